// The customer watches a screen of their own while the clerk sells: the card, the sum, the change and what
// becomes of it, in the customer's language, and never anything of anybody else.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { customerWords } from '../../core/words/customer-words.ts'
import { type Language, languages, say } from '../../core/words/language.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { axeFaults } from './axe.ts'
import { overflowing, pictureOf } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const tags = { 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN', en: 'en-HK' }
const displaySize = { width: 1280, height: 800 }

onStage('the customer', (stage) => {
  async function openCustomer(): Promise<Page> {
    const context = await stage.browser.newContext({ viewport: displaySize })
    const page = await context.newPage()
    await page.goto(stage.host.customerUrl)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  /** Nothing is wrong, nothing is cut; a picture stays. Colours and names are the same in every language. */
  async function looksRight(page: Page, step: string, language: Language) {
    if (language === 'en') {
      expect(await axeFaults(page)).toEqual([])
      await pictureOf(page, `customer-dark-${step}-${language}`)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    expect(await overflowing(page)).toEqual([])
    await pictureOf(page, `customer-${step}-${language}`)
  }

  test.each(languages)('follows a sale from the card to the credit, its slip in %s', async (language) => {
    const screen = await stage.open('zh-Hant')
    const page = await openCustomer()
    for (const each of languages)
      await page.getByText(say(customerWords.welcome, each), { exact: true }).waitFor()
    await looksRight(page, '1-idle', language)

    const card = madeCard()
    await screen.scan(card)
    await page.getByText(say(customerWords.checkCard, 'zh-Hant')).waitFor()
    await page.getByText(`${card.slice(0, 4)} ${card.slice(4, 8)}`).waitFor()
    const slip = screen.page.getByRole('region', { name: screen.word(screenWords.offers) })
    await slip.getByRole('radio', { name: languageNames[language].name, exact: true }).check()
    await page.getByText(say(customerWords.checkCard, language)).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(tags[language])
    await looksRight(page, '2-card', language)

    await screen.chooseAmount('HK$50.00')
    const paying = page.getByRole('definition').filter({ hasText: 'HK$52.00' })
    await paying.first().waitFor()
    expect(await page.getByText(say(customerWords.yourChange, language)).count()).toBe(0)
    await screen.giveNote('HK$100')
    await page.getByText(say(customerWords.yourChange, language)).waitFor()
    await page.getByText('HK$48.00').waitFor()
    await looksRight(page, '3-cash', language)

    await screen.confirm().click()
    await page.getByRole('heading', { name: stateWords.credited.name[language], exact: true }).waitFor()
    await page.getByRole('img').waitFor()
    await looksRight(page, '4-credited', language)
    const shown = await page.locator('body').innerText()
    expect(shown).not.toMatch(/20,000|balance|餘額/i)

    await screen.button(screenWords.nextCustomer).click()
    await page.getByText(say(customerWords.welcome, 'zh-Hant')).waitFor()
    await screen.lastSales().getByRole('button').first().click()
    await screen.becomes('credited')
    await screen.button(screenWords.story).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(card.slice(-4))
    expect(screen.faults).toEqual([])
    await page.context().close()
    await screen.close()
  })

  test('a page without the key says so, and the clerk’s key is none', async () => {
    const context = await stage.browser.newContext()
    const page = await context.newPage()
    const clerks = new URL(stage.host.url).hash
    await page.goto(new URL(`/customer${clerks}`, stage.host.url).href)
    await page.getByText(say(customerWords.customerKeyWrong, 'zh-Hant')).waitFor()
    await context.close()
  })
})
