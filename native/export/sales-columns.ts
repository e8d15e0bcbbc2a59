// The columns of the sales file, in their order: version 1. A column is never taken out, moved or given
// another meaning; a new one comes at the end. Names are English, so that programs find them.
import { amountField, textField } from './csv.ts'

export const salesFileVersion = 1

/** A row of the view `exported_sale`. */
export type SaleRow = Readonly<Record<string, string | number | null>>

export interface Column {
  readonly name: string
  readonly of: (row: SaleRow, localTime: (atMs: number) => string) => string
}

const text = (name: string, key: string = name): Column => ({
  name,
  of: (row) => textField(textOf(row[key])),
})
const amount = (name: string, key: string): Column => ({ name, of: (row) => amountField(numberOf(row[key])) })
const time = (name: string, key: string): Column => ({
  name,
  of: (row, localTime) => {
    const atMs = numberOf(row[key])
    return atMs === null ? '' : localTime(atMs)
  },
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
  { name: 'card', of: (row) => textField(grouped(textOf(row.card_number) ?? '')) },
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
  { name: 'rate', of: (row) => rateField(numberOf(row.tender_rate_ppm)) },
  text('cost_currency'),
  amount('cost', 'cost_minor'),
  text('reference'),
  text('distributor_number', 'distributor_id'),
  text('operator_reference'),
  text('clerk'),
  { name: 'attempts', of: (row) => String(numberOf(row.attempts) ?? '') },
  text('operator_number', 'operator_id'),
  text('product_number', 'product_id'),
]

function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ')
}

function rateField(ratePpm: number | null): string {
  return ratePpm === null ? '' : (ratePpm / 1_000_000).toFixed(6)
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function numberOf(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null
}
