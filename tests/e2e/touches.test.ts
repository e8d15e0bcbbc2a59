// How little it takes: the usual sale in three touches, the whole of it by keys alone, every control with a
// key on it, and no second press of Confirm that does anything more.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { openBrowser } from './browser.ts'
import { type CounterScreen, openCounter, overflowing } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)
/** A shop in which the same card may want the same at once, as it does on another day. */
const settings = {
  store: { name: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' } },
  currency: 'HKD',
  saleMax: '1500.00',
  offline: null,
  tenders: ['cash', 'octopus'],
  sameCardAskMinutes: 0,
  distributor: { kind: 'sandbox' },
}
/** Slower than a scanner that types, as a person is. */
const personTypesMs = 60

describe.skipIf(!opened.ok)('at the counter', () => {
  let browser: Browser
  let host: DemoHost

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    host = await startDemoHost({ settings })
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  /** Counts every finger or mouse button that comes down on the page from now on. */
  async function countTouches(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
      Reflect.set(window, 'touches', 0)
      const count = () => Reflect.set(window, 'touches', Number(Reflect.get(window, 'touches')) + 1)
      addEventListener('pointerdown', count, { capture: true })
    })
    return () => page.evaluate(() => Number(Reflect.get(window, 'touches')))
  }

  async function sellExact(screen: CounterScreen, card: string) {
    await screen.scan(card)
    await screen.chooseAmount('HK$100.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    await screen.button(screenWords.nextCustomer).click()
  }

  test('the usual sale takes three touches: the last amount, exact cash, confirm', async () => {
    const screen = await openCounter(browser, host.url, 'zh-Hant')
    const card = madeCard()
    await sellExact(screen, card)
    await screen.scan(card)
    const usual = screen.page.getByRole('region', { name: screen.word(screenWords.lastTime), exact: true })
    await usual.getByRole('button').waitFor()
    await screen.picture('touches-1-last-time')
    expect(await overflowing(screen.page)).toEqual([])
    const touches = await countTouches(screen.page)
    await usual.getByRole('button').click()
    await screen.giveExact()
    await screen.confirm().click()
    // The credit of the same card again may wait for its quiet time; the receipt is there.
    await screen.slip().waitFor()
    expect(await touches()).toBe(3)
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('the whole sale is made by keys alone, in another language from the middle on', async () => {
    const screen = await openCounter(browser, host.url, 'zh-Hant')
    const { page } = screen
    const touches = await countTouches(page)
    await page.keyboard.type(madeCard(), { delay: personTypesMs })
    await page.keyboard.press('Enter')
    await page
      .getByRole('region', { name: screen.word(screenWords.offers) })
      .getByRole('button')
      .first()
      .waitFor()
    await page.keyboard.press('1')
    await page.getByRole('region', { name: screen.word(screenWords.payment) }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(screen.word(screenWords.confirmReady)).waitFor()
    await pressKeyOf(page, page.getByRole('radio', { name: 'English', exact: true }))
    await page.getByText(screenWords.confirmReady.en).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Credited', exact: true }).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Enter')
    await page.getByText(screenWords.noCard.en).waitFor()
    expect(await touches()).toBe(0)
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('every control shows a key of its own while Alt is held, and the key works it', async () => {
    const screen = await openCounter(browser, host.url, 'en')
    const { page } = screen
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await page.keyboard.down('Alt')
    await page.locator('.key-hints kbd').first().waitFor()
    const labels = await page.locator('.key-hints kbd').allInnerTexts()
    await screen.picture('touches-2-keys')
    await page.keyboard.up('Alt')
    await page.locator('.key-hints kbd').first().waitFor({ state: 'detached' })
    const buttons = await page.locator('button:visible:enabled, input:visible:enabled').count()
    expect(labels).toHaveLength(buttons)
    expect(new Set(labels).size).toBe(labels.length)
    await pressKeyOf(page, page.getByRole('radio', { name: screen.word(receiptWords.octopus), exact: true }))
    await page.getByText(screen.word(screenWords.terminalThen)).waitFor()
    await screen.close()
  })

  test('the second half of a double press of Confirm does not put the result away', async () => {
    const screen = await openCounter(browser, host.url, 'en')
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().dblclick()
    await screen.becomes('credited')
    expect(await screen.button(screenWords.nextCustomer).isVisible()).toBe(true)
    await screen.close()
  })

  test('a scan and a result are heard, and each can be switched off', async () => {
    const screen = await openCounter(browser, host.url, 'en')
    const { page } = screen
    await page.evaluate(() => {
      const played: number[] = []
      Reflect.set(window, 'played', played)
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (...when) {
        played.push(this.frequency.value)
        start.apply(this, when)
      }
    })
    // A sale of another test may end meanwhile, and is heard too: each note is counted for itself.
    const timesPlayed = (hertz: number) =>
      page.evaluate((note) => [...Reflect.get(window, 'played')].filter((one) => one === note).length, hertz)
    await screen.scan('4891234567898')
    await screen.button(screenWords.dismiss).click()
    expect(await timesPlayed(220)).toBe(2)
    await screen.button(screenWords.menu).click()
    await page.getByRole('checkbox', { name: screen.word(screenWords.soundBadScan) }).uncheck()
    await screen.picture('touches-3-menu')
    await page.keyboard.press('Escape')
    await screen.scan('4891234567898')
    await screen.button(screenWords.dismiss).click()
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    expect(await timesPlayed(1760)).toBe(1)
    await expect.poll(() => timesPlayed(1319)).toBeGreaterThan(0)
    expect(await timesPlayed(220)).toBe(2)
    await screen.close()
  })

  /** Holds Alt, reads the key drawn on the control, and presses that. */
  async function pressKeyOf(page: Page, control: Locator) {
    const box = await control.boundingBox()
    if (box === null) throw new Error('the control is not in sight')
    await page.keyboard.down('Alt')
    const hints = page.locator('.key-hints kbd')
    await hints.first().waitFor()
    const label = await hints.evaluateAll(
      (all, { x, y }) =>
        all.find((hint) => {
          const drawn = hint.getBoundingClientRect()
          return Math.abs(drawn.x - x) < 1 && Math.abs(drawn.y - y) < 1
        })?.textContent ?? null,
      box,
    )
    if (label === null) throw new Error('the control shows no key')
    for (const letter of label) await page.keyboard.press(/[A-Z]/.test(letter) ? `Key${letter}` : letter)
    await page.keyboard.up('Alt')
  }
})
