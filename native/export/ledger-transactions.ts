// The ledger of the days, a transaction at a time with its lines, in the order in which the books have it
// on each day. Entries are only ever added, so an earlier moment is the same entries but the last ones.
import type { ExportMoment } from '../../core/api/export-format.ts'
import type { Books } from './books.ts'
import type { Days } from './sales-rows.ts'

export interface LedgerTransaction {
  readonly entry: number
  readonly atMs: number
  readonly businessDay: string
  readonly kind: string
  /** Of the sale it belongs to; null for cash that moved without one. */
  readonly receiptNumber: string | null
  readonly reference: string | null
  readonly lines: readonly TransactionLine[]
}

export interface TransactionLine {
  readonly line: number
  readonly account: string
  readonly currency: string
  /** Debit positive. */
  readonly amountMinor: number
  /** What the account holds after it. */
  readonly balanceMinor: number
}

interface Row {
  readonly entry: number
  readonly at_ms: number
  readonly business_day: string
  readonly kind: string
  readonly receipt_number: string | null
  readonly reference: string | null
  readonly line: number
  readonly account: string
  readonly currency: string
  readonly amount_minor: number
  readonly balance_minor: number
}

export function countTransactions(books: Books, { from, to }: Days, moment: ExportMoment): number {
  const counted = books
    .prepare('SELECT count(*) FROM ledger_entry WHERE business_day BETWEEN ? AND ? AND id <= ?')
    .pluck()
  return Number(counted.get(from, to, moment.entry))
}

export function* ledgerTransactions(
  books: Books,
  { from, to }: Days,
  moment: ExportMoment,
): Generator<LedgerTransaction> {
  const found = books
    .prepare<[string, string, number], Row>(
      `SELECT * FROM exported_ledger WHERE business_day BETWEEN ? AND ? AND entry <= ?
       ORDER BY business_day, entry, line`,
    )
    .iterate(from, to, moment.entry)
  let rows: Row[] = []
  for (const row of found) {
    if (rows[0] !== undefined && rows[0].entry !== row.entry) {
      yield transactionOf(rows[0], rows)
      rows = []
    }
    rows.push(row)
  }
  if (rows[0] !== undefined) yield transactionOf(rows[0], rows)
}

function transactionOf(first: Row, rows: readonly Row[]): LedgerTransaction {
  return {
    entry: first.entry,
    atMs: first.at_ms,
    businessDay: first.business_day,
    kind: first.kind,
    receiptNumber: first.receipt_number,
    reference: first.reference,
    lines: rows.map((row) => ({
      line: row.line,
      account: row.account,
      currency: row.currency,
      amountMinor: row.amount_minor,
      balanceMinor: row.balance_minor,
    })),
  }
}
