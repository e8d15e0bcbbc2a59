// Every way a serial printer can behave, by word, and what is said of a receipt then. A serial cable
// tells nothing of its far end: what leaves this machine is all that can be known of a silent printer.
import { afterEach, describe, expect, test } from 'vitest'
import { conversation, type StatusHabit } from '../../../native/printer/conversation.ts'
import { type PrinterLimits, serialLimits, timeFor, usualLimits } from '../../../native/printer/limits.ts'
import type { Transport } from '../../../native/printer/transport.ts'
import { openSerial } from '../../../native/printer/transport-serial.ts'
import { commandPrinter } from '../../devices/printer-commands.ts'
import { openPtyPrinter, type PtyPrinter } from '../../devices/pty-printer.ts'

/** What ends of itself gets all the time a busy machine may need; only a vain wait is cut short. */
const patient = { ...usualLimits, lingerMs: 100, closeMs: 300, pollMs: 40, bytesPerSecond: 1_000_000_000 }
const impatient = { ...patient, statusMs: 200, jobMs: 1_000, confirmMs: 1_000, learnMs: 200 }
const open: PtyPrinter[] = []

afterEach(() => {
  for (const device of open.splice(0)) device.close()
})

async function device(...commands: readonly string[]): Promise<PtyPrinter> {
  const opened = openPtyPrinter()
  open.push(opened)
  for (const command of commands) await commandPrinter(opened, command)
  return opened
}

function transportTo(at: PtyPrinter, status: StatusHabit, limits: PrinterLimits = patient): Transport {
  const path = at.device.replace('serial:', '')
  const line = () => openSerial({ path, baudRate: 9_600 }, at.device)
  return conversation({ printer: at.device, status, limits, open: line })
}

const text = Buffer.alloc(1_500, 'A')
const confirmed = 'printed confirmed'
const unconfirmed = 'printed unconfirmed'

async function outcomeOf(transport: Transport, bytes: Uint8Array): Promise<string> {
  const outcome = await transport.send(bytes)
  if (outcome.kind === 'printed') return outcome.confirmed ? confirmed : unconfirmed
  return `${outcome.kind} ${outcome.problem.code}`
}

describe('what is said of a receipt', () => {
  test.each([
    ['well', confirmed],
    ['near-end', confirmed],
    ['paper-out', 'notPrinted paperOut'],
    ['paper-out-after 700', 'unsure paperOut'],
    ['cover', 'notPrinted coverOpen'],
    ['cutter', 'notPrinted cutterJammed'],
    ['hot', 'notPrinted printerOverheated'],
    ['fault', 'notPrinted printerFault'],
    ['offline', 'notPrinted printerOffline'],
    ['silent', unconfirmed],
    ['unconfirming', unconfirmed],
    ['garbage', unconfirmed],
    ['slow 20000', confirmed],
    ['pauses 256', confirmed],
    ['asb 0', confirmed],
    ['asb 30', confirmed],
    ['unplug', 'notPrinted printerMissing'],
  ])('%s: %s', async (command, expected) => {
    const at = await device(command)
    const limits = /^(silent|unconfirming|garbage)$/.test(command) ? impatient : patient
    expect(await outcomeOf(transportTo(at, 'auto', limits), text)).toBe(expected)
  })

  test('a printer that is known to answer and takes no byte: nothing of the receipt is sent', async () => {
    const at = await device('never-read')
    expect(await outcomeOf(transportTo(at, 'always', impatient), text)).toBe('notPrinted printerUnreachable')
    await commandPrinter(at, 'well')
    expect(at.printed().includes('A')).toBe(false)
  })
})

test('all its bytes, in order, though it says XOFF and XON as they come', async () => {
  const at = await device('pauses 512')
  const bytes = Buffer.from(Array.from({ length: 8_000 }, (_, index) => 0x20 + (index % 90)))
  expect(await outcomeOf(transportTo(at, 'auto'), bytes)).toBe(confirmed)
  expect((await at.nextJob()).subarray(0, bytes.length).equals(bytes)).toBe(true)
})

test('unplugged while a write is pending and plugged in again: the next receipt prints whole, on a fresh port', async () => {
  const at = await device()
  const transport = transportTo(at, 'auto')
  const sent = outcomeOf(transport, Buffer.alloc(2_000_000, 'B'))
  await at.whenPrinting()
  await commandPrinter(at, 'stall')
  await commandPrinter(at, 'unplug')
  expect(await sent).toMatch(/^(unsure printerConnectionLost|notPrinted printerUnreachable)$/)
  expect(await outcomeOf(transport, text)).toBe('notPrinted printerMissing')
  await commandPrinter(at, 'well')
  expect(await outcomeOf(transport, text)).toBe(confirmed)
})

test('unplugged in the very moment it speaks, which raises no event: never called printed, and the line is free again', async () => {
  const at = await device()
  const transport = transportTo(at, 'auto', { ...patient, statusMs: 2_000, confirmMs: 2_000 })
  expect(await outcomeOf(transport, text)).toBe(confirmed)
  for (let run = 0; run < 6; run += 1) {
    await commandPrinter(at, 'paper-out-after 300')
    const sent = outcomeOf(transport, text)
    await commandPrinter(at, 'asb')
    at.unplug()
    expect(await sent).not.toMatch(/^printed/)
    await commandPrinter(at, 'well')
    expect(await outcomeOf(transport, text)).toBe(confirmed)
  }
})

test('a wait grows with the bytes at the rate of the line, and no rate is above the slowest printer’s', () => {
  const of = (baudRate: number) => serialLimits(usualLimits, baudRate)
  // 65 kB of a picture: 67.7 s on the wire at 9600 baud, 16.3 s at the slowest printer's rate.
  expect(timeFor(65_000, 15_000, of(9_600))).toBe(82_709)
  expect(timeFor(65_000, 15_000, of(115_200))).toBe(31_250)
  expect(timeFor(1_300, 15_000, of(9_600))).toBe(16_355)
})
