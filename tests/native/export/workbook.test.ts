// The workbook, read back by a library that is not ours: every cell has its type, money its currency, time
// the store's own clock, sheets and headings the language that was asked for; and no cell is a formula.
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import {
  differenceHeadings,
  ledgerHeadings,
  salesHeadings,
  settlementHeadings,
  sheetWords,
} from '../../../core/words/export-words.ts'
import { languages } from '../../../core/words/language.ts'
import { textCell } from '../../../native/export/workbook/cell.ts'
import { createSheet, rowsMax } from '../../../native/export/workbook/sheet.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { evilTexts } from './evil-texts.ts'
import { newFolder, orderOf, PlayedShop, quiet } from './played-shop.ts'

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book
}

/** The column of a sheet under this heading, without the heading. */
function under(sheet: ExcelJS.Worksheet | undefined, heading: string): ExcelJS.Cell[] {
  const headings = (sheet?.getRow(1).values ?? []) as unknown[]
  const place = headings.indexOf(heading)
  if (!sheet || place < 0) throw new Error(`no column ${heading}`)
  const cells: ExcelJS.Cell[] = []
  for (let row = 2; row <= sheet.rowCount; row += 1) cells.push(sheet.getRow(row).getCell(place))
  return cells
}

describe('a workbook', () => {
  test.each(languages)(
    'in %s names its sheets and columns so, and keeps the headings in sight',
    async (language) => {
      const played = new PlayedShop()
      played.playDay()
      const book = await opened(
        writeExport(orderOf(played.file(), { format: 'workbook', language }), quiet).file,
      )
      expect(book.worksheets.map(({ name }) => name)).toEqual([
        sheetWords.sales[language],
        sheetWords.settlement[language],
        sheetWords.differences[language],
        sheetWords.ledger[language],
      ])
      const headings = [salesHeadings, settlementHeadings, differenceHeadings, ledgerHeadings]
      for (const [place, sheet] of book.worksheets.entries()) {
        const expected = Object.values(headings[place] ?? {}).map((phrase) => phrase[language])
        expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(expected)
        expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      }
    },
  )

  test('has money as numbers in its currency, days and times as dates of the store, and text as text', async () => {
    const played = new PlayedShop()
    played.playDay()
    const books = played.connection
      .prepare('SELECT * FROM exported_sale ORDER BY business_day, position')
      .all() as {
      paid_at_ms: number
      total_minor: number
      card_number: string
      business_day: string
    }[]
    const book = await opened(
      writeExport(orderOf(played.file(), { format: 'workbook', language: 'en' }), quiet).file,
    )
    const [sales, settlement, , ledger] = book.worksheets
    const totals = under(sales, 'Total')
    expect(totals.map(({ value }) => value)).toEqual(books.map((sale) => sale.total_minor / 100))
    expect(totals[0]?.numFmt).toBe('"HK$"#,##0.00;-"HK$"#,##0.00')
    expect(under(sales, 'Paid at').map(({ value }) => value)).toEqual(
      books.map((sale) => new Date(Math.floor(sale.paid_at_ms / 1_000) * 1_000 + 8 * 3_600_000)),
    )
    expect(under(sales, 'Business day').map(({ value }) => value)).toEqual(
      books.map((sale) => new Date(`${sale.business_day}T00:00:00Z`)),
    )
    expect(under(sales, 'Card').map(({ value }) => String(value).replaceAll(' ', ''))).toEqual(
      books.map((sale) => sale.card_number),
    )
    expect(under(sales, 'Card')[0]?.type).toBe(ExcelJS.ValueType.String)
    expect(under(sales, 'State').map(({ value }) => value)).toContain('Refunded')
    expect(under(settlement, 'Sold').map(({ value }) => value)).toEqual([
      books.reduce((sum, sale) => sum + sale.total_minor, 0) / 100,
    ])
    const sum = (heading: string) =>
      under(ledger, heading).reduce((all, { value }) => all + Math.round(Number(value ?? 0) * 100), 0)
    expect(sum('Debit')).toBe(sum('Credit'))
    expect(under(ledger, 'Account').length).toBe(
      played.connection.prepare('SELECT count(*) FROM ledger_line').pluck().get(),
    )
  })

  test('holds evil text as text in every column, and no formula anywhere', async () => {
    const folder = newFolder()
    const store = granted(openStore({ folder, clockMs: () => startMs }))
    for (const [index, operatorName] of evilTexts.entries()) {
      const texts = { operatorName, productName: operatorName, clerk: operatorName }
      granted(store.commit(() => sell(store, index + 1, texts)))
    }
    store.close()
    const order = orderOf(join(folder, 'lowu.sqlite'), { format: 'workbook', language: 'en' })
    const [sales] = (await opened(writeExport(order, quiet).file)).worksheets
    for (const heading of ['Operator', 'Product', 'Clerk']) {
      const found = under(sales, heading).map(({ text, type }) => ({ text: unescaped(text), type }))
      expect(found).toEqual(evilTexts.map((text) => ({ text, type: ExcelJS.ValueType.String })))
    }
    sales?.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()))
  })

  test('goes on in another sheet when one is full', () => {
    const parts: string[] = []
    let added = 0
    const archive = {
      begin: (path: string) => void parts.push(path),
      add() {
        added += 1
      },
      end: () => {},
    }
    const names: string[] = []
    const sheet = createSheet(
      archive,
      { name: '銷售', columns: [{ heading: 'A', characters: 9 }] },
      (name) => {
        names.push(name)
        return name
      },
    )
    for (let row = 0; row < rowsMax + 1; row += 1) sheet.row([textCell('x')])
    sheet.end()
    expect(names).toEqual(['銷售', '銷售 2'])
    // Two openings, two endings, and a heading for each sheet.
    expect(added).toBe(2 + 2 + 2 + rowsMax + 1)
  })
})

/** As Excel and LibreOffice read it; exceljs leaves it to whoever reads. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
