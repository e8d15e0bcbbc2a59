// The journeys of a clerk's day that are not walked elsewhere, each in three languages with a picture of each
// step: amounts, currencies, refusals, doubts, impatient fingers, scans at the wrong moment, no scanner.
import { expect, test } from 'vitest'
import { type Language, languages, type Phrase } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { demoSettingsText } from '../../native/system/demo-shop.ts'
import { type CounterScreen, overflowing } from './counter-screen.ts'
import type { DemoHost } from './demo-host.ts'
import { plugKeyboardScanner } from './keyboard-scanner.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

interface Walker {
  readonly screen: CounterScreen
  readonly host: DemoHost
  /** The language the screen opened in. */
  readonly begun: Language
  /** Nothing is cut; a picture stays: `journey-ranged-2-payment-en.png`. */
  step(name: string): Promise<void>
}

const journeys: Readonly<Record<string, (walker: Walker) => Promise<void>>> = {
  ranged,
  renminbi,
  refused,
  doubt,
  twice,
  typing,
  unplugged,
  language,
}

const figure = ({ page, word }: CounterScreen, phrase: Phrase) =>
  page.getByRole('status', { name: word(phrase), exact: true })

async function readyToPay(screen: CounterScreen, card = madeCard()): Promise<void> {
  await screen.scan(card)
  await screen.chooseAmount('HK$50.00')
  await screen.giveExact()
}

/** An amount of the customer's own choosing, with and without the fee. */
async function ranged({ screen, step }: Walker): Promise<void> {
  const { page, word } = screen
  await screen.scan(madeCard())
  await page.getByRole('button', { name: new RegExp(`^${word(screenWords.otherAmount)}`) }).click()
  const bill = page.getByRole('region', { name: word(screenWords.keyAmount) })
  for (const digit of '75') await page.keyboard.press(digit)
  await step('not-sold')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('0')
  await bill.getByText('HK$72.00').waitFor()
  await step('with-fee')
  await screen.button(screenWords.continueToPayment).click()
  await screen.giveNote('HK$100')
  expect(await figure(screen, screenWords.change).innerText()).toBe('HK$28.00')
  await step('payment')
  await screen.confirm().click()
  await screen.becomes('credited')
  await step('credited')
}

/** HK$52.00 at 1.09 is CNY 47.71: whole yuan in cash. */
async function renminbi({ screen, step }: Walker): Promise<void> {
  const { page, word } = screen
  await screen.scan(madeCard())
  await screen.chooseAmount('HK$50.00')
  await screen.giveNote('HK$100')
  const currency = word(screenWords.cashInCNY)
  await page.getByRole('radio', { name: `${currency} CNY 48.00`, exact: true }).check()
  const said = { from: 'HK$1.00', to: 'CNY 0.917432', due: 'CNY 48.00', currency }
  await page.getByText(word(screenWords.rateSaid, said)).waitFor()
  expect(await figure(screen, screenWords.due).innerText()).toBe('CNY 48.00')
  // What was given in the other currency no longer counts.
  expect(await figure(screen, screenWords.given).innerText()).toBe('–')
  expect(await screen.confirm().isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'HK$100', exact: true }).count()).toBe(0)
  await step('rate')
  await screen.giveNote('CNY 50')
  expect(await figure(screen, screenWords.change).innerText()).toBe('CNY 2.00')
  await step('ready')
  await screen.confirm().click()
  await screen.becomes('credited')
  expect(await figure(screen, screenWords.change).innerText()).toBe('CNY 2.00')
  const paper = screen.slip().locator('.paper')
  await paper.waitFor()
  const printed = await paper.innerText()
  for (const sum of ['HK$52.00', '0.917432', 'CNY 48.00', 'CNY 50.00', 'CNY 2.00'])
    expect(printed).toContain(sum)
  await step('credited')
}

/** Paid by Octopus, declined, and given back in cash. */
async function refused({ screen, host, step }: Walker): Promise<void> {
  const card = madeCard()
  await host.order('orders', { do: 'decline', status: 'DECLINED', on: 'create', card })
  await screen.scan(card)
  await screen.chooseAmount('HK$50.00')
  await screen.chooseTender('octopus')
  await screen.confirm().click()
  await screen.becomes('failed')
  await step('refund-due')
  await screen.button(screenWords.refund).click()
  const asking = screen.page.getByRole('dialog')
  expect(await asking.innerText()).toContain('HK$52.00')
  await asking.getByRole('radio', { name: screen.word(receiptWords.cash), exact: true }).check()
  await step('asking')
  await asking.getByRole('button', { name: screen.word(screenWords.refund) }).click()
  await screen.becomes('refunded')
  await screen.slip().getByText(screen.word(receiptWords.titleRefund)).first().waitFor()
  const by = `${screen.word(receiptWords.refundedBy)}\\s+${screen.word(receiptWords.cash)}`
  expect(await screen.slip().innerText()).toMatch(new RegExp(by))
  expect(await figure(screen, stateWords.refunded.name).innerText()).toBe('HK$52.00')
  await step('refunded')
}

