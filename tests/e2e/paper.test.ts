// A counter with a real network printer and a drawer, in a real browser: the drawer opened for a reason,
// a slip that waits, is let go and printed after all, and the page that tries the printer.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deviceWords } from '../../core/words/device-words.ts'
import { type Language, languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { receiptTitles } from '../../core/words/receipt-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { readPaper } from '../devices/paper-reader.ts'
import { openTcpPrinter, type TcpPrinter } from '../devices/tcp-printer.ts'
import { axeFaults } from './axe.ts'
import { openBrowser } from './browser.ts'
import { type CounterScreen, openCounter, overflowing } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)
/** The spool asks a printer that was away again after fifteen seconds at most. */
const paperTimeoutMs = 60_000

describe.skipIf(!opened.ok)('paper and drawer', () => {
  let browser: Browser
  let host: DemoHost
  let printer: TcpPrinter

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    printer = await openTcpPrinter()
    host = await startDemoHost({
      settings: {
        store: { name: '羅湖便利店' },
        currency: 'HKD',
        saleMax: '1000.00',
        slip: { drawerOpened: true },
        printer: { device: printer.device },
        drawer: {},
        distributor: { kind: 'sandbox' },
      },
    })
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    await printer?.close()
  })

  /** The next that comes out, whatever the printer was asked for before. */
  async function nextPaper() {
    return readPaper(await printer.nextJob(), { characterSet: 'gb18030', columns: 48 })
  }

  async function openDrawerFor(
    screen: CounterScreen,
    give: (dialog: ReturnType<typeof dialogOn>) => unknown,
  ) {
    await screen.button(screenWords.drawer).click()
    const asking = dialogOn(screen)
    await asking.waitFor()
    const confirm = asking.getByRole('button', { name: screen.word(screenWords.drawer), exact: true })
    expect(await confirm.isDisabled()).toBe(true)
    await give(asking)
    await confirm.click()
    await asking.waitFor({ state: 'detached' })
  }

  const dialogOn = (screen: CounterScreen) => screen.page.getByRole('dialog')
  const languageOf = (language: Language) => openCounter(browser, host.url, language)

  test.each(languages)('the drawer opens for a reason, which is on the slip, in %s', async (language) => {
    const screen = await languageOf(language)
    await openDrawerFor(screen, async (asking) => {
      await asking.getByLabel(screen.word(screenWords.drawerReason)).fill('找錢 RMB 100')
      expect(await overflowing(screen.page)).toEqual([])
      await screen.picture('drawer-1-asking')
      expect(await axeFaults(screen.page)).toEqual([])
    })
    expect((await nextPaper()).drawerPulses).toEqual(['pin2'])
    const { text } = await nextPaper()
    expect(text).toContain('找錢 RMB 100')
    expect(text).toContain(screen.word(receiptTitles.drawer))
    expect(screen.faults).toEqual([])
    await screen.close()
  })

  test('a usual reason is one touch', async () => {
    const screen = await languageOf('zh-Hant')
    await openDrawerFor(screen, (asking) =>
      asking.getByRole('button', { name: screen.word(screenWords.drawerChange), exact: true }).click(),
    )
    expect((await nextPaper()).drawerPulses).toEqual(['pin2'])
    expect((await nextPaper()).text).toContain(screen.word(screenWords.drawerChange))
    await screen.close()
  })

  test('a drawer that stays shut for want of paper says so', async () => {
    const screen = await languageOf('zh-Hant')
    printer.behave({ paper: 'out' })
    await screen.button(screenWords.drawer).click()
    const asking = dialogOn(screen)
    await asking.getByLabel(screen.word(screenWords.drawerReason)).fill('沒有紙也要找錢')
    await asking.getByRole('button', { name: screen.word(screenWords.drawer), exact: true }).click()
    await asking.getByText(screen.word(problemWords.drawerPerhapsShut)).waitFor()
    expect(await overflowing(screen.page)).toEqual([])
    await screen.picture('drawer-2-shut')
    await asking.getByRole('button', { name: screen.word(screenWords.notNow), exact: true }).click()
    await asking.waitFor({ state: 'detached' })
    printer.behave({ paper: 'enough' })
    // Its slip still comes; the pulse does not.
    expect((await nextPaper()).text).toContain('沒有紙也要找錢')
    await screen.close()
  })

  test('a slip that waits is let go for a reason and printed after all', async () => {
    const screen = await languageOf('zh-Hant')
    const { page } = screen
    printer.behave({ paper: 'out' })
    await page.getByRole('button', { name: new RegExp(`^${screen.word(screenWords.printer)} `) }).click()
    await screen.button(deviceWords.testPage).click()
    const row = page.getByRole('listitem').filter({ hasText: screen.word(receiptTitles.test) })
    await row.getByText(screen.word(problemWords.paperOut)).waitFor()
    await row.getByRole('button', { name: screen.word(screenWords.slipDrop), exact: true }).click()
    await row.getByLabel(screen.word(screenWords.slipDropWhy)).fill('試機完了')
    await screen.picture('spool-1-letting-go')
    expect(await overflowing(page)).toEqual([])
    await row.getByRole('button', { name: screen.word(screenWords.slipDropConfirm), exact: true }).click()
    await row.getByText(screen.word(problemWords.slipLetGo, { note: '試機完了' })).waitFor()
    await screen.picture('spool-2-let-go')
    printer.behave({ paper: 'enough' })
    await row.getByRole('button', { name: screen.word(screenWords.slipPrint), exact: true }).click()
    await row.waitFor({ state: 'detached', timeout: paperTimeoutMs })
    expect((await nextPaper()).text).toContain(screen.word(receiptTitles.test))
    await screen.close()
  })
})
