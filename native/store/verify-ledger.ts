// The ledger, walked once from its first line beside the audit events that repeat it: every entry
// balances, every balance follows from the one before, and no line differs from what the chain says.
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { type Row, readRow } from './row.ts'

/** What is compared with the event: one entry as its rows say it. */
interface Entry {
  readonly id: number
  /** `[sale, instant, record]`, where the record is an EntryRecord. */
  readonly said: string
}

export function ledgerFault(connection: Connection): Problem | null {
  const recorded = entriesOfEvents(connection)
  try {
    return walk(rowsByEntry(connection), recorded)
  } finally {
    // A query that is not read to its end keeps the connection busy.
    recorded.return(undefined)
  }
}

function walk(entries: Iterable<readonly Row[]>, recorded: Iterator<Entry, undefined>): Problem | null {
  const balances = new Map<string, number>()
  for (const rows of entries) {
    const id = rows[0]?.whole('entry_id') ?? 0
    if (rows[0]?.textOrNull('account') === null) return differs(id)
    const fault = unbalanced(id, rows) ?? unfollowed(id, rows, balances)
    if (fault !== null) return fault
    const event = recorded.next()
    if (event.done || event.value.id !== id || event.value.said !== saidBy(id, rows)) return differs(id)
  }
  const left = recorded.next()
  return left.done ? null : differs(left.value.id)
}

function differs(entry: number): Problem {
  return problem('booksEntryDiffers', { entry })
}

/** Every line with its entry, an entry at a time; an entry without lines is one row without an account. */
function* rowsByEntry(connection: Connection): Generator<readonly Row[]> {
  const statement = connection.prepare(
    `SELECT entry.id AS entry_id, sale_id, kind, at_ms, business_day, line, account, currency, amount_minor,
       balance_minor
     FROM ledger_entry AS entry LEFT JOIN ledger_line AS line ON line.entry_id = entry.id
     ORDER BY entry.id, line.line`,
  )
  let rows: Row[] = []
  for (const raw of statement.iterate()) {
    const row = readRow('ledger line', raw)
    if (rows[0] && rows[0].whole('entry_id') !== row.whole('entry_id')) {
      yield rows
      rows = []
    }
    rows.push(row)
  }
  if (rows.length > 0) yield rows
}

function unbalanced(entry: number, rows: readonly Row[]): Problem | null {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const currency = row.text('currency')
    sums.set(currency, (sums.get(currency) ?? 0) + row.whole('amount_minor'))
  }
  const off = [...sums].find(([, sum]) => sum !== 0)
  return off === undefined ? null : problem('booksUnbalanced', { entry, currency: off[0], offMinor: off[1] })
}

/** Lines are numbered from 1 on, and carry the balances, which are kept as it goes. */
function unfollowed(entry: number, rows: readonly Row[], balances: Map<string, number>): Problem | null {
  for (const [index, row] of rows.entries()) {
    if (row.whole('line') !== index + 1) return differs(entry)
    const name = `${row.text('account')} ${row.text('currency')}`
    const balance = (balances.get(name) ?? 0) + row.whole('amount_minor')
    if (balance !== row.whole('balance_minor')) return differs(entry)
    balances.set(name, balance)
  }
  return null
}

function saidBy(id: number, rows: readonly Row[]): string {
  const [first] = rows
  const lines = rows.map((row) => ({
    account: row.text('account'),
    currency: row.text('currency'),
    amountMinor: row.whole('amount_minor'),
  }))
  const record = { id, kind: first?.text('kind'), businessDay: first?.text('business_day'), lines }
  return canonicalJson([first?.textOrNull('sale_id'), first?.whole('at_ms'), record])
}

/** In the order of the chain, which is the order of the entries. */
function* entriesOfEvents(connection: Connection): Generator<Entry, undefined> {
  const statement = connection.prepare(
    `SELECT sale_id, at_ms, data -> '$.entry' AS record, data ->> '$.entry.id' AS id FROM event
     WHERE data -> '$.entry' IS NOT NULL ORDER BY sequence`,
  )
  for (const raw of statement.iterate()) {
    const row = readRow('entry in an event', raw)
    const sale = JSON.stringify(row.textOrNull('sale_id'))
    // Stored canonically, so that it compares as text.
    yield { id: row.whole('id'), said: `[${sale},${row.whole('at_ms')},${row.text('record')}]` }
  }
}
