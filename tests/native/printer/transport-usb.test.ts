// A USB printer behind the kernel's driver, whose manners stand in usblp.c: what was written is not yet
// through, and a close forgets what is not.
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { done } from '../../../core/outcome.ts'
import { conversation, type StatusHabit } from '../../../native/printer/conversation.ts'
import { isUsbPrinter } from '../../../native/printer/device-file.ts'
import { usualLimits } from '../../../native/printer/limits.ts'
import { usbLine } from '../../../native/printer/transport-usb.ts'
import { openFifoPrinter } from '../../devices/fifo-printer.ts'
import { openUsbPrinter, type UsbPrinter } from '../../devices/usb-printer.ts'

/** What ends of itself gets all the time a busy machine may need; only a vain wait is cut short. */
const patient = { ...usualLimits, lingerMs: 50, pollMs: 20, bytesPerSecond: 1_000_000_000 }
const impatient = { ...patient, statusMs: 200, jobMs: 400, confirmMs: 400, closeMs: 200 }
const printer = '/dev/usb/lp0'
/** Drawn receipts are as long. */
const picture = Buffer.alloc(65_000, 'P')

function transportTo(device: UsbPrinter, status: StatusHabit = 'auto', limits = patient) {
  return conversation({
    printer,
    status,
    limits,
    open: async () => done(usbLine(device.open(), limits.pollMs)),
  })
}
const problem = (code: string) => ({ code, details: { printer } })
const startsWith = (job: Buffer | undefined, bytes: Buffer) => job?.subarray(0, bytes.length).equals(bytes)

test('the emulated driver has the trap in it: a program that closes after its write loses the end', async () => {
  const device = openUsbPrinter({ reading: 'slow', bytesPerSecond: 100_000 })
  const file = device.open()
  expect(await file.write(picture.subarray(0, 1_500), 0)).toBe(1_500)
  await file.close()
  expect(device.jobs()).toEqual([])
})

test.each([1_500, 65_000])(
  '%i bytes are through before they are called printed, confirmed',
  async (length) => {
    const device = openUsbPrinter({ reading: 'slow', bytesPerSecond: 2_000_000 })
    const bytes = picture.subarray(0, length)
    expect(await transportTo(device).send(bytes)).toEqual({ kind: 'printed', confirmed: true })
    expect(startsWith(device.jobs()[0], bytes)).toBe(true)
  },
)

test.each([
  ['that answers nothing', { realTimeAnswers: 'none', answersQueued: false }, false],
  ['without a way back', {}, true],
] as const)('a printer %s: whole, unconfirmed', async (_, mood, oneWay) => {
  const device = openUsbPrinter({ reading: 'slow', bytesPerSecond: 100_000, ...mood }, oneWay)
  const bytes = picture.subarray(0, 20_000)
  const outcome = await transportTo(device, 'auto', { ...patient, statusMs: 200 }).send(bytes)
  expect(outcome).toEqual({ kind: 'printed', confirmed: false })
  expect(device.jobs()).toEqual([bytes])
})

test('out of paper: nothing is sent, and it prints when there is some', async () => {
  const device = openUsbPrinter({ paper: 'out' })
  const transport = transportTo(device)
  expect(await transport.readStatus()).toEqual({ state: 'notReady', problem: problem('paperOut') })
  expect(await transport.send(picture)).toEqual({ kind: 'notPrinted', problem: problem('paperOut') })
  device.behave({ paper: 'low' })
  expect(await transport.readStatus()).toEqual({ state: 'ready', paperLow: true, statusFrom: 'printer' })
  expect(await transport.send(picture)).toEqual({ kind: 'printed', confirmed: true })
  expect(device.jobs().length).toBe(1)
})

test('stalled within the receipt: unsure, and the rest never comes (no ghost receipt)', async () => {
  const device = openUsbPrinter({ reading: 'slow', bytesPerSecond: 1_000_000 })
  const sent = transportTo(device, 'never', impatient).send(picture)
  // On a machine that is busy enough, time may be up before the first transfer is through.
  await Promise.race([device.whenPrinting(), sent])
  device.behave({ reading: 'never' })
  expect(await sent).toEqual({ kind: 'unsure', problem: problem('printStalled') })
  device.behave({ reading: 'fast' })
  expect(Buffer.concat(device.jobs()).length).toBeLessThan(picture.length)
})

test('unplugged within the receipt: unsure', async () => {
  const device = openUsbPrinter({ reading: 'slow', bytesPerSecond: 200_000 })
  const sent = transportTo(device, 'never').send(picture)
  await device.whenPrinting()
  device.unplug()
  expect(await sent).toEqual({ kind: 'unsure', problem: problem('printerConnectionLost') })
})

test('only the kernel’s driver of USB printers is spoken to as one: a pipe would answer with our own bytes', async () => {
  const pipe = openFifoPrinter()
  expect(await isUsbPrinter(pipe.device.replace('file:', ''))).toBe(false)
  expect(await isUsbPrinter('/dev/null')).toBe(false)
  expect(await isUsbPrinter('/dev/usb/lp99')).toBe(false)
  pipe.close()
})

test('a write of no bytes, which asks whether the last transfer is through, does reach the system', async () => {
  // A file that is open for reading alone refuses every write that reaches the system.
  const file = await open('/dev/null', constants.O_RDONLY)
  await expect(file.write(new Uint8Array(1), 0, 0, null)).rejects.toMatchObject({ code: 'EBADF' })
  await file.close()
})