/** The answer is lost and the first question finds nothing: nobody sends again, and it is credited once. */
async function doubt({ screen, host, step }: Walker): Promise<void> {
  const card = madeCard()
  const before = await host.references()
  await host.order('orders', { do: 'dropAnswer', on: 'create', card })
  await host.order('orders', { do: 'hide', ms: 2_500, on: 'create', card })
  await readyToPay(screen, card)
  await screen.confirm().click()
  await screen.becomes('inDoubt')
  await step('in-doubt')
  await screen.becomes('credited')
  expect(await host.references()).toHaveLength(before.length + 1)
  await step('credited')
}

async function twice({ screen, host, step }: Walker): Promise<void> {
  const before = await host.references()
  await readyToPay(screen)
  const rows = screen.lastSales().getByRole('button')
  const shown = await rows.count()
  await screen.confirm().dblclick()
  await screen.becomes('credited')
  expect(await rows.count()).toBe(shown + 1)
  expect(await host.references()).toHaveLength(before.length + 1)
  await step('one-sale')
}

/** The next customer's card comes while money is being keyed: it waits, and types nothing. */
async function typing({ screen, step }: Walker): Promise<void> {
  const { page, word } = screen
  const scanner = await plugKeyboardScanner(page)
  const next = madeCard()
  await screen.scan(madeCard())
  await screen.chooseAmount('HK$50.00')
  await page.keyboard.press('5')
  await figure(screen, screenWords.given).getByText('5.00').waitFor()
  await scanner.scan(next)
  await screen.button(screenWords.heldTake).waitFor()
  expect(await figure(screen, screenWords.given).innerText()).toBe('HK$5.00')
  await page.keyboard.press('5')
  await step('held')
  await screen.confirm().click()
  await screen.becomes('credited')
  await step('still-held')
  await screen.button(screenWords.heldTake).click()
  const shown = page.getByRole('region', { name: word(screenWords.cardNumber), exact: true })
  await expect.poll(async () => (await shown.innerText()).replace(/\s/g, '')).toContain(next)
  await step('next-customer')
}

/** The bar says that the scanner is gone; the keys on screen sell all the same. */
async function unplugged({ screen, begun, step }: Walker): Promise<void> {
  const { page, word } = screen
  const missing = `${word(screenWords.scanner)} ${word(screenWords.scannerSearching)}`
  const chip = page.getByRole('button', { name: missing, exact: true })
  await chip.click()
  await step('told')
  await page.keyboard.press('Escape')
  for (const digit of `9123456${languages.indexOf(begun)}`)
    await page.getByRole('button', { name: digit, exact: true }).click()
  await step('keyed')
  await screen.button(screenWords.readNumber).last().click()
  await screen.chooseAmount('HK$50.00')
  await screen.giveExact()
  await screen.confirm().click()
  await screen.slip().waitFor()
  await step('sold')
}

const nextLanguages: Readonly<Record<Language, Language>> = {
  'zh-Hant': 'zh-Hans',
  'zh-Hans': 'en',
  en: 'zh-Hant',
}

/** In the middle of a payment the screen changes its language and is loaded again; the slip keeps its own. */
async function language({ screen, begun, step }: Walker): Promise<void> {
  const { page, word } = screen
  // Of whichever slip: on a machine that is busy the sale may have been pending for a moment.
  const slipTotal = word(receiptWords.total)
  await screen.scan(madeCard())
  await screen.chooseAmount('HK$50.00')
  await step('before')
  await screen.speak(nextLanguages[begun])
  await page.getByRole('region', { name: screen.word(screenWords.payment) }).waitFor()
  await step('after')
  await page.reload()
  await screen.giveExact()
  await screen.confirm().click()
  await screen.becomes('credited')
  await screen.slip().getByText(slipTotal).waitFor()
  await step('credited')
}

onStage(
  'a journey',
  (stage) => {
    const pairs = Object.keys(journeys).flatMap((name) => languages.map((each) => [name, each] as const))
    test.each(pairs)('%s, in %s', async (name, begun) => {
      const screen = await stage.open(begun)
      let steps = 0
      const step = async (what: string): Promise<void> => {
        steps += 1
        expect(await overflowing(screen.page)).toEqual([])
        await screen.picture(`journey-${name}-${steps}-${what}`)
      }
      await journeys[name]?.({ screen, host: stage.host, begun, step })
      expect(steps).toBeGreaterThan(0)
      expect(screen.faults).toEqual([])
      await screen.close()
    })
  },
  { settings: { ...demoSettingsText, scanner: { port: '/dev/lowu-no-such-scanner' } } },
)
