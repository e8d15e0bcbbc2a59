// Every way a network printer can behave, given by word as a person at `npm run devices` gives it, and
// what is said of a receipt then: with a printer that may answer status, and with one that never does.
import { spawn } from 'node:child_process'
import net from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { conversation, type StatusHabit } from '../../../native/printer/conversation.ts'
import { usualLimits } from '../../../native/printer/limits.ts'
import type { Transport } from '../../../native/printer/transport.ts'
import { tcpOpener } from '../../../native/printer/transport-tcp.ts'
import { commandPrinter, printerCommands } from '../../devices/printer-commands.ts'
import { openTcpPrinter, type TcpPrinter } from '../../devices/tcp-printer.ts'

/** What ends of itself gets all the time a busy machine may need; only a vain wait is cut short. */
const patient = { ...usualLimits, lingerMs: 100, closeMs: 300, pollMs: 40, bytesPerSecond: 1_000_000_000 }
const impatient = { ...patient, statusMs: 200, jobMs: 800, confirmMs: 800, learnMs: 200 }
const open: TcpPrinter[] = []

afterEach(async () => {
  for (const device of open.splice(0)) await device.close()
})

async function device(...commands: readonly string[]): Promise<TcpPrinter> {
  const opened = await openTcpPrinter()
  open.push(opened)
  for (const command of commands) await commandPrinter(opened, command)
  return opened
}

function transportTo(
  { port, device: printer }: TcpPrinter,
  status: StatusHabit,
  limits = patient,
): Transport {
  const open = tcpOpener({ host: '127.0.0.1', port }, printer, limits)
  return conversation({ printer, status, limits, open })
}

const text = Buffer.alloc(1_500, 'A')
const confirmed = 'printed confirmed'
const unconfirmed = 'printed unconfirmed'

/** `printed confirmed`, `printed unconfirmed`, or the kind and the problem. */
async function outcomeOf(transport: Transport, bytes: Uint8Array): Promise<string> {
  const outcome = await transport.send(bytes)
  if (outcome.kind === 'printed') return outcome.confirmed ? confirmed : unconfirmed
  return `${outcome.kind} ${outcome.problem.code}`
}

/** A brief job from another till: what was to happen without a wait has happened when it is through. */
async function somebodyElsePrints(at: TcpPrinter): Promise<void> {
  expect(await outcomeOf(transportTo(at, 'never'), Buffer.from('brief'))).toBe(unconfirmed)
}

/** The command, what is said where it is asked for its status, and what is said where it is not. */
const moods = [
  ['well', confirmed, unconfirmed],
  ['near-end', confirmed, unconfirmed],
  ['paper-out', 'notPrinted paperOut', unconfirmed],
  ['paper-out-after 700', 'unsure paperOut', unconfirmed],
  ['cover', 'notPrinted coverOpen', unconfirmed],
  ['cutter', 'notPrinted cutterJammed', unconfirmed],
  ['hot', 'notPrinted printerOverheated', unconfirmed],
  ['fault', 'notPrinted printerFault', unconfirmed],
  ['offline', 'notPrinted printerOffline', unconfirmed],
  ['silent', unconfirmed, unconfirmed],
  ['unconfirming', unconfirmed, unconfirmed],
  ['garbage', unconfirmed, unconfirmed],
  ['slow 20000', confirmed, unconfirmed],
  ['pauses 256', confirmed, unconfirmed],
  ['asb 0', confirmed, unconfirmed],
  ['asb 30', confirmed, unconfirmed],
  ['keep-open', confirmed, unconfirmed],
  ['reset-after 700', 'unsure printerConnectionLost', 'unsure printerConnectionLost'],
  ['unplug', 'notPrinted printerUnreachable', 'notPrinted printerUnreachable'],
] as const
const saysNothing = /^(silent|unconfirming|garbage)$/

