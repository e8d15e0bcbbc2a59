// A network printer in every mood. What is reported must be what is on the paper: never printed when
// some of it is not, never "nothing printed" when some of it is.
import { createRequire } from 'node:module'
import net from 'node:net'
import type { ThermalPrinter as ThermalPrinterType } from 'node-thermal-printer'
import { afterEach, describe, expect, test } from 'vitest'
import { conversation, type StatusHabit } from '../../../native/printer/conversation.ts'
import { usualLimits } from '../../../native/printer/limits.ts'
import { type PrinterOptions, printerFor } from '../../../native/printer/printer.ts'
import { tcpOpener } from '../../../native/printer/transport-tcp.ts'
import { printReceipt, pulseDrawer, statusOf } from '../../contract/printer-suite.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { readPaper } from '../../devices/paper-reader.ts'
import type { PrinterMood } from '../../devices/printer-body.ts'
import { type CableMood, openTcpPrinter, type TcpPrinter } from '../../devices/tcp-printer.ts'

const receipt = sampleReceipt('zh-Hant')
/** What ends of itself gets all the time a busy machine may need; only a vain wait is cut short. */
const patient = { lingerMs: 100, closeMs: 300, pollMs: 30, bytesPerSecond: 1_000_000_000 }
const impatient = { ...patient, statusMs: 200, jobMs: 600, confirmMs: 600, learnMs: 200 }
const open: TcpPrinter[] = []

afterEach(async () => {
  for (const device of open.splice(0)) await device.close()
})

async function device(mood: Partial<PrinterMood & CableMood> = {}): Promise<TcpPrinter> {
  const opened = await openTcpPrinter(mood)
  open.push(opened)
  return opened
}

function printerOf(at: TcpPrinter, options: Partial<PrinterOptions> = {}) {
  return printerFor({
    device: at.device,
    columns: 48,
    characterSet: 'gb18030',
    status: 'auto',
    drawer: 'pin2',
    limits: patient,
    ...options,
  })
}

function bytesTransport(at: TcpPrinter, status: StatusHabit, changed = {}) {
  const limits = { ...usualLimits, ...changed }
  const open = tcpOpener({ host: '127.0.0.1', port: at.port }, at.device, limits)
  return conversation({ printer: at.device, status, limits, open })
}

const read = (job: Buffer) => readPaper(job, { characterSet: 'gb18030', columns: 48 })
const problemOf = (code: string, at: TcpPrinter) => ({ code, details: { printer: at.device } })

describe('a receipt is never cut short', () => {
  const { ThermalPrinter } = createRequire(import.meta.url)('node-thermal-printer') as {
    ThermalPrinter: new (options: object) => ThermalPrinterType
  }
  const slowAndTalkative = { reading: 'slow', bytesPerSecond: 4_000_000, unaskedStatusAfterMs: 20 } as const

  test('the emulated printer has the trap in it: node-thermal-printer says done and the end is lost', async () => {
    const at = await device(slowAndTalkative)
    const printer = new ThermalPrinter({ type: 'epson', interface: at.device, width: 48 })
    printer.append(Buffer.alloc(400_000, 'A'))
    await printer.execute()
    expect((await at.nextJob()).length).toBeLessThan(400_000)
  })

  test.each([
    ['50 kB', 50_000],
    ['400 kB', 400_000],
  ])('%s reach a slow printer that sends status unasked, with its status and without', async (_, length) => {
    const bytes = Buffer.alloc(length, 'A')
    for (const status of ['auto', 'never'] as const) {
      const at = await device(slowAndTalkative)
      const outcome = await bytesTransport(at, status).send(bytes)
      expect(outcome).toEqual({ kind: 'printed', confirmed: status === 'auto' })
      const job = await at.nextJob()
      expect(job.subarray(0, length).equals(bytes)).toBe(true)
    }
  })
})

