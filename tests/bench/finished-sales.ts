// Books of a shop that has sold for years: a million credited sales with their receipts, entries and
// events. The first is written by the store itself; the others are its rows again under other numbers,
// with the triggers put aside meanwhile, for each sale by the store would take the better part of an hour.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { receiptNumber as writeReceiptNumber } from '../../core/ids.ts'
import { recordOf } from '../../core/ledger/entry.ts'
import { postingBetween } from '../../core/ledger/posting.ts'
import type { Store } from '../../core/store.ts'
import type { Booking, Sale } from '../../core/top-up/sale.ts'
import { chainHash } from '../../native/store/audit-chain.ts'
import { booksFileName, openStore } from '../../native/store/store.ts'
import { trailFileName } from '../../native/store/trail.ts'
import { granted } from '../contract/sale-samples.ts'
import { cardNumber } from '../crash/customer-card.ts'
import { preparedSale } from './queued-sales.ts'

interface EventRow {
  readonly at_ms: number
  readonly type: string
  readonly data: string
  readonly hash: string
}

const register = '1'
/** A busy counter: one sale each two minutes, day and night. */
const betweenSalesMs = 120_000
const creditedAfterMs = 3_000
/** Paid and credited. */
const entriesPerSale = 2
type Table = 'sale' | 'receipt' | 'ledger_entry' | 'ledger_line'
/** So that the index over hashes, which come in no order, stays in memory. */
const cacheKilobytes = 1_000_000

export interface FinishedSales {
  readonly folder: string
  readonly sales: number
  /** When the counter will open; the last sale is a moment before. */
  readonly nowMs: number
  readonly say: (sentence: string) => void
}

export function writeFinishedSales({ folder, sales, nowMs, say }: FinishedSales): void {
  const firstAtMs = nowMs - sales * betweenSalesMs
  const store = granted(openStore({ folder, clockMs: () => firstAtMs }))
  granted(store.commit(() => writeCredited(store, 1, firstAtMs)))
  store.close()
  // It begins anew when the books are opened, and holds nothing of the past.
  rmSync(join(folder, trailFileName))
  const books = new Database(join(folder, booksFileName))
  books.pragma('synchronous = OFF')
  books.pragma(`cache_size = -${cacheKilobytes}`)
  // Each row points to its own sale's; to look for it would be to read whole tables without their indexes.
  books.pragma('foreign_keys = OFF')
  const putBack = putAside(books)
  books.transaction(() => multiply(books, { sales, say }))()
  addUp(books)
  putBack()
  books.pragma('synchronous = FULL')
  books.pragma('wal_checkpoint(TRUNCATE)')
  books.close()
}

/** The sums of days, which a store keeps as it sells: all of them at once. */
function addUp(books: Database.Database): void {
  const group = 'business_day, part, key, kind, currency, cost_currency'
  books.exec(
    `DELETE FROM day_sum;
     CREATE INDEX adding_up ON event (sale_id) WHERE type = 'voided';
     INSERT INTO day_sum (${group}, name, sales, value_minor, fee_minor, cost_minor)
       SELECT ${group}, max(name), count(*), sum(value_minor), sum(fee_minor), sum(cost_minor)
       FROM figured_entry GROUP BY ${group};
     DROP INDEX adding_up;
     UPDATE day_sum_mark SET through = (SELECT max(id) FROM ledger_entry);`,
  )
}

function writeCredited(store: Store, number: number, atMs: number): void {
  const prepared = preparedSale(number, atMs)
  store.insertSale(prepared)
  const { id: saleId, card, productId: product, price } = prepared
  const priced = { to: 'prepared', reference: prepared.reference, card: card.number, product, price }
  store.appendEvent({ atMs, saleId, type: 'prepared', data: priced })
  const paid: Sale = {
    ...prepared,
    tender: { kind: 'cash', currency: 'HKD', givenMinor: 5_500, changeMinor: 0, ratePpm: null },
    businessDay: dayOf(atMs),
    paidAtMs: atMs,
    receiptNumber: store.takeReceiptNumber(register, prepared.id, 'sale', atMs),
  }
  const entry = post(store, paid, 'owed', atMs)
  const { reference, tender, rounding, receiptNumber } = paid
  const taken = { from: 'prepared', to: 'paid', reference, tender, rounding, receiptNumber, entry }
  store.appendEvent({ atMs, saleId: paid.id, type: 'paymentTaken', data: taken })
  const owed: Sale = { ...paid, booking: 'owed' }
  const settledAtMs = atMs + creditedAfterMs
  const sold = post(store, owed, 'sold', settledAtMs)
  store.updateSale({ ...owed, state: 'credited', booking: 'sold', settledAtMs, attempts: 1 })
  const credited = { from: 'sending', to: 'credited', reference, entry: sold }
  store.appendEvent({ atMs: settledAtMs, saleId: paid.id, type: 'creditReported', data: credited })
}

