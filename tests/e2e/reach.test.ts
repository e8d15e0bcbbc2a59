// Whoever cannot see well, cannot use a mouse, or has another screen than ours: every state of the page
// passes axe in the light, in the dark and in high contrast, and keeps its shape at every width and at 200 %.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { screenWords } from '../../core/words/screen-words.ts'
import { trainingWords } from '../../core/words/training-words.ts'
import { axeFaults } from './axe.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing, tillSize } from './counter-screen.ts'
import { everythingWell, type Staged, type StagedCounter, startStagedCounter } from './staged-counter.ts'
import { walk } from './staged-walk.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

/** 1024x768 at 200 % is as wide as a page of 512x384. */
const sizes = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'zoomed', width: 512, height: 384 },
] as const
/** States of which a picture is kept in each shape. */
const pictured = ['payment', 'credited']
const nothingStaged: Staged = { status: everythingWell, sales: [] }

describe.skipIf(!opened.ok)('within reach', () => {
  const staged: Staged = { ...nothingStaged }
  let browser: Browser
  let counter: StagedCounter

  function stage(differs: Partial<Staged> = {}) {
    for (const key of Object.keys(staged)) Reflect.deleteProperty(staged, key)
    Object.assign(staged, nothingStaged, differs)
  }

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    counter = await startStagedCounter(staged)
  })
  afterAll(async () => {
    await browser?.close()
    await counter?.stop()
  })

  /** In parts, so that a slow machine has its time for each. */
  const third = Math.ceil(walk.length / 3)
  const parts = [0, 1, 2].map((part) => walk.slice(part * third, (part + 1) * third))

  test.each(parts.map((states) => [`${states[0]?.name} to ${states.at(-1)?.name}`, states] as const))(
    'axe finds nothing in the light or in the dark, and nothing is cut at any size: %s',
    async (_states, walked) => {
      const screen = await openCounter(browser, counter.url, 'zh-Hant')
      const { page } = screen
      const faults: Record<string, readonly string[]> = {}
      for (const { name, staged: differs, go } of walked) {
        stage(differs)
        await page.evaluate(() => sessionStorage.removeItem('lowu.desk'))
        await page.reload()
        // Until the page knows that it is in training it stands for the real shop, and then begins anew.
        if (differs?.training) await screen.button(trainingWords.leave).waitFor()
        await go(screen)
        const found = [...(await axeFaults(page))]
        await screen.picture(`reach-dark-${name}`)
        for (const size of sizes) {
          await page.setViewportSize(size)
          const cut = await overflowing(page)
          found.push(...cut.map((text) => `${size.name}: cut: ${text}`))
          if (pictured.includes(name)) await screen.picture(`reach-${size.name}-${name}`)
        }
        await page.setViewportSize(tillSize)
        if (pictured.includes(name)) {
          await page.emulateMedia({ colorScheme: 'light', contrast: 'more' })
          await screen.picture(`reach-contrast-${name}`)
          await page.emulateMedia({ forcedColors: 'active', contrast: null })
          await screen.picture(`reach-forced-${name}`)
          await page.emulateMedia({ forcedColors: null })
        }
        if (found.length > 0) faults[name] = found
      }
      expect(faults).toEqual({})
      expect(screen.faults).toEqual([])
      await screen.close()
    },
  )

  test('light or dark is chosen at the counter and kept on this machine', async () => {
    stage()
    const screen = await openCounter(browser, counter.url, 'en')
    const { page } = screen
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await ground()
    await screen.button(screenWords.menu).click()
    await page.getByRole('radio', { name: screen.word(screenWords.lookDark), exact: true }).check()
    expect(await ground()).not.toBe(light)
    await page.reload()
    await screen.button(screenWords.menu).waitFor()
    expect(await ground()).not.toBe(light)
    await screen.button(screenWords.menu).click()
    await page.getByRole('radio', { name: screen.word(screenWords.lookMachine), exact: true }).check()
    expect(await ground()).toBe(light)
    await screen.close()
  })
})
