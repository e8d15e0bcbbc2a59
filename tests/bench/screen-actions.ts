// What a clerk touches between two customers, each measured to the painted change: some of it is the page's
// own doing, some asks the counter on this machine, and two steps are written to the disk first.
import type { Page } from 'playwright-core'
import { findWords } from '../../core/words/find-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { type Change, paintedAfterClick } from './painted-click.ts'

export const kinds = ['page', 'counter', 'disk'] as const
export type Kind = (typeof kinds)[number]
export type Spans = Readonly<Record<Kind, number[]>>

/** The page stands at the desk, in English, between customers; so it does afterwards. */
export async function touchEverything(page: Page, card: string, spans: Spans): Promise<void> {
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  const radio = (name: string) => page.getByRole('radio', { name, exact: true }).first()
  async function touch(kind: Kind, control: ReturnType<typeof button>, change: Change) {
    spans[kind].push(await paintedAfterClick(page, control, change))
  }

  await touch('page', button('7'), { selector: '.typed', text: '7' })
  await touch('page', button('4'), { selector: '.typed', text: '74' })
  await button(screenWords.clear.en).click()
  await touch('page', radio(languageNames['zh-Hant'].name), {
    selector: '.guide',
    text: screenWords.guideScan['zh-Hant'],
  })
  await touch('page', radio(languageNames.en.name), { selector: '.guide', text: screenWords.guideScan.en })

  await touch('page', button(findWords.findTitle.en), { selector: '.found li', text: null })
  await touch('counter', radio(findWords.findStateOpen.en), {
    selector: '.found p',
    text: findWords.findNone.en,
  })
  await button(screenWords.close.en).click()
  await touch('counter', page.locator('.sales-panel .sale-row').first(), {
    selector: '.banner h2',
    text: null,
  })
  await touch('page', button(screenWords.nextCustomer.en), { selector: '.empty-card', text: null })

  await page.locator('#number-field').fill(card)
  await touch('counter', button(screenWords.readNumber.en), { selector: '.offer-face', text: null })
  await touch('disk', page.locator('.offer:has(.cents)').first(), { selector: '.confirm-block', text: null })
  const given = `.figures .figure:nth-child(2) output`
  await touch('page', button('HK$20'), { selector: given, text: 'HK$20' })
  await touch('page', button('HK$50'), { selector: given, text: 'HK$70' })
  await touch('page', button(screenWords.exact.en), { selector: '.exact[aria-pressed="true"]', text: null })
  await touch('page', radio(receiptWords.octopus.en), { selector: '.terminal-amount', text: null })
  await touch('page', radio(receiptWords.cash.en), { selector: '.cash-pad', text: null })
  await touch('page', button(screenWords.backToOffers.en), { selector: '.offer-face', text: null })
  await touch('page', button(screenWords.dropCard.en), { selector: '.empty-card', text: null })
}
