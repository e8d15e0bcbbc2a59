// Troubles of the devices and of the house, as the clerk sees them: a printer to be looked at, a scanner
// unplugged, a sale for the supervisor, a counter that goes away and comes back.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { viewProblem } from '../../core/api/envelope.ts'
import { problem } from '../../core/outcome.ts'
import { languages, say } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { storyWords } from '../../core/words/story-words.ts'
import { nothingToDo, saleView } from '../renderer/sale-fixture.ts'
import { axeFaults } from './axe.ts'
import { openBrowser } from './browser.ts'
import { openCounter, overflowing } from './counter-screen.ts'
import { everythingWell, type Staged, type StagedCounter, startStagedCounter } from './staged-counter.ts'
import { lineAndQueue } from './staged-states.ts'
import { contradiction, storyLine } from './staged-story.ts'

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
  afterEach(() => Object.assign(staged, { status: everythingWell, sales: [], story: [], printJobs: [] }))
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
      scanners: [{ state: 'searching', port: '/dev/ttyUSB0', problem: unplugged }],
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

  test.each(languages)(
    'every receipt that may be on paper is settled by who can see it, in %s',
    async (language) => {
      const cut = viewProblem(problem('printInterrupted'), 'en')
      const paperOut = viewProblem(problem('paperOut'), 'en')
      const job = { saleId: 'sale00001', state: 'unsure', createdAtMs: 0, problem: cut } as const
      staged.status = { ...everythingWell, printer: { ...everythingWell.printer, unsure: 2, owed: 1 } }
      staged.printJobs = [
        { ...job, jobId: 'printjob01', receiptNumber: '1-000007', kind: 'sale' },
        { ...job, jobId: 'printjob02', receiptNumber: '1-000008', kind: 'refund' },
        {
          ...job,
          jobId: 'printjob03',
          receiptNumber: '1-000009',
          kind: 'pending',
          state: 'owed',
          problem: paperOut,
        },
      ]
      const screen = await openCounter(browser, counter.url, language)
      await screen.page
        .getByRole('button', { name: new RegExp(`^${screen.word(screenWords.printer)} `) })
        .click()
      const second = screen.page.getByRole('listitem').filter({ hasText: '1-000008' })
      await second.getByRole('group', { name: screen.word(screenWords.unsureAsk) }).waitFor()
      await screen.picture('troubles-unsure')
      expect(await overflowing(screen.page)).toEqual([])
      await second.getByRole('button', { name: screen.word(screenWords.unsureNo), exact: true }).click()
      await expect
        .poll(() => counter.calls.findLast((call) => call.name === 'settlePrintJob')?.input)
        .toMatchObject({ jobId: 'printjob02', printed: false })
      await screen.close()
    },
  )

  test.each(languages)(
    'a supervisor reads both contradicting answers and decides, with a note, in %s',
    async (language) => {
      const review = { ...nothingToDo, review: true, print: true }
      const why = viewProblem(problem('reversedLater'), 'en')
      staged.sales = [saleView({ state: 'needsReview', problem: why, can: review })]
      staged.story = contradiction
      const screen = await openCounter(browser, counter.url, language)
      await screen.lastSales().getByRole('button').click()
      await screen.becomes('needsReview')
      await screen.button(screenWords.review).click()
      const asking = screen.page.getByRole('dialog')
      for (const answer of ['creditReported', 'failureReported'] as const) {
        const said = asking.getByText(screen.word(storyWords[answer]))
        await said.scrollIntoViewIfNeeded()
        expect(await said.isVisible()).toBe(true)
      }
      await asking.getByText('884201993 OP-55-1').waitFor()
      await asking
        .getByText(screen.word(problemWords.distributorReversed, { distributorId: '884201993' }))
        .waitFor()
      const credited = screen.button(screenWords.reviewCredited)
      expect(await credited.isDisabled()).toBe(true)
      expect(await screen.button(screenWords.reviewSend).count()).toBe(0)
      await screen.page.getByLabel(screen.word(screenWords.reviewNote)).fill('Ms Wong, 15:20')
      await screen.picture('troubles-review')
      expect(await overflowing(screen.page)).toEqual([])
      await credited.click()
      await asking.waitFor({ state: 'detached' })
      expect(counter.calls.findLast((call) => call.name === 'reviewSale')?.input).toMatchObject({
        decision: 'credited',
        note: 'Ms Wong, 15:20',
      })
      await screen.close()
    },
  )

  test.each(languages)('a sale held back for its price may be sent anyway, in %s', async (language) => {
    const can = { ...nothingToDo, review: true, send: true, print: true }
    const why = viewProblem(problem('priceChangedSince', { was: 'HK$95.50', now: 'HK$99.10' }), 'en')
    staged.sales = [saleView({ state: 'needsReview', problem: why, can })]
    staged.story = contradiction.slice(0, 3)
    const screen = await openCounter(browser, counter.url, language)
    await screen.lastSales().getByRole('button').click()
    await screen.button(screenWords.review).click()
    const send = screen.button(screenWords.reviewSend)
    expect(await send.isDisabled()).toBe(true)
    await screen.page.getByLabel(screen.word(screenWords.reviewNote)).fill('Owner agrees, 16:00')
    await screen.picture('troubles-send-anyway')
    expect(await overflowing(screen.page)).toEqual([])
    await send.click()
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(counter.calls.findLast((call) => call.name === 'reviewSale')?.input).toMatchObject({
      decision: 'send',
    })
    await screen.close()
  })

  test.each(languages)(
    'the story of any sale is read from its result, and a long one scrolls, in %s',
    async (language) => {
      staged.sales = [saleView({ state: 'credited' })]
      staged.story = Array.from({ length: 60 }, (_, place) => ({
        ...storyLine,
        sequence: place + 1,
        atMs: place * 3_600_000,
        lastAtMs: place * 3_600_000,
      }))
      const screen = await openCounter(browser, counter.url, language)
      await screen.lastSales().getByRole('button').click()
      await screen.button(screenWords.story).click()
      const told = screen.page.getByRole('dialog')
      await told.getByRole('listitem').first().waitFor()
      expect(await told.getByRole('listitem').count()).toBe(60)
      await screen.picture('troubles-story')
      await told.getByRole('listitem').last().scrollIntoViewIfNeeded()
      expect(await overflowing(screen.page)).toEqual([])
      await screen.page.keyboard.press('Escape')
      await told.waitFor({ state: 'detached' })
      await screen.becomes('credited')
      await screen.close()
    },
  )

  test.each(languages)('an empty balance is told without a touch, in %s', async (language) => {
    staged.status = {
      ...everythingWell,
      queue: { ...everythingWell.queue, unsent: 7, hold: 'balanceEmpty' },
      balance: { amount: { currency: 'HKD', amountMinor: 310 }, atMs: 0 },
    }
    const wait = { reason: 'balanceEmpty', dueAtMs: Date.now() + 3_600_000 } as const
    staged.sales = [saleView({ state: 'paid', wait })]
    const screen = await openCounter(browser, counter.url, language)
    await screen.page.getByRole('alert').getByText(screen.word(screenWords.guideBalanceEmpty)).waitFor()
    await screen.page.getByRole('button', { name: new RegExp(`^${screen.word(screenWords.queue)} `) }).click()
    await screen.page.getByText(screen.word(screenWords.heldBalanceEmpty)).waitFor()
    await screen.picture('troubles-balance-empty')
    expect(await overflowing(screen.page)).toEqual([])
    await screen.close()
  })

  test('a next try is told only where its time is known and lies ahead', async () => {
    const screen = await openCounter(browser, counter.url, 'en')
    const anyTime = screen.page.getByText(/Next try at/)
    const banner = screen.page.getByRole('region', { name: screen.word(receiptWords.status), exact: true })
    for (const [reason, inMs, told] of [
      ['balanceEmpty', 3_600_000, 1],
      ['balanceEmpty', -1_000, 0],
      ['lineDown', 3_600_000, 0],
      ['quietWindow', 3_600_000, 1],
    ] as const) {
      const sale = saleView({ state: 'paid', wait: { reason, dueAtMs: Date.now() + inMs } })
      staged.sales = [sale]
      await screen.page.reload()
      await screen.lastSales().getByRole('button').click()
      await banner.getByText(screen.word(screenWords[`wait_${reason}`])).waitFor()
      expect([reason, inMs, await anyTime.count()]).toEqual([reason, inMs, told])
    }
    await screen.close()
  })

  test.each(languages)(
    'the line and the queue tell each of their states in words, in %s',
    async (language) => {
      const screen = await openCounter(browser, counter.url, language)
      const { word } = screen
      for (const { name, chip, value, said, guide, status } of lineAndQueue) {
        // A page that is not listening yet reads it instead.
        staged.status = status
        counter.events.publish({ type: 'statusChanged', status })
        const button = screen.page.getByRole('button', { name: `${word(chip)} ${word(value)}`, exact: true })
        await button.click()
        for (const [phrase, values] of said) await screen.page.getByText(word(phrase, values)).waitFor()
        if (guide) {
          const line = screen.page.getByRole('region', { name: word(screenWords.guide), exact: true })
          expect(await line.locator('p').innerText()).toBe(word(...guide))
        }
        await screen.picture(`states-${name}`)
        expect(await overflowing(screen.page)).toEqual([])
        await screen.page.keyboard.press('Escape')
      }
      await screen.close()
    },
  )

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
    expect(await axeFaults(page)).toEqual([])
    await context.close()
  })
})
