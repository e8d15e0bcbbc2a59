// The books of a million sales take minutes to write and three benchmarks want them: they are kept for the day, in the
// build's own folder, and each benchmark works on a copy.
import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { booksFileName, openStore } from '../../native/store/store.ts'
import { granted } from '../contract/sale-samples.ts'
import { type FinishedSales, writeFinishedSales } from './finished-sales.ts'

/** A counter must not find that its last sale was days ago. */
const keptForMs = 12 * 3_600_000
const keptFolder = new URL('../../out/bench/', import.meta.url).pathname
const writers = ['finished-sales.ts', 'queued-sales.ts'].map((name) => new URL(name, import.meta.url))

/** Leaves the books in `folder`, which must not hold any. */
export function bringFinishedSales(wanted: FinishedSales): void {
  mkdirSync(keptFolder, { recursive: true })
  const kept = join(keptFolder, `books-${wanted.sales}-${shapeOf(wanted)}.sqlite`)
  const age = existsSync(kept) ? wanted.nowMs - statSync(kept).mtimeMs : Number.POSITIVE_INFINITY
  if (age > keptForMs) {
    const written = mkdtempSync(join(keptFolder, 'writing-'))
    writeFinishedSales({ ...wanted, folder: written })
    renameSync(join(written, booksFileName), kept)
    rmSync(written, { recursive: true })
  }
  wanted.say(`copies the books of ${wanted.sales} sales`)
  copyFileSync(kept, join(wanted.folder, booksFileName), constants.COPYFILE_FICLONE)
}

/** Of the tables, and of what writes them: other books than these are not the ones that are kept. */
function shapeOf({ folder, nowMs }: FinishedSales): string {
  mkdirSync(folder, { recursive: true })
  const probe = mkdtempSync(join(folder, 'shape-'))
  granted(openStore({ folder: probe, clockMs: () => nowMs })).close()
  const books = new Database(join(probe, booksFileName), { readonly: true })
  const shape = books.prepare<[], string | null>('SELECT sql FROM sqlite_master ORDER BY name').pluck().all()
  books.close()
  rmSync(probe, { recursive: true })
  const hash = createHash('sha256').update(JSON.stringify(shape))
  for (const file of writers) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
