// The scanner on a serial port: opens it, opens it again whenever it comes back, and says how it
// stands. It never throws, and a scan it has not understood is reported, never guessed.
import { isDeepStrictEqual } from 'node:util'
import { problem } from '../../core/outcome.ts'
import type { Scanner, ScannerListener, ScannerStatus } from '../../core/ports.ts'
import { createDoubleReads } from './double-reads.ts'
import { type FrameEnd, gapMsByEnd } from './framing.ts'
import { namePortProblem } from './port-problem.ts'
import { type Connection, connect } from './serial-connection.ts'

export interface SerialScannerOptions {
  /** Device path or COM name. On Linux one under /dev/serial/by-id survives a re-plug. */
  readonly path: string
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
}

/** A scanner that runs from `start` to `stop`; after `stop` nothing is reported and no timer is left. */
export function createSerialScanner(options: SerialScannerOptions): Scanner {
  const settings = withDefaults(options)
  let stopRun = async () => {}
  let freed = Promise.resolve()

  function stop(): void {
    // A port is free a moment after its close: one started again at once must not meet its own lock.
    freed = Promise.all([freed, stopRun()]).then(() => {})
    stopRun = async () => {}
  }

  return {
    start(listener) {
      stop()
      stopRun = run({ settings, listener, freed })
    },
    stop,
  }
}

type Settings = ReturnType<typeof withDefaults>

function withDefaults(options: SerialScannerOptions) {
  const { path, baudRate = 9600, end = 'auto', prefix = '', suffix = '' } = options
  const { doubleReadMs = 1500, watchEveryMs = 1000, reconnectMinMs = 250, reconnectMaxMs = 2000 } = options
  const framing = { end, gapMs: options.gapMs ?? gapMsByEnd[end], prefix, suffix }
  return { path, baudRate, framing, doubleReadMs, watchEveryMs, reconnectMinMs, reconnectMaxMs }
}

interface Run {
  readonly settings: Settings
  readonly listener: ScannerListener
  /** When the port of the run before this one is closed. */
  readonly freed: Promise<void>
}

/** Returns what ends the run at once; its answer resolves when the port is free. */
function run({ settings, listener, freed }: Run): () => Promise<void> {
  const { path: port, reconnectMinMs, reconnectMaxMs } = settings
  const doubles = createDoubleReads(settings.doubleReadMs, () => performance.now())
  let connection: Connection = { close: async () => {} }
  let stopped = false
  let reconnect: ReturnType<typeof setTimeout> | undefined
  let waitMs = reconnectMinMs
  let wasReady = false
  let status: ScannerStatus = { state: 'none' }

  function open(): void {
    connection = connect(settings, {
      framed(text) {
        if (!doubles.isDouble(text)) listener.scanned(text)
      },
      garbled: () => listener.garbled(),
      opened() {
        wasReady = true
        waitMs = reconnectMinMs
        say({ state: 'ready', port })
      },
      ended(reason) {
        // Jitter, so that two counters started together do not fight for one port in step.
        reconnect = setTimeout(open, waitMs * (0.5 + Math.random() / 2))
        waitMs = Math.min(waitMs * 2, reconnectMaxMs)
        const why =
          reason === null
            ? problem('scannerUnplugged', { port })
            : namePortProblem({ port, message: reason, wasReady })
        say({ state: 'searching', port, problem: why })
      },
    })
  }

  function say(next: ScannerStatus): void {
    if (isDeepStrictEqual(status, next)) return
    status = next
    listener.statusChanged(next)
  }

  freed.then(() => {
    if (!stopped) open()
  })
  return () => {
    stopped = true
    clearTimeout(reconnect)
    return connection.close()
  }
}
