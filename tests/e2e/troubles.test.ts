// Troubles of the devices and of the house, as the clerk sees them: a printer to be looked at, a scanner
// unplugged, a sale for the supervisor, a counter that goes away and comes back.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { viewProblem } from '../../core/api/envelope.ts'
import { problem } from '../../core/outcome.ts'
import { languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { nothingToDo, saleView } from '../renderer/sale-fixture.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing } from './counter-screen.ts'
import { everythingWell, type Staged, type StagedCounter, startStagedCounter } from './staged-counter.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

describe.skipIf(!opened.ok)('at the counter', () => {
  const staged: Staged = { status: everythingWell, sales: [] }
  let browser: Browser
  let counter: StagedCounter

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    counter = await startStagedCounter(staged)
  })
  afterEach(() => Object.assign(staged, { status: everythingWell, sales: [] }))
  afterAll(async () => {
    await browser?.close()
    await counter?.stop()
  })

  test.each(languages)('every device in trouble says so in words, in %s', async (language) => {
    const unplugged = viewProblem(problem('scannerUnplugged', { port: '/dev/ttyUSB0' }), 'en')
    const lineDown = viewProblem(problem('distributorUnreachable'), 'en')
    staged.status = {
      ...everythingWell,
      line: { state: 'down', sinceMs: 0, problem: lineDown },
      queue: { ...everythingWell.queue, unsent: 12, inDoubt: 1, accepted: 2, review: 1, refundsDue: 1 },
      scanner: { state: 'searching', port: '/dev/ttyUSB0', problem: unplugged },
      printer: { ...everythingWell.printer, paperLow: true, owed: 3 },
      balance: null,
    }
    const screen = await openCounter(browser, counter.url, language)
    for (const [label, sentence] of [
      [screenWords.line, screen.word(problemWords.distributorUnreachable)],
      [screenWords.queue, screen.word(screenWords.queueRefunds)],
      [screenWords.scanner, screen.word(problemWords.scannerUnplugged, { port: '/dev/ttyUSB0' })],
      [screenWords.printer, screen.word(screenWords.printerOwed, { count: 3 })],
      [screenWords.balance, screen.word(screenWords.balanceUnknownExplained)],
    ] as const) {
      await screen.page.getByRole('button', { name: new RegExp(`^${screen.word(label)} `) }).click()
      await screen.page.getByText(sentence).waitFor()
    }
    await screen.picture('troubles-devices')
    expect(await overflowing(screen.page)).toEqual([])
    await screen.close()
  })

  test('a receipt that may be on paper is settled by who can see it', async () => {
    const slip = { jobId: 'printjob01', state: 'unsure', problem: null } as const
    staged.status = { ...everythingWell, printer: { ...everythingWell.printer, unsure: 1 } }
    staged.sales = [saleView({ state: 'credited', slip })]
    const screen = await openCounter(browser, counter.url, 'zh-Hant')
    await screen.page
      .getByRole('button', { name: new RegExp(`^${screen.word(screenWords.printer)} `) })
      .click()
    await screen.page.getByRole('group', { name: screen.word(screenWords.unsureAsk) }).waitFor()
    await screen.picture('troubles-unsure')
    await screen.button(screenWords.unsureNo).click()
    await expect
      .poll(() => counter.calls.find((call) => call.name === 'settlePrintJob')?.input)
      .toMatchObject({ jobId: 'printjob01', printed: false })
    await screen.close()
  })

  test.each(languages)('a supervisor decides, with a note, in %s', async (language) => {
    const review = { ...nothingToDo, review: true, print: true }
    const why = viewProblem(problem('absenceUnprovable'), 'en')
    staged.sales = [saleView({ state: 'needsReview', problem: why, can: review })]
    const screen = await openCounter(browser, counter.url, language)
    await screen.lastSales().getByRole('button').click()
    await screen.becomes('needsReview')
    await screen.button(screenWords.review).click()
    const credited = screen.button(screenWords.reviewCredited)
    expect(await credited.isDisabled()).toBe(true)
    await screen.page.getByLabel(screen.word(screenWords.reviewNote)).fill('Ms Wong, 15:20')
    await screen.picture('troubles-review')
    await credited.click()
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(counter.calls.findLast((call) => call.name === 'reviewSale')?.input).toMatchObject({
      decision: 'credited',
      note: 'Ms Wong, 15:20',
    })
    await screen.close()
  })

  test('a counter that went away is told in words, and everything is read again when it is back', async () => {
    const screen = await openCounter(browser, counter.url, 'en')
    await screen.page.getByText(screen.word(screenWords.noSales)).waitFor()
    const lost = screen.page.getByText(say(problemWords.counterUnreachable, 'en'))
    await counter.restart(async () => {
      await lost.waitFor()
      await screen.picture('troubles-reconnecting')
      staged.sales = [saleView({ state: 'credited' })]
    })
    await lost.waitFor({ state: 'detached' })
    await screen.lastSales().getByRole('button').waitFor()
    await screen.close()
  })

  test('a page without the key of this start says where to go', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(new URL('/', counter.url).href)
    await page.getByText(say(problemWords.screenKeyWrong, 'zh-Hant')).waitFor()
    await context.close()
  })
})
