// A whole counter in a simulated world: the real core over the real store in memory, with every edge
// under the test's hand. A crash throws the counter away and opens a new one over the same store.
import { answerCall, type Counter } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import type { SaleView } from '../../core/api/views.ts'
import type { Card } from '../../core/card/card.ts'
import { createCounter, type RunningCounter } from '../../core/counter.ts'
import { money } from '../../core/money.ts'
import type { Chance, DistributorTraits, Exporter, Ports, StatementReader } from '../../core/ports.ts'
import type { Shop } from '../../core/shop.ts'
import type { PinKeeper } from '../../core/staff/pin-keeper.ts'
import type { Store } from '../../core/store.ts'
import { openStore } from '../../native/store/store.ts'
import { SimulatedPrinter, SimulatedScanner } from './simulated-devices.ts'
import { SimulatedDistributor } from './simulated-distributor.ts'
import { SimulatedTime } from './simulated-time.ts'

export const simulatedShop: Shop = {
  store: {
    name: { 'zh-Hant': '羅湖便利店', 'zh-Hans': '罗湖便利店', en: 'Lowu Corner Store' },
    address: {
      'zh-Hant': '上水新康街 1 號',
      'zh-Hans': '上水新康街 1 号',
      en: '1 San Hong Street, Sheung Shui',
    },
    telephone: '2345 6789',
    register: '1',
  },
  language: 'zh-Hant',
  timeZone: 'Asia/Hong_Kong',
  dayStartsAtMinutes: 240,
  dayStartsBefore: [],
  tillCurrency: 'HKD',
  cashCurrencies: ['HKD', 'CNY'],
  tenders: ['cash', 'octopus'],
  rates: [{ from: 'CNY', to: 'HKD', ratePpm: 1_083_300, since: '2026-01-01' }],
  fees: [{ operatorId: null, upToMinor: null, feeMinor: 500 }],
  cashStepMinor: { HKD: 10, CNY: 100 },
  saleMax: money('HKD', 300_000),
  slip: {
    patienceMs: 8_000,
    finalWithinMs: 180_000,
    refundRule: { 'zh-Hant': '未到賬可退款。', 'zh-Hans': '未到账可退款。', en: 'Refunded if not credited.' },
    header: { 'zh-Hant': '', 'zh-Hans': '', en: '' },
    footer: { 'zh-Hant': '多謝惠顧', 'zh-Hans': '谢谢惠顾', en: 'Thank you' },
    hidesPhone: false,
    copiesMax: 1_000,
    drawerOpened: true,
    hotlines: [],
  },
  drawer: { opensOnCash: true },
  offline: {
    saleMax: money('HKD', 50_000),
    cardPerDayMax: money('HKD', 300_000),
    unsentTotalMax: money('HKD', 1_000_000),
    unsentSalesMax: 50,
    hoursMax: 12,
    catalogueHoursMax: 48,
  },
  tenderFees: [],
  hiddenProducts: [],
  costRiseMaxPpm: 20_000,
  sameCardAskMs: 10 * 60_000,
  alerts: {
    balanceHoursMin: 24,
    balanceBelowMinor: null,
    inDoubtMs: 15 * 60_000,
    drawerShortMinor: 2_000,
    lineDownMs: 10 * 60_000,
  },
  help: { distributor: '', owner: '' },
  demo: false,
  training: false,
}

export const hongKongCard: Card = {
  kind: 'iccid',
  number: '8985200000000000007',
  country: 'HK',
  issuer: null,
  checkDigit: 'unproven',
}

/** Bytes from a small generator (xorshift), so that every run of a test is the same run. */
function seededChance(seed: number): Chance {
  let state = seed
  return {
    bytes(count) {
      return Uint8Array.from({ length: count }, () => {
        state ^= state << 13
        state ^= state >>> 17
        state ^= state << 5
        return state & 0xff
      })
    },
  }
}

let commandsMade = 0
export function newCommandId(): string {
  commandsMade += 1
  return `COMMAND${String(commandsMade).padStart(8, '0')}`
}

