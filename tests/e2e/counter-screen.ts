// The counter's page as a clerk uses it: everything is found by the words on it, in the language it is
// in, so that a test which passes has also read the screen.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '../../build/targets.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import { type Language, type Phrase, say } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'

/** The smallest screen the counter is made for. */
export const tillSize = { width: 1024, height: 768 }
const pictures = join(root, 'screenshots')
/** A step of the page needs no distributor; anything slower than this is stuck. */
const stepTimeoutMs = 15_000
/** A credited sale comes back in a second or two; a slow machine may take its time. */
const resultTimeoutMs = 60_000

export type CounterScreen = Awaited<ReturnType<typeof openCounter>>

/** Opens the counter in a browser of its own, in `language`, as someone who chose it before. */
export async function openCounter(browser: Browser, url: string, language: Language) {
  const context = await browser.newContext({ viewport: tillSize })
  const page = await context.newPage()
  const faults = faultsOf(page)
  await page.goto(url)
  return { ...(await counterOn(page, language)), faults, close: () => context.close() }
}

/** What the browser complains about from now on: script errors and refused resources. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return faults
}

/** The counter on a page that already shows it, whichever host it comes from. */
export async function counterOn(page: Page, language: Language) {
  page.setDefaultTimeout(stepTimeoutMs)
  let spoken = language
  const word = (phrase: Phrase, values?: Record<string, string | number>) => say(phrase, spoken, values)
  const button = (phrase: Phrase) => page.getByRole('button', { name: word(phrase), exact: true })

  async function speak(next: Language) {
    await page.getByRole('radio', { name: languageNames[next].name, exact: true }).first().check()
    spoken = next
  }
  await speak(language)

  return {
    page,
    word,
    button,
    speak,
    confirm: () => button(screenWords.confirm),

    /** Types into the demo's scan box as a scanner would: the code, then Enter. */
    async scan(code: string) {
      const box = page.getByLabel(word(screenWords.scanBox))
      await box.fill(code)
      await box.press('Enter')
    },

    /** Scans as the next customer's card while another is on screen: its amounts stay there until the card has come. */
    async scanNext(code: string) {
      await this.scan(code)
      const digits = new RegExp([...code].join('\\s*'))
      await page.locator('.card-groups').filter({ hasText: digits }).waitFor()
    },

    /** Keys a number, in a shop that has no scan box. */
    async key(number: string) {
      const field = page.getByRole('textbox', { name: word(screenWords.numberField) })
      await field.fill(number)
      await field.press('Enter')
    },

    /** `HK$100.00`, as its button begins. */
    async chooseAmount(faceValue: string) {
      const amounts = page.getByRole('region', { name: word(screenWords.offers) })
      await amounts
        .getByRole('button', { name: new RegExp(`^${faceValue.replace(/[$.]/g, '\\$&')} `) })
        .first()
        .click()
      await page.getByRole('region', { name: word(screenWords.payment) }).waitFor()
    },

    async chooseTender(kind: TenderKind) {
      // Where it costs more than cash, the sum is beside its name.
      const name = word(receiptWords[kind]).replace(/\W/g, '\\$&')
      await page.getByRole('radio', { name: new RegExp(`^(?:${name})(?: |$)`) }).check()
    },

    async giveExact() {
      await button(screenWords.exact).click()
    },

    async giveNote(note: string) {
      await page.getByRole('button', { name: note, exact: true }).click()
    },

    async becomes(state: SaleState) {
      const banner = page.getByRole('region', { name: word(receiptWords.status), exact: true })
      await banner
        .getByRole('heading', { name: word(stateWords[state].name), exact: true })
        .waitFor({ timeout: resultTimeoutMs })
    },

    slip: () => page.getByRole('region', { name: word(screenWords.slip), exact: true }),
    /** The rows of the people being served. */
    lastSales: () => page.getByRole('region', { name: word(screenWords.lastSales) }).getByRole('list'),

    /** Keeps a picture for a person to look at: `sale-2-amounts-zh-Hant.png`. */
    picture: (step: string) => pictureOf(page, `${step}-${spoken}`),
  }
}

/** Keeps a picture of any page. */
export async function pictureOf(page: Page, name: string) {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** The type comes beside the first paint: until it is there, widths are those of some other font. */
const typeFramesMax = 900

/** Whether a page is still the page: nothing wider than the window, no room wasted below, no text cut off in a button. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (framesMax) => {
    for (let frame = 0; document.fonts.size === 0; frame += 1) {
      if (frame === framesMax) return ['the page never got its type']
      await new Promise(requestAnimationFrame)
    }
    await document.fonts.ready
    const cut = [...document.querySelectorAll<HTMLElement>('button, h1, h2, dt, dd, output, legend')]
      .filter((element) => element.offsetParent !== null && !element.closest('.offer-product, .unseen'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => element.textContent ?? '')
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page itself'] : []
    const desk = document.querySelector('.desk')?.getBoundingClientRect()
    const short =
      desk && desk.bottom < window.innerHeight - 16 ? ['the desk ends above the window’s end'] : []
    return [...wide, ...short, ...cut]
  }, typeFramesMax)
}
