// The scanner of tests that need no cable: the same behaviour as one on a serial port, without a port. It
// keeps the same contract, and knows nothing of how the real one keeps it.
import { problem } from '../../core/outcome.ts'
import type { Report, Scanner, ScannerListener, SerialPortFacts } from '../../core/ports.ts'

const doubleReadMs = 1500
const bytesMax = 512

export interface SimulatedScannerOptions {
  readonly plugged: boolean
  /** What `listPorts` shows beside the scanner's own. */
  readonly otherPorts?: readonly SerialPortFacts[]
}

export class SimulatedLineScanner implements Scanner {
  readonly #port = 'simulated'
  readonly #otherPorts: readonly SerialPortFacts[]
  readonly #seenAtMs = new Map<string, number>()
  #plugged: boolean
  #wasPlugged = false
  #listener: ScannerListener | null = null
  #line: number[] = []

  constructor({ plugged, otherPorts = [] }: SimulatedScannerOptions) {
    this.#plugged = plugged
    this.#otherPorts = otherPorts
  }

  start(listener: ScannerListener): void {
    this.stop()
    this.#listener = listener
    queueMicrotask(() => {
      if (this.#listener === listener) this.#sayHowItStands()
    })
  }

  stop(): void {
    this.#listener = null
    this.#line = []
  }

  listPorts(report: Report<readonly SerialPortFacts[]>): void {
    const use = this.#listener === null ? 'free' : 'counter'
    const facts = { lastingPath: null, maker: null, product: null, serialNumber: null, vendorId: null }
    const own: SerialPortFacts = { ...facts, path: this.#port, productId: null, use, holder: null }
    queueMicrotask(() => report(this.#plugged ? [own, ...this.#otherPorts] : this.#otherPorts))
  }

  plug(plugged: boolean): void {
    this.#plugged = plugged
    this.#line = []
    this.#sayHowItStands()
  }

  sendBytes(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === 0x0d || byte === 0x0a) this.#endLine()
      else this.#line.push(byte)
    }
  }

  #endLine(): void {
    const bytes = Uint8Array.from(this.#line)
    this.#line = []
    const listener = this.#listener
    if (listener === null || bytes.length === 0) return
    const text = new TextDecoder().decode(bytes)
    if (bytes.length > bytesMax || text.includes('\ufffd')) {
      listener.garbled()
      return
    }
    const nowMs = performance.now()
    const beforeMs = this.#seenAtMs.get(text) ?? Number.NEGATIVE_INFINITY
    this.#seenAtMs.set(text, nowMs)
    if (nowMs - beforeMs >= doubleReadMs) listener.scanned(text)
  }

  #sayHowItStands(): void {
    const port = this.#port
    if (this.#plugged) {
      this.#wasPlugged = true
      this.#listener?.statusChanged([{ state: 'ready', port }])
      return
    }
    const code = this.#wasPlugged ? 'scannerUnplugged' : 'scannerPortMissing'
    this.#listener?.statusChanged([{ state: 'searching', port, problem: problem(code, { port }) }])
  }
}
