// Cash of the other currency: the rate is said before any money is taken, the notes are its own, and
// change, slip and last sales speak of what was really handed over.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, type Phrase } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

describe.skipIf(!opened.ok)('cash of the other currency', () => {
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

  test('a sale paid in renminbi', async () => {
    const screen = await openCounter(browser, host.url, 'zh-Hant')
    const { page } = screen
    const figure = (phrase: Phrase) => page.getByRole('status', { name: screen.word(phrase), exact: true })
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveNote('HK$100')
    // HK$52.00 at 1.09 is CNY 47.71: whole yuan in cash.
    const choice = () => `${screen.word(screenWords.cashInCNY)} CNY 48.00`
    await page.getByRole('radio', { name: choice(), exact: true }).check()
    const said = { from: 'HK$1.00', to: 'CNY 0.917432', due: 'CNY 48.00' }
    for (const language of languages) {
      await screen.speak(language)
      const currency = screen.word(screenWords.cashInCNY)
      await page.getByText(screen.word(screenWords.rateSaid, { ...said, currency })).waitFor()
      expect(await page.getByRole('radio', { name: choice(), exact: true }).isChecked()).toBe(true)
      await screen.picture('renminbi-1-rate')
      expect(await overflowing(page)).toEqual([])
    }
    expect(await figure(screenWords.due).innerText()).toBe('CNY 48.00')
    // What was given in the other currency no longer counts.
    expect(await figure(screenWords.given).innerText()).toBe('–')
    expect(await screen.confirm().isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'HK$100', exact: true }).count()).toBe(0)
    await screen.giveNote('CNY 50')
    expect(await figure(screenWords.change).innerText()).toBe('CNY 2.00')
    await screen.picture('renminbi-2-ready')
    await screen.confirm().click()
    await screen.becomes('credited')
    expect(await figure(screenWords.change).innerText()).toBe('CNY 2.00')
    const slip = screen.slip()
    // The slip is the customer's, in the language the amount was chosen in.
    await slip.getByText(receiptWords.titleSale['zh-Hant']).waitFor()
    const printed = await slip.innerText()
    for (const said of ['HK$52.00', '0.917432', 'CNY 48.00', 'CNY 50.00', 'CNY 2.00'])
      expect(printed).toContain(said)
    await screen.picture('renminbi-3-credited')
    expect(screen.faults).toEqual([])
    await screen.close()
  })
})
