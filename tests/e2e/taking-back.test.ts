// A customer wants the money for a credited top-up back, in a real browser against the built host: taken back by
// the distributor and refunded, refused by it, and refused in words where it cannot even be asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewProblem } from '../../core/api/envelope.ts'
import { problem } from '../../core/outcome.ts'
import { languages, type Phrase, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { refundReasonWords, refundWords } from '../../core/words/refund-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { saleView } from '../renderer/sale-fixture.ts'
import { type CounterScreen, openCounter, overflowing } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'
import { everythingWell, type Staged, type StagedCounter, startStagedCounter } from './staged-counter.ts'

/** Sells one, lets the customer go, and opens the sale again when they come back. */
async function comeBack(screen: CounterScreen): Promise<void> {
  await screen.scan(madeCard())
  await screen.chooseAmount('HK$50.00')
  await screen.giveExact()
  await screen.confirm().click()
  await screen.becomes('credited')
  await screen.button(screenWords.nextCustomer).click()
  await screen.lastSales().getByRole('button').first().click()
}

async function says(screen: CounterScreen, name: Phrase): Promise<void> {
  const banner = screen.page.getByRole('region', { name: screen.word(receiptWords.status), exact: true })
  await banner.getByRole('heading', { name: screen.word(name), exact: true }).waitFor()
}

async function askBack(screen: CounterScreen): Promise<void> {
  await screen.button(refundWords.ask).click()
  const dialog = screen.page.getByRole('dialog')
  await dialog.getByText(screen.word(refundWords.explained)).waitFor()
  await dialog.getByRole('radio', { name: screen.word(refundReasonWords.wrongCard), exact: true }).check()
  await screen.picture('taking-back-1-asked-why')
  expect(await overflowing(screen.page)).toEqual([])
  await screen.button(refundWords.confirm).click()
}

onStage('at the counter', (stage) => {
  test.each(languages)('taken back, then refunded with a slip, in %s', async (language) => {
    const screen = await stage.open(language)
    await comeBack(screen)
    await stage.host.order('orders', { do: 'delay', ms: 2_000, on: 'reverse' })
    await askBack(screen)
    await says(screen, refundWords.askedName)
    await screen.page.getByText(screen.word(refundWords.nextTakingBack)).waitFor()
    await screen.picture('taking-back-2-waiting')
    await says(screen, refundWords.takenBackName)
    await screen.picture('taking-back-3-due')
    expect(await overflowing(screen.page)).toEqual([])
    await screen.button(screenWords.refund).click()
    await screen.page.getByRole('dialog').getByRole('button').last().click()
    await screen.becomes('refunded')
    await screen.slip().getByText(screen.word(receiptWords.titleRefund), { exact: true }).waitFor()
    await screen.picture('taking-back-4-refunded')
    expect(await screen.slip().innerText()).toContain(screen.word(refundReasonWords.wrongCard))
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('refused by the distributor, the credit stands and the sale says so', async () => {
    const screen = await stage.open('zh-Hant')
    await comeBack(screen)
    await stage.host.order('orders', { do: 'keepCredit', on: 'reverse' })
    await askBack(screen)
    await screen.page.getByText(screen.word(problemWords.distributorKeepsCredit)).waitFor()
    await screen.becomes('credited')
    await screen.picture('taking-back-5-kept')
    await screen.close()
  })

  const staged: Staged = { status: everythingWell, sales: [] }
  let counter: StagedCounter
  beforeAll(async () => {
    counter = await startStagedCounter(staged)
  })
  afterAll(() => counter?.stop())

  test.each(languages)('where it cannot be asked it is refused in words, in %s', async (language) => {
    for (const refused of [
      problem('reversalTooLate', { minutes: 30 }),
      problem('reversalNever', { distributor: 'DT One' }),
    ]) {
      staged.sales = [
        saleView({
          state: 'credited',
          reversal: { kind: 'refused', problem: viewProblem(refused, language) },
        }),
      ]
      const screen = await openCounter(stage.browser, counter.url, language)
      await screen.lastSales().getByRole('button').click()
      await screen.button(refundWords.ask).click()
      const sentence = say(problemWords[refused.code], language, refused.details)
      await screen.page.getByRole('dialog').getByText(sentence).waitFor()
      await screen.picture(`taking-back-refused-${refused.code}`)
      expect(await overflowing(screen.page)).toEqual([])
      await screen.close()
    }
  })
})
