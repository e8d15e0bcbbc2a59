// The sheet of differences: what reconciliation found for the days, each once, by the newest run that covers
// it, with the owner's words and what the books had made good by the moment of the file.
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { money } from '../../../core/money.ts'
import { sheetWords } from '../../../core/words/export-words.ts'
import { newestMoment, readBooks } from '../../../native/export/books.ts'
import { foundDifferences } from '../../../native/export/differences.ts'
import { writeExport } from '../../../native/export/write-export.ts'
import { everyDay, orderOf, PlayedShop, quiet } from './played-shop.ts'

/** The rows of the sheet by their headings. */
async function sheetOf(played: PlayedShop, changes: Parameters<typeof orderOf>[1] = {}) {
  const language = changes.language ?? 'en'
  const order = orderOf(played.file(), { format: 'workbook', language, ...changes })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(writeExport(order, quiet).file)
  const sheet = book.getWorksheet(sheetWords.differences[language])
  const headings = ((sheet?.getRow(1).values ?? []) as string[]).slice(1)
  const rows: Record<string, ExcelJS.CellValue>[] = []
  sheet?.eachRow((row, number) => {
    if (number > 1)
      rows.push(Object.fromEntries(headings.map((heading, place) => [heading, row.getCell(place + 1).value])))
  })
  return rows
}

function standings(played: PlayedShop, days: { from: string; to: string } = everyDay) {
  return readBooks(played.file(), (books) =>
    [...foundDifferences(books, days, newestMoment(books))].map(({ difference, standing, run }) => [
      `${run.from} to ${run.to}`,
      difference.kind,
      standing.kind,
    ]),
  )
}

test('has a row for each difference, its money typed, its kind and next step in words', async () => {
  const played = new PlayedShop()
  const { distributor } = played.shop
  distributor.charge(played.reference(played.sell('credit')), money('HKD', 9_800))
  played.wait(30_000)
  const { from } = played.reconcile()
  const [row, ...others] = await sheetOf(played, { language: 'zh-Hant' })
  expect(others).toEqual([])
  expect(row).toMatchObject({
    對賬由: new Date(`${from}T00:00:00Z`),
    與誰對: 'simulated 的清單',
    差異類別: '金額不同',
    收據編號: '1-000001',
    本店狀態: '已到賬',
    分銷商結果: '成功',
    貨幣: 'HKD',
    本店金額: 97,
    分銷商金額: 98,
    相差: 1,
    處理情況: '未處理',
    下一步: expect.stringContaining('看看價錢'),
    備註: null,
  })
  const [simplified] = await sheetOf(played, { language: 'zh-Hans' })
  expect(simplified).toMatchObject({ 差异类别: '金额不同', 小票编号: '1-000001', 处理情况: '未处理' })
})

test('tells what the owner said, as text, and what the books made good, without a next step', async () => {
  const played = new PlayedShop()
  played.playDay()
  const rows = await sheetOf(played)
  expect(rows.map((row) => [row.Kind, row.Standing, row.Next, row.Note])).toEqual([
    ['Other result', 'Agrees since', null, null],
    ['Other amount', 'Settled', null, '=price rose'],
  ])
  expect(rows[1]?.['Settled at']).toBeInstanceOf(Date)
})

test('a file of an earlier moment tells how each stood then', () => {
  const played = new PlayedShop()
  const { distributor } = played.shop
  const accepted = played.sell('accept')
  distributor.charge(played.reference(played.sell('credit')), money('HKD', 9_800))
  played.wait(5_000)
  distributor.settle(played.reference(accepted), 'credited')
  const view = played.reconcile()
  const then = readBooks(played.file(), newestMoment)
  const before = standings(played).map(([, kind, standing]) => [kind, standing])
  expect(before).toEqual([
    ['state', 'open'],
    ['amount', 'open'],
  ])
  played.wait(3_600_000)
  played.resolve(view, 'amount', 'price rose')
  expect(standings(played).map(([, , standing]) => standing)).toEqual(['cleared', 'resolved'])
  const again = readBooks(played.file(), (books) =>
    [...foundDifferences(books, everyDay, then)].map(({ difference, standing }) => [
      difference.kind,
      standing.kind,
    ]),
  )
  expect(again).toEqual(before)
  expect(
    readBooks(played.file(), (books) => [...foundDifferences(books, everyDay, { event: 3, entry: 0 })]),
  ).toEqual([])
})

test('each difference is told once: by the newest run, and a wider one takes the place of those within it', () => {
  const played = new PlayedShop()
  const { distributor } = played.shop
  const sellWrong = (): void => {
    distributor.charge(played.reference(played.sell('credit')), money('HKD', 9_800))
    played.wait(30_000)
  }
  sellWrong()
  const first = played.reconcile().from
  played.reconcile()
  expect(standings(played)).toEqual([[`${first} to ${first}`, 'amount', 'open']])
  played.close()
  played.wait(24 * 3_600_000)
  sellWrong()
  const second = played.reconcile().from
  expect(standings(played).map(([days]) => days)).toEqual([`${first} to ${first}`, `${second} to ${second}`])
  expect(standings(played, { from: second, to: second })).toEqual([
    [`${second} to ${second}`, 'amount', 'open'],
  ])
  played.reconcile({ from: first, to: second })
  const both = `${first} to ${second}`
  expect(standings(played)).toEqual([
    [both, 'amount', 'open'],
    [both, 'amount', 'open'],
  ])
  // Of a run over more days, a file of one of them has what is of that day.
  expect(standings(played, { from: second, to: second })).toEqual([[both, 'amount', 'open']])
  expect(standings(played, { from: '2031-01-01', to: '2031-12-31' })).toEqual([])
})
