// The columns of the sales file, in their order: version 1. A column is never taken out, moved or given
// another meaning; a new one comes at the end. Names are English, so that programs find them.
import { amountField, textField } from './csv.ts'

type Value = string | number | null

export interface Column {
  /** In the file. */
  readonly name: string
  /** In the view `exported_sale`. */
  readonly from: string
  readonly write: (value: Value, localTime: (atMs: number) => string) => string
}

const text = (name: string, from: string = name): Column => ({ name, from, write: writeText })
const amount = (name: string, from: string): Column => ({ name, from, write: writeAmount })
const time = (name: string, from: string): Column => ({
  name,
  from,
  write: (value, localTime) => (typeof value === 'number' ? localTime(value) : ''),
})

export const salesColumns: readonly Column[] = [
  text('business_day'),
  text('receipt_number'),
  text('refund_receipt_number'),
  time('paid_at', 'paid_at_ms'),
  time('settled_at', 'settled_at_ms'),
  text('state'),
  text('operator', 'operator_name'),
  text('product', 'product_name'),
  text('card_kind'),
  // In groups, since a spreadsheet keeps fifteen digits of a longer number.
  { name: 'card', from: 'card_number', write: (value) => textField(grouped(String(value ?? ''))) },
  text('face_value_currency'),
  amount('face_value', 'face_value_minor'),
  text('currency', 'till_currency'),
  amount('price', 'value_minor'),
  amount('fee', 'fee_minor'),
  amount('total', 'total_minor'),
  text('tender', 'tender_kind'),
  text('paid_currency', 'tender_currency'),
  amount('given', 'given_minor'),
  amount('change', 'change_minor'),
  amount('paid', 'paid_minor'),
  amount('rounding', 'rounding_minor'),
  {
    name: 'rate',
    from: 'tender_rate_ppm',
    write: (value) => (typeof value === 'number' ? (value / 1_000_000).toFixed(6) : ''),
  },
  text('cost_currency'),
  amount('cost', 'cost_minor'),
  text('reference'),
  text('distributor_number', 'distributor_id'),
  text('operator_reference'),
  text('clerk'),
  { name: 'attempts', from: 'attempts', write: (value) => String(value ?? '') },
  text('operator_number', 'operator_id'),
  text('product_number', 'product_id'),
]

function writeText(value: Value): string {
  return textField(value === null ? null : String(value))
}

function writeAmount(value: Value): string {
  return amountField(typeof value === 'number' ? value : null)
}

function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ')
}
