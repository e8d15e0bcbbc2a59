// What goes wrong at a counter, in a real browser: wrong scans, impatient fingers, lost answers, a card
// scanned in the middle of a payment, a page that is reloaded. Nothing is lost and nothing sold twice.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { openBrowser } from './browser.ts'
import { openCounter } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)
const productBarcode = '4891234567898'
/** A quick person; a scanner that types leaves less than 35 ms between two keys. */
const personTypesMs = 60

describe.skipIf(!opened.ok)('at the counter', () => {
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

  test.each(languages)('a product barcode gets its sentence, and the card stays, in %s', async (language) => {
    const screen = await openCounter(browser, host.url, language)
    await screen.scan('+852 9123 4567')
    await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    await screen.scan(productBarcode)
    const alert = screen.page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toBe(say(problemWords.productBarcodeScanned, language))
    await screen.picture('wrong-barcode')
    await screen.button(screenWords.dismiss).click()
    await alert.waitFor({ state: 'detached' })
    await screen.chooseAmount('HK$50.00')
    await screen.close()
  })

  test('a double click on Confirm makes one sale', async () => {
    const screen = await openCounter(browser, host.url, 'en')
    const before = await host.references()
    const card = madeCard()
    await screen.scan(card)
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().dblclick()
    await screen.becomes('credited')
    const rows = screen.lastSales().getByRole('button', {
      name: new RegExp(`${screen.word(screenWords.numberTail, { tail: card.slice(-4) })} `),
    })
    expect(await rows.count()).toBe(1)
    expect(await host.references()).toHaveLength(before.length + 1)
    await screen.close()
  })

  test('a lost answer to the payment is asked for again and sells once', async () => {
    const screen = await openCounter(browser, host.url, 'en')
    const before = await host.references()
    const commandIds: string[] = []
    await screen.page.route('**/call', async (route) => {
      const { name, input } = route.request().postDataJSON()
      if (name !== 'takePayment') return route.continue()
      commandIds.push(input.commandId)
      if (commandIds.length > 2) return route.continue()
      // The counter does its work; only the page never hears of it.
      await route.fetch()
      return route.abort('connectionreset')
    })
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    expect(new Set(commandIds).size).toBe(1)
    expect(await host.references()).toHaveLength(before.length + 1)
    await screen.close()
  })

  test('a card scanned during payment waits its turn', async () => {
    const screen = await openCounter(browser, host.url, 'zh-Hant')
    const next = madeCard()
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.scan(next)
    await screen.button(screenWords.heldTake).waitFor()
    await screen.picture('held-1-during-payment')
    await screen.confirm().click()
    await screen.becomes('credited')
    await screen.picture('held-2-after')
    await screen.button(screenWords.heldTake).click()
    await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    const shown = screen.page.getByRole('region', { name: screen.word(screenWords.cardNumber), exact: true })
    expect((await shown.innerText()).replace(/\s/g, '')).toContain(next)
    await screen.close()
  })

  test('the language is switched and the page reloaded in the middle of a sale', async () => {
    const screen = await openCounter(browser, host.url, 'zh-Hant')
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.speak('en')
    await screen.page.getByRole('region', { name: screen.word(screenWords.payment) }).waitFor()
    await screen.page.reload()
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    // The slip is the customer's: its language was fixed when the amount was chosen.
    await screen.slip().getByText(receiptWords.titleSale['zh-Hant']).waitFor()
    await screen.close()
  })

  test('the whole sale by keyboard', async () => {
    const screen = await openCounter(browser, host.url, 'en')
    const { keyboard } = screen.page
    await screen.page.getByText(screen.word(screenWords.noCard)).waitFor()
    // Faster, on a machine that stumbles, is a scanner that lost half a card.
    await keyboard.type(madeCard(), { delay: personTypesMs })
    await keyboard.press('Enter')
    await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    await screen.page
      .getByRole('button', { name: /^HK\$50\.00 / })
      .first()
      .waitFor()
    await keyboard.press('1')
    await screen.page.getByRole('region', { name: screen.word(screenWords.payment) }).waitFor()
    await keyboard.type('100', { delay: personTypesMs })
    await keyboard.press('Enter')
    await screen.becomes('credited')
    await keyboard.press('Escape')
    await screen.page.getByText(screen.word(screenWords.noCard)).waitFor()
    await screen.close()
  })

  test('a declined top-up is refunded', async () => {
    const screen = await openCounter(browser, host.url, 'zh-Hans')
    const card = madeCard()
    await host.order('orders', { do: 'decline', status: 'DECLINED', on: 'create', card })
    await screen.scan(card)
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('failed')
    await screen.picture('declined-1-refund-due')
    await screen.button(screenWords.refund).click()
    const asking = screen.page.getByRole('dialog')
    expect(await asking.innerText()).toContain('HK$52.00')
    await screen.picture('declined-2-asking')
    await asking.getByRole('button', { name: screen.word(screenWords.refund) }).click()
    await screen.becomes('refunded')
    await screen.slip().getByText(screen.word(receiptWords.titleRefund)).waitFor()
    await screen.picture('declined-3-refunded')
    await screen.close()
  })
})
