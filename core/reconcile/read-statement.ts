// A table and the owner's choice of columns into the distributor's record. What cannot be read is refused
// with its row and column: half a statement would make sales look missing.
import type { StatementMapping } from '../api/reconcile-view.ts'
import { currencies, type Money, negate } from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import { dayAfter, localTime, midnight } from '../shift/local-time.ts'
import { readAmount } from './read-amount.ts'
import { readState } from './read-state.ts'
import { orderOf, readTime } from './read-time.ts'
import type { Statement, StatementRow } from './statement.ts'
import type { StatementField, StatementTable } from './statement-file.ts'

/** No distributor's order number is longer (DT One, external_id: 40). */
const nameMax = 80
const sumsUp = /^(合计|合計|总计|總計|小计|小計|总共|總共|total|subtotal|sum|grand total)/i

/** Refused: `statementColumnMissing`, `statementCellWrong`, `statementStateUnknown`, `statementEmpty`. */
export function readStatement(table: StatementTable, mapping: StatementMapping): Outcome<Statement> {
  const place = placesOf(table, mapping)
  if (!place.ok) return place
  const at = place.value
  const cellOf = (cells: readonly string[], field: StatementField): string | null => {
    const column = at[field]
    return column === null ? null : plainCell(cells[column] ?? '')
  }
  const order = orderOf(table.rows.map(({ cells }) => cellOf(cells, 'time') ?? ''))
  const columnsRead = Object.values(at).filter((column) => column !== null).length
  const rows: StatementRow[] = []
  for (const { line, cells } of table.rows) {
    const named = [cellOf(cells, 'reference'), cellOf(cells, 'distributorId')].map((cell) => cell || null)
    const [reference = null, distributorId = null] = named
    const wrong = (field: StatementField) =>
      refuse('statementCellWrong', {
        row: line,
        column: mapping.columns[field] ?? field,
        value: shown(cellOf(cells, field) ?? ''),
      })
    if (isBesideThePoint(cells, columnsRead)) continue
    if ((reference ?? distributorId) === null)
      return wrong(at.reference === null ? 'distributorId' : 'reference')
    if ((reference ?? '').length > nameMax) return wrong('reference')
    if ((distributorId ?? '').length > nameMax) return wrong('distributorId')
    const state = stateOf(cellOf(cells, 'state'), mapping)
    if (state === null) {
      const value = shown(cellOf(cells, 'state') ?? '')
      return refuse('statementStateUnknown', { row: line, column: mapping.columns.state ?? '', value })
    }
    const amount = amountOf(cellOf(cells, 'amount'), cellOf(cells, 'currency'), mapping)
    if (amount === 'currencyWrong') return wrong('currency')
    if (amount === 'wrong') return wrong('amount')
    const time = cellOf(cells, 'time')
    const atMs = time === null ? null : readTime(time, { timeZone: mapping.timeZone, order })
    if (time !== null && atMs === null) return wrong('time')
    rows.push({ place: line, reference, distributorId, state, amount, atMs })
  }
  if (rows.length === 0) return refuse('statementEmpty')
  return done({ rows: withReturns(rows), amounts: mapping.amounts, span: spanOf(rows, mapping.timeZone) })
}

type Places = Readonly<Record<StatementField, number | null>>

function placesOf({ headings }: StatementTable, { columns }: StatementMapping): Outcome<Places> {
  const places: Partial<Record<StatementField, number | null>> = {}
  for (const [field, heading] of Object.entries(columns) as [StatementField, string | null][]) {
    const column = heading === null ? null : headings.indexOf(heading)
    if (column === -1) return refuse('statementColumnMissing', { column: heading ?? '' })
    places[field] = column
  }
  const { reference = null, distributorId = null, amount = null, currency = null } = places
  if (reference === null && distributorId === null) return refuse('statementNoReference')
  return done({
    reference,
    distributorId,
    amount,
    currency,
    state: places.state ?? null,
    time: places.time ?? null,
  })
}

/** `="0123"`, `'0123` and tabs are ways to keep a spreadsheet from taking a number for one. */
function plainCell(cell: string): string {
  const text = cell.normalize('NFKC').trim()
  return (/^="(.*)"$/.exec(text)?.[1] ?? text).replace(/^'/, '').trim()
}

/** Blank, a sum, or a remark above or under the table. */
function isBesideThePoint(cells: readonly string[], columnsRead: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first = ''] = filled
  return (
    filled.length < Math.min(2, columnsRead) || sumsUp.test(first.normalize('NFKC')) || first.startsWith('#')
  )
}

/** A file without states lists what was charged. */
function stateOf(cell: string | null, mapping: StatementMapping) {
  return cell === null ? 'credited' : readState(cell, mapping.words)
}

function amountOf(
  cell: string | null,
  named: string | null,
  mapping: StatementMapping,
): Money | null | 'wrong' | 'currencyWrong' {
  if (cell === null) return null
  const code = named === null || named === '' ? mapping.currency : currencyOf(named)
  if (code === null) return 'currencyWrong'
  return cell === '' ? null : (readAmount(cell, code) ?? 'wrong')
}

function currencyOf(named: string) {
  return (
    currencies.find((code) => code === named.toUpperCase()) ??
    readAmount(`${named}0`, 'HKD')?.currency ??
    null
  )
}

/** Most lines are charges, whichever sign their amounts have; those of the other sign give back. */
function withReturns(rows: readonly StatementRow[]): readonly StatementRow[] {
  const signs = rows.reduce((sum, { amount }) => sum + Math.sign(amount?.amountMinor ?? 0), 0)
  const charged = signs < 0 ? -1 : 1
  return rows.map((row) => {
    const sign = Math.sign(row.amount?.amountMinor ?? 0)
    const amount = row.amount && (sign < 0 ? negate(row.amount) : row.amount)
    const gives = sign !== 0 && sign !== charged && row.state === 'credited'
    return { ...row, amount, state: gives ? 'reversed' : row.state }
  })
}

/** Whole days of the distributor's calendar, from the first time to the last; null without times. */
function spanOf(rows: readonly StatementRow[], timeZone: string): Statement['span'] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { atMs } of rows) {
    if (atMs === null) return null
    first = Math.min(first, atMs)
    last = Math.max(last, atMs)
  }
  const dayOf = (atMs: number): string => localTime(atMs, timeZone).date
  return {
    fromMs: midnight(dayOf(first), timeZone),
    untilMs: midnight(dayAfter(dayOf(last)), timeZone),
  }
}

const shownMax = 40

function shown(cell: string): string {
  return cell.length > shownMax ? `${cell.slice(0, shownMax)}…` : cell
}
