// The books as an export reads them: a connection of its own that cannot write, and one moment for every
// query, however long the counter goes on selling meanwhile.
import Database from 'better-sqlite3'
import type { ExportMoment } from '../../core/api/export-format.ts'

export type Books = Database.Database

const busyTimeoutMs = 5_000

/** Runs `work` on one unchanging picture of the books. Throws what SQLite and `work` throw. */
export function readBooks<T>(path: string, work: (books: Books) => T): T {
  const books = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  try {
    books.pragma('trusted_schema = OFF')
    return books.transaction(() => work(books))()
  } finally {
    books.close()
  }
}

/** Now, but for the events by which exports themselves are remembered: they change nothing in a file. */
export function newestMoment(books: Books): ExportMoment {
  const event = books
    .prepare("SELECT sequence FROM event WHERE type NOT LIKE 'export%' ORDER BY sequence DESC LIMIT 1")
    .pluck()
    .get()
  const entry = books.prepare('SELECT max(id) FROM ledger_entry').pluck().get()
  return { event: Number(event ?? 0), entry: Number(entry ?? 0) }
}

/** Whether a picture of that moment is one of now. */
export function isNow(moment: ExportMoment, books: Books): boolean {
  const now = newestMoment(books)
  return now.event === moment.event && now.entry === moment.entry
}
