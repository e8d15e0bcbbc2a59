// The money in the books: the ledger, the sales against what the chain and the ledger say of them, and
// the receipt numbers without a gap. The chain itself is walked before.
import { receiptNumber } from '../../core/ids.ts'
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { versionOf } from './connection.ts'
import { daySumFault } from './day-sum-rows.ts'
import { ownerView } from './migrations/0110-owner-view.ts'
import { readRow } from './row.ts'
import { ledgerFault } from './verify-ledger.ts'

/** The first thing wrong with the money; null when there is none. */
export function moneyFault(connection: Connection): Problem | null {
  return (
    ledgerFault(connection) ??
    saleFault(connection) ??
    receiptFault(connection) ??
    numberFault(connection) ??
    sumFault(connection)
  )
}

/** Columns of `sale`, or SQL of them, beside the place in an event's data that says the same. */
type Sayings = Readonly<Record<string, string>>

/** SQL: what was added for the tender when it was paid. */
const tenderFee = `coalesce((SELECT said.data ->> '$.tenderFee.amountMinor' FROM event AS said
  WHERE said.sale_id = sale.id AND said.type = 'paymentTaken'), 0)`

const priced: Sayings = {
  reference: 'reference',
  card_number: 'card',
  product_id: 'product',
  face_value_minor: 'price.faceValue.amountMinor',
  face_value_currency: 'price.faceValue.currency',
  value_minor: 'price.value.amountMinor',
  [`fee_minor - ${tenderFee}`]: 'price.fee.amountMinor',
  [`total_minor - ${tenderFee}`]: 'price.total.amountMinor',
  till_currency: 'price.total.currency',
}

/** Who took the money, known since people sign in. */
const signedSince = 20
const signed: Sayings = { clerk_id: 'by.id' }

const paid: Sayings = {
  tender_kind: 'tender.kind',
  tender_currency: 'tender.currency',
  given_minor: 'tender.givenMinor',
  change_minor: 'tender.changeMinor',
  tender_rate_ppm: 'tender.ratePpm',
  rounding_minor: 'rounding.amountMinor',
  receipt_number: 'receiptNumber',
  business_day: 'entry.businessDay',
}

/** SQL: no event of this type and moment says of the sale what its row says. */
function unsaid(type: string, atMs: string, sayings: Sayings): string {
  const same = Object.entries(sayings).map(
    ([column, path]) => `(sale.${column}) IS event.data ->> '$.${path}'`,
  )
  return `NOT EXISTS (SELECT 1 FROM event WHERE event.sale_id = sale.id AND event.type = '${type}'
    AND event.at_ms = sale.${atMs} AND ${same.join(' AND ')})`
}

/** SQL: the newest value that an event of the sale gives for this key; null when none does. */
function lastSaid(key: string): string {
  return `(SELECT data ->> '$.${key}' FROM event WHERE event.sale_id = sale.id
    AND data ->> '$.${key}' IS NOT NULL ORDER BY event.sequence DESC LIMIT 1)`
}

/**
 * Price, payment, state and numbers of every sale are what its events say, its booking is what its
 * last entry made of it, and the cost of a sold one is what was booked. By the indexes of one sale
 * each: the plus keeps SQLite from reading an account from its first line.
 */
function saleFault(connection: Connection): Problem | null {
  const paidBy = versionOf(connection) < signedSince ? paid : { ...paid, ...signed }
  const statement = connection.prepare(
    `SELECT sale.id FROM sale WHERE ${unsaid('prepared', 'created_at_ms', priced)}
       OR (sale.paid_at_ms IS NOT NULL AND ${unsaid('paymentTaken', 'paid_at_ms', paidBy)})
       OR sale.state IS NOT ${lastSaid('to')}
       OR sale.refund_receipt_number IS NOT ${lastSaid('refundReceiptNumber')}
       OR sale.booking IS NOT (CASE (SELECT kind FROM ledger_entry WHERE sale_id = sale.id
           ORDER BY ledger_entry.id DESC LIMIT 1)
         WHEN 'paid' THEN 'owed' WHEN 'credited' THEN 'sold' WHEN 'failed' THEN 'refundDue'
         WHEN 'reversed' THEN 'refundDue' WHEN 'refunded' THEN 'refunded' ELSE 'none' END)
       OR (sale.booking = 'sold' AND sale.cost_minor <> (SELECT coalesce(sum(line.amount_minor), 0)
         FROM ledger_entry AS entry CROSS JOIN ledger_line AS line ON line.entry_id = entry.id
         WHERE entry.sale_id = sale.id AND +line.account = 'distributorCost'
           AND line.currency = sale.cost_currency))
     LIMIT 1`,
  )
  const raw = statement.get()
  return raw === undefined ? null : problem('booksSaleDiffers', { sale: readRow('sale', raw).text('id') })
}

/** Every number belongs to the sale that shows it, and was taken when that was paid or refunded. */
function numberFault(connection: Connection): Problem | null {
  const raw = connection
    .prepare(
      `SELECT sale.id FROM receipt JOIN sale ON sale.id = receipt.sale_id
       WHERE NOT iif(receipt.kind = 'sale',
         receipt.number IS sale.receipt_number AND receipt.at_ms IS sale.paid_at_ms,
         receipt.number IS sale.refund_receipt_number AND receipt.at_ms IS sale.settled_at_ms) LIMIT 1`,
    )
    .get()
  return raw === undefined ? null : problem('booksSaleDiffers', { sale: readRow('sale', raw).text('id') })
}

function receiptFault(connection: Connection): Problem | null {
  const raw = connection
    .prepare(
      `SELECT register, place FROM (
         SELECT register, sequence, row_number() OVER (PARTITION BY register ORDER BY sequence) AS place FROM receipt)
       WHERE sequence <> place ORDER BY register, place LIMIT 1`,
    )
    .get()
  if (raw === undefined) return null
  const row = readRow('receipt', raw)
  return problem('booksReceiptMissing', { number: receiptNumber(row.text('register'), row.whole('place')) })
}

function sumFault(connection: Connection): Problem | null {
  if (versionOf(connection) < ownerView.number) return null
  const day = daySumFault(connection)
  return day === null ? null : problem('booksSumsDiffer', { day })
}
