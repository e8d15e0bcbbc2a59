// The end of the day as the owner sees it: the drawer counted blind and found short, the day closed, its
// report on paper, in three languages.
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayWords } from '../../core/words/day-words.ts'
import { languages } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

describe.skipIf(!opened.ok)('the end of the day', () => {
  let browser: Browser
  let host: DemoHost

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    host = await startDemoHost()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  test.each(languages)('a drawer that is short is counted and closed, in %s', async (language) => {
    const screen = await openCounter(browser, host.url, language)
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
    const exporting = dialog.getByRole('region', { name: screen.word(dayWords.exportTitle) })
    await exporting.getByRole('button', { name: screen.word(dayWords.exportNow), exact: true }).click()
    const told = exporting.getByRole('status')
    await told.getByText(/lowu-sales-[-\d]+\.csv/).waitFor()
    const file = /\/\S+\.csv/.exec(await told.innerText())?.[0] ?? ''
    expect(readFileSync(file, 'utf8').split('\r\n').length).toBeGreaterThan(2)
    await told.scrollIntoViewIfNeeded()
    expect(await overflowing(screen.page)).toEqual([])
    await screen.picture('day-6-closed')
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
