// Writes the sales of a span of business days into a CSV file, a row at a time, so that memory does not
// grow with them. The file appears under its name whole or not at all.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { byteOrderMark, lineEnd } from './csv.ts'
import { localStamps } from './local-stamp.ts'
import { salesColumns } from './sales-columns.ts'

export interface SalesOrder {
  /** The file of the books; it is only read. */
  readonly books: string
  readonly folder: string
  /** Business days, `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly to: string
  readonly timeZone: string
}

export interface SalesFile {
  readonly file: string
  readonly rows: number
}

const chunkCharacters = 256 * 1024
const busyTimeoutMs = 5_000

/** The same sales give the same bytes. Throws what the disk or SQLite throw; nothing is left behind then. */
export function writeSalesFile(order: SalesOrder): SalesFile {
  const { folder, from, to } = order
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, from === to ? `lowu-sales-${from}.csv` : `lowu-sales-${from}-to-${to}.csv`)
  const draft = `${file}.part`
  const books = new Database(order.books, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  try {
    const rows = writeRows(books, order, draft)
    renameSync(draft, file)
    return { file, rows }
  } finally {
    books.close()
  }
}

type Row = readonly (string | number | null)[]

function lineOf(row: Row, stamp: (atMs: number) => string): string {
  let line = ''
  for (const [place, column] of salesColumns.entries()) {
    line += (place === 0 ? '' : ',') + column.write(row[place] ?? null, stamp)
  }
  return line + lineEnd
}

function writeRows(books: Database.Database, order: SalesOrder, draft: string): number {
  const stamp = localStamps(order.timeZone)
  const descriptor = openSync(draft, 'w', 0o600)
  try {
    // One query is one moment of the books, however long the counter goes on selling meanwhile.
    const found = books
      .prepare(
        `SELECT ${salesColumns.map(({ from }) => from).join(', ')} FROM exported_sale
         WHERE business_day BETWEEN ? AND ? ORDER BY business_day, position`,
      )
      .raw()
      .iterate(order.from, order.to) as IterableIterator<Row>
    let rows = 0
    let chunk = `${byteOrderMark}${salesColumns.map(({ name }) => name).join(',')}${lineEnd}`
    for (const row of found) {
      chunk += lineOf(row, stamp)
      rows += 1
      if (chunk.length < chunkCharacters) continue
      writeFileSync(descriptor, chunk)
      chunk = ''
    }
    writeFileSync(descriptor, chunk)
    fsyncSync(descriptor)
    closeSync(descriptor)
    return rows
  } catch (error) {
    closeSync(descriptor)
    rmSync(draft, { force: true })
    throw error
  }
}
