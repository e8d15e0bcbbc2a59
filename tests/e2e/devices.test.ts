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
import { openTcpPrinter } from '../devices/tcp-printer.ts'
import { openBrowser } from './browser.ts'
import { type CounterScreen, openCounter, overflowing } from './counter-screen.ts'
import { type DemoHost, startDemoHost } from './demo-host.ts'

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
})
