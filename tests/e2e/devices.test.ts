// The devices page against devices that answer: a printer on the network and a scanner on a port are
// chosen, tried and used, without a restart, and what is wrong with one is read on the same page.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { barWords } from '../../core/words/bar-words.ts'
import { deviceWords } from '../../core/words/device-words.ts'
import { languages } from '../../core/words/language.ts'
import { problemWords } from '../../core/words/problem-words.ts'
import { screenWords } from '../../core/words/screen-words.ts'
import { startPtyScanner } from '../devices/pty-scanner-process.ts'
import { openTcpPrinter, type TcpPrinter } from '../devices/tcp-printer.ts'
import { openBrowser } from './browser.ts'
import { type CounterScreen, openCounter, overflowing } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'
import { plugKeyboardScanner } from './keyboard-scanner.ts'

const opened = await openBrowser()
if (!opened.ok) console.warn(`left out: ${opened.reason}`)

async function openDevices(screen: CounterScreen) {
  await screen.button(screenWords.menu).click()
  await screen.button(deviceWords.title).click()
  const dialog = screen.page.getByRole('dialog')
  const part = (phrase: (typeof barWords)['scanner' | 'printer']) =>
    dialog.getByRole('region', { name: screen.word(phrase), exact: true })
  return { dialog, scanner: part(barWords.scanner), printer: part(barWords.printer) }
}

