// A distributor that behaves, and misbehaves on command. It keeps its own books by reference, so that
// a test can ask what was really credited, whatever the counter believes.
import type { Product } from '../../core/catalogue/product.ts'
import type { Reference } from '../../core/ids.ts'
import { type Money, money } from '../../core/money.ts'
import { problem } from '../../core/outcome.ts'
import type {
  Asked,
  Distributor,
  DistributorTraits,
  FindAnswer,
  NotSentReason,
  Report,
  ReverseAnswer,
  SubmitAnswer,
  TimeSpan,
  TopUpOrder,
} from '../../core/ports.ts'
import type { StatementRow } from '../../core/reconcile/statement.ts'
import type { SimulatedTime } from './simulated-time.ts'

type Fate = 'pending' | 'credited' | 'failed' | 'reversed'

/** How the next submits are treated, first in first out; `credit` when none is left. */
export type Treatment =
  | 'credit'
  | 'accept'
  | 'decline'
  | 'loseRequest'
  | 'loseAnswer'
  | 'never'
  | { readonly refuse: NotSentReason }

/** How the next requests to take a top-up back are treated; `reverse` when none is left. */
export type ReversalTreatment =
  | 'reverse'
  | 'keep'
  | 'loseRequest'
  | 'loseAnswer'
  | 'never'
  | { readonly refuse: NotSentReason }

/** Of a distributor that takes top-ups back. */
export const takesBack: DistributorTraits['reversal'] = {
  kind: 'within',
  withinMs: 30 * 60_000,
  standsFinalAfterMs: 2 * 60_000,
}

export const simulatedTraits: DistributorTraits = {
  name: 'simulated',
  repeatedReference: 'rejected',
  holdMs: 60_000,
  notFoundFinalAfterMs: 10 * 60_000,
  sameCardQuietMs: 0,
  amounts: 'both',
  reversal: { kind: 'never' },
  poll: { firstMs: 1_000, maxMs: 30_000 },
  recheckAfterMs: [15 * 60_000],
  inFlightMax: 4,
  listing: 'bySpan',
}

export const simulatedProducts: readonly Product[] = [
  {
    id: '101',
    name: 'csl HK$100',
    operator: { id: '1', name: 'csl', country: 'HK' },
    faceValue: { kind: 'fixed', amount: money('HKD', 10_000) },
    cost: { kind: 'fixed', amount: money('HKD', 9_700) },
    takes: ['iccid', 'phone'],
    validityDays: 180,
  },
  {
    id: '201',
    name: 'China Mobile CNY 10-500',
    operator: { id: '2', name: 'China Mobile', country: 'CN' },
    faceValue: { kind: 'ranged', currency: 'CNY', minMinor: 1_000, maxMinor: 50_000, stepMinor: 100 },
    cost: { kind: 'rate', currency: 'HKD', ratePpm: 1_050_000 },
    takes: ['iccid', 'phone'],
    validityDays: null,
  },
]

const noAnswer = {
  kind: 'unreachable',
  problem: problem('distributorUnreachable'),
  retryAfterMs: null,
} as const

export class SimulatedDistributor implements Distributor {
  readonly traits: DistributorTraits
  readonly time: SimulatedTime
  readonly submitted: Reference[] = []
  readonly asked: Reference[] = []
  readonly reversed: Reference[] = []
  treatments: Treatment[] = []
  reversalTreatments: ReversalTreatment[] = []
  lineIsUp = true
  products: readonly Product[] = simulatedProducts
  /** The list of products cannot be had, though everything else answers. */
  catalogueFails = false
  balancesAsked = 0
  balance: Money = money('HKD', 1_000_000)
  /** While true, `find` says "not found" whatever the books hold. */
  liesNotFound = false
  readonly #latencyMs = 200
  readonly #books = new Map<Reference, Fate>()
  readonly #givenAtMs = new Map<Reference, number>()
  readonly #costs = new Map<Reference, Money>()
  /** Rows of its record that no till of this shop sold. */
  strangers: readonly StatementRow[] = []
  #life = 0

  constructor(time: SimulatedTime, traits: Partial<DistributorTraits> = {}) {
    this.time = time
    this.traits = { ...simulatedTraits, ...traits }
  }

  creditsOf(reference: Reference): number {
    return this.#books.get(reference) === 'credited' ? 1 : 0
  }

  /** The process that was listening is gone: answers on their way reach nobody. */
  hangUp(): void {
    this.#life += 1
  }

