// The printer of core/ports.ts: lays a receipt out, writes its bytes, sends them. One job at a time,
// since printers serve one connection; it decides nothing about printing again.
import { unreachable } from '../../core/assert.ts'
import { problem } from '../../core/outcome.ts'
import type { Printer, PrinterStatus, PrintOutcome, Report } from '../../core/ports.ts'
import { layOut } from '../../core/receipt/layout.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type PrinterAddress, readPrinterAddress } from './address.ts'
import { type ConversationLimits, conversation } from './conversation.ts'
import type { CharacterSet } from './encoding.ts'
import { type DrawerPin, drawerPulse, paperBytes } from './escpos.ts'
import type { Transport } from './transport.ts'
import { fileTransport } from './transport-file.ts'
import { openSerial } from './transport-serial.ts'
import { connectTcp } from './transport-tcp.ts'

export interface PrinterLimits extends ConversationLimits {
  readonly connectMs: number
}

export interface PrinterOptions {
  /** See `readPrinterAddress`. One that cannot be read makes a printer that says so of every job. */
  readonly device: string
  readonly columns: 32 | 42 | 48
  readonly characterSet: CharacterSet
  /** `none` for printers that print a status question as rubbish. */
  readonly status: 'auto' | 'none'
  readonly drawer: DrawerPin | 'none'
  /** Of a serial port; without meaning for USB and the network. */
  readonly baudRate?: number
  readonly limits?: Partial<PrinterLimits>
}

/** A receipt is short: at 9600 baud its text is gone in two seconds, on paper in ten. */
export const usualLimits: PrinterLimits = {
  connectMs: 5_000,
  statusMs: 1_000,
  jobMs: 30_000,
  confirmMs: 15_000,
  pollMs: 400,
  closeMs: 1_000,
}
const usualBaudRate = 9_600

export function printerFor(options: PrinterOptions): Printer {
  const transport = transportFor(options)
  const { columns, characterSet, drawer } = options
  let last: Promise<unknown> = Promise.resolve()

  /** Starts `work` when all before it has ended, and never before the call that asked for it returned. */
  function inTurn<T>(work: () => Promise<T>, report: Report<T>): void {
    last = last.then(work).then(report)
  }

  return {
    columns,
    print(receipt, report) {
      inTurn(() => transport.send(paperBytes(layOut(receipt, columns), characterSet).bytes), report)
    },
    openDrawer(report) {
      inTurn<PrintOutcome>(
        () =>
          drawer === 'none'
            ? Promise.resolve({ kind: 'notPrinted', problem: problem('drawerNotSetUp') })
            : transport.send(drawerPulse(drawer)),
        report,
      )
    },
    readStatus(report) {
      inTurn(() => transport.readStatus(), report)
    },
  }
}

function transportFor(options: PrinterOptions): Transport {
  const read = readPrinterAddress(options.device)
  if (!read.ok) return absent(options, 'printerAddressWrong')
  return transportAt(read.value, options, { ...usualLimits, ...options.limits })
}

function transportAt(address: PrinterAddress, options: PrinterOptions, limits: PrinterLimits): Transport {
  const printer = options.device
  const talk = { printer, status: options.status, limits }
  switch (address.kind) {
    case 'tcp':
      return conversation({ ...talk, open: () => connectTcp(address, printer, limits.connectMs) })
    case 'serial': {
      const { path } = address
      const baudRate = options.baudRate ?? usualBaudRate
      return conversation({ ...talk, open: () => openSerial({ path, baudRate }, printer) })
    }
    case 'file':
      return fileTransport({ path: address.path, printer, jobMs: limits.jobMs })
    case 'none':
      return absent(options, 'printerNotSetUp')
    default:
      return unreachable(address)
  }
}

/** Stands where there is no printer; the screen shows the receipts. */
function absent(options: PrinterOptions, code: ProblemCode): Transport {
  const reason = problem(code, { printer: options.device })
  const status: PrinterStatus =
    code === 'printerNotSetUp' ? { state: 'none' } : { state: 'notReady', problem: reason }
  return {
    send: () => Promise.resolve({ kind: 'notPrinted', problem: reason }),
    readStatus: () => Promise.resolve(status),
  }
}
