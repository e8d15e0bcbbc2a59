// A shop's day and the distributor's record of it, made from the same truth, and ways to falsify the record
// so that exactly one difference of a known kind comes of it.
import type { SaleId } from '../../core/ids.ts'
import { money } from '../../core/money.ts'
import type { BookRow } from '../../core/reconcile/book-row.ts'
import { type Comparison, compare } from '../../core/reconcile/compare.ts'
import type { DifferenceKind } from '../../core/reconcile/judge.ts'
import type { StatementRow } from '../../core/reconcile/statement.ts'

export const minuteMs = 60_000
export const day = '2026-11-22'
export const dayStartMs = Date.parse('2026-11-22T04:00:00+08:00')

/** The nth sale of the day; every few one was declined, refunded, or is still queued. */
export function bookRow(place: number, differs: Partial<BookRow> = {}): BookRow {
  const state = place % 11 === 3 ? 'refunded' : place % 13 === 5 ? 'paid' : 'credited'
  const paidAtMs = dayStartMs + (place % 1_200) * minuteMs
  return {
    saleId: `SALE${place}` as SaleId,
    reference: `01KREF${String(place).padStart(20, '0')}`,
    distributorId: state === 'paid' ? null : String(9_000_000 + place),
    receiptNumber: `1-${String(place).padStart(6, '0')}`,
    businessDay: day,
    state,
    booking: state === 'credited' ? 'sold' : state === 'paid' ? 'owed' : 'refunded',
    paidAtMs,
    settledAtMs: state === 'paid' ? null : paidAtMs + 2_000,
    cost: money('HKD', 9_000 + (place % 7) * 37),
    faceValue: money('HKD', 10_000),
    ...differs,
  }
}

/** What an honest distributor says of a sale; null when it was never given it. */
export function honestRow(book: BookRow, place: number): StatementRow | null {
  if (book.state === 'paid') return null
  return {
    place,
    reference: book.reference,
    distributorId: book.distributorId,
    state: book.state === 'credited' ? 'credited' : 'failed',
    amount: book.cost,
    atMs: book.paidAtMs + 1_000,
  }
}

export function honestRows(books: readonly BookRow[]): StatementRow[] {
  return books.flatMap((book, index) => honestRow(book, index + 2) ?? [])
}

export function compareDay(books: readonly BookRow[], rows: readonly StatementRow[]): Comparison {
  const span = { fromMs: dayStartMs, untilMs: dayStartMs + 1_440 * minuteMs }
  const statement = { rows, amounts: 'cost', span } as const
  return compare({ days: { from: day, to: day }, statement, books, bounds: span })
}

/** The rows in place of an honest one, for a sale that was credited. */
export const falsified: Readonly<Record<DifferenceKind, (row: StatementRow) => readonly StatementRow[]>> = {
  missingThere: () => [],
  missingHere: (row) => [row, { ...row, reference: `STRANGER${row.place}`, distributorId: `S${row.place}` }],
  amount: (row) => [{ ...row, amount: money('HKD', (row.amount?.amountMinor ?? 0) + 1 + (row.place % 900)) }],
  state: (row) => [{ ...row, state: (['failed', 'reversed', 'open'] as const)[row.place % 3] ?? 'open' }],
  dayBoundary: (row) => [{ ...row, atMs: dayStartMs + 1_441 * minuteMs }],
  duplicate: (row) => [row, { ...row, distributorId: `${row.distributorId}A` }],
}