describe('a printer that does not talk', () => {
  test('has no status: printed, unconfirmed, once it ended the connection in order', async () => {
    const at = await device({ realTimeAnswers: 'none', answersQueued: false })
    const printer = printerOf(at, { limits: impatient })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: false })
    expect(read(await at.nextJob()).cuts).toBe(1)
    expect(await statusOf(printer)).toEqual({ state: 'ready', paperLow: false, statusFrom: 'nobody' })
  })

  test('answers garbage: the same, for garbage is no answer', async () => {
    const at = await device({ realTimeAnswers: 'garbage', answersQueued: false })
    expect(await printReceipt(printerOf(at, { limits: impatient }), receipt)).toEqual({
      kind: 'printed',
      confirmed: false,
    })
  })

  test('answers at once but never when it has printed: printed, unconfirmed, and known from then on', async () => {
    const at = await device({ answersQueued: false })
    const printer = printerOf(at, { limits: { ...patient, learnMs: 200 } })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: false })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: false })
    at.behave({ answersQueued: true })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: true })
  })

  test('is never asked for status where the owner said so', async () => {
    const at = await device()
    expect(await printReceipt(printerOf(at, { status: 'never' }), receipt)).toEqual({
      kind: 'printed',
      confirmed: false,
    })
    expect((await at.nextJob()).includes(Buffer.from([0x1d, 0x72]))).toBe(false)
  })

  test('reads everything and never ends the connection: printed, unconfirmed, since its system has it all', async () => {
    const at = await device({ realTimeAnswers: 'none', answersQueued: false, endsConnection: false })
    const printer = printerOf(at, { limits: impatient })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: false })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: false })
    expect(read(await at.nextJob()).cuts).toBe(1)
    expect(read(await at.nextJob()).cuts).toBe(1)
  })

  test('fell silent after it had answered before: nothing is sent to it', async () => {
    const at = await device()
    const printer = printerOf(at, { limits: { ...patient, statusMs: 1_500 } })
    await printReceipt(printer, receipt)
    at.behave({ realTimeAnswers: 'none', answersQueued: false })
    const outcome = await printReceipt(printer, receipt)
    expect(outcome).toEqual({ kind: 'notPrinted', problem: problemOf('printerUnreachable', at) })
    expect(await statusOf(printer)).toEqual({
      state: 'notReady',
      problem: problemOf('printerUnreachable', at),
    })
    expect(at.jobs().length).toBe(1)
  })
})

describe('a printer that says what is wrong', () => {
  test.each([
    ['paperOut', { paper: 'out' }],
    ['coverOpen', { cover: 'open' }],
    ['cutterJammed', { cutter: 'jammed' }],
    ['printerOverheated', { head: 'hot' }],
    ['printerFault', { head: 'broken' }],
  ] as const)('%s: nothing is sent, and it prints when that is mended', async (code, mood) => {
    const at = await device(mood)
    const printer = printerOf(at)
    const problem = problemOf(code, at)
    expect(await statusOf(printer)).toEqual({ state: 'notReady', problem })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'notPrinted', problem })
    expect(await pulseDrawer(printer)).toEqual({ kind: 'unsure', problem })
    at.behave({ paper: 'enough', cover: 'closed', cutter: 'well', head: 'well' })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: true })
    expect(at.jobs().length).toBe(1)
  })

  test('paper near its end is no failure', async () => {
    const at = await device({ paper: 'low' })
    const printer = printerOf(at)
    expect(await statusOf(printer)).toEqual({ state: 'ready', paperLow: true, statusFrom: 'printer' })
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: true })
  })

  test('paper that ends within a receipt: unsure, and part of it is on paper', async () => {
    const at = await device({ paperOutAfterBytes: 100 })
    const outcome = await printReceipt(printerOf(at), receipt)
    expect(outcome).toEqual({ kind: 'unsure', problem: problemOf('paperOut', at) })
  })

  test('a stray byte that looks like an answer does not confirm a job that stopped', async () => {
    const leftOver = { unaskedStatusAfterMs: 0, unaskedBytes: Uint8Array.of(0x00) }
    const at = await device({ ...leftOver, paperOutAfterBytes: 100 })
    const outcome = await printReceipt(printerOf(at), receipt)
    expect(outcome).toEqual({ kind: 'unsure', problem: problemOf('paperOut', at) })
  })

  test('status nobody asked for is not taken for an answer', async () => {
    const at = await device({ unaskedStatusAfterMs: 0, paperOutAfterBytes: 100 })
    const outcome = await printReceipt(printerOf(at), receipt)
    expect(outcome).toEqual({ kind: 'unsure', problem: problemOf('paperOut', at) })
  })
})

