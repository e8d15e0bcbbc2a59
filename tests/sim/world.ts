// The simulated shop: the real counter over the real store, and everything around it drawn from one seed.
// It moves one appointment at a time, and the auditor looks after each.
import { answerCall, type Counter } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import type { NumberedEvent } from '../../core/api/events.ts'
import { createCounter, type RunningCounter } from '../../core/counter.ts'
import { Auditor } from './auditor/auditor.ts'
import { ChanceStream } from './chance-stream.ts'
import { CardBox } from './people/card-box.ts'
import { CashKeeper } from './people/cash-keeper.ts'
import { Cashier } from './people/cashier.ts'
import { Customer, type CustomerParts } from './people/customer.ts'
import { Owner } from './people/owner.ts'
import { RuleMaker } from './people/rule-maker.ts'
import { Screen } from './people/screen.ts'
import { ShiftKeeper } from './people/shift-keeper.ts'
import { SimulatedTime } from './simulated-time.ts'
import { onStage, type StageName } from './stage.ts'
import { FaultLog, Killed } from './wild/fault.ts'
import { Mortality } from './wild/mortality.ts'
import { Weather } from './wild/weather.ts'
import { WildClock } from './wild/wild-clock.ts'
import { WildPrinter, WildScanner } from './wild/wild-devices.ts'
import { WildDisk } from './wild/wild-disk.ts'
import { WildDistributor } from './wild/wild-distributor.ts'
import { WildLine } from './wild/wild-line.ts'
import type { WorldBooks } from './world-books.ts'
import { planWorld, type WorldPlan } from './world-plan.ts'

export interface WorldOptions {
  readonly seed: number
  /** Sales that are paid before the doors close. */
  readonly sales: number
  readonly stage: StageName
  readonly books: WorldBooks
}

const secondMs = 1_000
const minuteMs = 60_000
/** Until a screen notices that its counter is back. */
const reconnectMs = 500
/** Of all deaths. */
const powerCutShare = 0.3

export class World {
  readonly plan: WorldPlan
  readonly time = new SimulatedTime()
  readonly faults = new FaultLog()
  readonly auditor: Auditor
  readonly distributor: WildDistributor
  readonly cashier: Cashier
  readonly #options: WorldOptions
  readonly #weather: Weather
  readonly #mortality: Mortality
  readonly #line: WildLine
  readonly #printer: WildPrinter
  readonly #scanner: WildScanner
  readonly #disk: WildDisk
  readonly #clock: WildClock
  readonly #core: ChanceStream
  readonly #people: ChanceStream
  readonly #customerParts: CustomerParts
  #counter: RunningCounter | null = null
  #lives = 0
  #paid = 0
  #inShop = 0

