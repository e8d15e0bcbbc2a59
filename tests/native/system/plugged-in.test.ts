// A device chosen on screen is in the settings file before it is used, and one the settings refuse is not
// used at all.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDeviceDesk } from '../../../core/devices/device-desk.ts'
import type { PluggedIn } from '../../../core/ports.ts'
import { openStore } from '../../../native/store/store.ts'
import { createPluggedIn } from '../../../native/system/plugged-in.ts'
import { type PrinterSettings, readSettings, type ScannerSettings } from '../../../native/system/settings.ts'

const text = `{
  "store": { "name": "Lowu Corner Store" }, "currency": "HKD", "saleMax": "1000.00",
  // two of them, one at each end of the counter
  "scanner": [{ "port": "COM3" }, { "port": "COM4", "prefix": "A" }],
  "printer": { "device": "COM5", "status": "never" },
  "distributor": { "kind": "sandbox" }
}
`

function shop(file: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-plugged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const settingsFile = file ? join(folder, 'settings.json') : null
  if (settingsFile !== null) writeFileSync(settingsFile, text)
  const settings = readSettings(settingsFile)
  if (!settings.ok) throw new Error(settings.problem.code)
  const scanners: (readonly ScannerSettings[])[] = []
  const printers: (PrinterSettings | null)[] = []
  const pluggedIn = createPluggedIn({
    settingsFile,
    settings: settings.value,
    useScanners: (next) => scanners.push(next),
    usePrinter: (next) => printers.push(next),
    findPrinters: (report) => report([]),
  })
  return { pluggedIn, scanners, printers, settingsFile: settingsFile ?? '' }
}

const usb = {
  device: '/dev/usb/lp0',
  columns: 32,
  characterSet: 'big5',
  drawing: 'whole',
  baudRate: 9_600,
} as const

test('a chosen printer is in the file, with what its owner wrote of it, and is used', () => {
  const { pluggedIn, printers, settingsFile } = shop(true)
  expect(pluggedIn.plugPrinter(usb)).toEqual({ ok: true, value: null })
  expect(printers).toMatchObject([{ device: '/dev/usb/lp0', columns: 32, status: 'never' }])
  expect(pluggedIn.printer()).toEqual(usb)
  const again = readSettings(settingsFile)
  expect(again.ok && again.value.printer).toEqual(printers[0])
  expect(readFileSync(settingsFile, 'utf8')).toContain('// two of them')
  expect(pluggedIn.plugPrinter(null).ok).toBe(true)
  expect([printers.at(-1), pluggedIn.printer()]).toEqual([null, null])
})

test('one scanner takes the place of all', () => {
  const { pluggedIn, scanners, settingsFile } = shop(true)
  expect(pluggedIn.scanners().map(({ port }) => port)).toEqual(['COM3', 'COM4'])
  expect(pluggedIn.plugScanner({ port: 'COM7', baudRate: 115_200 }).ok).toBe(true)
  expect(scanners).toMatchObject([[{ port: 'COM7', baudRate: 115_200, prefix: '' }]])
  const again = readSettings(settingsFile)
  expect(again.ok && again.value.scanners.map(({ port }) => port)).toEqual(['COM7'])
})

test('what the settings refuse changes nothing', () => {
  const { pluggedIn, printers, settingsFile } = shop(true)
  const refused = pluggedIn.plugPrinter({ ...usb, device: 'not a printer' })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'settingsPrinterWrong' } })
  expect(printers).toEqual([])
  expect(pluggedIn.printer()?.device).toBe('COM5')
  expect(readFileSync(settingsFile, 'utf8')).toBe(text)
})

test('the demo shop keeps its choice only while it is open', () => {
  const { pluggedIn, printers } = shop(false)
  expect([pluggedIn.keeps, shop(true).pluggedIn.keeps]).toEqual([false, true])
  expect(pluggedIn.plugPrinter(usb).ok).toBe(true)
  expect(pluggedIn.plugScanner({ port: 'COM7', baudRate: 9_600 }).ok).toBe(true)
  expect(printers).toMatchObject([{ device: '/dev/usb/lp0' }])
  expect([pluggedIn.printer(), pluggedIn.scanners()]).toEqual([usb, [{ port: 'COM7', baudRate: 9_600 }]])
  expect(pluggedIn.plugPrinter({ ...usb, device: 'not a printer' }).ok).toBe(false)
  expect(pluggedIn.printer()).toEqual(usb)
})

/** As the counter asks it, with what it wrote into the chain. */
function deskOver(pluggedIn: PluggedIn) {
  const opened = openStore({ folder: null, clockMs: () => 0 })
  if (!opened.ok) throw new Error(opened.problem.code)
  let looks = 0
  const desk = createDeviceDesk({
    store: opened.value,
    clock: { nowMs: () => 0, elapsedMs: () => 0 },
    scanner: { start() {}, stop() {}, listPorts: (report) => report([]) },
    pluggedIn,
    printerChanged: () => (looks += 1),
  })
  return { desk, looks: () => looks }
}

test('a list of scanners is not given up for one unless all of them are meant', () => {
  const { pluggedIn, scanners, settingsFile } = shop(true)
  const before = readFileSync(settingsFile, 'utf8')
  const { useScanner: choose } = deskOver(pluggedIn).desk
  const input = { commandId: 'COMMAND001', scanner: { port: 'COM7', baudRate: 9_600 } }
  for (const scanner of [input.scanner, null]) {
    expect(choose({ ...input, scanner, insteadOf: 'one' })).toEqual({
      ok: false,
      problem: { code: 'scannersSeveral', details: { count: 2, ports: 'COM3, COM4' } },
    })
  }
  expect(readFileSync(settingsFile, 'utf8')).toBe(before)
  expect(scanners).toEqual([])
  expect(choose({ ...input, insteadOf: 'all' }).ok).toBe(true)
  expect(pluggedIn.scanners().map(({ port }) => port)).toEqual(['COM7'])
  // One alone is changed without a question.
  expect(choose({ ...input, scanner: null, insteadOf: 'one' }).ok).toBe(true)
  expect(pluggedIn.scanners()).toEqual([])
})

test('a printer that was changed is asked how it is, and one that was refused is not', () => {
  const { pluggedIn } = shop(true)
  const { desk, looks } = deskOver(pluggedIn)
  expect(desk.usePrinter({ commandId: 'COMMAND002', printer: { ...usb, device: 'nowhere at all' } }).ok).toBe(
    false,
  )
  expect(looks()).toBe(0)
  expect(desk.usePrinter({ commandId: 'COMMAND003', printer: usb }).ok).toBe(true)
  expect(looks()).toBe(1)
})