  get credited(): number {
    return [...this.#books.values()].filter((fate) => fate === 'credited').length
  }

  /** What its record says it took for a top-up. */
  charge(reference: Reference, cost: Money): void {
    this.#costs.set(reference, cost)
  }

  /** The operator's late word on an accepted or credited top-up. */
  settle(reference: Reference, fate: Fate): void {
    this.#books.set(reference, fate)
  }

  submit(order: TopUpOrder, report: Report<SubmitAnswer>): void {
    this.submitted.push(order.reference)
    const answer = this.#treat(order)
    if (answer !== null) this.#deliver(report, answer)
  }

  /** Null when no answer will ever come. */
  #treat(order: TopUpOrder): SubmitAnswer | null {
    if (!this.lineIsUp) return { kind: 'notSent', reason: 'lineDown', retryAfterMs: null }
    const treatment = this.treatments.shift() ?? 'credit'
    if (typeof treatment === 'object')
      return { kind: 'notSent', reason: treatment.refuse, retryAfterMs: null }
    if (treatment === 'loseRequest') return { kind: 'unknown', detail: 'request lost' }
    if (this.#books.has(order.reference)) return { kind: 'unknown', detail: 'reference used' }
    const fates: Partial<Record<typeof treatment, Fate>> = { decline: 'failed', accept: 'pending' }
    this.#books.set(order.reference, fates[treatment] ?? 'credited')
    this.#givenAtMs.set(order.reference, this.time.nowMs())
    if (treatment === 'never') return null
    if (treatment === 'loseAnswer') return { kind: 'unknown', detail: 'answer lost' }
    const found = this.#lookInBooks(order.reference)
    if (found.kind === 'notFound' || found.kind === 'unreachable') throw new Error('just written')
    return found
  }

  find(reference: Reference, report: Report<FindAnswer>): void {
    this.asked.push(reference)
    const value: FindAnswer = this.lineIsUp
      ? this.#lookInBooks(reference)
      : { kind: 'unreachable', detail: 'line down', retryAfterMs: null }
    this.#deliver(report, value)
  }

  reverse(reference: Reference, report: Report<ReverseAnswer>): void {
    this.reversed.push(reference)
    const answer = this.#takeBack(reference)
    if (answer !== null) this.#deliver(report, answer)
  }

  /** Null when no answer will ever come. */
  #takeBack(reference: Reference): ReverseAnswer | null {
    if (!this.lineIsUp) return { kind: 'notSent', reason: 'lineDown', retryAfterMs: null }
    const treatment = this.reversalTreatments.shift() ?? 'reverse'
    if (typeof treatment === 'object')
      return { kind: 'notSent', reason: treatment.refuse, retryAfterMs: null }
    if (treatment === 'loseRequest') return { kind: 'unknown', detail: 'request lost' }
    if (treatment === 'keep') return { kind: 'refused', problem: problem('distributorKeepsCredit') }
    if (this.#books.get(reference) !== 'credited') return { kind: 'unknown', detail: 'taken back before' }
    this.#books.set(reference, 'reversed')
    if (treatment === 'never') return null
    return treatment === 'loseAnswer' ? { kind: 'unknown', detail: 'answer lost' } : { kind: 'reversed' }
  }

  listProducts(report: Report<Asked<readonly Product[]>>): void {
    if (!this.catalogueFails) this.#answer(this.products, report)
    else this.#deliver(report, noAnswer)
  }

  lookUp(_phone: string, report: Report<Asked<readonly string[]>>): void {
    this.#answer(['1'], report)
  }

  readBalance(report: Report<Asked<Money>>): void {
    this.balancesAsked += 1
    this.#answer(this.balance, report)
  }

  listTransactions({ fromMs, untilMs }: TimeSpan, report: Report<Asked<readonly StatementRow[]>>): void {
    const states = { pending: 'open', credited: 'credited', failed: 'failed', reversed: 'reversed' } as const
    const all = [...this.#books].map(([reference, fate], index) => ({
      place: index + 1,
      reference,
      distributorId: `D${reference.slice(-6)}`,
      state: states[fate],
      amount: this.#costs.get(reference) ?? null,
      atMs: this.#givenAtMs.get(reference) ?? null,
    }))
    const rows = all.filter(({ atMs }) => atMs !== null && atMs >= fromMs && atMs < untilMs)
    this.#answer([...rows, ...this.strangers], report)
  }

  #answer<T>(value: T, report: Report<Asked<T>>): void {
    const answer: Asked<T> = this.lineIsUp ? { kind: 'answered', value } : noAnswer
    this.#deliver(report, answer)
  }

  #deliver<T>(report: Report<T>, value: T): void {
    const life = this.#life
    this.time.after(this.#latencyMs, () => {
      if (life === this.#life) report(value)
    })
  }

  #lookInBooks(reference: Reference): FindAnswer {
    const fate = this.liesNotFound ? undefined : this.#books.get(reference)
    const distributorId = `D${reference.slice(-6)}`
    switch (fate) {
      case undefined:
        return { kind: 'notFound' }
      case 'pending':
        return { kind: 'accepted', distributorId }
      case 'failed':
        return { kind: 'failed', problem: problem('distributorDeclined'), distributorId }
      case 'reversed':
        return { kind: 'failed', problem: problem('distributorReversed'), distributorId }
      case 'credited':
        return { kind: 'credited', facts: { distributorId, operatorReference: null, cost: null } }
    }
  }
}
