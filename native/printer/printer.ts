// The printer of core/ports.ts: lays a receipt out, writes its bytes, sends them. One job at a time,
// since printers serve one connection; it decides nothing about printing again.
import { unreachable } from '../../core/assert.ts'
import { problem } from '../../core/outcome.ts'
import type { Printer, PrinterStatus, PrintOutcome, Report } from '../../core/ports.ts'
import { layOut } from '../../core/receipt/layout.ts'
import type { CharacterSet, Drawing, DrawingChoice } from '../../core/receipt/paper.ts'
import type { Receipt } from '../../core/receipt/receipt.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type PrinterAddress, readPrinterAddress } from './address.ts'
import { type ConversationOptions, conversation, type StatusHabit } from './conversation.ts'
import { isUsbPrinter } from './device-file.ts'
import type { DrawerPin } from './drawer.ts'
import { type PaperBytes, paperBytes } from './escpos.ts'
import { type PrinterLimits, serialLimits, usualLimits } from './limits.ts'
import type { Transport } from './transport.ts'
import { fileTransport } from './transport-file.ts'
import { queueTransport } from './transport-queue.ts'
import { openSerial } from './transport-serial.ts'
import { tcpOpener } from './transport-tcp.ts'
import { openUsb } from './transport-usb.ts'

export interface PrinterOptions {
  /** See `readPrinterAddress`. One that cannot be read makes a printer that says so of every job. */
  readonly device: string
  readonly columns: 32 | 42 | 48
  readonly characterSet: CharacterSet
  /** `auto` when left out. */
  readonly drawing?: DrawingChoice
  readonly status: StatusHabit
  readonly drawer: DrawerPin | 'none'
  /** Of a serial port; without meaning for USB and the network. */
  readonly baudRate?: number
  readonly limits?: Partial<PrinterLimits>
}

const usualBaudRate = 9_600

export function printerFor(options: PrinterOptions): Printer {
  const transport = transportFor(options)
  const { columns, characterSet, drawer } = options
  const drawing = drawingFor(options)
  let last: Promise<unknown> = Promise.resolve()

  /** Starts `work` when all before it has ended, and never before the call that asked for it returned. */
  function inTurn<T>(work: () => Promise<T>, report: Report<T>): void {
    last = last.then(work).then(report)
  }

  function write(receipt: Receipt): PaperBytes {
    return paperBytes(layOut(receipt, columns), characterSet, { drawing, language: receipt.language })
  }

  return {
    columns,
    show: (receipt) => write(receipt).shown,
    print(receipt, report) {
      inTurn(() => transport.send(write(receipt).bytes), report)
    },
    openDrawer(report) {
      inTurn<PrintOutcome>(
        () =>
          drawer === 'none'
            ? Promise.resolve({ kind: 'notPrinted', problem: problem('drawerNotSetUp') })
            : transport.pulse(drawer),
        report,
      )
    },
    readStatus(report) {
      inTurn(() => transport.readStatus(), report)
    },
  }
}

function drawingFor({ device, drawing = 'auto' }: PrinterOptions): Drawing {
  if (drawing !== 'auto') return drawing
  const read = readPrinterAddress(device)
  return read.ok && read.value.kind === 'serial' ? 'never' : 'lines'
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
      return conversation({ ...talk, open: tcpOpener(address, printer, limits) })
    case 'serial': {
      const { path } = address
      const baudRate = options.baudRate ?? usualBaudRate
      const open = () => openSerial({ path, baudRate }, printer)
      return conversation({ ...talk, limits: serialLimits(limits, baudRate), open })
    }
    case 'file':
      return deviceTransport(address.path, talk)
    case 'queue':
      return queueTransport({ name: address.name, printer, limits })
    case 'none':
      return absent(options, 'printerNotSetUp')
    default:
      return unreachable(address)
  }
}

/** A USB printer can answer and another device file cannot; which it is may change with each plugging-in. */
function deviceTransport(path: string, talk: Omit<ConversationOptions, 'open'>): Transport {
  const { printer, limits } = talk
  const spoken = conversation({ ...talk, open: () => openUsb(path, printer, limits.pollMs) })
  const mute = fileTransport({ path, printer, limits })
  const behind = async () => ((await isUsbPrinter(path)) ? spoken : mute)
  return {
    send: async (bytes) => (await behind()).send(bytes),
    pulse: async (pin) => (await behind()).pulse(pin),
    readStatus: async () => (await behind()).readStatus(),
  }
}

/** Stands where there is no printer; the screen shows the receipts. */
function absent(options: PrinterOptions, code: ProblemCode): Transport {
  const reason = problem(code, { printer: options.device })
  const status: PrinterStatus =
    code === 'printerNotSetUp' ? { state: 'none' } : { state: 'notReady', problem: reason }
  const nothing = (): Promise<PrintOutcome> => Promise.resolve({ kind: 'notPrinted', problem: reason })
  return {
    send: nothing,
    pulse: nothing,
    readStatus: () => Promise.resolve(status),
  }
}