function post(store: Store, sale: Sale, to: Booking, atMs: number) {
  const posting = postingBetween(sale, to, null)
  if (posting === null || sale.businessDay === null) throw new Error('each step of a sale is posted')
  const entry = { saleId: sale.id, ...posting, atMs, businessDay: sale.businessDay }
  return recordOf(store.postEntry(entry), entry)
}

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10)
}

/** Takes triggers and plain indexes out, and returns what brings back the very same ones. */
function putAside(books: Database.Database): () => void {
  const parts = books
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL",
    )
    .all()
  for (const { type, name } of parts) books.exec(`DROP ${type} "${name}"`)
  return () => {
    for (const { sql } of parts) books.exec(sql)
  }
}

interface Multiplied {
  readonly sales: number
  readonly say: (sentence: string) => void
}

/** Sale 1 again under every number up to `sales`: each number of its own moves, nothing else changes. */
function multiply(books: Database.Database, { sales, say }: Multiplied): void {
  books.function('card_of', (number) => cardNumber(Number(number)))
  const numbers = `WITH RECURSIVE sale_number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM sale_number WHERE n < ${sales})`
  for (const table of ['sale', 'receipt', 'ledger_entry', 'ledger_line'] as const) {
    const columns = columnsOf(books, table)
    const values = columns.map((column) => moved(table, column))
    books.exec(
      `INSERT INTO ${table} (${columns.join(', ')})
       ${numbers}, first AS MATERIALIZED (SELECT *, ${netOf(table)} AS net FROM ${table})
       SELECT ${values.join(', ')} FROM sale_number CROSS JOIN first`,
    )
    say(`${sales} times: ${table}`)
  }
  multiplyEvents(books, sales)
  say(`${sales} times: event`)
}

/** All but the generated ones. */
function columnsOf(books: Database.Database, table: Table): readonly string[] {
  return books.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
}

/** SQL: what one sale leaves on the account of a ledger line. */
function netOf(table: Table): string {
  if (table !== 'ledger_line') return '0'
  return 'sum(amount_minor) OVER (PARTITION BY account, currency)'
}

/** SQL: a column of the first sale as sale `n` has it. */
function moved(table: Table, column: string): string {
  const own = `first.${column}`
  if (column.endsWith('at_ms')) return `${own} + (n - 1) * ${betweenSalesMs}`
  if (column === 'business_day') {
    const paidAt = '(SELECT paid_at_ms FROM sale WHERE position = 1)'
    return `date((${paidAt} + (n - 1) * ${betweenSalesMs}) / 1000, 'unixepoch')`
  }
  if (column === 'card') return `replace(${own}, card_of(1), card_of(n))`
  if (column === 'receipt_number' || column === 'number') return `'${register}-' || printf('%06d', n)`
  if (column === 'reference' || column === 'sale_id') return `replace(${own}, '00000001', printf('%08d', n))`
  if (column === 'balance_minor') return `${own} + (n - 1) * net`
  if (column === 'position' || column === 'sequence') return `${own} + n - 1`
  if (column === 'entry_id') return `${own} + (n - 1) * ${entriesPerSale}`
  if (column !== 'id') return own
  return table === 'sale'
    ? `replace(${own}, '00000001', printf('%08d', n))`
    : `${own} + (n - 1) * ${entriesPerSale}`
}

/** Link by link, for each hash covers the one before it. */
function multiplyEvents(books: Database.Database, sales: number): void {
  const firsts = books.prepare<[], EventRow>('SELECT * FROM event ORDER BY sequence').all()
  const insert = books.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)')
  let sequence = firsts.length
  let prevHash = firsts.at(-1)?.hash ?? ''
  for (let number = 2; number <= sales; number += 1) {
    const saleId = numbered(firstSale.id, number)
    const later = (number - 1) * betweenSalesMs
    const day = dayOf((firsts[0]?.at_ms ?? 0) + later)
    for (const first of firsts) {
      sequence += 1
      const atMs = first.at_ms + later
      const dataJson = movedData(first.data, number, day)
      const hash = chainHash({ sequence, atMs, saleId, type: first.type, dataJson, prevHash })
      insert.run(sequence, atMs, saleId, first.type, dataJson, prevHash, hash)
      prevHash = hash
    }
  }
}

const firstSale = preparedSale(1, 0)
const firstReceipt = writeReceiptNumber(register, 1)

function numbered(text: string, number: number): string {
  return text.replace('00000001', String(number).padStart(8, '0'))
}

function movedData(data: string, number: number, day: string): string {
  return data
    .replace(firstSale.card.number, () => cardNumber(number))
    .replace(firstReceipt, () => writeReceiptNumber(register, number))
    .replace(firstSale.reference, (reference) => numbered(reference, number))
    .replace(/"businessDay":"[\d-]+"/, `"businessDay":"${day}"`)
    .replace(/"id":(\d+)/, (_all, id) => `"id":${Number(id) + (number - 1) * entriesPerSale}`)
}