describe('what is said of a receipt', () => {
  test.each(moods)('%s: %s, and %s where it is not asked', async (command, asked, notAsked) => {
    const spoken = await device(command)
    const limits = saysNothing.test(command) ? impatient : patient
    expect(await outcomeOf(transportTo(spoken, 'auto', limits), text)).toBe(asked)
    const mute = await device('silent', command)
    expect(await outcomeOf(transportTo(mute, 'never'), text)).toBe(notAsked)
  })

  test('every command there is stands in the table, or has a test below', () => {
    const below = ['never-read', 'stall', 'reset', 'plug']
    const ofDrawers = ['drawer-shut', 'drawer-mute', 'no-real-time-pulse'] // drawer.test.ts
    const above = new Set(moods.map(([command]) => command.split(' ')[0]))
    expect([...above, ...below, ...ofDrawers].sort()).toEqual(Object.keys(printerCommands).sort())
  })
})

describe('a printer that accepts and never reads', () => {
  test('is known to be stuck where it is known to answer: not one byte of the receipt is sent', async () => {
    const at = await device('never-read')
    expect(await outcomeOf(transportTo(at, 'always', impatient), text)).toBe('notPrinted printerUnreachable')
    await commandPrinter(at, 'well')
    expect(at.jobs()).toEqual([])
  })

  test('is known to be stuck once the job is longer than what the windows take, and nothing comes later', async () => {
    const at = await device('never-read')
    const picture = Buffer.alloc(8_000_000, 'A')
    expect(await outcomeOf(transportTo(at, 'never', impatient), picture)).toBe('unsure printStalled')
    await commandPrinter(at, 'well')
    expect((await at.nextJob()).length).toBeLessThan(picture.length)
  })

  test('is not known to be stuck while its windows take all of a short job: unconfirmed is all that is said', async () => {
    const at = await device('never-read')
    expect(await outcomeOf(transportTo(at, 'never'), text)).toBe(unconfirmed)
    await commandPrinter(at, 'well')
    expect(await at.nextJob()).toEqual(text)
  })

  test('stops within a job that it had begun to take: unsure, and the rest never comes', async () => {
    const at = await device('silent')
    const sent = outcomeOf(transportTo(at, 'never', impatient), Buffer.alloc(16_000_000, 'A'))
    await at.whenPrinting()
    await commandPrinter(at, 'stall')
    expect(await sent).toBe('unsure printStalled')
    await commandPrinter(at, 'well')
    expect((await at.nextJob()).length).toBeLessThan(16_000_000)
  })
})

describe('a receipt that a silent printer is still printing', () => {
  // The trap of devices.md 3.3 again: a status byte that meets a closed connection becomes a reset.
  test('is whole although status nobody asked for comes after it was called printed', async () => {
    const at = await device('silent', 'never-read')
    expect(await outcomeOf(transportTo(at, 'never'), text)).toBe(unconfirmed)
    await commandPrinter(at, 'asb')
    await commandPrinter(at, 'asb')
    at.behave({ reading: 'fast' })
    expect(await at.nextJob()).toEqual(text)
  })

  test('keeps its line while it prints, though the next job is waiting', async () => {
    const at = await device('silent', 'never-read')
    const transport = transportTo(at, 'never', { ...patient, bytesPerSecond: 100 })
    expect(await outcomeOf(transport, text)).toBe(unconfirmed)
    const next = outcomeOf(transport, Buffer.from('next'))
    await somebodyElsePrints(at)
    expect(at.connectionsSoFar()).toBe(2)
    await commandPrinter(at, 'asb')
    at.behave({ reading: 'fast' })
    expect(await at.nextJob()).toEqual(text)
    expect(await next).toBe(unconfirmed)
    expect(at.connectionsSoFar()).toBe(3)
  })
})

test('a line that breaks while a silent printer should be printing: unsure', async () => {
  const at = await device('silent', 'keep-open')
  const sent = outcomeOf(transportTo(at, 'never', { ...patient, lingerMs: 30_000 }), text)
  await at.whenPrinting()
  await somebodyElsePrints(at)
  await commandPrinter(at, 'reset')
  expect(await sent).toBe('unsure printerConnectionLost')
})

