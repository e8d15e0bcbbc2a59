// What a file tells of a refund: by what the money went back, why, and in whose words; as of its own moment.
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { newestMoment, readBooks } from '../../../native/export/books.ts'
import { salesColumns } from '../../../native/export/sales-columns.ts'
import { salesRows } from '../../../native/export/sales-rows.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { everyDay, orderOf, PlayedShop, quiet, written } from './played-shop.ts'

const told = ['state', 'tender', 'refund_tender', 'refund_reason', 'refund_note'] as const

function refundsIn(played: PlayedShop, moment: { event: number; entry: number } | null = null) {
  return readBooks(played.file(), (books) =>
    [...salesRows(books, everyDay, moment ?? newestMoment(books))].map((row) =>
      told.map((name) => row[salesColumns.findIndex((column) => column.name === name)]),
    ),
  )
}

function refundedShop() {
  const played = new PlayedShop()
  const [first, second] = [played.sellByOctopus('decline'), played.sellByOctopus('decline')]
  played.wait(30_000)
  const before = readBooks(played.file(), newestMoment)
  played.refund(first, { terminalReference: 'T-4711' })
  played.refund(second, { inCash: true, why: { reason: 'other', note: '=no Octopus today' } })
  return { played, before }
}

test('each refund has its tender, its reason and its note, and none before it was paid', () => {
  const { played, before } = refundedShop()
  expect(refundsIn(played)).toEqual([
    ['refunded', 'octopus', 'octopus', 'notCredited', null],
    ['refunded', 'octopus', 'cash', 'other', '=no Octopus today'],
  ])
  const due = ['failed', 'octopus', null, null, null]
  expect(refundsIn(played, before)).toEqual([due, due])
})

test('of a sale that was given up the reason is the one for which it was', () => {
  const played = new PlayedShop()
  const id = played.sellByOctopus({ refuse: 'balanceEmpty' })
  played.wait(5_000)
  const before = readBooks(played.file(), newestMoment)
  played.voidSale(id, { reason: 'tookTooLong' })
  const back = ['refunded', 'octopus', 'octopus', 'tookTooLong', null]
  expect(refundsIn(played)).toEqual([back])
  const after = readBooks(played.file(), newestMoment)
  played.sell('credit')
  played.wait(30_000)
  expect(refundsIn(played, after)).toEqual([back])
  expect(refundsIn(played, before)).toEqual([['paid', 'octopus', null, null, null]])
})

test('in CSV the note is no formula, in the workbook the reason is a word, in a POSLog the tender is cash', async () => {
  const { played } = refundedShop()
  const books = played.file()
  expect(readFileSync(written(books, 'salesCsv').file, 'utf8')).toContain("cash,other,'=no Octopus today\r\n")
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(writeExport(orderOf(books, { format: 'workbook' }), quiet).file)
  const cells = (book.worksheets[0]?.getRow(3).values ?? []) as unknown[]
  expect(cells.slice(-3)).toEqual(['現金', '其他', '=no Octopus today'])
  const log = JSON.parse(readFileSync(written(books, 'posLog').file, 'utf8'))
  const tenders = log.POSLog.Transaction.map(
    ({ RetailTransaction }: { RetailTransaction: { LineItem: { Tender?: { TenderType: string } }[] } }) =>
      RetailTransaction.LineItem.at(-1)?.Tender?.TenderType,
  )
  expect(tenders).toEqual(['StoredValue', 'StoredValue', 'StoredValue', 'Cash'])
})
