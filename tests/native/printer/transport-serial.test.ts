// A serial printer over a pty: stalls, unplugged cables, a port in use. The serial library never calls
// back for a stalled device, so each of these would hang a counter that trusted it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SerialPort } from 'serialport'
import { afterEach, expect, test } from 'vitest'
import { conversation } from '../../../native/printer/conversation.ts'
import { usualLimits } from '../../../native/printer/limits.ts'
import { type PrinterOptions, printerFor } from '../../../native/printer/printer.ts'
import { openSerial } from '../../../native/printer/transport-serial.ts'
import { printReceipt, statusOf } from '../../contract/printer-suite.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { openPtyPrinter, type PtyPrinter } from '../../devices/pty-printer.ts'

const receipt = sampleReceipt('zh-Hans')
/** What ends of itself gets all the time a busy machine may need; only a vain wait is cut short. */
const patient = { lingerMs: 100, closeMs: 300, pollMs: 30, bytesPerSecond: 1_000_000_000 }
const impatient = { ...patient, statusMs: 200, jobMs: 600, confirmMs: 600 }
let device: PtyPrinter | null = null

afterEach(() => {
  device?.close()
  device = null
})

function printerAt(path: string, options: Partial<PrinterOptions> = {}) {
  return printerFor({
    device: path,
    columns: 32,
    characterSet: 'gbk',
    status: 'auto',
    drawer: 'none',
    limits: patient,
    ...options,
  })
}

test('bytes arrive as they are: no line feed grows a carriage return', async () => {
  device = openPtyPrinter()
  expect(await printReceipt(printerAt(device.device), receipt)).toEqual({ kind: 'printed', confirmed: true })
  const job = await device.nextJob()
  expect(job.includes(0x0a)).toBe(true)
  expect(job.includes(0x0d)).toBe(false)
})

test('paper that ends within a receipt: unsure', async () => {
  device = openPtyPrinter({ paperOutAfterBytes: 100 })
  expect(await printReceipt(printerAt(device.device), receipt)).toEqual({
    kind: 'unsure',
    problem: { code: 'paperOut', details: { printer: device.device } },
  })
})

test('no status: unconfirmed, once the last byte has left this machine', async () => {
  device = openPtyPrinter({ realTimeAnswers: 'none', answersQueued: false })
  expect(await printReceipt(printerAt(device.device, { limits: impatient }), receipt)).toEqual({
    kind: 'printed',
    confirmed: false,
  })
})

test('stalled within the job: unsure in the time allowed, and the port is free again', async () => {
  device = openPtyPrinter()
  device.hold()
  const path = device.device.replace('serial:', '')
  const transport = conversation({
    printer: device.device,
    status: 'never',
    limits: { ...usualLimits, ...impatient },
    open: () => openSerial({ path, baudRate: 9_600 }, path),
  })
  const length = 200_000
  expect(await transport.send(Buffer.alloc(length, 'A'))).toEqual({
    kind: 'unsure',
    problem: { code: 'printStalled', details: { printer: device.device } },
  })
  device.release()
  expect(await statusOf(printerAt(device.device))).toEqual({
    state: 'ready',
    paperLow: false,
    statusFrom: 'printer',
  })
  expect(device.printed().length).toBeLessThan(length)
})

test('unplugged within the job: unsure, and missing from then on', async () => {
  const unplugged = openPtyPrinter()
  const path = unplugged.device.replace('serial:', '')
  const transport = conversation({
    printer: path,
    status: 'never',
    limits: { ...usualLimits, confirmMs: 600 },
    open: () => openSerial({ path, baudRate: 9_600 }, path),
  })
  const sent = transport.send(Buffer.alloc(2_000_000, 'A'))
  await unplugged.whenPrinting()
  unplugged.close()
  expect(await sent).toEqual({
    kind: 'unsure',
    problem: { code: 'printerConnectionLost', details: { printer: path } },
  })
  expect((await transport.send(Buffer.from('more'))).kind).toBe('notPrinted')
})

test('a port another program holds: nothing printed, and the problem says busy', async () => {
  device = openPtyPrinter()
  const path = device.device.replace('serial:', '')
  const other = new SerialPort({ path, baudRate: 9_600, autoOpen: false })
  await new Promise<void>((resolve, reject) => other.open((error) => (error ? reject(error) : resolve())))
  const problem = { code: 'printerBusy', details: { printer: device.device } }
  expect(await printReceipt(printerAt(device.device), receipt)).toEqual({ kind: 'notPrinted', problem })
  await new Promise<void>((resolve) => other.close(() => resolve()))
  expect((await printReceipt(printerAt(device.device), receipt)).kind).toBe('printed')
})

test('a missing port: nothing printed, and the problem says which', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-serial-'))
  const path = `serial:${join(folder, 'ttyUSB0')}`
  const problem = { code: 'printerMissing', details: { printer: path } }
  expect(await printReceipt(printerAt(path), receipt)).toEqual({ kind: 'notPrinted', problem })
  expect(await statusOf(printerAt(path))).toEqual({ state: 'notReady', problem })
  rmSync(folder, { recursive: true })
})
