// The same promises on a real CUPS, with a printer on the network behind its queue.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPrinters } from '../../../native/printer/find-printers.ts'
import { usualLimits } from '../../../native/printer/limits.ts'
import type { ByteTransport } from '../../../native/printer/transport.ts'
import { cupsTransport } from '../../../native/printer/transport-cups.ts'
import { type CupsServer, openCupsServer, whyNoCups } from '../../devices/cups-server.ts'
import { openTcpPrinter, type TcpPrinter } from '../../devices/tcp-printer.ts'

const reason = whyNoCups()
if (reason !== null) console.log(`skipped: ${reason}`)
/** Every byte there is, and none that the system could take for the end of something. */
const bytes = Buffer.from(Array.from({ length: 1_500 }, (_, at) => (at * 7) % 256))

describe.skipIf(reason !== null)('a queue of a real CUPS', () => {
  let cups: CupsServer
  let printer: TcpPrinter

  beforeAll(async () => {
    cups = await openCupsServer()
    printer = await openTcpPrinter({ realTimeAnswers: 'none', answersQueued: false })
    for (const name of ['till', 'stopped']) {
      cups.addQueue(name, `socket://127.0.0.1:${printer.port}`)
    }
    cups.stopQueue('stopped')
  })
  afterAll(async () => {
    await printer?.close()
    await cups?.close()
  })

  function queue(name: string, changed = {}): ByteTransport {
    const limits = { ...usualLimits, jobMs: 60_000, pollMs: 50, ...changed }
    return cupsTransport({ name, printer: `queue:${name}`, limits, environment: cups.environment })
  }

  test('prints byte for byte what it is given, and is ready', async () => {
    expect(await queue('till').readStatus()).toEqual({ state: 'ready', paperLow: false, statusFrom: 'queue' })
    expect(await queue('till').send(bytes)).toEqual({ kind: 'printed', confirmed: false })
    expect(await printer.nextJob()).toEqual(bytes)
  })

  test('a printer that is off: nothing printed, and no ghost receipt when it is on again', async () => {
    const before = printer.jobs().length
    await printer.unplug()
    expect(await queue('till', { connectMs: 300 }).send(Buffer.from('ghost'))).toMatchObject({
      kind: 'notPrinted',
      problem: { code: 'printerUnreachable' },
    })
    await printer.plugIn()
    expect(await queue('till').send(bytes)).toEqual({ kind: 'printed', confirmed: false })
    expect(await printer.nextJob()).toEqual(bytes)
    expect(printer.jobs().length).toBe(before + 1)
  })

  test('stopped, or not there: named, and nothing printed', async () => {
    for (const [name, code] of [
      ['stopped', 'printQueueStopped'],
      ['nowhere', 'printQueueMissing'],
    ] as const) {
      const problem = { code, details: { printer: `queue:${name}` } }
      expect(await queue(name).send(bytes)).toEqual({ kind: 'notPrinted', problem })
      expect(await queue(name).readStatus()).toEqual({ state: 'notReady', problem })
    }
  })

  test('is found', async () => {
    const found = await findPrinters({ environment: cups.environment, folder: '/nowhere' })
    expect(found.filter(({ kind }) => kind === 'queue').map(({ device }) => device)).toEqual([
      'queue:stopped',
      'queue:till',
    ])
  })
})
