// The distributor as the counter meets it: over a line that fails, behind a door that refuses, with every
// treatment of a top-up drawn from the seed. Within its traits it keeps its word.
import type { Product } from '../../../core/catalogue/product.ts'
import type { Reference } from '../../../core/ids.ts'
import { type Money, money } from '../../../core/money.ts'
import { problem } from '../../../core/outcome.ts'
import type {
  Asked,
  Distributor,
  DistributorTraits,
  FindAnswer,
  NotSentReason,
  Report,
  ReverseAnswer,
  SubmitAnswer,
  TopUpOrder,
} from '../../../core/ports.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import { changedProducts, worldProducts } from '../world-catalogue.ts'
import type { DistributorBooks } from './distributor-books.ts'
import { DistributorOffice, type OfficeEar } from './distributor-office.ts'
import type { FaultLog } from './fault.ts'
import type { Mortality } from './mortality.ts'
import { planReversal } from './reversal-treatment.ts'
import {
  arrivesAfterMs,
  drawTreatment,
  half,
  lineRefused,
  type Planned,
  planAnswer,
  type TreatmentParts,
  unknown,
} from './treatment.ts'
import type { Weather } from './weather.ts'
import type { WildLine } from './wild-line.ts'

/** Who watches the wire. `...Answered` comes just before the counter hears it, and only if it lives to. */
export interface WireEar extends OfficeEar {
  /** Returns which attempt of its sale this is. */
  submitting(order: TopUpOrder): number
  asking(reference: Reference): void
  submitAnswered(reference: Reference, answer: SubmitAnswer, attempt: number): void
  findAnswered(reference: Reference, answer: FindAnswer): void
  /** Returns which request for this sale this is. */
  reversing(reference: Reference): number
  reverseAnswered(reference: Reference, answer: ReverseAnswer, request: number): void
}

export interface DistributorParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  /** Of its own, so that a world in which nothing is taken back is what it was. */
  readonly reversalChance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly mortality: Mortality
  readonly line: WildLine
  readonly ear: WireEar
  readonly traits: DistributorTraits
  readonly lieMaxMs: number
  readonly walletCurrency: 'HKD' | 'USD'
  readonly habits: TreatmentParts['habits']
  readonly refillMinor: number
  readonly walletMostMinor: number
  /** The most between two changes of prices. */
  readonly pricesStayMs: number
}

const minuteMs = 60_000
const outOfReach = problem('distributorUnreachable')
const lastRefillMinor = 3_000_000_000

export class WildDistributor implements Distributor {
  readonly traits: DistributorTraits
  readonly #parts: DistributorParts
  readonly #office: DistributorOffice
  #life = 0
  #calls = 0
  #lastAnswered = 0
  #refusing: { readonly reason: NotSentReason; readonly untilMs: number } | null = null
  #refillComing = false
  #products: readonly Product[] = worldProducts

  constructor(parts: DistributorParts) {
    this.#parts = parts
    this.traits = parts.traits
    this.#office = new DistributorOffice(parts)
    const change = (): void => {
      const { chance, weather, faults, time } = parts
      this.#products = weather.clear ? worldProducts : changedProducts(chance)
      if (!weather.clear) faults.add('catalogueChanged')
      time.after(chance.waitMs(parts.pricesStayMs / 120, parts.pricesStayMs), change)
    }
    parts.time.after(parts.pricesStayMs / 10, change)
  }

  get books(): DistributorBooks {
    return this.#office.books
  }

  /** The process that was listening is gone: answers on their way reach nobody. */
  hangUp(): void {
    this.#life += 1
  }

  /** Whatever is wrong on this side is put right; what was lied about stays lied about. */
  repair(): void {
    this.#refusing = null
    this.#products = worldProducts
    this.books.walletMinor += lastRefillMinor
  }

