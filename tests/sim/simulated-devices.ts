// A printer and a scanner without a machine: paper is a list, and trouble comes on command.
import { problem } from '../../core/outcome.ts'
import type {
  Printer,
  PrinterStatus,
  PrintOutcome,
  Report,
  Scanner,
  ScannerListener,
  SerialPortFacts,
} from '../../core/ports.ts'
import type { Receipt } from '../../core/receipt/receipt.ts'
import type { SimulatedTime } from './simulated-time.ts'

export class SimulatedPrinter implements Printer {
  readonly columns = 48
  readonly paper: Receipt[] = []
  drawerPulses = 0
  /** What happens to the next jobs: `never` leaves the job without an end, as a killed process would. */
  mood: 'prints' | 'paperOut' | 'unsure' | 'never' = 'prints'
  readonly #time: SimulatedTime
  #life = 0

  constructor(time: SimulatedTime) {
    this.#time = time
  }

  /** The process that was printing is gone. */
  hangUp(): void {
    this.#life += 1
  }

  print(receipt: Receipt, report: Report<PrintOutcome>): void {
    if (this.mood === 'never') return
    if (this.mood !== 'paperOut') this.paper.push(receipt)
    this.#end(report)
  }

  openDrawer(report: Report<PrintOutcome>): void {
    if (this.mood === 'never') return
    if (this.mood === 'prints') this.drawerPulses += 1
    this.#end(report)
  }

  readStatus(report: Report<PrinterStatus>): void {
    this.#deliver(5, report, { state: 'ready', paperLow: false, statusFrom: 'printer' })
  }

  #end(report: Report<PrintOutcome>): void {
    const outcomes: Readonly<Record<'prints' | 'paperOut' | 'unsure', PrintOutcome>> = {
      prints: { kind: 'printed', confirmed: true },
      paperOut: { kind: 'notPrinted', problem: problem('paperOut') },
      unsure: { kind: 'unsure', problem: problem('printInterrupted') },
    }
    const outcome = outcomes[this.mood === 'never' ? 'unsure' : this.mood]
    this.#deliver(50, report, outcome)
  }

  #deliver<T>(afterMs: number, report: Report<T>, value: T): void {
    const life = this.#life
    this.#time.after(afterMs, () => {
      if (life === this.#life) report(value)
    })
  }
}

export class SimulatedScanner implements Scanner {
  #listener: ScannerListener | null = null

  start(listener: ScannerListener): void {
    this.#listener = listener
    listener.statusChanged([{ state: 'ready', port: 'simulated' }])
  }

  stop(): void {
    this.#listener = null
  }

  listPorts(report: Report<readonly SerialPortFacts[]>): void {
    queueMicrotask(() => report([]))
  }

  scan(text: string): void {
    this.#listener?.scanned(text)
  }
}