  constructor(options: WorldOptions) {
    const stream = (name: string): ChanceStream => new ChanceStream(options.seed, name)
    const { time, faults } = this
    this.#options = options
    this.plan = onStage(options.stage, planWorld(stream('plan'), stream('reversalPlan'), stream('deskPlan')))
    this.auditor = new Auditor(time, this.plan)
    const { auditor } = this
    const weather = new Weather(time, stream('weather'), this.plan.weather)
    const mortality = new Mortality(stream('mortality'), weather, faults)
    const base = { time, weather, faults, mortality }
    this.#weather = weather
    this.#mortality = mortality
    const { outageMs, outages, uptimeMs, quietMs } = this.plan
    this.#line = new WildLine({ ...base, chance: stream('line'), outageMs, outages, uptimeMs })
    this.distributor = new WildDistributor({
      ...base,
      chance: stream('distributor'),
      reversalChance: stream('reversals'),
      line: this.#line,
      ear: auditor,
      traits: this.plan.traits,
      lieMaxMs: this.plan.lieMaxMs,
      walletCurrency: this.plan.walletCurrency,
      habits: this.plan.habits,
      refillMinor: this.plan.refillMinor,
      walletMostMinor: this.plan.walletMostMinor,
      pricesStayMs: this.plan.quietMs.prices,
    })
    this.#printer = new WildPrinter(
      { ...base, chance: stream('printer') },
      auditor,
      this.plan.printer === 'wild',
    )
    this.#scanner = new WildScanner({ ...base, chance: stream('scanner') })
    this.#disk = new WildDisk({
      ...base,
      chance: stream('disk'),
      committed: (written) => {
        options.books.committed()
        auditor.committed(written)
      },
      refused: () => auditor.refused(),
      untold: () => auditor.untold(),
    })
    this.#clock = new WildClock({ time, weather, faults, chance: stream('clock'), quietMaxMs: quietMs.clock })
    this.#core = stream('core')
    this.#people = stream('people')
    const people = { time, weather, faults, auditor, chance: this.#people }
    const screen = new Screen({ ...people, call: (name, input) => this.#call(name, input) })
    this.cashier = new Cashier({
      ...people,
      claimShare: this.plan.claimShare,
      regrets: stream('regrets'),
      regretShare: this.plan.regretShare,
      refunds: stream('refunds'),
      screen,
      books: this.distributor.books,
    })
    const { cashier } = this
    const cards = new CardBox(stream('cards'))
    this.#customerParts = { ...people, plan: this.plan, screen, scanner: this.#scanner, cards, cashier }
    new CashKeeper({ ...people, plan: this.plan, screen })
    new ShiftKeeper({ ...people, chance: stream('shifts'), plan: this.plan, screen })
    new RuleMaker({ ...people, chance: stream('rules'), plan: this.plan, screen })
    new Owner({ ...people, chance: stream('owner'), screen })
    this.#open()
    this.#arrive()
    this.#dieIdle()
  }

  get isSelling(): boolean {
    return this.#paid + this.#inShop < this.#options.sales || this.#inShop > 0
  }

  /** One appointment; false when nothing is ever due again. */
  step(): boolean {
    const moved = this.#survive(() => this.time.step()) ?? true
    this.auditor.stepped(this.#options.books.connection)
    return moved
  }

  /** Faults are over: what is broken is mended, and everybody helps. */
  clearUp(): void {
    this.#weather.clear = true
    this.#line.repair()
    this.distributor.repair()
    this.#printer.repair()
    this.#disk.repair()
    this.#clock.repair()
  }

  /* ---- customers ---- */

  #arrive(): void {
    if (this.#paid + this.#inShop < this.#options.sales) {
      this.#inShop += 1
      const leave = (paid: boolean): void => {
        this.#inShop -= 1
        if (paid) this.#paid += 1
      }
      new Customer(this.#customerParts, leave).enter()
    }
    if (!this.isSelling) return
    const quiet = this.#people.happens(0.002)
    const nextMs = quiet
      ? this.#people.waitMs(60 * minuteMs, 600 * minuteMs)
      : this.#people.waitMs(secondMs, 90 * secondMs)
    this.time.after(nextMs, () => this.#arrive())
  }

  /* ---- the process ---- */

  #open(): void {
    const { books } = this.#options
    this.#lives += 1
    const run = `run${this.#lives}`
    const { connection, store } = books.reopen(() => this.time.nowMs())
    this.auditor.born(run, connection)
    this.#mortality.born()
    this.#survive(() => {
      const counter = createCounter(
        {
          clock: this.time,
          alarm: this.time,
          chance: this.#core,
          store: this.#disk.over(store, connection),
          distributor: this.distributor,
          printer: this.#printer,
          scanner: this.#scanner,
        },
        this.plan.shop,
        run,
      )
      counter.events.listen(null, (event) => this.#hear(event))
      this.time.rings(() => counter.wake())
      this.#counter = counter
      counter.start()
    })
    if (this.#lives > 1) this.auditor.coverage.recovery('restarted')
    const life = this.#lives
    this.time.after(30 * secondMs, () => {
      if (life === this.#lives) this.#mortality.grownUp()
    })
    this.time.after(reconnectMs, () => {
      if (life === this.#lives) this.#readAgain()
    })
  }

  /** Runs what may kill the process; undefined when it did. */
  #survive<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Killed)) {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
        this.auditor.fail('counterBroke', null, detail.split('\n').slice(0, 4).join(' | '))
      }
      this.#die()
      return undefined
    }
  }

  #die(): void {
    this.#counter = null
    this.distributor.hangUp()
    this.#printer.hangUp()
    this.#scanner.stop()
    this.time.rings(() => {})
    this.auditor.died()
    const cut = !this.#weather.clear && this.#people.happens(powerCutShare)
    if (cut && this.#options.books.losePower()) this.faults.add('powerCut')
    const downMs = this.#people.waitMs(secondMs, 2 * minuteMs)
    this.time.after(downMs, () => this.#open())
  }

  #dieIdle(): void {
    this.time.after(this.#people.waitMs(minuteMs, this.plan.quietMs.death), () => {
      if (this.#counter !== null) this.#survive(() => this.#mortality.idle())
      this.#dieIdle()
    })
  }

  #call<Name extends CallName>(name: Name, input: CallInput<Name>): Envelope<CallOutput<Name>> | null {
    const counter: Counter | null = this.#counter
    if (counter === null) return null
    const failed = (error: unknown): never => {
      throw error
    }
    let answered: Envelope<unknown> | null = null
    this.#survive(() =>
      answerCall(counter, { name, input, language: 'en' }, failed, (envelope) => {
        answered = envelope
      }),
    )
    // The contract has checked it against this very name's schema.
    return answered as Envelope<CallOutput<Name>> | null
  }

  #hear(numbered: NumberedEvent): void {
    this.auditor.heard(numbered)
    const { event } = numbered
    if (event.type === 'saleChanged') this.#notice(event.sale.id, event.sale.state)
    if (event.type === 'scanned' && event.reading.kind === 'refused')
      this.auditor.coverage.refusal(event.reading.problem.code)
  }

  #notice(saleId: string, state: string): void {
    const file = this.auditor.file(saleId)
    if (file && (state === 'needsReview' || state === 'failed')) this.cashier.follow(file)
  }

  /** A screen that lost its counter reads everything afresh. */
  #readAgain(): void {
    const sales = this.#call('listSales', { limit: 200 })
    if (sales?.ok) for (const sale of sales.value) this.#notice(sale.id, sale.state)
  }
}