  submit(order: TopUpOrder, report: Report<SubmitAnswer>): void {
    const { ear, mortality } = this.#parts
    const attempt = ear.submitting(order)
    mortality.at('crashBeforeSubmit')
    const lost = unknown('the line fell')
    this.#answer(this.#send(order), lost, (value) => {
      ear.submitAnswered(order.reference, value, attempt)
      report(value)
    })
    mortality.at('crashAfterSubmit')
  }

  find(reference: Reference, report: Report<FindAnswer>): void {
    const { ear, mortality } = this.#parts
    ear.asking(reference)
    mortality.at('crashBeforeFind')
    this.#answer(this.#ask(reference), unreachable('the line fell'), (value) => {
      ear.findAnswered(reference, value)
      report(value)
    })
    mortality.at('crashAfterFind')
  }

  reverse(reference: Reference, report: Report<ReverseAnswer>): void {
    const { ear, mortality } = this.#parts
    const request = ear.reversing(reference)
    mortality.at('crashBeforeReverse')
    const lost = (): ReverseAnswer => ({ kind: 'unknown', detail: 'the line fell' })
    this.#answer(this.#takeBack(reference), lost, (value) => {
      ear.reverseAnswered(reference, value, request)
      report(value)
    })
    mortality.at('crashAfterReverse')
  }

  #takeBack(reference: Reference): Planned<ReverseAnswer> | null {
    const { line, time, faults, weather, reversalChance: chance } = this.#parts
    const latencyMs = chance.waitMs(50, 3_000)
    const passage = line.carry()
    const lost = (): ReverseAnswer => ({ kind: 'unknown', detail: 'no answer' })
    if (passage === 'refused')
      return { inMs: latencyMs, value: () => ({ kind: 'notSent', reason: 'lineDown', retryAfterMs: null }) }
    if (passage === 'requestLost') return { inMs: this.traits.holdMs, value: lost }
    if (this.#refusing !== null && this.#refusing.untilMs > time.elapsedMs()) {
      const { reason } = this.#refusing
      return { inMs: latencyMs, value: () => ({ kind: 'notSent', reason, retryAfterMs: null }) }
    }
    const { treatment, arrivesInMs, answer } = planReversal(
      { chance, weather, faults, traits: this.traits },
      latencyMs,
    )
    if (treatment === 'reversalPromiseBroken') this.#parts.ear.lied(reference)
    let became: ReturnType<DistributorOffice['takeBack']> = null
    for (const inMs of arrivesInMs) {
      this.books.leaves(reference)
      time.after(inMs, () => {
        became = this.#office.takeBack(reference, treatment === 'creditKept') ?? became
      })
    }
    if (answer === null) return null
    if (passage === 'answerLost') return { inMs: this.traits.holdMs, value: lost }
    const told = (): ReverseAnswer => {
      if (became === 'reversed') return { kind: 'reversed' }
      if (became === 'kept') return { kind: 'refused', problem: problem('distributorKeepsCredit') }
      return { kind: 'unknown', detail: 'nothing to take back' }
    }
    return { inMs: answer.inMs, value: answer.value ?? told }
  }

  listProducts(report: Report<Asked<readonly Product[]>>): void {
    this.#answerPlainly(() => this.#products, report)
  }

  lookUp(_phone: string, report: Report<Asked<readonly string[]>>): void {
    this.#answerPlainly(() => ['1'], report)
  }

  readBalance(report: Report<Asked<Money>>): void {
    this.#answerPlainly(() => money(this.#parts.walletCurrency, this.books.walletMinor), report)
  }

  /** Its traits say `never`: an owner of this shop has a statement file. */
  listTransactions(_span: unknown, report: Report<Asked<readonly never[]>>): void {
    this.#answerPlainly(() => [], report)
  }

  /**
   * Delivers one answer after a while, to the process that asked and to no later one; `lost` is what the
   * adapter makes of an answer that finds the line down.
   */
  #answer<T>(planned: Planned<T> | null, lost: () => T, deliver: (value: T) => void): void {
    if (planned === null) return
    const life = this.#life
    this.#calls += 1
    const call = this.#calls
    this.#parts.time.after(planned.inMs, () => {
      if (life !== this.#life) return
      if (call < this.#lastAnswered) this.#parts.faults.add('answersOutOfOrder')
      this.#lastAnswered = Math.max(call, this.#lastAnswered)
      const falls = this.#parts.line.state === 'down' && planned.value !== lineRefused
      deliver(falls ? lost() : planned.value())
    })
  }

  /** A question about no sale. */
  #answerPlainly<T>(value: () => T, report: Report<Asked<T>>): void {
    const lost = (): Asked<T> => ({ kind: 'unreachable', problem: outOfReach, retryAfterMs: null })
    this.#answer(this.#askPlainly(value, lost), lost, report)
  }

  #askPlainly<T>(value: () => T, lost: () => Asked<T>): Planned<Asked<T>> {
    const passage = this.#parts.line.carry()
    if (passage === 'through')
      return { inMs: this.#latencyMs(), value: () => ({ kind: 'answered', value: value() }) }
    return { inMs: passage === 'refused' ? this.#latencyMs() : this.traits.holdMs, value: lost }
  }

  #latencyMs(): number {
    return this.#parts.chance.waitMs(50, 3_000)
  }

  #send(order: TopUpOrder): Planned<SubmitAnswer> | null {
    const latencyMs = this.#latencyMs()
    const passage = this.#parts.line.carry()
    if (passage === 'refused') return { inMs: latencyMs, value: lineRefused }
    if (passage === 'requestLost') return { inMs: this.traits.holdMs, value: unknown('no answer') }
    const refusal = this.#refusal()
    if (refusal !== null) return { inMs: latencyMs, value: () => refusal }
    const treatment = drawTreatment(this.#parts)
    const arriveMs = arrivesAfterMs(treatment, latencyMs, this.#parts)
    if (arriveMs !== null) {
      this.books.leaves(order.reference)
      this.#parts.time.after(arriveMs, () => this.#office.arrive(order, treatment))
    }
    if (passage === 'answerLost') return { inMs: this.traits.holdMs, value: unknown('connection reset') }
    const fate = (): SubmitAnswer => this.#office.tell(order.reference) ?? unknown('unknown code')()
    return planAnswer(treatment, latencyMs, fate, this.#parts)
  }

  /** Refused before it could become a top-up. */
  #refusal(): SubmitAnswer | null {
    const { chance, faults, time } = this.#parts
    const refusing = this.#refusingNow()
    if (refusing !== null) {
      const says = refusing.reason === 'rateLimited' && chance.happens(0.7)
      const retryAfterMs = says ? refusing.untilMs - time.elapsedMs() : null
      return { kind: 'notSent', reason: refusing.reason, retryAfterMs }
    }
    if (this.books.walletMinor > 0) return null
    faults.add('balanceEmpty')
    this.#askForRefill()
    return { kind: 'notSent', reason: 'balanceEmpty', retryAfterMs: null }
  }

  #refusingNow(): { readonly reason: NotSentReason; readonly untilMs: number } | null {
    const { chance, weather, faults, time } = this.#parts
    const nowMs = time.elapsedMs()
    if (this.#refusing !== null && this.#refusing.untilMs > nowMs) return this.#refusing
    this.#refusing = null
    if (!chance.happens(weather.rate('distributor', 0.02))) return null
    const reason = chance.weighted({ rateLimited: 4, credentials: 1 })
    faults.add(reason === 'rateLimited' ? 'rateLimited' : 'credentialsRefused')
    this.#refusing = { reason, untilMs: nowMs + chance.waitMs(1_000, 5 * minuteMs) }
    return this.#refusing
  }

  /** The owner reads that the balance is empty and pays in. */
  #askForRefill(): void {
    if (this.#refillComing) return
    this.#refillComing = true
    const { time, chance } = this.#parts
    time.after(chance.waitMs(minuteMs, 90 * minuteMs), () => {
      this.#refillComing = false
      this.books.walletMinor += this.#parts.refillMinor
    })
  }

  #ask(reference: Reference): Planned<FindAnswer> {
    const { line, chance, weather, time } = this.#parts
    const latencyMs = this.#latencyMs()
    const passage = line.carry()
    if (passage === 'refused') return { inMs: latencyMs, value: unreachable('refused') }
    if (passage !== 'through') return { inMs: this.traits.holdMs, value: unreachable('no answer') }
    const refusing = this.#refusing
    const refusedForMs = refusing?.reason === 'rateLimited' ? refusing.untilMs - time.elapsedMs() : 0
    if (refusedForMs > 0) return { inMs: latencyMs, value: unreachable('status 429', refusedForMs) }
    if (chance.happens(weather.rate('distributor', 0.2)))
      return { inMs: latencyMs, value: unreachable('status 502') }
    // What was true when the question got there, told when the answer comes back.
    let found: FindAnswer = { kind: 'notFound' }
    time.after(half(latencyMs), () => {
      found = this.#office.tell(reference) ?? { kind: 'notFound' }
    })
    return { inMs: latencyMs, value: () => found }
  }
}

function unreachable(detail: string, retryAfterMs: number | null = null): () => FindAnswer {
  return () => ({ kind: 'unreachable', detail, retryAfterMs })
}
