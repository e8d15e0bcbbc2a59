// A clerk sells top-ups in a real browser against the built host: in three languages, by cash and by
// another tender, and with the line down.
import { expect, test } from 'vitest'
import { languages } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { stateWords } from '../../core/words/state-words.ts'
import { overflowing } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

onStage('at the counter', (stage) => {
  test.each(languages)('a top-up for cash, in %s', async (language) => {
    const screen = await stage.open(language)
    await screen.picture('cash-1-waiting')
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.giveNote('HK$50')
    expect(await screen.confirm().isDisabled()).toBe(true)
    await screen.picture('cash-2-short')
    await screen.giveNote('HK$20')
    expect(
      await screen.page.getByRole('status', { name: screen.word(receiptWords.change) }).innerText(),
    ).toBe('HK$18.00')
    await screen.picture('cash-3-ready')
    await screen.confirm().click()
    await screen.becomes('credited')
    const slip = screen.slip()
    await slip.getByText(screen.word(receiptWords.titleSale)).waitFor()
    await screen.picture('cash-4-credited')
    expect(await slip.innerText()).toContain('HK$18.00')
    expect(await overflowing(screen.page)).toEqual([])
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('a top-up paid by Octopus', async () => {
    const screen = await stage.open('zh-Hant')
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$100.00')
    await screen.chooseTender('octopus')
    await screen.picture('octopus-1-terminal')
    await screen.confirm().click()
    await screen.becomes('credited')
    await screen.slip().getByText(screen.word(receiptWords.octopus)).waitFor()
    await screen.close()
  })

  test('with the line down it is queued, and credited by itself later, in each language', async () => {
    const screens = await Promise.all(languages.map((language) => stage.open(language)))
    const cards = screens.map(madeCard)
    for (const [at, screen] of screens.entries()) {
      await screen.scan(cards[at] ?? '')
      await screen.chooseAmount('HK$50.00')
      await screen.giveExact()
    }
    await stage.host.order('unplug', { forMs: 14_000 })
    for (const screen of screens) await screen.confirm().click()
    for (const screen of screens) {
      await screen.becomes('paid')
      const slip = screen.slip()
      await slip.getByText(screen.word(receiptWords.titlePending)).waitFor()
      await screen.picture('line-down-1-queued')
      // On a machine that is busy the request may still be leaving when the customer's patience ends.
      const explained = [receiptWords.pendingExplained, receiptWords.askedExplained]
      const text = await slip.innerText()
      expect(explained.some((words) => text.includes(screen.word(words).slice(0, 12)))).toBe(true)
    }
    for (const [at, screen] of screens.entries()) {
      await screen.becomes('credited')
      const row = screen.lastSales().getByRole('button', { name: new RegExp(cards[at]?.slice(-4) ?? '?') })
      expect(await row.innerText()).toContain(screen.word(stateWords.credited.name))
      await screen.picture('line-down-2-credited')
      expect(screen.faults).toEqual([])
      await screen.close()
    }
  })
})