export class SimulatedShop {
  readonly time = new SimulatedTime()
  readonly distributor: SimulatedDistributor
  readonly printer = new SimulatedPrinter(this.time)
  readonly scanner = new SimulatedScanner()
  readonly store: Store
  counter: RunningCounter
  readonly #settings: Shop
  readonly #besides: Pick<Ports, 'pinKeeper' | 'statements' | 'exporter' | 'practisesApproval'>
  readonly #chance = seededChance(20_261_122)

  constructor(
    options: {
      readonly traits?: Partial<DistributorTraits>
      readonly store?: (real: Store) => Store
      /** What this shop's owner decided otherwise. */
      readonly shop?: Partial<Shop>
      /** Left out: nobody can be set up. */
      readonly pinKeeper?: PinKeeper
      /** Left out: no statement file is read. */
      readonly statements?: StatementReader
      /** Left out: nothing can be exported. */
      readonly exporter?: Exporter
      /** Of a shop for practice: whether a supervisor is asked there. */
      readonly practisesApproval?: boolean
    } = {},
  ) {
    const { pinKeeper, statements, exporter } = options
    this.#besides = {
      ...(pinKeeper && { pinKeeper }),
      ...(statements && { statements }),
      ...(exporter && { exporter }),
      ...(options.practisesApproval && { practisesApproval: true }),
    }
    this.#settings = { ...simulatedShop, ...options.shop }
    this.distributor = new SimulatedDistributor(this.time, options.traits ?? {})
    const opened = openStore({ folder: null, clockMs: () => this.time.nowMs() })
    if (!opened.ok) throw new Error(opened.problem.code)
    this.store = options.store ? options.store(opened.value) : opened.value
    this.counter = this.#open()
    this.time.advance(1_000)
  }

  #open(): RunningCounter {
    const { time, distributor, printer, scanner, store } = this
    const ports = { clock: time, alarm: time, chance: this.#chance, store, distributor, printer, scanner }
    const counter = createCounter({ ...ports, ...this.#besides }, this.#settings, `run${time.elapsedMs()}`)
    time.rings(() => counter.wake())
    counter.start()
    return counter
  }

  /** The process dies here: what was not written is gone, late answers fall into the void. */
  crash(): void {
    this.counter.stop()
    this.distributor.hangUp()
    this.printer.hangUp()
    this.counter = this.#open()
  }

  call<Name extends CallName>(name: Name, input: CallInput<Name>): Envelope<CallOutput<Name>> {
    const counter: Counter = this.counter
    const failed = (error: unknown): never => {
      throw error
    }
    let answered: Envelope<unknown> | null = null
    answerCall(counter, { name, input, language: 'en' }, failed, (envelope) => {
      answered = envelope
    })
    if (answered === null) throw new Error(`${name} has to be asked of the world first`)
    return answered as Envelope<CallOutput<Name>>
  }

  get<Name extends CallName>(name: Name, input: CallInput<Name>): CallOutput<Name> {
    const envelope = this.call(name, input)
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`)
    return envelope.value
  }

  prepare(card: Card = hongKongCard): SaleView {
    const input = {
      commandId: newCommandId(),
      card,
      productId: '101',
      faceMinor: null,
      language: 'en' as const,
      again: true,
    }
    return this.get('prepareSale', input)
  }

  pay(sale: SaleView): SaleView {
    const payment = { tender: 'cash' as const, currency: 'HKD' as const, givenMinor: 12_000 }
    return this.get('takePayment', { commandId: newCommandId(), saleId: sale.id, ...payment })
  }

  sale(id: string): SaleView {
    return this.get('getSale', { saleId: id })
  }

  /** Balances by account and currency, as `drawer HKD`: minor units. */
  books(): Record<string, number> {
    return Object.fromEntries(
      this.store.ledgerBalances().map((line) => [`${line.account} ${line.currency}`, line.amountMinor]),
    )
  }
}
