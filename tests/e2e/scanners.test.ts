// Several scanners on ports: one word for all of them in the bar, and behind it each with its port.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewProblem } from '../../core/api/envelope.ts'
import { problem } from '../../core/outcome.ts'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing } from './counter-screen.ts'
import { everythingWell, type Staged, type StagedCounter, startStagedCounter } from './staged-counter.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

describe.skipIf(!opened.ok)('several scanners', () => {
  const [one, two] = ['/dev/ttyACM0', 'USB 0c2e:0b61 17234B0A1C']
  const gone = viewProblem(problem('scannerPortTakenBy', { port: two, program: 'minicom' }), 'en')
  const staged: Staged = {
    status: {
      ...everythingWell,
      scanners: [
        { state: 'ready', port: one, problem: null },
        { state: 'searching', port: two, problem: gone },
      ],
    },
    sales: [],
  }
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

  test.each(languages)('each says how it stands, in %s', async (language) => {
    const screen = await openCounter(browser, counter.url, language)
    const chip = screen.page.getByRole('button', {
      name: new RegExp(`^${screen.word(screenWords.scanner)} `),
    })
    await chip.getByText('(1/2)').waitFor()
    await chip.click()
    await screen.page.getByText(screen.word(screenWords.scannerReadyExplained, { port: one })).waitFor()
    const words = { port: two, program: 'minicom' }
    await screen.page.getByText(screen.word(problemWords.scannerPortTakenBy, words)).waitFor()
    await screen.picture('scanners-two')
    expect(await overflowing(screen.page)).toEqual([])
    await screen.close()
  })
})
