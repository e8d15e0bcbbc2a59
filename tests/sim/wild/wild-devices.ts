// A printer and a scanner as they are on a counter. The paper remembers what really came out, whatever
// the printer says of it.
import { problem } from '../../../core/outcome.ts'
import type {
  Printer,
  PrinterStatus,
  PrintOutcome,
  Report,
  Scanner,
  ScannerListener,
  SerialPortFacts,
} from '../../../core/ports.ts'
import type { Receipt } from '../../../core/receipt/receipt.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { FaultLog } from './fault.ts'
import type { Mortality } from './mortality.ts'
import type { Weather } from './weather.ts'

export interface DeviceParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly mortality: Mortality
}

/** Who watches the counter's hardware. */
export interface DeviceEar {
  /** The counter hands it over, before anything moves. */
  printing(receipt: Receipt): void
  openingDrawer(): void
  /** Some or all of it is on paper. */
  cameOut(receipt: Receipt): void
  drawerOpened(): void
}

const minuteMs = 60_000

export class WildPrinter implements Printer {
  readonly columns = 48
  readonly #parts: DeviceParts
  readonly #ear: DeviceEar
  readonly #isThere: boolean
  #life = 0
  #outUntilMs = 0
  #awayUntilMs = 0

  constructor(parts: DeviceParts, ear: DeviceEar, isThere: boolean) {
    this.#parts = parts
    this.#ear = ear
    this.#isThere = isThere
  }

  hangUp(): void {
    this.#life += 1
  }

  repair(): void {
    this.#outUntilMs = 0
    this.#awayUntilMs = 0
  }

  print(receipt: Receipt, report: Report<PrintOutcome>): void {
    const { mortality, chance, weather, faults } = this.#parts
    this.#ear.printing(receipt)
    mortality.at('crashBeforePrint')
    const trouble = this.#trouble()
    if (trouble !== null) {
      this.#end(report, { kind: 'notPrinted', problem: trouble })
      return
    }
    const fate = chance.happens(weather.rate('printer', 0.3))
      ? chance.weighted({ paperOutMidJob: 1, printUnsure: 2, printSlow: 2, printUnconfirmed: 2 })
      : 'plain'
    if (fate !== 'plain') faults.add(fate)
    // Unsure is also a job of which nothing came out.
    if (fate !== 'printUnsure' || chance.happens(0.5)) this.#ear.cameOut(receipt)
    mortality.at('crashAfterPrint')
    const slowMs = fate === 'printSlow' ? chance.waitMs(1_000, 60_000) : 0
    if (fate === 'paperOutMidJob') this.#runOut()
    if (fate === 'paperOutMidJob' || fate === 'printUnsure') {
      this.#end(report, { kind: 'unsure', problem: problem('printInterrupted') })
      return
    }
    this.#end(report, { kind: 'printed', confirmed: fate !== 'printUnconfirmed' }, slowMs)
  }

  openDrawer(report: Report<PrintOutcome>): void {
    const { mortality, chance, weather, faults } = this.#parts
    this.#ear.openingDrawer()
    mortality.at('crashBeforeDrawer')
    const trouble = this.#trouble()
    if (trouble !== null) {
      this.#end(report, { kind: 'notPrinted', problem: trouble })
      return
    }
    if (chance.happens(weather.rate('printer', 0.1))) {
      faults.add('drawerStuck')
      this.#end(report, { kind: 'unsure', problem: problem('printInterrupted') })
      return
    }
    this.#ear.drawerOpened()
    mortality.at('crashAfterDrawer')
    this.#end(report, { kind: 'printed', confirmed: true })
  }

  readStatus(report: Report<PrinterStatus>): void {
    if (!this.#isThere) {
      this.#deliver(5, report, { state: 'none' })
      return
    }
    const nowMs = this.#parts.time.elapsedMs()
    const ready: PrinterStatus = { state: 'ready', paperLow: false, statusFrom: 'printer' }
    const out = this.#outUntilMs > nowMs ? problem('paperOut') : null
    const away = this.#awayUntilMs > nowMs ? problem('printerUnreachable') : null
    const wrong = out ?? away
    this.#deliver(5, report, wrong === null ? ready : { state: 'notReady', problem: wrong })
  }

  #trouble() {
    const { chance, weather, faults, time } = this.#parts
    if (!this.#isThere) return problem('printerNotSetUp')
    const nowMs = time.elapsedMs()
    if (this.#outUntilMs <= nowMs && chance.happens(weather.rate('printer', 0.02))) this.#runOut()
    if (this.#awayUntilMs <= nowMs && chance.happens(weather.rate('printer', 0.02)))
      this.#awayUntilMs = nowMs + chance.waitMs(1_000, 20 * minuteMs)
    if (this.#outUntilMs > nowMs) {
      faults.add('paperOut')
      return problem('paperOut')
    }
    if (this.#awayUntilMs <= nowMs) return null
    faults.add('printerUnreachable')
    return problem('printerUnreachable')
  }

  #runOut(): void {
    const { chance, time } = this.#parts
    this.#outUntilMs = time.elapsedMs() + chance.waitMs(5_000, 30 * minuteMs)
  }

  #end(report: Report<PrintOutcome>, outcome: PrintOutcome, moreMs = 0): void {
    this.#deliver(50 + moreMs, report, outcome)
  }

  #deliver<T>(afterMs: number, report: Report<T>, value: T): void {
    const life = this.#life
    this.#parts.time.after(afterMs, () => {
      if (life === this.#life) report(value)
    })
  }
}

const noises = [
  '',
  '6901234567892',
  'LPA:1$sm-dp.example$ABC',
  '89852',
  '490154203237518',
  '\u0000#~',
  '454121234567890',
  'https://shop.example/sim',
  '12345678901234',
  '+85221234567',
  '8944110068123456787',
  '898520000000000000000001',
]

export class WildScanner implements Scanner {
  readonly #parts: DeviceParts
  #listener: ScannerListener | null = null

  constructor(parts: DeviceParts) {
    this.#parts = parts
  }

  start(listener: ScannerListener): void {
    this.#listener = listener
    listener.statusChanged([{ state: 'ready', port: 'simulated' }])
  }

  stop(): void {
    this.#listener = null
  }

  listPorts(report: Report<readonly SerialPortFacts[]>): void {
    this.#parts.time.after(1, () => report([]))
  }

  /** The clerk pulls the trigger; what arrives may be noise, nothing, or the same twice. */
  scan(text: string): void {
    const { chance, weather, faults } = this.#parts
    const listener = this.#listener
    if (listener === null) return
    if (chance.happens(weather.rate('people', 0.1))) {
      const noise = chance.pick(noises)
      faults.add(noise === '' ? 'scanGarbled' : 'scanNoise')
      if (noise === '') listener.garbled()
      else listener.scanned(noise)
    }
    listener.scanned(text)
    if (!chance.happens(weather.rate('people', 0.2))) return
    faults.add('scanTwice')
    listener.scanned(text)
  }
}