test('a printer that stops talking within its receipt: unsure, though its system took every byte', async () => {
  const at = await device('paper-out-after 700')
  const limits = { ...impatient, statusMs: 1_500 }
  const sent = outcomeOf(transportTo(at, 'auto', limits), text)
  await at.whenPrinting()
  await commandPrinter(at, 'silent')
  expect(await sent).toMatch(/^unsure (printStalled|paperOut)$/)
})

test('a long job gets the time its bytes take, beyond any fixed wait', async () => {
  const at = await device('silent', 'slow 20000000')
  const limits = { ...patient, jobMs: 0, bytesPerSecond: 10_000 }
  const picture = Buffer.alloc(600_000, 'P')
  expect(await outcomeOf(transportTo(at, 'never', limits), picture)).toBe(unconfirmed)
  expect((await at.nextJob()).length).toBe(picture.length)
})

test('a drawer pulse holds up no receipt: it is not watched, where a receipt is', async () => {
  const forEver = { ...patient, lingerMs: 3_600_000, closeMs: 3_600_000 }
  const pulse = Buffer.from([0x1b, 0x70, 0x00, 0x19, 0xfa])
  const mute = await device('silent', 'keep-open')
  expect(await outcomeOf(transportTo(mute, 'never', forEver), pulse)).toBe(unconfirmed)
  const spoken = await device('unconfirming')
  const transport = transportTo(spoken, 'auto', { ...forEver, learnMs: 0 })
  expect(await outcomeOf(transport, pulse)).toBe(unconfirmed)
  expect(await outcomeOf(transport, pulse)).toBe(unconfirmed)
})

test('unplugged and plugged in again: the next receipt prints, and nothing of the last one', async () => {
  const at = await device('unplug')
  const transport = transportTo(at, 'auto')
  expect(await outcomeOf(transport, Buffer.from('lost'))).toBe('notPrinted printerUnreachable')
  await commandPrinter(at, 'plug')
  expect(await outcomeOf(transport, text)).toBe(confirmed)
  expect(at.jobs().length).toBe(1)
})

test('a network that swallows the connection: nothing printed, once the time for connecting is up', async () => {
  const { port, fill, stop } = await deafListener()
  fill()
  const limits = { ...patient, connectMs: 300 }
  const open = tcpOpener({ host: '127.0.0.1', port }, 'deaf', limits)
  const transport = conversation({ printer: 'deaf', status: 'auto', limits, open })
  expect(await outcomeOf(transport, text)).toBe('notPrinted printerUnreachable')
  await stop()
})

test('a job of no bytes is an answer, never an exception', async () => {
  const at = await device()
  expect(await outcomeOf(transportTo(at, 'auto'), Buffer.alloc(0))).toBe(confirmed)
  expect(await outcomeOf(transportTo(await device('silent'), 'never'), Buffer.alloc(0))).toBe(unconfirmed)
})

test('a job takes one connection: none is opened before it only to see whether the printer is there', async () => {
  const at = await device()
  await outcomeOf(transportTo(at, 'auto'), text)
  expect(at.connectionsSoFar()).toBe(1)
})

test('a word that is no command changes nothing and says which there are', async () => {
  const at = await device()
  expect(await commandPrinter(at, 'paperout')).toContain('paper-out')
  expect(await commandPrinter(at, 'slow soon')).toContain('not a number')
  expect(await outcomeOf(transportTo(at, 'auto'), text)).toBe(confirmed)
})

/** A program that listens and is stopped, with so many waiting before it that the next is not heard. */
async function deafListener(): Promise<{ port: number; fill(): void; stop(): Promise<void> }> {
  const listen = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
    process.stdout.write(String(this.address().port))
  })`
  const child = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = Number(await new Promise((resolve) => child.stdout.once('data', resolve)))
  child.kill('SIGSTOP')
  const waiting: net.Socket[] = []
  return {
    port,
    fill() {
      for (let each = 0; each < 6; each += 1) {
        waiting.push(net.connect({ host: '127.0.0.1', port }).on('error', () => {}))
      }
    },
    async stop() {
      for (const socket of waiting) socket.destroy()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}