describe.skipIf(!opened.ok)('the devices page', () => {
  let browser: Browser
  let host: DemoHost

  beforeAll(async () => {
    if (opened.ok) browser = opened.browser
    host = await startDemoHost()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
  })

  test.each(languages)(
    'a network printer is chosen, prints a test page, and is taken away, in %s',
    async (language) => {
      const printer = await openTcpPrinter()
      onTestFinished(() => printer.close())
      const screen = await openCounter(browser, host.url, language)
      const page = await openDevices(screen)
      const use = page.printer.getByRole('button', { name: screen.word(deviceWords.use), exact: true })
      await page.printer.getByLabel(screen.word(deviceWords.printerAt)).fill('COM3')
      // 80 mm paper at 9600 baud.
      await page.printer.getByText(screen.word(deviceWords.drawingTakes, { seconds: 68 })).waitFor()
      await page.printer.getByLabel(screen.word(deviceWords.printerAt)).fill('not a printer')
      await use.click()
      // It is the settings file's own refusal, with the key; the demo's file is none that has lines.
      const wrong = screen.word(problemWords.settingsPrinterWrong, { key: 'printer.device' })
      await page.printer
        .getByRole('alert')
        .filter({ hasText: wrong.slice(wrong.indexOf('printer.device')) })
        .waitFor()
      await page.printer.getByLabel(screen.word(deviceWords.printerAt)).fill(printer.device)
      await page.printer.getByLabel(screen.word(deviceWords.columns)).selectOption('32')
      await use.click()
      await page.printer.getByText(screen.word(deviceWords.chosen, { device: printer.device })).waitFor()
      const job = printer.nextJob()
      await page.printer.getByRole('button', { name: screen.word(deviceWords.testPage), exact: true }).click()
      expect((await job).length).toBeGreaterThan(100)
      await page.dialog.getByText(screen.word(deviceWords.notKept)).waitFor()
      await screen.picture('devices-printer')
      expect(await overflowing(screen.page)).toEqual([])
      await page.printer.getByRole('button', { name: screen.word(deviceWords.none), exact: true }).click()
      await page.printer.getByText(printer.device).waitFor({ state: 'detached' })
      await screen.close()
    },
  )

  test('a scanner is chosen by its port, and whatever it reads is told on the page', async () => {
    const scanner = await startPtyScanner()
    onTestFinished(() => scanner.close())
    const screen = await openCounter(browser, host.url, 'zh-Hant')
    const page = await openDevices(screen)
    const port = scanner.path
    await page.scanner.getByLabel(screen.word(deviceWords.port)).fill(port)
    await page.scanner.getByRole('button', { name: screen.word(deviceWords.use), exact: true }).click()
    await page.scanner.getByText(screen.word(deviceWords.chosen, { device: port })).waitFor()
    await page.scanner.getByText(screen.word(deviceWords.tryScan)).waitFor()
    await scanner.send('4891234567898\r')
    await page.scanner.getByText(screen.word(problemWords.productBarcodeScanned)).waitFor()
    await screen.picture('devices-scanner')
    await scanner.send('8985212000000000008\r')
    await page.scanner
      .getByText(screen.word(deviceWords.scanCard, { card: '8985 2120 0000 0000 008' }))
      .waitFor()
    await screen.close()
  })

  test.each(languages)(
    'a scanner that types is heard and named, and opens nothing behind the page, in %s',
    async (language) => {
      const screen = await openCounter(browser, host.url, language)
      const scanner = await plugKeyboardScanner(screen.page)
      const page = await openDevices(screen)
      await page.scanner.getByText(screen.word(deviceWords.tryScan)).waitFor()
      await scanner.scan('8985212000000000008')
      await page.scanner
        .getByText(screen.word(deviceWords.scanCard, { card: '8985 2120 0000 0000 008' }))
        .waitFor()
      await page.scanner.getByText(screen.word(deviceWords.scanByKeys)).waitFor()
      await scanner.scan('4891234567898')
      await page.scanner.getByText(screen.word(problemWords.productBarcodeScanned)).waitFor()
      expect(await overflowing(screen.page)).toEqual([])
      await screen.picture('devices-wedge')
      await page.dialog.getByRole('button', { name: screen.word(deviceWords.back), exact: true }).click()
      expect(await screen.page.locator('.card-groups').count()).toBe(0)
      await screen.close()
    },
  )

  test.each(languages)(
    'a printer that answers nothing is said to, with what can be done, in %s',
    async (language) => {
      const printer = await openTcpPrinter({ realTimeAnswers: 'none', answersQueued: false })
      onTestFinished(() => printer.close())
      const screen = await openCounter(browser, host.url, language)
      const page = await openDevices(screen)
      await page.printer.getByLabel(screen.word(deviceWords.printerAt)).fill(printer.device)
      await page.printer.getByRole('button', { name: screen.word(deviceWords.use), exact: true }).click()
      await page.printer.getByText(screen.word(deviceWords.statusNobody)).waitFor()
      expect(await overflowing(screen.page)).toEqual([])
      await page.printer.scrollIntoViewIfNeeded()
      await screen.picture('devices-silent')
      await page.printer.getByRole('button', { name: screen.word(deviceWords.none), exact: true }).click()
      await page.printer.getByText(screen.word(deviceWords.statusNobody)).waitFor({ state: 'detached' })
      await screen.close()
    },
  )

  describe('of a counter with two scanners and a drawer', () => {
    let host: DemoHost
    let printer: TcpPrinter

    beforeAll(async () => {
      printer = await openTcpPrinter()
      host = await startDemoHost({
        settings: {
          store: { name: '羅湖便利店' },
          currency: 'HKD',
          saleMax: '1000.00',
          scanner: [{ port: '/dev/ttyNone7' }, { port: '/dev/ttyNone8' }],
          printer: { device: printer.device },
          drawer: {},
          distributor: { kind: 'sandbox' },
        },
      })
    })
    afterAll(async () => {
      await host?.stop()
      await printer?.close()
    })

    test('the drawer is tried from it', async () => {
      const screen = await openCounter(browser, host.url, 'zh-Hant')
      const page = await openDevices(screen)
      await page.printer.getByRole('button', { name: screen.word(screenWords.drawer), exact: true }).click()
      const asking = screen.page.getByRole('dialog').last()
      await asking.getByRole('button', { name: screen.word(screenWords.drawerCount), exact: true }).click()
      await screen.picture('devices-drawer')
      await asking.getByRole('button', { name: screen.word(screenWords.drawer), exact: true }).click()
      await expect.poll(() => printer.pulses().length).toBe(1)
      await screen.close()
    })

    test.each(languages)('neither is given up without being asked about, in %s', async (language) => {
      const screen = await openCounter(browser, host.url, language)
      const page = await openDevices(screen)
      const several = screen.word(problemWords.scannersSeveral, {
        count: 2,
        ports: '/dev/ttyNone7, /dev/ttyNone8',
      })
      await page.scanner.getByLabel(screen.word(deviceWords.port)).fill('/dev/ttyNone9')
      await page.scanner.getByRole('button', { name: screen.word(deviceWords.use), exact: true }).click()
      await page.scanner.getByText(several).waitFor()
      const all = { name: screen.word(deviceWords.replaceAll, { port: '/dev/ttyNone9' }), exact: true }
      await page.scanner.getByRole('button', all).waitFor()
      expect(await overflowing(screen.page)).toEqual([])
      await screen.picture('devices-several')
      if (language === languages.at(-1)) {
        await page.scanner.getByRole('button', all).click()
        await page.scanner.getByText('/dev/ttyNone8').waitFor({ state: 'detached' })
      }
      await screen.close()
    })
  })
})
