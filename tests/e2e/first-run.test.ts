// A store's first start in a real browser, page by page: from a settings file that is not there to a counter
// that offers amounts, killed in the middle, in three languages; once more by keyboard alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deviceWords } from '../../core/words/device-words.ts'
import { type Language, languages, type Phrase, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { setUpWords } from '../../core/words/set-up-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { type Sandbox, sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../native/distributor/sandbox/server.ts'
import { openBrowser } from './browser.ts'
import { counterOn, overflowing, pictureOf, tillSize } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)
const pin = '481516'
const wideTill = { width: 1366, height: 768 }
const storeNames: Readonly<Record<Language, string>> = {
  'zh-Hant': '深圳灣便利店',
  'zh-Hans': '深圳湾便利店',
  en: 'Shenzhen Bay Store',
}

function pagesOf(page: Page, language: Language) {
  const word = (phrase: Phrase, values?: Record<string, string | number>) => say(phrase, language, values)
  const dialog = page.getByRole('dialog', { name: word(setUpWords.title) })
  const button = (phrase: Phrase) => dialog.getByRole('button', { name: word(phrase), exact: true })
  return {
    word,
    dialog,
    button,
    field: (phrase: Phrase) => dialog.getByLabel(word(phrase), { exact: true }),
    at: (phrase: Phrase) => dialog.getByRole('heading', { level: 3, name: word(phrase) }).waitFor(),
    next: () => button(setUpWords.next).click(),
    async picture(name: string) {
      expect(await overflowing(page)).toEqual([])
      await pictureOf(page, `first-run-${name}-${language}`)
      await page.setViewportSize(wideTill)
      expect(await overflowing(page)).toEqual([])
      await pictureOf(page, `first-run-${name}-1366-${language}`)
      await page.setViewportSize(tillSize)
    },
  }
}

describe.skipIf(!opened.ok)('a first run', () => {
  let browser: Browser
  let folder: string
  let distributor: Sandbox
  let host: DemoHost

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lowu-first-run-'))
    distributor = await startSandbox({ booksFile: join(folder, 'distributor.jsonl') })
    host = await startDemoHost({ settings: 'none yet', folder })
  })
  afterEach(async () => {
    await host.stop()
    await distributor.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(languages)(
    'leads from nothing to selling, and goes on after a power cut: %s',
    async (language) => {
      const context = await browser.newContext({ viewport: tillSize })
      const page = await context.newPage()
      await page.goto(host.url)
      const { word, dialog, button, field, at, next, picture } = pagesOf(page, language)
      await page.getByRole('button', { name: languageNames[language].name, exact: true }).click()
      await at(setUpWords.language)
      await picture('1-language')
      await next()

      await at(setUpWords.store)
      expect(await button(setUpWords.next).isDisabled()).toBe(true)
      await field(setUpWords.storeName).fill(storeNames[language])
      await field(setUpWords.telephone).fill('2345 6789')
      await field(setUpWords.register).fill('b2')
      await field(setUpWords.dayEnd).selectOption('300')
      await picture('2-store')
      await next()

      await at(deviceWords.title)
      await picture('3-devices')
      // Here Enter belongs to whoever fills in a port, and goes nowhere.
      await field(deviceWords.port).press('Enter')
      await at(deviceWords.title)
      await button(setUpWords.later).click()
      await at(setUpWords.distributor)
      await host.kill()
      host = await startDemoHost({ folder, settings: 'none yet' })
      await page.goto(host.url)

      await at(setUpWords.distributor)
      await field(setUpWords.address).fill(distributor.url)
      await field(setUpWords.apiKey).fill('not the key')
      await field(setUpWords.apiSecret).fill(sandboxCredentials.apiSecret)
      await button(setUpWords.askBalance).click()
      await dialog.getByText(word(problemWords.setUpKeysRefused, { address: distributor.url })).waitFor()
      await picture('4-wrong-key')
      await field(setUpWords.apiKey).fill(sandboxCredentials.apiKey)
      await button(setUpWords.askBalance).click()
      await dialog.getByText(word(setUpWords.balanceIs, { balance: 'HK$20,000.00' })).waitFor()
      await picture('4-balance')
      await next()

      await at(setUpWords.owner)
      await field(staffWords.name).fill('黃生')
      await field(staffWords.newPin).fill(pin)
      await field(staffWords.pinAgain).fill(pin)
      await picture('5-owner')
      await next()

      await at(setUpWords.last)
      await dialog.getByText(word(setUpWords.lastSells)).waitFor()
      await picture('6-last')
      expect(await page.content()).not.toContain(sandboxCredentials.apiSecret)
      await button(setUpWords.finish).click()
      await page.getByLabel(word(staffWords.pinOf, { name: '黃生' })).fill(pin)
      await page.getByRole('button', { name: word(staffWords.signIn), exact: true }).click()
      await page.getByLabel(word(staffWords.pinOf, { name: '黃生' })).waitFor({ state: 'detached' })
      expect(await dialog.count()).toBe(0)
      await page.getByRole('heading', { level: 1, name: storeNames[language] }).waitFor()
      const screen = await counterOn(page, language)
      await page.getByText(screen.word(screenWords.lineUp)).first().waitFor()
      await screen.key(madeCard())
      await screen.chooseAmount('HK$50.00')
      await pictureOf(page, `first-run-7-sells-${language}`)
      expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('"register": "B2"')
      await context.close()
    },
  )

  test('passes by keyboard alone, is put away, and is found again in the menu', async () => {
    const context = await browser.newContext({ viewport: tillSize })
    const page = await context.newPage()
    await page.goto(host.url)
    const { at, word, dialog } = pagesOf(page, 'en')
    const press = (key: string) => page.keyboard.press(key)

    /** Goes on with Tab until the control of this name has the focus. */
    async function reach(name: string): Promise<void> {
      for (let steps = 0; steps < 60; steps += 1) {
        const focused = await page.evaluate(() => {
          const element = document.activeElement
          const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
          return labelled ?? element?.textContent ?? ''
        })
        if (focused.trim() === name) return
        await press('Tab')
      }
      throw new Error(`${name} cannot be reached by keyboard`)
    }
    const fill = async (name: Phrase, text: string): Promise<void> => {
      await reach(word(name))
      await page.keyboard.type(text, { delay: 60 })
    }
    const push = async (name: Phrase): Promise<void> => {
      await reach(word(name))
      await press('Enter')
    }

    await page.getByRole('dialog').getByRole('heading', { level: 3 }).waitFor()
    await reach('English')
    await press('Enter')
    await push(setUpWords.next)
    await at(setUpWords.store)
    await fill(setUpWords.storeName, 'By Keys')
    await press('Enter')
    await at(deviceWords.title)
    await push(setUpWords.later)
    await at(setUpWords.distributor)
    await push(setUpWords.later)
    await at(setUpWords.owner)
    await push(setUpWords.later)
    await at(setUpWords.last)
    await dialog.getByText(word(setUpWords.lastLacksDistributor)).waitFor()
    await pictureOf(page, 'first-run-left-for-later-en')
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(word(screenWords.guideNotSetUp)).waitFor()
    await pictureOf(page, 'first-run-not-set-up-en')
    await push(screenWords.menu)
    await push(setUpWords.title)
    await at(setUpWords.last)
    await push(setUpWords.finish)
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'By Keys' }).waitFor()
    await page.reload()
    await page.getByText(word(screenWords.guideNotSetUp)).waitFor()
    expect(await dialog.count()).toBe(0)
    await context.close()
  })
})
