// A receipt printer on a pseudo-terminal, for the serial cable: the same body as the TCP printer. A
// serial line has no end, so a job ends where the printer executes `GS r 1`. For Linux and macOS.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, rmSync, symlinkSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadStream } from 'node:tty'
import { PrinterBody, type PrinterMood } from './printer-body.ts'

export interface PtyPrinter {
  /** `serial:` and a path that stays the same. */
  readonly device: string
  behave(change: Partial<PrinterMood>): void
  nextJob(): Promise<Buffer>
  /** Everything that came out, finished or not. */
  printed(): Buffer
  /** When the first byte has come. */
  whenPrinting(): Promise<void>
  /** Stops taking bytes from the cable, and takes them again. */
  hold(): void
  release(): void
  close(): void
}

interface NativePty {
  open(columns: number, rows: number): { master: number; slave: number; pty: string }
}

const require = createRequire(import.meta.url)
const jobEnd = Buffer.from([0x1d, 0x72, 0x01])

export function openPtyPrinter(mood: Partial<PrinterMood> = {}): PtyPrinter {
  const { requireBinary } = require('@lydell/node-pty/requireBinary.js') as {
    requireBinary(file: string): NativePty
  }
  const { master, slave, pty } = requireBinary('pty.node').open(80, 24)
  spawnSync('stty', ['raw', '-echo'], { stdio: [slave, 'ignore', 'inherit'] })
  const folder = mkdtempSync(join(tmpdir(), 'lowu-printer-'))
  const path = join(folder, 'printer')
  symlinkSync(pty, path)

  const body = new PrinterBody()
  body.behave(mood)
  const answer = (bytes: Uint8Array) => writeSync(master, bytes)
  let session = body.begin(answer)
  const all: Buffer[] = []
  let tail = Buffer.alloc(0)

  const cable = new ReadStream(master)
  const printing = new Promise<void>((resolve) => cable.once('data', () => resolve()))
  cable.pause()
  cable.on('error', () => {})
  cable.on('data', (bytes: Buffer) => {
    all.push(bytes)
    tail = Buffer.concat([tail, bytes])
    for (let end = tail.indexOf(jobEnd); end >= 0; end = tail.indexOf(jobEnd)) {
      session.take(tail.subarray(0, end + jobEnd.length))
      session.end()
      session = body.begin(answer)
      tail = tail.subarray(end + jobEnd.length)
    }
    // What may be the start of the mark stays back until the rest of it is here.
    const kept = [2, 1].find((count) => tail.subarray(-count).equals(jobEnd.subarray(0, count))) ?? 0
    session.take(tail.subarray(0, tail.length - kept))
    tail = tail.subarray(tail.length - kept)
  })

  cable.resume()
  return {
    device: `serial:${path}`,
    behave: (change) => body.behave(change),
    nextJob: () => body.nextJob(),
    printed: () => Buffer.concat(all),
    whenPrinting: () => printing,
    hold: () => cable.pause(),
    release: () => cable.resume(),
    close() {
      cable.destroy()
      closeSync(slave)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
