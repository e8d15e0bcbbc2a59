// The sales of the days as rows, in the order in which they were begun: as they stand, or as they stood at
// the moment that is asked for.
import type { ExportMoment } from '../../core/api/export-format.ts'
import { type Books, isNow } from './books.ts'
import { type Past, rewinder } from './rewind.ts'
import { type SalesColumnName, salesColumns } from './sales-columns.ts'

export type Cell = string | number | null
/** In the order of `salesColumns`. */
export type SalesRow = readonly Cell[]

export interface Days {
  readonly from: string
  readonly to: string
}

export function countSales(books: Books, { from, to }: Days): number {
  const counted = books.prepare('SELECT count(*) FROM sale WHERE business_day BETWEEN ? AND ?').pluck()
  return Number(counted.get(from, to))
}

/** One row at a time: memory does not grow with them. */
export function* salesRows(books: Books, days: Days, moment: ExportMoment): Generator<SalesRow> {
  // The order of the index on business days, so that nothing is sorted.
  const found = books
    .prepare(
      `SELECT ${[...salesColumns.map(({ from }) => from), 'position'].join(', ')} FROM exported_sale
       WHERE business_day BETWEEN ? AND ? ORDER BY business_day, position`,
    )
    .raw()
    .iterate(days.from, days.to) as IterableIterator<SalesRow>
  if (isNow(moment, books)) return yield* found
  const rewind = rewinder(books, moment)
  for (const row of found) {
    const past = rewind(Number(row[salesColumns.length]))
    if (past === 'unchanged') yield row
    else if (past !== null) yield asItWas(row, past)
  }
}

function asItWas(row: SalesRow, past: Past): SalesRow {
  const cells = [...row]
  const placeOf = (name: SalesColumnName): number => salesColumns.findIndex((column) => column.name === name)
  const of = (name: SalesColumnName): Cell => row[placeOf(name)] ?? null
  const put = (name: SalesColumnName, cell: Cell): void => {
    cells[placeOf(name)] = cell
  }
  put('state', past.state)
  put('settled_at', past.settledAtMs)
  put('refund_receipt_number', past.refundReceiptNumber)
  put('distributor_number', past.distributorId)
  put('operator_reference', past.operatorReference)
  put('attempts', past.attempts)
  const back = past.refundReceiptNumber !== null
  put('refund_tender', back ? (past.refund.tender ?? of('tender')) : null)
  put('refund_reason', back ? past.refund.why : null)
  put('refund_note', back ? past.refund.note : null)
  if (past.cost !== null) {
    put('cost', past.cost.amountMinor)
    put('cost_currency', past.cost.currency)
  }
  return cells
}
