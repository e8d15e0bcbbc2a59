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

type Row = Record<string, string | number | null>

const register = '1'
/** A busy counter: one sale each two minutes, day and night. */
const betweenSalesMs = 120_000
const creditedAfterMs = 3_000
const tables = ['sale', 'receipt', 'event', 'ledger_entry', 'ledger_line'] as const
type Table = (typeof tables)[number]

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
  // Each row points to its own sale's; to look for it would be to read whole tables without their indexes.
  books.pragma('foreign_keys = OFF')
  const putBack = putAside(books)
  books.transaction(() => multiply(books, { sales, say }))()
  putBack()
  books.pragma('synchronous = FULL')
  books.pragma('wal_checkpoint(TRUNCATE)')
  books.close()
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
  const posting = postingBetween(sale, to)
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

function multiply(books: Database.Database, { sales, say }: Multiplied): void {
  const firstRows = new Map(tables.map((table) => [table, rowsOf(books, table)]))
  const first = (table: Table): readonly Row[] => firstRows.get(table) ?? []
  const inserts = new Map(
    tables.map((table) => {
      const columns = Object.keys(first(table)[0] ?? {})
      const values = columns.map((column) => `@${column}`).join(', ')
      return [
        table,
        books.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`),
      ] as const
    }),
  )
  const put = (table: Table, row: Row) => inserts.get(table)?.run(row)
  let prevHash = String(first('event').at(-1)?.hash)
  const rowsPerSale = { event: first('event').length, entry: first('ledger_entry').length }
  const nets = netsOf(first('ledger_line'))
  const firstAtMs = Number(first('sale')[0]?.paid_at_ms)
  for (let number = 2; number <= sales; number += 1) {
    const copy = copier({ number, rowsPerSale, nets, firstAtMs })
    for (const table of ['sale', 'receipt', 'ledger_entry', 'ledger_line'] as const) {
      for (const row of first(table)) put(table, copy(table, row))
    }
    for (const row of first('event')) {
      const event = { ...copy('event', row), prev_hash: prevHash }
      prevHash = linkOf(event)
      put('event', { ...event, hash: prevHash })
    }
    if (number % 100_000 === 0) say(`${number} sales are in the books`)
  }
}

/** All columns that hold anything of their own; a generated one is not written. */
function rowsOf(books: Database.Database, table: Table): readonly Row[] {
  const rows = books.prepare<[], Row>(`SELECT * FROM ${table}`).all()
  return rows.map(({ card_number: _generated, ...row }) => row)
}

/** What one sale leaves on each account. */
function netsOf(lines: readonly Row[]): ReadonlyMap<string, number> {
  const nets = new Map<string, number>()
  for (const { account, currency, amount_minor } of lines) {
    const key = `${account} ${currency}`
    nets.set(key, (nets.get(key) ?? 0) + Number(amount_minor))
  }
  return nets
}

interface Copied {
  readonly number: number
  readonly rowsPerSale: { readonly event: number; readonly entry: number }
  readonly nets: ReadonlyMap<string, number>
  readonly firstAtMs: number
}

/** The first sale's rows as those of sale `number`: every number of theirs moves, nothing else changes. */
function copier({ number, rowsPerSale, nets, firstAtMs }: Copied) {
  const later = number - 1
  const day = dayOf(firstAtMs + later * betweenSalesMs)
  const digits = String(number).padStart(8, '0')
  const [firstCard, card] = [cardNumber(1), cardNumber(number)]
  const [firstReceipt, receipt] = [writeReceiptNumber(register, 1), writeReceiptNumber(register, number)]

  function text(column: string, value: string): string {
    if (column === 'card') return value.replace(firstCard, card)
    if (column === 'business_day') return day
    if (column === 'data') {
      return value
        .replace(firstCard, card)
        .replaceAll(firstReceipt, receipt)
        .replaceAll('BENCHREFERENCE00000001', `BENCHREFERENCE${digits}`)
        .replace(/"businessDay":"[\d-]+"/, `"businessDay":"${day}"`)
        .replace(/"id":(\d+)/, (_all, id) => `"id":${Number(id) + later * rowsPerSale.entry}`)
    }
    return value === firstReceipt ? receipt : value.replace(/^(BENCH(?:REFERENCE)?)00000001$/, `$1${digits}`)
  }

  return (table: Table, row: Row): Row => {
    const copied: Row = {}
    for (const [column, value] of Object.entries(row)) {
      copied[column] = typeof value === 'string' ? text(column, value) : moved(table, column, value)
    }
    if (table === 'ledger_line') {
      const net = nets.get(`${row.account} ${row.currency}`) ?? 0
      copied.balance_minor = Number(row.balance_minor) + later * net
    }
    return copied
  }

  function moved(table: Table, column: string, value: number | null): number | null {
    if (value === null) return null
    if (column.endsWith('at_ms')) return value + later * betweenSalesMs
    if (column === 'position') return value + later
    if (table === 'receipt' && column === 'sequence') return value + later
    if (column === 'sequence') return value + later * rowsPerSale.event
    return column === 'entry_id' || column === 'id' ? value + later * rowsPerSale.entry : value
  }
}

function linkOf(event: Row): string {
  return chainHash({
    sequence: Number(event.sequence),
    atMs: Number(event.at_ms),
    saleId: String(event.sale_id),
    type: String(event.type),
    dataJson: String(event.data),
    prevHash: String(event.prev_hash),
  })
}
