// The owner's view in a real browser: its states in three languages and on each screen it must fit, and the
// figures of a sale that was really made.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { languages } from '../../core/words/language.ts'
import { ownerWords } from '../../core/words/owner-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing, tillSize } from './counter-screen.ts'
import { startDemoHost } from './demo-host.ts'
import { madeCard } from './made-card.ts'
import { everythingWell, type Staged, type StagedCounter, startStagedCounter } from './staged-counter.ts'
import { ownerStates } from './staged-owner.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

const sizes = [
  { name: '1024', ...tillSize },
  { name: '1366', width: 1366, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const
/** So that a picture has the whole of what scrolls. */
const wholeHeight = 2_600

describe.skipIf(!opened.ok)("the owner's view", () => {
  const staged: Staged = { status: everythingWell, sales: [] }
  let browser: Browser
  let counter: StagedCounter

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    counter = await startStagedCounter(staged)
  })
  afterAll(async () => {
    await browser?.close()
    await counter?.stop()
  })

  test.each(languages)('fits every screen in %s', async (language) => {
    const screen = await openCounter(browser, counter.url, language)
    const faults: string[] = []
    for (const { name, staged: differs, go } of ownerStates) {
      Object.assign(staged, { status: everythingWell, sales: [] }, differs)
      await screen.page.reload()
      await go(screen)
      for (const { name: size, width, height } of sizes) {
        await screen.page.setViewportSize({ width, height })
        faults.push(...(await overflowing(screen.page)).map((text) => `${name} ${size}: ${text}`))
        await screen.picture(`${name}-${size}`)
        if (name !== 'owner-charts' && name !== 'owner-tables') continue
        await screen.page.setViewportSize({ width, height: wholeHeight })
        await screen.picture(`${name}-${size}-whole`)
      }
      await screen.page.setViewportSize(tillSize)
    }
    expect(faults).toEqual([])
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('tells of a sale that was really made, and of its end', async () => {
    const host = await startDemoHost()
    onTestFinished(() => host.stop())
    const screen = await openCounter(browser, host.url, 'zh-Hans')
    const { page, word } = screen
    await screen.scan(madeCard())
    await screen.chooseAmount('HK$50.00')
    await screen.chooseTender('octopus')
    await screen.confirm().click()
    await screen.becomes('credited')
    await screen.button(screenWords.menu).click()
    await screen.button(ownerWords.title).click()
    const view = page.getByRole('dialog')
    await view.getByRole('radio', { name: word(ownerWords.asTables) }).check()
    // Sold with its fee, credited, and paid for by Octopus: each as the ledger has it.
    for (const text of ['(1) HK$52.00', 'HK$2.00'])
      await view.getByText(text, { exact: true }).first().waitFor()
    const tenders = view.getByRole('table').filter({ hasText: word(receiptWords.octopus) })
    await tenders.getByRole('cell', { name: 'HK$52.00', exact: true }).waitFor()
    expect(await overflowing(page)).toEqual([])
    await screen.picture('owner-real')
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('asks for the days that were chosen, and shows a clerk no way in', async () => {
    const [charts] = ownerStates
    Object.assign(staged, { status: everythingWell, sales: [] }, charts?.staged)
    const screen = await openCounter(browser, counter.url, 'en')
    const asked = () => counter.calls.filter(({ name }) => name === 'readFigures').at(-1)?.input
    await charts?.go(screen)
    expect(asked()).toEqual({ from: '2026-11-22', to: '2026-11-22' })
    await screen.page.getByRole('radio', { name: screen.word(ownerWords.thisMonth) }).check()
    await expect.poll(asked).toEqual({ from: '2026-11-01', to: '2026-11-22' })
    await screen.page.getByRole('radio', { name: screen.word(ownerWords.sevenDays) }).check()
    await expect.poll(asked).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    delete staged.session
    await screen.page.reload()
    await screen.page.getByRole('button', { name: 'Menu' }).click()
    expect(await screen.page.getByRole('button', { name: screen.word(ownerWords.title) }).count()).toBe(0)
    await screen.close()
  })
})
