// Sales and refunds in the shape of an ARTS/NRF POSLog (version 6.0, OMG retail/2017-07-13), as JSON with
// the names of its elements, for tills and head offices that read that. It is a subset and no certified
// POSLog: of a Transaction its place, day, times, clerk, currency and RetailTransaction; of that the items
// sold or returned (the top-up and the handling fee), the tender with its change, rounding and totals. What
// the standard has no name for carries the prefix `lowu:`. Amounts are decimals in the transaction's
// currency; cash of another one is told in ForeignCurrency.
import type { ExportMoment } from '../../core/api/export-format.ts'
import type { Books } from './books.ts'
import { amountField } from './csv.ts'
import type { DraftFile } from './draft-file.ts'
import { localClock } from './local-clock.ts'
import type { ExportOrder, Told } from './order.ts'
import { decimalOf } from './sales-columns.ts'
import { createTextPage } from './text-page.ts'

interface Payment {
  readonly entry: number
  readonly kind: 'paid' | 'refunded'
  readonly at_ms: number
  readonly business_day: string
  readonly receipt_number: string
  readonly refund_receipt_number: string | null
  readonly operator_name: string
  readonly product_id: string
  readonly product_name: string
  readonly value_minor: number
  readonly fee_minor: number
  readonly total_minor: number
  readonly till_currency: string
  readonly tender_kind: string
  readonly tender_currency: string
  readonly given_minor: number
  readonly change_minor: number
  readonly rounding_minor: number
  readonly tender_rate_ppm: number | null
  readonly reference: string
  readonly clerk: string
  /** Of a refund. */
  readonly refund_tender: string | null
}

const tenderTypes: Readonly<Record<string, string>> = {
  cash: 'Cash',
  card: 'CreditDebit',
  octopus: 'StoredValue',
}

/** Returns how many payments and refunds are in it. */
export function writePosLog(
  books: Books,
  order: ExportOrder,
  moment: ExportMoment,
  draft: DraftFile,
  told: Told,
): number {
  const { stamp } = localClock(order.timeZone)
  const page = createTextPage(draft.write)
  const found = books
    .prepare<[string, string, number], Payment>(
      `SELECT * FROM exported_payment WHERE business_day BETWEEN ? AND ? AND entry <= ?
       ORDER BY business_day, entry`,
    )
    .iterate(order.from, order.to, moment.entry)
  page.add('{"POSLog":{"MajorVersion":"6","MinorVersion":"0","Transaction":[')
  let rows = 0
  for (const payment of found) {
    page.add(`${rows === 0 ? '' : ','}\n${JSON.stringify(transactionOf(payment, order, stamp))}`)
    rows += 1
    told(rows)
  }
  page.add('\n]}}\n')
  page.close()
  return rows
}

function transactionOf(payment: Payment, order: ExportOrder, stamp: (atMs: number) => string): object {
  const at = stamp(payment.at_ms)
  const number = payment.refund_receipt_number ?? payment.receipt_number
  const [workstation = order.register, sequence = ''] = number.split('-')
  return {
    BusinessUnit: { UnitID: order.storeName },
    WorkstationID: workstation,
    SequenceNumber: String(Number(sequence)),
    BusinessDayDate: payment.business_day,
    BeginDateTime: at,
    EndDateTime: at,
    OperatorID: payment.clerk,
    CurrencyCode: payment.till_currency,
    RetailTransaction: {
      ReceiptNumber: number,
      LineItem: lineItems(payment).map((item, place) => ({ SequenceNumber: String(place + 1), ...item })),
      Total: [{ TotalType: 'TransactionGrandAmount', Amount: amountField(payment.total_minor) }],
      ...(payment.kind === 'refunded'
        ? { TransactionLink: { ReasonCode: 'Return', ReceiptNumber: payment.receipt_number } }
        : {}),
      'lowu:Reference': payment.reference,
    },
  }
}

function lineItems(payment: Payment): readonly object[] {
  const back = payment.kind === 'refunded'
  const item = (id: string, description: string, minor: number) => ({
    [back ? 'Return' : 'Sale']: {
      ItemType: 'Service',
      ItemID: id,
      Description: description,
      ActualSalesUnitPrice: amountField(minor),
      ExtendedAmount: amountField(minor),
      Quantity: '1',
    },
  })
  return [
    item(payment.product_id, payment.product_name, payment.value_minor),
    ...(payment.fee_minor === 0 ? [] : [item('lowu:fee', 'Handling fee', payment.fee_minor)]),
    ...roundingOf(payment),
    tenderOf(payment, back),
  ]
}

function roundingOf({ rounding_minor: minor, tender_rate_ppm: rate, kind }: Payment): readonly object[] {
  if (minor === 0 || rate !== null) return []
  const up = minor > 0 === (kind === 'paid')
  return [{ Rounding: { RoundingDirection: up ? 'Up' : 'Down', Amount: amountField(Math.abs(minor)) } }]
}

function tenderOf(payment: Payment, back: boolean): object {
  const { given_minor: given, change_minor: change, tender_rate_ppm: rate } = payment
  const kind = payment.refund_tender ?? payment.tender_kind
  const head = { TenderType: tenderTypes[kind] ?? `lowu:${kind}`, TypeCode: back ? 'Refund' : 'Sale' }
  if (rate !== null) {
    const foreign = (minor: number) => ({
      CurrencyCode: payment.tender_currency,
      OriginalFaceAmount: amountField(minor),
    })
    const handed = back ? given - change : given
    return {
      Tender: {
        ...head,
        Amount: amountField(payment.total_minor),
        ForeignCurrency: { ...foreign(handed), ExchangeRate: decimalOf(rate) },
        ...(back || change === 0 ? {} : { TenderChange: { ForeignCurrency: foreign(change) } }),
      },
    }
  }
  if (back) return { Tender: { ...head, Amount: amountField(given - change) } }
  return {
    Tender: {
      ...head,
      Amount: amountField(given),
      ...(change === 0 ? {} : { TenderChange: { Amount: amountField(change) } }),
    },
  }
}
