// The end of the day as the owner sees it: the drawer counted blind and found short, the day closed, its
// report on paper, in three languages.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ExportFormat, exportFormats } from '../../core/api/export-format.ts'
import { dayWords } from '../../core/words/day-words.ts'
import { exportDeskWords, formatWords } from '../../core/words/export-desk-words.ts'
import { languages } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { overflowing } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const endings: Readonly<Record<ExportFormat, RegExp>> = {
  workbook: /lowu-books-\S+\.xlsx/,
  salesCsv: /lowu-sales-\S+\.csv/,
  ledgerLines: /lowu-ledger-\S+\.jsonl/,
  posLog: /lowu-poslog-\S+\.json/,
}

onStage('the end of the day', (stage) => {
  test.each(languages)('a drawer that is short is counted and closed, in %s', async (language) => {
    const screen = await stage.open(language)
    const openDay = async () => {
      await screen.button(screenWords.menu).click()
      await screen.button(dayWords.title).click()
    }
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')

    await openDay()
    const dialog = screen.page.getByRole('dialog')
    const drawer = dialog.getByRole('region', { name: screen.word(dayWords.drawerHKD) })
    await drawer.getByText(screen.word(dayWords.drawerNotCounted)).waitFor()
    // Nobody who counts is told beforehand what to find.
    expect(await dialog.getByText(screen.word(dayWords.drawerExpected), { exact: true }).count()).toBe(0)
    await screen.picture('day-1-figures')
    await drawer.getByRole('button', { name: screen.word(dayWords.count), exact: true }).click()
    await drawer.getByLabel('HK$50.00', { exact: true }).fill('1')
    await screen.picture('day-2-count')
    await drawer.getByRole('button', { name: screen.word(dayWords.countKeep), exact: true }).click()
    await drawer.getByText(screen.word(dayWords.drawerShort), { exact: true }).waitFor()
    expect(await drawer.innerText()).toContain('-HK$2.00')
    await screen.picture('day-3-short')
    await dialog.getByRole('button', { name: screen.word(dayWords.closeDay), exact: true }).click()
    expect(await overflowing(screen.page)).toEqual([])
    await screen.picture('day-4-asking')
    await dialog.getByRole('button', { name: screen.word(dayWords.closeYes), exact: true }).click()
    const paper = screen.page.getByRole('dialog').locator('.paper')
    await paper.waitFor()
    expect(await paper.innerText()).toContain('HK$52.00')
    await screen.picture('day-5-report')
    await screen.button(dayWords.back).click()
    // The next drawer begins with what was counted, and what is in the next report is nobody's in this one.
    await drawer.getByText(screen.word(dayWords.drawerNotCounted)).waitFor()
    await dialog.getByRole('region', { name: screen.word(dayWords.closedDays) }).waitFor()
    await screen.picture('day-6-closed')
    await screen.button(exportDeskWords.open).click()
    for (const format of exportFormats) {
      await dialog.getByRole('radio', { name: screen.word(formatWords[format].name), exact: true }).click()
      await dialog.getByRole('button', { name: screen.word(exportDeskWords.now), exact: true }).click()
      await dialog.getByText(endings[format]).first().waitFor()
    }
    const files = dialog
      .getByRole('region', { name: screen.word(exportDeskWords.written) })
      .getByRole('listitem')
    const csv = files.filter({ hasText: endings.salesCsv }).first()
    const file = await csv.getByText(endings.salesCsv).innerText()
    const bytes = readFileSync(file)
    expect(bytes.toString().split('\r\n').length).toBeGreaterThan(2)
    rmSync(file)
    await csv.getByRole('button').click()
    await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(await overflowing(screen.page)).toEqual([])
    await screen.picture('export-1-written')
    await dialog.getByRole('radio', { name: screen.word(exportDeskWords.month), exact: true }).click()
    await screen.picture('export-2-month')
    await dialog.getByRole('radio', { name: screen.word(exportDeskWords.range), exact: true }).click()
    await dialog.getByLabel(screen.word(exportDeskWords.to), { exact: true }).fill('2020-01-01')
    await dialog.getByRole('button', { name: screen.word(exportDeskWords.now), exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    await screen.picture('export-3-wrong-days')
    await dialog.getByRole('button', { name: screen.word(exportDeskWords.back), exact: true }).click()
    await screen.button(dayWords.back).click()
    // The next of these tests counts a drawer that begins empty.
    await openDay()
    await drawer.getByRole('button', { name: screen.word(dayWords.count), exact: true }).click()
    await drawer.getByRole('button', { name: screen.word(dayWords.countKeep), exact: true }).click()
    await drawer.getByText(screen.word(dayWords.drawerShort), { exact: true }).waitFor()
    await dialog.getByRole('button', { name: screen.word(dayWords.closeDay), exact: true }).click()
    await dialog.getByRole('button', { name: screen.word(dayWords.closeYes), exact: true }).click()
    await paper.waitFor()
    expect(screen.faults).toEqual([])
    await screen.close()
  })
})
