// A receipt through a print queue: what the queue took is not yet printed, and what it did not print is
// out of it again. Programs that speak as CUPS does stand in for it; transport-cups-real has the real one.
import { afterEach, describe, expect, test } from 'vitest'
import { usualLimits } from '../../../native/printer/limits.ts'
import type { ByteTransport } from '../../../native/printer/transport.ts'
import { cupsTransport } from '../../../native/printer/transport-cups.ts'
import { openQueuePrinter, type QueueMood, type QueuePrinter } from '../../devices/queue-printer.ts'

/** Short, since each of these waits is in vain. */
const limits = { ...usualLimits, connectMs: 200, jobMs: 300, pollMs: 20, bytesPerSecond: 1_000_000_000 }
const bytes = Buffer.from([0x1b, 0x40, 0x0a, 0x0d, 0x00, 0xff, 0x1c, 0x26])
const open: QueuePrinter[] = []

afterEach(() => {
  for (const queue of open.splice(0)) queue.close()
})

function queueWith(mood: Partial<QueueMood> = {}): { queue: QueuePrinter; transport: ByteTransport } {
  const queue = openQueuePrinter(mood)
  open.push(queue)
  const { name, environment } = queue
  return { queue, transport: cupsTransport({ name, printer: 'queue:till', limits, environment }) }
}

const problem = (code: string) => ({ code, details: { printer: 'queue:till' } })

test('printed, unconfirmed: byte for byte, raw, and with a time after which the system itself gives up', async () => {
  const { queue, transport } = queueWith()
  expect(await transport.send(bytes)).toEqual({ kind: 'printed', confirmed: false })
  expect(queue.papers()).toEqual([bytes])
  expect(queue.lastArguments()).toBe('-d till -o raw -o job-cancel-after=31 -t Lowu -')
})

describe('accepted is not printed', () => {
  test.each([
    ['a printer that is off', { jobs: 'wait' }, 'notPrinted', 'printerUnreachable'],
    ['a printer that stops within the receipt', { jobs: 'hang' }, 'unsure', 'printStalled'],
    ['a queue that stops before the receipt', { jobs: 'keep' }, 'notPrinted', 'printQueueStopped'],
    ['a queue that stops within the receipt', { jobs: 'breakDown' }, 'unsure', 'printStalled'],
    ['a job that the system gave up', { jobs: 'abort' }, 'unsure', 'printStalled'],
    ['a job of which no trace is left', { jobs: 'vanish' }, 'unsure', 'printJobUnclear'],
  ] as const)('%s: and nothing is left to come out later (no ghost receipt)', async (_, mood, kind, code) => {
    const { queue, transport } = queueWith(mood)
    expect(await transport.send(bytes)).toEqual({ kind, problem: problem(code) })
    expect(queue.waiting()).toEqual([])
    expect(queue.papers()).toEqual([])
  })

  test('a job that came out while it was being cancelled is printed, and not printed again', async () => {
    const { queue, transport } = queueWith({ jobs: 'wait', cancel: 'tooLate' })
    expect(await transport.send(bytes)).toEqual({ kind: 'printed', confirmed: false })
    expect(queue.papers().length).toBe(1)
  })

  test('a job that cannot be cancelled: unsure, and the clerk is told that it may come out later', async () => {
    const { queue, transport } = queueWith({ jobs: 'wait', cancel: 'fails' })
    expect(await transport.send(bytes)).toEqual({ kind: 'unsure', problem: problem('printJobStuck') })
    expect(queue.waiting()).toEqual(['till-1'])
    const next = await transport.send(bytes)
    expect(next).toEqual({ kind: 'notPrinted', problem: problem('printQueueBusy') })
    expect(queue.waiting()).toEqual(['till-1'])
  })
})

test('a command that never comes back: the clerk is told whether something may come out later', async () => {
  const fates = [
    ['holdUp', 'printJobStuck'],
    ['loseAndHoldUp', 'printJobUnclear'],
  ] as const
  const sent = fates.map(([jobs]) => {
    const { name, environment } = queueWith({ jobs }).queue
    return cupsTransport({ name, printer: 'queue:till', limits, environment, commandMs: 5_000 }).send(bytes)
  })
  expect(await Promise.all(sent)).toEqual(
    fates.map(([, code]) => ({ kind: 'unsure', problem: problem(code) })),
  )
})

describe('behind the jobs of others', () => {
  test('that stay: nothing is put behind them', async () => {
    const { queue, transport } = queueWith()
    queue.addForeignJob()
    expect(await transport.send(bytes)).toEqual({ kind: 'notPrinted', problem: problem('printQueueBusy') })
    expect(queue.papers()).toEqual([])
  })

  test('that end: it prints then', async () => {
    const { queue } = queueWith()
    const { name, environment } = queue
    const patient = { ...limits, jobMs: 60_000 }
    const transport = cupsTransport({ name, printer: 'queue:till', limits: patient, environment })
    queue.addForeignJob()
    const sent = transport.send(bytes)
    queue.endForeignJob()
    expect(await sent).toEqual({ kind: 'printed', confirmed: false })
  })
})

describe('a queue that cannot print', () => {
  test.each([
    ['missing', { queue: 'missing' }, 'printQueueMissing'],
    ['stopped', { queue: 'stopped' }, 'printQueueStopped'],
    ['of a system that is not running', { scheduler: 'down' }, 'printSystemDown'],
    ['out of paper', { reasons: 'media-empty-error' }, 'paperOut'],
    ['with its cover open', { reasons: 'cover-open-report, offline-report' }, 'coverOpen'],
    ['offline', { reasons: 'offline-report' }, 'printerOffline'],
  ] as const)('%s: its status and its receipts say so, and nothing is queued', async (_, mood, code) => {
    const { queue, transport } = queueWith(mood)
    expect(await transport.readStatus()).toEqual({ state: 'notReady', problem: problem(code) })
    expect(await transport.send(bytes)).toEqual({ kind: 'notPrinted', problem: problem(code) })
    expect(queue.lastArguments()).toBe('')
  })

  test('that takes no jobs: nothing printed', async () => {
    const { transport } = queueWith({ queue: 'rejecting' })
    expect(await transport.send(bytes)).toEqual({ kind: 'notPrinted', problem: problem('printQueueStopped') })
  })

  test('on a computer without a print system: nothing printed', async () => {
    const environment = { PATH: '/nowhere' }
    const transport = cupsTransport({ name: 'till', printer: 'queue:till', limits, environment })
    expect(await transport.readStatus()).toEqual({
      state: 'notReady',
      problem: problem('printSystemMissing'),
    })
    expect(await transport.send(bytes)).toEqual({
      kind: 'notPrinted',
      problem: problem('printSystemMissing'),
    })
  })
})

test('a queue that is well is ready, and says when the paper is near its end', async () => {
  const { queue, transport } = queueWith()
  expect(await transport.readStatus()).toEqual({ state: 'ready', paperLow: false, statusFrom: 'queue' })
  queue.behave({ reasons: 'media-low-warning' })
  expect(await transport.readStatus()).toEqual({ state: 'ready', paperLow: true, statusFrom: 'queue' })
})
