// The sales as CSV, read back by a parser that is not ours: every field is what the books hold, text never
// becomes a formula, and a page that is full in the middle of a field loses nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountField, textField } from '../../../native/export/csv.ts'
import { createCsvPage } from '../../../native/export/csv-page.ts'
import { salesColumns } from '../../../native/export/sales-columns.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { openStore } from '../../../native/store/store.ts'
import { businessDay, granted, sell, startMs } from '../../contract/sale-samples.ts'
import { evilTexts, startsFormula } from './evil-texts.ts'
import { newFolder, orderOf, PlayedShop, quiet } from './played-shop.ts'

function readCsv(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: false, record_delimiter: '\r\n' })
}

function paged(fill: (page: ReturnType<typeof createCsvPage>) => void): string {
  const chunks: Buffer[] = []
  const page = createCsvPage((bytes) => chunks.push(Buffer.from(bytes)))
  fill(page)
  page.close()
  return Buffer.concat(chunks).toString()
}

describe('a field', () => {
  test.each(evilTexts)('of text stays text: %j', (text) => {
    const [[field] = []] = readCsv(`${textField(text)},end\r\n`)
    expect(field).toBe(startsFormula(text) ? `'${text}` : text)
  })

  test('of any text comes back as it was, or with the apostrophe that keeps it text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[field, next] = []] = readCsv(`${textField(text)},end\r\n`)
        expect([text, `'${text}`]).toContain(field)
        expect(next).toBe('end')
        expect(startsFormula(field ?? '')).toBe(false)
      }),
    )
  })

  test('of an amount is a decimal', () => {
    const amounts = [0, 5, 10, -5, -1234, 123_456_789, Number.MAX_SAFE_INTEGER, null]
    const decimals = ['0.00', '0.05', '0.10', '-0.05', '-12.34', '1234567.89', '90071992547409.91', '']
    expect(amounts.map(amountField)).toEqual(decimals)
    for (const [place, amount] of amounts.entries())
      expect(paged((page) => page.amount(amount))).toBe(decimals[place])
  })
})

test('a page writes every field as the field by itself, however full it is', () => {
  const texts = fc.oneof(
    fc.constantFrom(...evilTexts),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 3_000 }),
  )
  const fields = fc.oneof(texts, fc.integer({ min: -1e12, max: 1e12 }), fc.constant(null))
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (row, times) => {
      const rows = Array.from({ length: times }, () => row).flat()
      const one = (field: (typeof row)[number]) =>
        typeof field === 'number'
          ? amountField(field)
          : textField(field === null ? null : field.toWellFormed())
      const all = paged((page) => {
        for (const field of rows) {
          if (typeof field === 'number') page.amount(field)
          else page.text(field === null ? null : field.toWellFormed())
          page.endField()
        }
      })
      expect(all).toBe(rows.map((field) => `${one(field)},`).join(''))
    }),
    { numRuns: 60 },
  )
})

test('thousands of empty fields end each where it should', () => {
  expect(
    paged((page) => {
      for (let field = 0; field < 600_000; field += 1) page.endField()
    }).length,
  ).toBe(600_000)
})

test('the file equals the books, field by field, in the order of the books', () => {
  const played = new PlayedShop()
  played.playDay()
  played.playDay()
  const file = writeExport(orderOf(played.file()), quiet)
  const [head = [], ...rows] = readCsv(readFileSync(file.file, 'utf8'))
  expect(head).toEqual(salesColumns.map(({ name }) => name))
  const books = played.connection
    .prepare(
      `SELECT ${salesColumns.map(({ from }) => from).join(', ')} FROM exported_sale ORDER BY business_day, position`,
    )
    .raw()
    .all() as (string | number | null)[][]
  expect(rows.length).toBe(books.length)
  expect(new Set(books.map((row) => row[head.indexOf('state')])).size).toBeGreaterThan(2)
  for (const [place, row] of books.entries()) {
    const expected = row.map((value, column) => read(value, salesColumns[column]?.kind ?? 'text'))
    const found = rows[place]?.map((field, column) => {
      const kind = salesColumns[column]?.kind
      return kind === 'time' && field !== '' ? String(Math.floor(Date.parse(field) / 1_000)) : field
    })
    expect(found).toEqual(expected)
  }
})

function read(value: string | number | null, kind: string): string {
  if (value === null) return ''
  if (kind === 'amount') return (Number(value) / 100).toFixed(2)
  if (kind === 'time') return String(Math.floor(Number(value) / 1_000))
  if (kind === 'rate') return (Number(value) / 1_000_000).toFixed(6)
  if (kind === 'card') return String(value).replace(/(.{4})(?=.)/g, '$1 ')
  return String(value)
}

test('evil names of operators arrive as text, in the file as in the field', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs: () => startMs }))
  for (const [index, operatorName] of evilTexts.entries()) {
    granted(store.commit(() => sell(store, index + 1, { operatorName })))
  }
  store.close()
  const days = { from: businessDay, to: businessDay }
  const file = writeExport(orderOf(join(folder, 'lowu.sqlite'), days), quiet)
  const [head = [], ...rows] = readCsv(readFileSync(file.file, 'utf8'))
  expect(rows.map((row) => row[head.indexOf('operator')])).toEqual(
    evilTexts.map((text) => (startsFormula(text) ? `'${text}` : text)),
  )
  expect(rows[0]?.[head.indexOf('card')]?.replace(/[' ]/g, '')).toBe('+85290000001')
  const none = writeExport(
    orderOf(join(folder, 'lowu.sqlite'), { from: '2000-01-01', to: '2000-12-31' }),
    quiet,
  )
  expect([none.rows, readCsv(readFileSync(none.file, 'utf8')).length]).toEqual([0, 1])
})
