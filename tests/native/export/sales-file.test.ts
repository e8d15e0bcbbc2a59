// The sales file, read back by a parser of its own: every field is what the books hold, text never
// becomes a formula, and there is never half a file.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { amountField, textField } from '../../../native/export/csv.ts'
import { createExporter } from '../../../native/export/exporter.ts'
import { localStamps } from '../../../native/export/local-stamp.ts'
import { salesColumns } from '../../../native/export/sales-columns.ts'
import { writeSalesFile } from '../../../native/export/sales-file.ts'
import { openStore } from '../../../native/store/store.ts'
import { businessDay, granted, sell, startMs } from '../../contract/sale-samples.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** RFC 4180 read by the letter, after the byte order mark. */
function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = [[]]
  const fields = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy
  const body = text.slice(1)
  fields.lastIndex = 0
  for (let found = fields.exec(body); found !== null; found = fields.exec(body)) {
    const [, raw = '', end] = found
    const field = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw
    rows.at(-1)?.push(field)
    if (end === '\r\n') rows.push([])
    if (fields.lastIndex === body.length) break
  }
  expect(rows.pop()).toEqual([])
  return rows
}

const evil = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  'a,"b"\r\nc',
  ' x ',
  '',
  '充值',
]

describe('a field', () => {
  test.each(evil)('of text stays text: %j', (text) => {
    const [[field] = []] = readCsv(`\uFEFF${textField(text)}\r\n`)
    expect(field).toBe(/^[=+\-@\t＝]/.test(text) ? `'${text}` : text)
  })

  test('of any text comes back as it was, or with the apostrophe that keeps it text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[field, next] = []] = readCsv(`\uFEFF${textField(text)},end\r\n`)
        expect([text, `'${text}`]).toContain(field)
        expect(next).toBe('end')
        expect(/^[=+\-@\t\r\n]/.test(field ?? '')).toBe(false)
      }),
    )
  })

  test('of an amount is a decimal', () => {
    expect([0, 5, 10, -5, -1234, 123_456_789, null].map(amountField)).toEqual([
      '0.00',
      '0.05',
      '0.10',
      '-0.05',
      '-12.34',
      '1234567.89',
      '',
    ])
  })
})

test('instants are what the wall of the store showed, with the distance from UTC', () => {
  const inHongKong = localStamps('Asia/Hong_Kong')
  expect(inHongKong(Date.UTC(2026, 10, 22, 16, 0, 0))).toBe('2026-11-23T00:00:00+08:00')
  const inNewYork = localStamps('America/New_York')
  expect(inNewYork(Date.UTC(2026, 2, 8, 6, 59, 59))).toBe('2026-03-08T01:59:59-05:00')
  expect(inNewYork(Date.UTC(2026, 2, 8, 7, 0, 0))).toBe('2026-03-08T03:00:00-04:00')
  expect(localStamps('Asia/Kathmandu')(Date.UTC(2026, 0, 1))).toBe('2026-01-01T05:45:00+05:45')
})

function books(names: readonly string[]): string {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs: () => startMs }))
  for (const [index, operatorName] of names.entries()) {
    granted(store.commit(() => sell(store, index + 1, { operatorName })))
  }
  store.close()
  return join(folder, 'lowu.sqlite')
}

describe('the file', () => {
  test('holds each sale of the days once, in order, with what the books say', () => {
    const order = { books: books(evil), folder: newFolder(), timeZone: 'Asia/Hong_Kong' }
    const written = writeSalesFile({ ...order, from: businessDay, to: businessDay })
    expect(written.rows).toBe(evil.length)
    const [head = [], ...rows] = readCsv(readFileSync(written.file, 'utf8'))
    expect(head).toEqual(salesColumns.map(({ name }) => name))
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)])
    expect(column('operator').map((name) => name?.replace(/^'/, ''))).toEqual(evil)
    expect(column('receipt_number')).toEqual(
      evil.map((_, index) => `1-${String(index + 1).padStart(6, '0')}`),
    )
    expect(new Set(column('total'))).toEqual(new Set(['105.00']))
    expect(new Set(column('business_day'))).toEqual(new Set([businessDay]))
    expect(column('card')[0]?.replace(/[' ]/g, '')).toBe('+85290000001')
    const none = writeSalesFile({ ...order, from: '2000-01-01', to: '2000-12-31' })
    expect([none.rows, readCsv(readFileSync(none.file, 'utf8')).length]).toEqual([0, 1])
  })

  test('is the same bytes twice, and nothing else is left in the folder', () => {
    const folder = newFolder()
    const order = {
      books: books(evil),
      folder,
      timeZone: 'Asia/Hong_Kong',
      from: businessDay,
      to: businessDay,
    }
    const first = readFileSync(writeSalesFile(order).file)
    expect(readFileSync(writeSalesFile(order).file).equals(first)).toBe(true)
    expect(readdirSync(folder)).toEqual([`lowu-sales-${businessDay}.csv`])
  })

  test('that cannot be written is a sentence, and never half a file', async () => {
    const folder = newFolder()
    // Where the file would be written there is a folder.
    mkdirSync(join(folder, `lowu-sales-${businessDay}.csv.part`))
    const exporter = createExporter({ books: books(['CMHK']), folder, timeZone: 'Asia/Hong_Kong' })
    const days = { from: businessDay, to: businessDay }
    const answer = await new Promise((report) => exporter.writeSales(days, report))
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'exportFailed', details: { reason: 'EISDIR' } },
    })
    expect(existsSync(join(folder, `lowu-sales-${businessDay}.csv`))).toBe(false)
    await exporter.close()
  })

  test('comes from a thread of its own, one after the other', async () => {
    const folder = newFolder()
    const exporter = createExporter({ books: books(['CMHK']), folder, timeZone: 'Asia/Hong_Kong' })
    const ask = (from: string) =>
      new Promise((report) => exporter.writeSales({ from, to: businessDay }, report))
    const answers = await Promise.all([ask(businessDay), ask('2026-01-01')])
    expect(answers).toMatchObject([
      { ok: true, value: { rows: 1 } },
      { ok: true, value: { rows: 1 } },
    ])
    await exporter.close()
    expect(await ask(businessDay)).toMatchObject({ ok: false, problem: { code: 'exportFailed' } })
  })
})
