// A customer comes back: the sale is found by what can still be said of it, and what waits can be read with
// its reason, also while the line is down.
import { expect, test } from 'vitest'
import { findWords } from '../../core/words/find-words.ts'
import { languages } from '../../core/words/language.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { type CounterScreen, overflowing } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

/** Longer than the test: nobody plugs it in again. */
const unpluggedMs = 600_000

onStage('at the counter', (stage) => {
  async function sell(screen: CounterScreen, card: string) {
    await screen.scan(card)
    await screen.chooseAmount('HK$50.00')
    await screen.giveExact()
    await screen.confirm().click()
  }

  test('a sale is found by its last digits and its state; what waits says why', async () => {
    const screen = await stage.open('zh-Hans')
    const { page } = screen
    const [first, second] = [madeCard(), madeCard()]
    await sell(screen, first)
    await screen.becomes('credited')
    await screen.button(screenWords.nextCustomer).click()
    await stage.host.order('unplug', { forMs: unpluggedMs })
    await sell(screen, second)
    await screen.becomes('paid')
    await screen.button(screenWords.nextCustomer).click()

    await screen.button(findWords.findTitle).click()
    const dialog = page.getByRole('dialog')
    const rows = dialog.getByRole('listitem')
    await rows.nth(1).waitFor()
    await dialog.getByRole('radio', { name: screen.word(findWords.findStateOpen), exact: true }).check()
    await expect.poll(() => rows.count()).toBe(1)
    await dialog.getByRole('radio', { name: screen.word(findWords.findStateAny), exact: true }).check()
    const tail = (card: string) => screen.word(screenWords.numberTail, { tail: card.slice(-4) })
    await dialog.getByRole('textbox', { name: screen.word(findWords.findText) }).fill(first.slice(-5))
    await expect.poll(() => rows.count()).toBe(1)
    await rows.getByText(tail(first)).waitFor()
    await screen.picture('find-1-by-card')
    expect(await overflowing(page)).toEqual([])
    await dialog.getByRole('textbox').fill('99999')
    await dialog.getByText(screen.word(findWords.findNone)).waitFor()
    // The second receipt of the register, as it is printed.
    await dialog.getByRole('textbox').fill('2')
    await rows.getByText(tail(second)).waitFor()
    await rows.getByRole('button').click()
    await dialog.waitFor({ state: 'detached' })
    await screen.becomes('paid')

    for (const language of languages) {
      await screen.speak(language)
      await screen.button(findWords.findTitle).click()
      await rows.nth(1).waitFor()
      await screen.picture('find-2-newest')
      expect(await overflowing(page)).toEqual([])
      await screen.button(screenWords.close).click()
      await page.getByRole('button', { name: new RegExp(`^${screen.word(screenWords.queue)} `) }).click()
      await screen.button(findWords.queueOpen).click()
      const waiting = page.getByRole('region', { name: screen.word(findWords.queueItself), exact: true })
      await waiting.getByText(screen.word(screenWords.wait_lineDown)).waitFor()
      await screen.picture('find-3-queue')
      expect(await overflowing(page)).toEqual([])
      await screen.button(screenWords.close).click()
    }
    expect(screen.faults).toEqual([])
    await screen.close()
  })
})
