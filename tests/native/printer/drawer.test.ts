// The drawer behind a printer that has stopped: it opens at once and past the queue, or not at all. Nothing
// of it stays in the printer for whoever puts in the paper.
import { afterEach, describe, expect, test } from 'vitest'
import { done } from '../../../core/outcome.ts'
import { conversation } from '../../../native/printer/conversation.ts'
import { queuedPulse, realTimePulse } from '../../../native/printer/drawer.ts'
import { usualLimits } from '../../../native/printer/limits.ts'
import { type PrinterOptions, printerFor } from '../../../native/printer/printer.ts'
import { usbLine } from '../../../native/printer/transport-usb.ts'
import { printReceipt, pulseDrawer } from '../../contract/printer-suite.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { type DrawerPulse, goodMood } from '../../devices/printer-body.ts'
import { commandPrinter, type ObedientPrinter } from '../../devices/printer-commands.ts'
import { openPtyPrinter } from '../../devices/pty-printer.ts'
import { openTcpPrinter } from '../../devices/tcp-printer.ts'
import { openUsbPrinter } from '../../devices/usb-printer.ts'

const receipt = sampleReceipt('zh-Hant')
const limits = { lingerMs: 100, closeMs: 300, pollMs: 20, drawerMs: 300 }

interface EmulatedPrinter extends ObedientPrinter {
  readonly device: string
  pulses(): readonly DrawerPulse[]
  nextJob(): Promise<Buffer>
  close(): unknown
}
const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const cables: readonly (readonly [cable: string, plug: () => Promise<EmulatedPrinter>])[] = [
  ['the network', () => openTcpPrinter()],
  ['a serial cable', async () => openPtyPrinter()],
]

function printerOf(at: EmulatedPrinter, options: Partial<PrinterOptions> = {}) {
  const usual = { columns: 48, characterSet: 'gb18030', status: 'auto', drawer: 'pin2', limits } as const
  return printerFor({ ...usual, device: at.device, ...options })
}

describe.each(cables)('on %s', (_, plug) => {
  async function printerWith(...orders: string[]): Promise<EmulatedPrinter> {
    const at = await plug()
    open.push(at)
    for (const order of orders) await commandPrinter(at, order)
    return at
  }
  const unsureOf = (code: string, at: EmulatedPrinter) => ({
    kind: 'unsure',
    problem: { code, details: { printer: at.device } },
  })

  test.each([
    ['paper-out', 'paperOut'],
    ['cover', 'coverOpen'],
    ['offline', 'printerOffline'],
  ])('%s: one pulse past the queue, and none when it prints again', async (order, code) => {
    const at = await printerWith(order)
    const printer = printerOf(at)
    expect(await pulseDrawer(printer)).toEqual(unsureOf(code, at))
    expect(at.pulses()).toEqual([{ how: 'realTime', pin: 'pin2' }])
    await commandPrinter(at, 'well')
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: true })
    expect(at.pulses()).toHaveLength(1)
  })

  test('a drawer whose contact tells that it sprang open is confirmed', async () => {
    const at = await printerWith('paper-out', 'drawer-shut')
    expect(await pulseDrawer(printerOf(at, { drawer: 'pin5' }))).toEqual({ kind: 'printed', confirmed: true })
    expect(at.pulses()).toEqual([{ how: 'realTime', pin: 'pin5' }])
  })

  test.each(['cutter', 'fault', 'hot'])(
    'a fault that keeps a printer from obeying (%s): unsure, and nothing opens later',
    async (order) => {
      const at = await printerWith(order, 'drawer-shut')
      const printer = printerOf(at)
      expect(await pulseDrawer(printer)).toMatchObject({ kind: 'unsure' })
      await commandPrinter(at, 'well')
      await printReceipt(printer, receipt)
      expect(at.pulses()).toEqual([])
    },
  )

  test('a printer that does not know the order past the queue: unsure, and nothing opens later', async () => {
    const at = await printerWith('paper-out', 'no-real-time-pulse', 'drawer-shut')
    const printer = printerOf(at)
    expect(await pulseDrawer(printer)).toEqual(unsureOf('paperOut', at))
    await commandPrinter(at, 'well')
    await printReceipt(printer, receipt)
    expect(at.pulses()).toEqual([])
  })

  test('a printer that prints gets the pulse in its queue, confirmed as any job is', async () => {
    const at = await printerWith('drawer-shut')
    expect(await pulseDrawer(printerOf(at))).toEqual({ kind: 'printed', confirmed: true })
    expect(at.pulses()).toEqual([{ how: 'queued', pin: 'pin2' }])
  })

  test('a printer that answers nothing is sent no order it may not know', async () => {
    const at = await printerWith('silent')
    const quick = { limits: { ...limits, statusMs: 100 } }
    expect(await pulseDrawer(printerOf(at, quick))).toEqual({ kind: 'printed', confirmed: false })
    // Its bytes have left this machine; the printer may still be reading them.
    await expect.poll(() => at.pulses()).toEqual([{ how: 'queued', pin: 'pin2' }])
  })
})

test('on USB too', async () => {
  const device = openUsbPrinter({ ...goodMood, paper: 'out', drawer: 'shut' })
  const transport = conversation({
    printer: '/dev/usb/lp0',
    status: 'auto',
    limits: { ...usualLimits, ...limits },
    open: async () => done(usbLine(device.open(), limits.pollMs)),
  })
  expect(await transport.pulse('pin2')).toEqual({ kind: 'printed', confirmed: true })
  expect(device.pulses()).toEqual([{ how: 'realTime', pin: 'pin2' }])
  expect(device.jobs()).toEqual([])
})

test('the two pulses are five bytes each, to the pin that was chosen', () => {
  expect(queuedPulse('pin2').toString('hex')).toBe('1b700019fa')
  expect(queuedPulse('pin5').toString('hex')).toBe('1b700119fa')
  expect(realTimePulse('pin2').toString('hex')).toBe('1014010001')
  expect(realTimePulse('pin5').toString('hex')).toBe('1014010101')
})
