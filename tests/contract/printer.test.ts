// The printer contract on a TCP printer that talks and on one that does not, on a serial one over a pty,
// on a device file and on a print queue.
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PrinterOptions, printerFor } from '../../native/printer/printer.ts'
import { openFifoPrinter } from '../devices/fifo-printer.ts'
import { readPaper } from '../devices/paper-reader.ts'
import { openPtyPrinter } from '../devices/pty-printer.ts'
import { openQueuePrinter } from '../devices/queue-printer.ts'
import { openTcpPrinter } from '../devices/tcp-printer.ts'
import { describePrinter, type PrinterBenchOptions } from './printer-suite.ts'

const characterSet = 'gb18030'

function printerAt(device: string, { columns }: PrinterBenchOptions, changed: Partial<PrinterOptions> = {}) {
  const usual: PrinterOptions = { device, columns, characterSet, status: 'auto', drawer: 'pin2' }
  return printerFor({ ...usual, ...changed })
}

describePrinter('a TCP printer', {
  confirms: true,
  async openBench(options) {
    const device = await openTcpPrinter()
    const gone = await openTcpPrinter()
    await gone.close()
    return {
      printer: printerAt(device.device, options),
      absent: printerAt(gone.device, options),
      nextPaper: async () => readPaper(await device.nextJob(), { characterSet, ...options }),
      stopped: {
        runOut: () => device.behave({ paper: 'out' }),
        refill: () => device.behave({ paper: 'enough' }),
        pulses: () => device.pulses().length,
      },
      close: () => device.close(),
    }
  },
})

describePrinter('a TCP printer that answers nothing and never ends a connection', {
  confirms: false,
  async openBench(options) {
    const silent = { realTimeAnswers: 'none', answersQueued: false, endsConnection: false } as const
    const device = await openTcpPrinter(silent)
    const gone = await openTcpPrinter()
    await gone.close()
    const short = { limits: { statusMs: 100, lingerMs: 50 } }
    return {
      printer: printerAt(device.device, options, short),
      absent: printerAt(gone.device, options, short),
      nextPaper: async () => readPaper(await device.nextJob(), { characterSet, ...options }),
      close: () => device.close(),
    }
  },
})

describePrinter('a serial printer', {
  confirms: true,
  async openBench(options) {
    const device = openPtyPrinter()
    const folder = await mkdtemp(join(tmpdir(), 'lowu-no-printer-'))
    return {
      printer: printerAt(device.device, options),
      absent: printerAt(`serial:${join(folder, 'ttyUSB7')}`, options),
      nextPaper: async () => readPaper(await device.nextJob(), { characterSet, ...options }),
      stopped: {
        runOut: () => device.behave({ paper: 'out' }),
        refill: () => device.behave({ paper: 'enough' }),
        pulses: () => device.pulses().length,
      },
      async close() {
        device.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
})

describePrinter('a device file', {
  confirms: false,
  async openBench(options) {
    const device = openFifoPrinter()
    const folder = await mkdtemp(join(tmpdir(), 'lowu-no-printer-'))
    let left = Buffer.alloc(0)
    return {
      printer: printerAt(device.device, options),
      absent: printerAt(`file:${join(folder, 'lp7')}`, options),
      async nextPaper() {
        left = Buffer.concat([left, device.takeBytes()])
        const end = endOfJob(left)
        const job = left.subarray(0, end)
        left = left.subarray(end)
        return readPaper(job, { characterSet, ...options })
      },
      async close() {
        device.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
})

describePrinter('a print queue', {
  confirms: false,
  async openBench(options) {
    const queue = openQueuePrinter()
    const pathBefore = process.env.PATH
    process.env.PATH = queue.environment.PATH
    let read = 0
    return {
      printer: printerAt(`queue:${queue.name}`, options),
      absent: printerAt('queue:nowhere', options),
      async nextPaper() {
        read += 1
        const job = queue.papers()[read - 1]
        if (job === undefined) throw new Error('nothing more came out of the queue')
        return readPaper(job, { characterSet, ...options })
      },
      async close() {
        process.env.PATH = pathBefore
        queue.close()
      },
    }
  },
})

/** A file has no connections: a receipt ends with its cut and the reset after it, a pulse with itself. */
function endOfJob(bytes: Buffer): number {
  const reset = Buffer.from([0x1d, 0x56, 0x00, 0x1b, 0x40, 0x1c, 0x26])
  const cut = bytes.indexOf(reset)
  return cut < 0 ? bytes.length : cut + reset.length
}
