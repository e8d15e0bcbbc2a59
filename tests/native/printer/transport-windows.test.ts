// What we make of the Windows spooler's answers. A program stands in for PowerShell here, so this says
// nothing of Windows itself: a receipt through a real queue stays a thing to try by hand.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualLimits } from '../../../native/printer/limits.ts'
import { windowsQueues, windowsTransport } from '../../../native/printer/transport-windows.ts'
import { openWindowsSpooler, type WindowsSpooler } from '../../devices/windows-spooler.ts'

const name = 'EPSON TM-T82 收據'
const printer = `queue:${name}`
const bytes = Buffer.from([0x1b, 0x40, 0x0a, 0x00, 0xff])
let windows: WindowsSpooler

beforeEach(() => {
  windows = openWindowsSpooler()
})
afterEach(() => windows.close())

const transport = () =>
  windowsTransport({ name, printer, limits: usualLimits, environment: windows.environment })
const says = (kind: string, flags: number) => `${JSON.stringify({ kind, flags })}\r\n`
const problem = (code: string) => ({ code, details: { printer } })

test('the bytes travel whole, the name of the printer too, and all of it in ASCII', async () => {
  windows.answer(says('left', 0x10))
  expect(await transport().send(bytes)).toEqual({ kind: 'printed', confirmed: false })
  const { printer: asked, bytes: sent, action, source } = windows.question()
  expect({ asked, action, sent: Buffer.from(String(sent), 'base64') }).toEqual({
    asked: name,
    action: 'print',
    sent: bytes,
  })
  expect(String(source)).toContain('StartDocPrinter')
})

test.each([
  ['a job that failed on its way', 'left', 0x12, 'unsure', 'printStalled'],
  ['a job that never began', 'thrownOut', 0, 'notPrinted', 'printerUnreachable'],
  ['a printer that is off', 'thrownOut', 0x20, 'notPrinted', 'printerOffline'],
  ['a printer without paper', 'thrownOut', 0x40, 'notPrinted', 'paperOut'],
  ['a job thrown out while it was printed', 'thrownOut', 0x50, 'unsure', 'printStalled'],
  ['a job that cannot be deleted', 'stuck', 0x10, 'unsure', 'printJobStuck'],
  ['a failure in the midst of it', 'unclear', 0, 'unsure', 'printJobUnclear'],
  ['a word we do not know', 'perhaps', 0, 'unsure', 'printJobUnclear'],
  ['jobs of others', 'busy', 0, 'notPrinted', 'printQueueBusy'],
  ['a paused queue', 'stopped', 0x1, 'notPrinted', 'printQueueStopped'],
  ['a queue set offline', 'stopped', 0x80, 'notPrinted', 'printerOffline'],
  ['a queue that refuses', 'refused', 5, 'notPrinted', 'printQueueRefused'],
  ['no such queue', 'missing', 1801, 'notPrinted', 'printQueueMissing'],
] as const)('%s', async (_, said, flags, kind, code) => {
  windows.answer(`a profile may speak first\r\n${says(said, flags)}`)
  expect(await transport().send(bytes)).toEqual({ kind, problem: problem(code) })
})

test.each([
  ['a script that may not run', 1, 'notPrinted', 'printQueueRefused'],
  ['a PowerShell that was ended', 255, 'unsure', 'printJobUnclear'],
] as const)('%s', async (_, code, kind, problemCode) => {
  windows.answer('{"kind":', code)
  expect(await transport().send(bytes)).toEqual({ kind, problem: problem(problemCode) })
})

test('a machine without PowerShell: nothing printed', async () => {
  const environment = { PATH: '/nowhere' }
  const absent = windowsTransport({ name, printer, limits: usualLimits, environment })
  expect(await absent.send(bytes)).toEqual({ kind: 'notPrinted', problem: problem('printSystemMissing') })
  expect(await absent.readStatus()).toEqual({ state: 'notReady', problem: problem('printSystemMissing') })
})

test.each([
  [0, null],
  [0x1, 'printQueueStopped'],
  [0x10, 'paperOut'],
  [0x40_0000, 'coverOpen'],
  [0x80, 'printerOffline'],
  [0x1000, 'printerOffline'],
] as const)('status %i', async (flags, code) => {
  windows.answer(says('status', flags))
  const expected =
    code === null
      ? { state: 'ready', paperLow: false, statusFrom: 'queue' }
      : { state: 'notReady', problem: problem(code) }
  expect(await transport().readStatus()).toEqual(expected)
})

test('the queues of the machine, in any script', async () => {
  windows.answer('{"kind":"names","names":["\\u0054\\u004d","\\u6536\\u64da"]}\r\n')
  expect(await windowsQueues(windows.environment)).toEqual(['TM', '收據'])
  windows.answer('', 1)
  expect(await windowsQueues(windows.environment)).toBe(null)
  expect(await windowsQueues({ PATH: '/nowhere' })).toBe(null)
})
