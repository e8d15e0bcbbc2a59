// A printer behind a device file: never created, never retried behind the clerk's back, never waited
// for without an end.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualLimits } from '../../../native/printer/limits.ts'
import { printerFor } from '../../../native/printer/printer.ts'
import { fileTransport } from '../../../native/printer/transport-file.ts'
import { printReceipt, statusOf } from '../../contract/printer-suite.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { openFifoPrinter } from '../../devices/fifo-printer.ts'
import { readPaper } from '../../devices/paper-reader.ts'
import { openPtyPrinter } from '../../devices/pty-printer.ts'

const receipt = sampleReceipt('zh-Hant')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-file-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function printerAt(device: string) {
  return printerFor({ device, columns: 48, characterSet: 'gbk', status: 'auto', drawer: 'pin2' })
}

test('a missing device is never created, also as root, and nothing prints by itself when it comes', async () => {
  const path = join(folder, 'lp0')
  const printer = printerAt(`file:${path}`)
  const problem = { code: 'printerMissing', details: { printer: `file:${path}` } }
  expect(await printReceipt(printer, receipt)).toEqual({ kind: 'notPrinted', problem })
  expect(await statusOf(printer)).toEqual({ state: 'notReady', problem })
  expect(existsSync(path)).toBe(false)

  writeFileSync(path, '')
  expect(await statusOf(printer)).toEqual({ state: 'ready', paperLow: false, statusFrom: 'nobody' })
  expect(readFileSync(path).length).toBe(0)
  expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: false })
  expect(readPaper(readFileSync(path), { characterSet: 'gbk', columns: 48 }).cuts).toBe(1)
})

test('a folder that is not there, and a folder in place of a device: nothing printed', async () => {
  const missing = await printReceipt(printerAt(`file:${join(folder, 'usb', 'lp0')}`), receipt)
  expect(missing).toMatchObject({ kind: 'notPrinted', problem: { code: 'printerMissing' } })
  const isFolder = await printReceipt(printerAt(`file:${folder}`), receipt)
  expect(isFolder).toMatchObject({ kind: 'notPrinted', problem: { code: 'printerAddressWrong' } })
})

test('a pipe that nobody reads: nothing printed, and the process goes on', async () => {
  const path = join(folder, 'lp0')
  execFileSync('mkfifo', [path])
  const outcome = await printReceipt(printerAt(`file:${path}`), receipt)
  expect(outcome).toMatchObject({ kind: 'notPrinted', problem: { code: 'printerUnreachable' } })
})

test('a device that stops taking bytes: unsure once some are out, nothing printed while none are', async () => {
  const device = openFifoPrinter()
  const path = device.device.replace('file:', '')
  const transport = fileTransport({
    path,
    printer: device.device,
    limits: { ...usualLimits, jobMs: 200, bytesPerSecond: 1e9 },
  })
  expect(await transport.send(Buffer.alloc(200_000, 'A'))).toEqual({
    kind: 'unsure',
    problem: { code: 'printStalled', details: { printer: device.device } },
  })
  expect((await transport.send(Buffer.from('more'))).kind).toBe('notPrinted')
  expect(device.takeBytes().includes('more')).toBe(false)
  device.close()
})

test('a terminal is refused, since it would turn each line feed into two bytes', async () => {
  const device = openPtyPrinter()
  const path = device.device.replace('serial:', 'file:')
  const outcome = await printReceipt(printerAt(path), receipt)
  expect(outcome).toEqual({
    kind: 'notPrinted',
    problem: { code: 'printerAddressWrong', details: { printer: path } },
  })
  expect(device.printed().length).toBe(0)
  device.close()
})
