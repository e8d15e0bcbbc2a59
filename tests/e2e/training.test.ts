// A clerk who practises, in a real browser: the band is over every state, nothing reaches the real shop, what
// happens there meanwhile is told, and the way back is one touch.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dayWords } from '../../core/words/day-words.ts'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { languageNames, screenWords } from '../../core/words/screen-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { axeFaults } from './axe.ts'
import { type CounterScreen, overflowing, pictureOf } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

const barred = '8985212000000001030'

onStage('a clerk who practises', (stage) => {
  const band = (screen: CounterScreen) =>
    screen.page.getByRole('region', { name: screen.word(trainingWords.title), exact: true })

  async function start(screen: CounterScreen) {
    await screen.button(screenWords.menu).click()
    await screen.button(trainingWords.title).click()
    const asking = screen.page.getByRole('dialog')
    await asking.getByRole('button', { name: screen.word(trainingWords.start) }).waitFor()
    await screen.picture('training-1-asking')
    await asking.getByRole('button', { name: screen.word(trainingWords.start) }).click()
    await band(screen).waitFor()
  }

  async function leave(screen: CounterScreen) {
    await screen.button(trainingWords.leave).click()
    await band(screen).waitFor({ state: 'detached' })
  }

  async function sell(screen: CounterScreen, card: string) {
    await screen.scan(card)
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
  }

  async function openCustomer(): Promise<Page> {
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(stage.host.customerUrl)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  test.each(languages)('sells, refunds and closes the day for practice alone, in %s', async (language) => {
    const screen = await stage.open(language)
    const customer = await openCustomer()
    const before = await stage.host.references()
    await start(screen)
    await screen.page.getByRole('region', { name: screen.word(screenWords.samples) }).waitFor()
    await screen.picture('training-2-waiting')
    expect(await overflowing(screen.page)).toEqual([])

    await screen.scan(madeCard())
    const offers = screen.page.getByRole('region', { name: screen.word(screenWords.offers) })
    await offers.getByRole('radio', { name: languageNames[language].name, exact: true }).check()
    await screen.chooseAmount('HK$50.00')
    await screen.giveNote('HK$100')
    await customer.getByText(screen.word(trainingWords.customerTraining)).waitFor()
    await customer.getByText('HK$48.00').waitFor()
    await pictureOf(customer, `training-customer-${language}`)
    expect(await overflowing(customer)).toEqual([])
    await screen.picture('training-3-payment')
    expect(await overflowing(screen.page)).toEqual([])
    await screen.confirm().click()
    await screen.becomes('credited')
    const slip = screen.slip()
    await slip.getByText(screen.word(receiptWords.training)).first().waitFor()
    await slip
      .getByText(/TRN-\d{6}/)
      .first()
      .waitFor()
    await screen.picture('training-4-credited')
    expect(await overflowing(screen.page)).toEqual([])
    expect(await axeFaults(screen.page)).toEqual([])
    await screen.picture('training-4-credited-dark')
    await screen.page.emulateMedia({ colorScheme: 'light' })
    await screen.button(screenWords.nextCustomer).click()

    await sell(screen, barred)
    await screen.becomes('failed')
    await screen.button(screenWords.refund).click()
    await screen.page.getByRole('dialog').getByText(screen.word(trainingWords.band)).waitFor()
    await screen.picture('training-5-refund')
    await screen.page
      .getByRole('dialog')
      .getByRole('button', { name: screen.word(screenWords.refund) })
      .click()
    await screen.becomes('refunded')
    await screen.button(screenWords.menu).click()
    await screen.button(dayWords.title).click()
    await screen.page.getByRole('dialog').getByText(screen.word(dayWords.drawerNotCounted)).first().waitFor()
    await screen.picture('training-6-day')
    await screen.page.keyboard.press('Escape')

    await screen.button(trainingWords.reset).click()
    await screen.page.getByText(screen.word(screenWords.noSales)).waitFor()
    await band(screen).waitFor()
    await leave(screen)
    await customer.getByText(screen.word(trainingWords.customerTraining)).waitFor({ state: 'detached' })
    await screen.page.getByText(screen.word(screenWords.noSales)).waitFor()
    expect(await stage.host.references()).toEqual(before)
    expect(screen.faults).toEqual([])
    await customer.context().close()
    await screen.close()
  })

  test('is told what becomes of real sales, and a slip of practice opens nothing real', async () => {
    const screen = await stage.open('en')
    await stage.host.order('unplug', { forMs: 8_000 })
    await sell(screen, madeCard())
    await start(screen)
    await band(screen)
      .getByText(screen.word(trainingWords.meanwhileCredited, { count: 1 }))
      .waitFor({ timeout: 60_000 })
    await screen.picture('training-7-meanwhile')
    expect(await overflowing(screen.page)).toEqual([])
    await sell(screen, madeCard())
    await screen.becomes('credited')
    await screen
      .slip()
      .getByText(/TRN-\d{6}/)
      .first()
      .waitFor()
    const number = /TRN-\d{6}/.exec(await screen.slip().innerText())?.[0] ?? ''
    await screen.page.reload()
    await band(screen).waitFor()
    await screen.becomes('credited')
    await leave(screen)
    // The real desk is as it was left: on the sale that was credited meanwhile.
    await screen.becomes('credited')
    await screen
      .slip()
      .getByText(/ 1-\d{6}/)
      .first()
      .waitFor()
    expect(await screen.slip().innerText()).not.toContain('TRN')
    await screen.scan(number)
    await screen.page.getByText(screen.word(problemWords.slipOfTraining)).waitFor()
    expect(await stage.host.references()).toHaveLength(1)
    await screen.close()
  })

  test('does not begin while a customer is at the desk', async () => {
    const screen = await stage.open('en')
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.button(screenWords.menu).click()
    await screen.button(trainingWords.title).click()
    await screen.button(trainingWords.start).click()
    await screen.page.getByRole('dialog').getByText(screen.word(problemWords.trainingCustomerHere)).waitFor()
    await screen.picture('training-8-customer-here')
    await screen.close()
  })
})