describe('a line that breaks', () => {
  test('refused: nothing printed, and nothing by itself when the printer comes back (no ghost receipt)', async () => {
    const at = await device()
    const printer = printerOf(at)
    await at.unplug()
    const problem = problemOf('printerUnreachable', at)
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'notPrinted', problem })
    expect(await statusOf(printer)).toEqual({ state: 'notReady', problem })
    await at.plugIn()
    expect(await statusOf(printer)).toEqual({ state: 'ready', paperLow: false, statusFrom: 'printer' })
    expect(at.jobs()).toEqual([])
    expect(await printReceipt(printer, receipt)).toEqual({ kind: 'printed', confirmed: true })
    expect(at.jobs().length).toBe(1)
  })

  test('reset within the job: unsure', async () => {
    const at = await device({ resetAfterBytes: 150 })
    const outcome = await printReceipt(printerOf(at), receipt)
    expect(outcome).toEqual({ kind: 'unsure', problem: problemOf('printerConnectionLost', at) })
  })

  test('hung up on before the first byte: nothing printed', async () => {
    const server = net.createServer((socket) => socket.on('error', () => {}).end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as net.AddressInfo
    const printer = printerFor({
      device: `tcp://127.0.0.1:${port}`,
      columns: 48,
      characterSet: 'gbk',
      status: 'auto',
      drawer: 'none',
      limits: patient,
    })
    expect((await printReceipt(printer, receipt)).kind).toBe('notPrinted')
    await new Promise((resolve) => server.close(resolve))
  })

  test('a name that does not resolve: nothing printed', async () => {
    const printer = printerFor({
      device: 'tcp://printer.invalid:9100',
      columns: 48,
      characterSet: 'gbk',
      status: 'auto',
      drawer: 'none',
      limits: patient,
    })
    expect((await printReceipt(printer, receipt)).kind).toBe('notPrinted')
  })

  test('what a stalled printer had not taken never comes, once a person was asked to look', async () => {
    const at = await device({ reading: 'never' })
    const length = 1_000_000
    const outcome = await bytesTransport(at, 'never', impatient).send(Buffer.alloc(length, 'A'))
    expect(outcome).toEqual({ kind: 'unsure', problem: problemOf('printStalled', at) })
    at.behave({ reading: 'fast' })
    expect((await at.nextJob()).length).toBeLessThan(length)
  })
})

test('one connection at a time, however many jobs are asked for', async () => {
  const at = await device()
  const printer = printerOf(at)
  const outcomes = await Promise.all([
    printReceipt(printer, receipt),
    statusOf(printer),
    pulseDrawer(printer),
    printReceipt(printer, receipt),
    statusOf(printer),
  ])
  expect(outcomes.map((outcome) => ('kind' in outcome ? outcome.kind : outcome.state))).toEqual([
    'printed',
    'ready',
    'printed',
    'printed',
    'ready',
  ])
  expect(at.connectionsAtOnce()).toBe(1)
  expect(at.jobs().map((job) => read(job).drawerPulses.length)).toEqual([0, 1, 0])
})

test('the drawer pulse on the wire is five bytes and the question after it', async () => {
  const at = await device()
  await pulseDrawer(printerOf(at, { drawer: 'pin5' }))
  expect(await at.nextJob()).toEqual(Buffer.from([0x1b, 0x70, 0x01, 0x19, 0xfa, 0x1d, 0x72, 0x01]))
})

test('a counter without a drawer says so and sends nothing', async () => {
  const at = await device()
  expect(await pulseDrawer(printerOf(at, { drawer: 'none' }))).toEqual({
    kind: 'notPrinted',
    problem: { code: 'drawerNotSetUp', details: {} },
  })
  expect(at.jobs()).toEqual([])
})
