// The same file again: at any time, in every format, the same bytes as when it was first written, whatever
// has happened to the sales in it since.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ExportMoment, exportFormats } from '../../../core/api/export-format.ts'
import { newestMoment, readBooks } from '../../../native/export/books.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { orderOf, PlayedShop, quiet, written } from './played-shop.ts'

interface Kept {
  readonly moment: ExportMoment
  readonly hashes: Readonly<Record<string, string>>
}

function hashesOf(books: string, moment: ExportMoment | null): Kept['hashes'] {
  return Object.fromEntries(exportFormats.map((format) => [format, written(books, format, moment).sha256]))
}

test('a file of an earlier moment is what was written then, after every step of a shop', () => {
  const played = new PlayedShop()
  const kept: Kept[] = []
  const look = (): void => {
    const books = played.file()
    kept.push({ moment: readBooks(books, newestMoment), hashes: hashesOf(books, null) })
  }
  played.playDay(look)
  played.playDay(look)
  const books = played.file()
  expect(kept.length).toBeGreaterThan(25)
  expect(new Set(kept.map(({ hashes }) => hashes.salesCsv)).size).toBeGreaterThan(10)
  for (const { moment, hashes } of kept)
    expect({ moment, ...hashesOf(books, moment) }).toEqual({ moment, ...hashes })
})

test.each(exportFormats)('%s has the same bytes and the same name twice', (format) => {
  const played = new PlayedShop()
  played.playDay()
  const order = orderOf(played.file(), { format })
  const first = writeExport(order, quiet)
  const bytes = readFileSync(first.file)
  const second = writeExport(order, quiet)
  expect(second).toEqual(first)
  expect(readFileSync(second.file).equals(bytes)).toBe(true)
  expect(first.bytes).toBe(bytes.length)
})

test('what happened later has another name', () => {
  const played = new PlayedShop()
  played.sell('credit')
  const before = written(played.file(), 'salesCsv')
  played.wait(60_000)
  const after = written(played.file(), 'salesCsv')
  expect(after.file.split('/').at(-1)).not.toBe(before.file.split('/').at(-1))
  expect(after.sha256).not.toBe(before.sha256)
})
