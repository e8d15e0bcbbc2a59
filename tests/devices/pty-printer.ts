// A receipt printer on a pseudo-terminal, for the serial cable: the same body as the TCP printer. A
// serial line has no end, so a job ends where the printer executes `GS r 1`. For Linux and macOS.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, rmSync, symlinkSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadStream } from 'node:tty'
import { type CableMood, calmCable, restAfter, xoff, xon } from './cable-mood.ts'
import { type DrawerPulse, PrinterBody, type PrinterMood } from './printer-body.ts'
import type { ObedientPrinter } from './printer-commands.ts'

export interface PtyPrinter extends ObedientPrinter {
  /** `serial:` and a path that stays the same, also when the cable was out and in again. */
  readonly device: string
  nextJob(): Promise<Buffer>
  /** Every pulse the drawer got, and whether past the queue. */
  pulses(): readonly DrawerPulse[]
  hearPulses(hear: (pulse: DrawerPulse) => void): void
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

export function openPtyPrinter(mood: Partial<PrinterMood & CableMood> = {}): PtyPrinter {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-printer-'))
  const path = join(folder, 'printer')
  const body = new PrinterBody()
  const cableMood: CableMood = { ...calmCable }
  const all: Buffer[] = []
  let printingBegan: () => void = () => {}
  const printing = new Promise<void>((resolve) => {
    printingBegan = resolve
  })
  let cable: PtyCable | null = null

  /** What came with one plugging-in of the cable. */
  function plug(): PtyCable {
    let tail = Buffer.alloc(0)
    let received = 0
    let isInJob = false
    const opened = openCable(path, take)
    let session = body.begin(opened.say)

    function take(bytes: Buffer): void {
      printingBegan()
      all.push(bytes)
      const before = received
      received += bytes.length
      const { unaskedStatusAfterMs } = cableMood
      if (unaskedStatusAfterMs !== null && !isInJob) {
        setTimeout(() => opened.say(cableMood.unaskedBytes), unaskedStatusAfterMs)
      }
      isInJob = true
      tail = Buffer.concat([tail, bytes])
      for (let end = tail.indexOf(jobEnd); end >= 0; end = tail.indexOf(jobEnd)) {
        session.take(tail.subarray(0, end + jobEnd.length))
        session.end()
        session = body.begin(opened.say)
        isInJob = false
        tail = tail.subarray(end + jobEnd.length)
      }
      // What may be the start of the mark stays back until the rest of it is here.
      const kept = [2, 1].find((count) => tail.subarray(-count).equals(jobEnd.subarray(0, count))) ?? 0
      session.take(tail.subarray(0, tail.length - kept))
      tail = tail.subarray(tail.length - kept)
      rest(opened, bytes.length, before)
    }
    if (cableMood.reading !== 'never') opened.stream.resume()
    return opened
  }

  function rest({ stream, say }: PtyCable, taken: number, before: number): void {
    const { pausesAfterBytes, pauseMs } = cableMood
    const pauses =
      pausesAfterBytes !== null &&
      Math.floor((before + taken) / pausesAfterBytes) > Math.floor(before / pausesAfterBytes)
    const restMs = pauses ? pauseMs : restAfter(taken, cableMood)
    if (restMs === 0) return
    stream.pause()
    if (pauses) say(xoff)
    setTimeout(() => {
      if (pauses) say(xon)
      if (cableMood.reading !== 'never') stream.resume()
    }, restMs)
  }

  function behave(change: Partial<PrinterMood & CableMood>): void {
    for (const [name, value] of Object.entries(change)) {
      if (name in cableMood) Object.assign(cableMood, { [name]: value })
      else body.behave({ [name]: value })
    }
    if (change.reading === undefined) return
    if (cableMood.reading === 'never') cable?.stream.pause()
    else cable?.stream.resume()
  }

  function pull(): void {
    cable?.hangUp()
    cable = null
  }

  behave(mood)
  cable = plug()
  return {
    device: `serial:${path}`,
    behave,
    // A serial cable has no connection that could break and stay plugged in.
    breakLine: () => {},
    sendUnasked: () => cable?.say(cableMood.unaskedBytes),
    nextJob: () => body.nextJob(),
    pulses: () => body.pulses(),
    hearPulses: (hear) => body.hearPulses(hear),
    printed: () => Buffer.concat(all),
    whenPrinting: () => printing,
    hold: () => behave({ reading: 'never' }),
    release: () => behave({ reading: 'fast' }),
    unplug: () => Promise.resolve(pull()),
    plugIn() {
      cable ??= plug()
      return Promise.resolve()
    },
    close() {
      pull()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface PtyCable {
  readonly stream: ReadStream
  say(bytes: Uint8Array): void
  hangUp(): void
}

/** A terminal in raw mode, known by a name of its own; whoever has it open is cut off when it hangs up. */
function openCable(path: string, take: (bytes: Buffer) => void): PtyCable {
  const { requireBinary } = require('@lydell/node-pty/requireBinary.js') as {
    requireBinary(file: string): NativePty
  }
  const { master, slave, pty } = requireBinary('pty.node').open(80, 24)
  spawnSync('stty', ['raw', '-echo'], { stdio: [slave, 'ignore', 'inherit'] })
  symlinkSync(pty, path)
  const stream = new ReadStream(master)
  let hungUp = false
  stream.pause()
  stream.on('error', () => {})
  stream.on('data', take)
  return {
    stream,
    say(bytes) {
      if (!hungUp) writeSync(master, bytes)
    },
    hangUp() {
      if (hungUp) return
      hungUp = true
      rmSync(path, { force: true })
      stream.destroy()
      closeSync(slave)
    },
  }
}
