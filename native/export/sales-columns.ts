// The columns of the sales, in their order: version 1. A column is never taken out, moved or given
// another meaning; a new one comes at the end. Names are English, so that programs find them. `fee` is all that the
// store added, by product and by tender.

/** What stands in a column, which decides how each format writes it. */
export type ColumnKind =
  | 'text'
  /** `YYYY-MM-DD` */
  | 'day'
  /** Milliseconds since 1970, written as the store's own clock showed them. */
  | 'time'
  /** Minor units. */
  | 'amount'
  | 'count'
  /** In groups of four, since a spreadsheet keeps fifteen digits of a longer number. */
  | 'card'
  /** Millionths. */
  | 'rate'
  /** Its name is said in the reader's language where a person reads it, and never where a program does. */
  | 'state'
  | 'tender'
  | 'reason'

export interface SalesColumn<Name extends string = string> {
  /** In the file. */
  readonly name: Name
  /** In the view `exported_sale`. */
  readonly from: string
  readonly kind: ColumnKind
  /** Of an amount: the column of the view that says in what. */
  readonly currency?: string
}

const column = <Name extends string>(name: Name, kind: ColumnKind, from: string = name) =>
  ({ name, from, kind }) as const satisfies SalesColumn<Name>
const amount = <Name extends string>(name: Name, from: string, currency: string) =>
  ({ name, from, kind: 'amount', currency }) as const satisfies SalesColumn<Name>

export const salesColumns = [
  column('business_day', 'day'),
  column('receipt_number', 'text'),
  column('refund_receipt_number', 'text'),
  column('paid_at', 'time', 'paid_at_ms'),
  column('settled_at', 'time', 'settled_at_ms'),
  column('state', 'state'),
  column('operator', 'text', 'operator_name'),
  column('product', 'text', 'product_name'),
  column('card_kind', 'text'),
  column('card', 'card', 'card_number'),
  column('face_value_currency', 'text'),
  amount('face_value', 'face_value_minor', 'face_value_currency'),
  column('currency', 'text', 'till_currency'),
  amount('price', 'value_minor', 'till_currency'),
  amount('fee', 'fee_minor', 'till_currency'),
  amount('total', 'total_minor', 'till_currency'),
  column('tender', 'tender', 'tender_kind'),
  column('paid_currency', 'text', 'tender_currency'),
  amount('given', 'given_minor', 'tender_currency'),
  amount('change', 'change_minor', 'tender_currency'),
  amount('paid', 'paid_minor', 'tender_currency'),
  amount('rounding', 'rounding_minor', 'tender_currency'),
  column('rate', 'rate', 'tender_rate_ppm'),
  column('cost_currency', 'text'),
  amount('cost', 'cost_minor', 'cost_currency'),
  column('reference', 'text'),
  column('distributor_number', 'text', 'distributor_id'),
  column('operator_reference', 'text'),
  column('clerk', 'text'),
  column('attempts', 'count'),
  column('operator_number', 'text', 'operator_id'),
  column('product_number', 'text', 'product_id'),
  column('refund_tender', 'tender'),
  column('refund_reason', 'reason'),
  column('refund_note', 'text'),
] as const satisfies readonly SalesColumn[]

export type SalesColumnName = (typeof salesColumns)[number]['name']

/** Millionths as a decimal: `1.090000`. */
export function decimalOf(ppm: number): string {
  return (ppm / 1_000_000).toFixed(6)
}
