// The same card and amount a second time within minutes: the clerk is asked, with the first receipt in the
// question, and sells again only on a clear yes.
import { expect, test } from 'vitest'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { type CounterScreen, overflowing } from './counter-screen.ts'
import { madeCard } from './made-card.ts'
import { onStage } from './stage.ts'

async function sellOnce(screen: CounterScreen, card: string) {
  await screen.scan(card)
  await screen.chooseAmount('HK$50.00')
  await screen.giveExact()
  await screen.confirm().click()
  await screen.becomes('credited')
}

async function askAgain(screen: CounterScreen, card: string) {
  await screen.scan(card)
  await screen.page
    .getByRole('button', { name: /^HK\$50\.00 / })
    .first()
    .click()
  const asking = screen.page.getByRole('dialog')
  await asking.waitFor()
  return asking
}

onStage('the same card twice', (stage) => {
  test('asks with the first receipt in words of each language; No sells nothing, Yes sells', async () => {
    const screen = await stage.open('zh-Hant')
    const card = madeCard()
    await sellOnce(screen, card)
    const receipt =
      (await screen.lastSales().getByRole('button').first().innerText()).match(/1-\d+/)?.[0] ?? ''
    expect(receipt).toMatch(/^1-\d{6}$/)
    const before = await stage.host.references()
    for (const language of languages) {
      await screen.speak(language)
      const asking = await askAgain(screen, card)
      const sentence = await asking.locator('p').filter({ hasText: receipt }).innerText()
      const minutes = Number(/(\d+) (?:分鐘|分钟|min)/.exec(sentence)?.[1])
      expect(minutes).toBeGreaterThanOrEqual(1)
      expect(sentence).toBe(screen.word(problemWords.sameCardRecently, { minutes, receipt }))
      await screen.picture('twice-asked')
      expect(await overflowing(screen.page)).toEqual([])
      await asking.getByRole('button', { name: screen.word(screenWords.twiceNo), exact: true }).click()
      await asking.waitFor({ state: 'detached' })
      await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    }
    expect(await stage.host.references()).toEqual(before)
    const asking = await askAgain(screen, card)
    await asking.getByRole('button', { name: screen.word(screenWords.twiceYes), exact: true }).click()
    await screen.giveExact()
    await screen.confirm().click()
    await screen.becomes('credited')
    expect(await stage.host.references()).toHaveLength(before.length + 1)
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('by keyboard: Escape is No, Enter alone is No, and Yes is a step further', async () => {
    const screen = await stage.open('en')
    const { keyboard } = screen.page
    const card = madeCard()
    await sellOnce(screen, card)
    const before = await stage.host.references()
    const payment = screen.page.getByRole('region', { name: screen.word(screenWords.payment) })
    for (const no of ['Escape', 'Enter']) {
      const asking = await askAgain(screen, card)
      await keyboard.press(no)
      await asking.waitFor({ state: 'detached' })
      expect(await payment.isVisible()).toBe(false)
    }
    await screen.page.getByRole('region', { name: screen.word(screenWords.offers) }).waitFor()
    await keyboard.press('1')
    await screen.page.getByRole('dialog').waitFor()
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await payment.waitFor()
    await keyboard.press('Escape')
    await payment.waitFor({ state: 'detached' })
    expect(await stage.host.references()).toEqual(before)
    await screen.close()
  })
})
