// One scanner on a serial port: opens it, finds it again whenever and wherever it comes back, and says
// how it stands. It never throws, and a scan it has not understood is reported, never guessed.
import { realpath } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Problem, problem } from '../../core/outcome.ts'
import type { ScannerStatus } from '../../core/ports.ts'
import type { DoubleReads } from './double-reads.ts'
import { type FrameEnd, gapMsByEnd } from './framing.ts'
import { listPorts, type PortIdentity } from './port-list.ts'
import { namePortProblem } from './port-problem.ts'
import { findUse } from './port-use.ts'
import { choosePath, identityOf, type PortWish, type UsbIdentity, writeWish } from './port-wish.ts'
import { type Connection, connect, type PortMaker } from './serial-connection.ts'

export interface SerialScannerOptions {
  readonly port: PortWish
  readonly baudRate?: number
  readonly end?: FrameEnd
  readonly gapMs?: number
  readonly prefix?: string
  readonly suffix?: string
  /** The same text again within this time is dropped. */
  readonly doubleReadMs?: number
  readonly watchEveryMs?: number
  readonly reconnectMinMs?: number
  readonly reconnectMaxMs?: number
  /** What is plugged in now; the machine's own ports unless a test has others. */
  readonly ports?: () => Promise<readonly PortIdentity[]>
  /** Makes the port object; serialport's own unless a test has another. */
  readonly makePort?: PortMaker
}

export interface ScannerRun {
  readonly settings: ReturnType<typeof withDefaults>
  readonly listener: {
    scanned(text: string): void
    garbled(): void
    stands(status: ScannerStatus): void
  }
  /** When the ports of the run before this one are closed. */
  readonly freed: Promise<unknown>
  /** Paths the scanners of this counter have open; each adds its own. */
  readonly claimed: Set<string>
  readonly doubles: DoubleReads
}

export function withDefaults(options: SerialScannerOptions) {
  const { port, baudRate = 9600, end = 'auto', prefix = '', suffix = '', makePort } = options
  const { doubleReadMs = 1500, watchEveryMs = 1000, reconnectMinMs = 250, reconnectMaxMs = 2000 } = options
  const framing = { end, gapMs: options.gapMs ?? gapMsByEnd[end], prefix, suffix }
  const ports = options.ports ?? listPorts
  const waits = { doubleReadMs, watchEveryMs, reconnectMinMs, reconnectMaxMs }
  return { ...waits, port, baudRate, framing, ports, makePort }
}

/** Returns what ends the run at once; its answer resolves when the port is free. */
export function runScanner({ settings, listener, freed, claimed, doubles }: ScannerRun): () => Promise<void> {
  const { port: wish, reconnectMinMs, reconnectMaxMs, ports } = settings
  let connection: Connection = { close: async () => {} }
  let stopped = false
  let searchTimer: ReturnType<typeof setTimeout> | undefined
  let rivalTimer: ReturnType<typeof setTimeout> | undefined
  let waitMs = reconnectMinMs
  let wasReady = false
  let seen: UsbIdentity | null = null
  let status: ScannerStatus | null = null

  function say(next: ScannerStatus): void {
    if (stopped || isDeepStrictEqual(status, next)) return
    status = next
    listener.stands(next)
  }

  async function search(): Promise<void> {
    const looked = typeof wish === 'string' && seen === null ? [] : await ports()
    if (stopped) return
    const path = choosePath({ wish, seen, ports: looked, claimed })
    if (path === null) later(problem(wasReady ? 'scannerUnplugged' : 'scannerPortMissing', { port: name() }))
    else open(path)
  }

  /** How it is called while it has no path of its own. */
  function name(): string {
    return writeWish(wish)
  }

  function later(why: Problem): void {
    // Jitter, so that two counters started together do not fight for one port in step.
    searchTimer = setTimeout(search, waitMs * (0.5 + Math.random() / 2))
    waitMs = Math.min(waitMs * 2, reconnectMaxMs)
    say({ state: 'searching', port: name(), problem: why })
  }

  function open(path: string): void {
    let over = false
    let target = path
    // Before it is open: two scanners of one model must not both choose this port.
    claimed.add(path)
    connection = connect(
      { ...settings, path },
      {
        framed(text) {
          if (!doubles.isDouble(text, settings.doubleReadMs)) listener.scanned(text)
        },
        garbled: () => listener.garbled(),
        opened() {
          wasReady = true
          waitMs = reconnectMinMs
          say({ state: 'ready', port: path })
          void learn(path).then((found) => {
            target = found
            if (!over) claimed.add(target)
          })
          void beware(path, () => over)
        },
        async ended(reason) {
          over = true
          clearTimeout(rivalTimer)
          for (const held of [path, target]) claimed.delete(held)
          const why = await nameEnd(path, reason)
          if (!stopped) later(why)
        },
      },
    )
  }

  async function nameEnd(path: string, reason: string | null): Promise<Problem> {
    if (reason === null) return problem('scannerUnplugged', { port: name() })
    const named = namePortProblem({ port: name(), message: reason, wasReady })
    return named.code === 'scannerPortTaken' ? nameHolder(await findUse(path), name()) : named
  }

  /** Remembers what is plugged in at `path`, to know it under another name; gives its path without links. */
  async function learn(path: string): Promise<string> {
    const target = await realpath(path).catch(() => path)
    const found = (await ports()).find((port) => port.path === target || port.lastingPath === path)
    seen = identityOf(found) ?? seen
    return target
  }

  /** A program that opened the port before us gets the scans, and no error tells so. */
  async function beware(path: string, isOver: () => boolean): Promise<void> {
    const found = await findUse(path)
    if (stopped || isOver()) return
    if (found.use !== 'other') {
      say({ state: 'ready', port: path })
      return
    }
    say({ state: 'searching', port: path, problem: nameHolder(found, path) })
    rivalTimer = setTimeout(() => void beware(path, isOver), settings.watchEveryMs)
  }

  freed.then(() => {
    if (!stopped) void search()
  })
  return () => {
    stopped = true
    clearTimeout(searchTimer)
    clearTimeout(rivalTimer)
    return connection.close()
  }
}

function nameHolder({ use, holder }: Awaited<ReturnType<typeof findUse>>, port: string): Problem {
  if (use === 'counter') return problem('scannerPortOurs', { port })
  return holder === null
    ? problem('scannerPortTaken', { port })
    : problem('scannerPortTakenBy', { port, program: holder })
}
