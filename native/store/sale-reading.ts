// One row of `sale` back into a sale, or a DamagedRow that names it: never half of one.
import type { Card } from '../../core/card/card.ts'
import type { PersonId, ReceiptNumber, Reference, SaleId } from '../../core/ids.ts'
import type { Money } from '../../core/money.ts'
import { currencies, tillCurrencies } from '../../core/money.ts'
import type { Problem } from '../../core/outcome.ts'
import type { Sale, Tender } from '../../core/top-up/sale.ts'
import { bookings, tenderKinds } from '../../core/top-up/sale.ts'
import { saleStates } from '../../core/top-up/state.ts'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import type { Row } from './row.ts'
import { isObject, readRow } from './row.ts'

export function readSale(raw: unknown): Sale {
  const id = readRow('sale', raw).text('id')
  const row = readRow(`sale ${id}`, raw)
  const till = row.oneOf('till_currency', tillCurrencies)
  const inTill = (column: string): Money => ({ currency: till, amountMinor: row.whole(column) })
  const tender = readTender(row)
  return {
    id: id as SaleId,
    state: row.oneOf('state', saleStates),
    booking: row.oneOf('booking', bookings),
    reference: row.text('reference') as Reference,
    card: row.json('card', isCard),
    productId: row.text('product_id'),
    productName: row.text('product_name'),
    ranged: row.flag('ranged'),
    operatorId: row.text('operator_id'),
    operatorName: row.text('operator_name'),
    validityDays: row.wholeOrNull('validity_days'),
    price: {
      faceValue: readMoney(row, 'face_value'),
      value: inTill('value_minor'),
      fee: inTill('fee_minor'),
      total: inTill('total_minor'),
    },
    cost: readMoney(row, 'cost'),
    tender,
    rounding: { currency: tender?.currency ?? till, amountMinor: row.whole('rounding_minor') },
    receiptNumber: row.textOrNull('receipt_number') as ReceiptNumber | null,
    refundReceiptNumber: row.textOrNull('refund_receipt_number') as ReceiptNumber | null,
    businessDay: row.textOrNull('business_day'),
    language: row.oneOf('language', languages),
    clerk: row.text('clerk'),
    clerkId: row.textOrNull('clerk_id') as PersonId | null,
    createdAtMs: row.whole('created_at_ms'),
    paidAtMs: row.wholeOrNull('paid_at_ms'),
    settledAtMs: row.wholeOrNull('settled_at_ms'),
    distributorId: row.textOrNull('distributor_id'),
    operatorReference: row.textOrNull('operator_reference'),
    problem: row.jsonOrNull('problem', isProblem),
    attempts: row.whole('attempts'),
    pendingSlip: row.flag('pending_slip'),
  }
}

function readMoney(row: Row, name: string): Money {
  return { currency: row.oneOf(`${name}_currency`, currencies), amountMinor: row.whole(`${name}_minor`) }
}

function readTender(row: Row): Tender | null {
  if (row.textOrNull('tender_kind') === null) return null
  return {
    kind: row.oneOf('tender_kind', tenderKinds),
    currency: row.oneOf('tender_currency', tillCurrencies),
    givenMinor: row.whole('given_minor'),
    changeMinor: row.whole('change_minor'),
    ratePpm: row.wholeOrNull('tender_rate_ppm'),
  }
}

function isCard(value: unknown): value is Card {
  if (!isObject(value) || typeof value.number !== 'string' || typeof value.country !== 'string') return false
  return value.kind === 'phone' || (value.kind === 'iccid' && typeof value.checkDigit === 'string')
}

/** A code whose sentence is gone is damage too: taking a code out of the words needs a migration. */
export function isProblem(value: unknown): value is Problem {
  if (!isObject(value) || typeof value.code !== 'string' || !isObject(value.details)) return false
  return Object.hasOwn(problemWords, value.code)
}
