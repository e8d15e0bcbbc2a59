// The distributor behind its door: takes top-ups in, credits, settles, changes its mind, forgets, and
// answers what its books say, or what it wants to be believed.
import type { Reference } from '../../../core/ids.ts'
import { money } from '../../../core/money.ts'
import { problem } from '../../../core/outcome.ts'
import type { DistributorTraits, FindAnswer, TopUpOrder } from '../../../core/ports.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import { worldProducts } from '../world-catalogue.ts'
import { type BookEntry, DistributorBooks, type Fate } from './distributor-books.ts'
import type { FaultLog } from './fault.ts'
import type { Treatment } from './treatment.ts'

export interface OfficeEar {
  /** The card has the amount, for the `times`th time under this reference. */
  credited(reference: Reference, times: number): void
  /** The card has the amount no more; `times` as for `credited`. */
  takenBack(reference: Reference, times: number): void
  /** The distributor broke its word about this reference: whatever follows is not the counter's doing. */
  lied(reference: Reference): void
}

export interface OfficeParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly faults: FaultLog
  readonly ear: OfficeEar
  readonly traits: DistributorTraits
  readonly lieMaxMs: number
  readonly walletMostMinor: number
}

export type Told = Exclude<FindAnswer, { kind: 'notFound' } | { kind: 'unreachable' }>

const minuteMs = 60_000
/** How often a top-up that is not refused is only accepted at first. */
const acceptedShare: Partial<Record<Treatment, number>> = {
  plain: 0.1,
  answerLate: 0.4,
  failedThenCredited: 0.4,
  promiseBroken: 0.3,
}
const slowToSettle: readonly Treatment[] = ['acceptedForLong', 'failedThenCredited', 'promiseBroken']
const declines = [
  'distributorDeclined',
  'distributorNumberInvalid',
  'distributorLimitReached',
  'distributorBalanceEmpty',
] as const

export class DistributorOffice {
  readonly books: DistributorBooks
  readonly #parts: OfficeParts

  constructor(parts: OfficeParts) {
    this.#parts = parts
    this.books = new DistributorBooks(parts.chance.waitMs(100_000, parts.walletMostMinor))
  }

  arrive(order: TopUpOrder, treatment: Treatment): void {
    const { time, chance, ear } = this.#parts
    this.books.arrives(order.reference)
    const known = this.books.entry(order.reference)
    if (known) {
      this.#repeated(known)
      return
    }
    const entry = this.#newEntry(order, treatment)
    this.books.write(entry)
    if (entry.fate === 'credited') this.#credit(entry)
    if (entry.fate === 'pending') this.#settleLater(entry, treatment)
    if (treatment === 'promiseBroken') ear.lied(order.reference)
    if (treatment === 'failedThenCredited') {
      entry.lie = { as: 'failed', untilMs: time.elapsedMs() + this.#parts.traits.holdMs + 3 * minuteMs }
      ear.lied(order.reference)
    }
    if (treatment === 'requestDoubled') time.after(chance.waitMs(1, 5_000), () => this.#doubled(entry))
    if (entry.fate === 'credited') this.#changeMindLater(entry, treatment)
  }

  /** A request to take it back is here. Null where there is nothing to take: a question by reference tells why. */
  takeBack(reference: Reference, keeps: boolean): 'reversed' | 'kept' | null {
    this.books.arrives(reference)
    const entry = this.books.entry(reference)
    if (entry?.fate !== 'credited' || entry.forgotten) return null
    if (keeps) return 'kept'
    this.books.decide(entry, 'failed')
    entry.reversed = true
    this.#parts.ear.takenBack(reference, entry.credits)
    return 'reversed'
  }

  /** What it says of a reference; null for one that nobody there sees. */
  tell(reference: Reference): Told | null {
    const entry = this.books.entry(reference)
    const nowMs = this.#parts.time.elapsedMs()
    if (!entry || entry.forgotten || entry.visibleAtMs > nowMs) return null
    const { distributorId, costMinor, lie } = entry
    const shown = lie && lie.untilMs > nowMs ? lie.as : entry.fate
    switch (shown) {
      case 'credited': {
        const saysCost = reference.charCodeAt(12) % 3 !== 0
        const cost = saysCost ? money('HKD', costMinor) : null
        return { kind: 'credited', facts: { distributorId, operatorReference: null, cost } }
      }
      case 'pending':
        return { kind: 'accepted', distributorId }
      case 'failed': {
        if (entry.reversed) return { kind: 'failed', problem: problem('distributorReversed'), distributorId }
        const code = declines[reference.charCodeAt(14) % declines.length] ?? 'distributorDeclined'
        return { kind: 'failed', problem: problem(code), distributorId }
      }
    }
  }

  #newEntry(order: TopUpOrder, treatment: Treatment): BookEntry {
    const { time, chance, lieMaxMs } = this.#parts
    const accepted = treatment.startsWith('accepted') || chance.happens(acceptedShare[treatment] ?? 0)
    const declined = treatment === 'declined' || (treatment === 'promiseBroken' && chance.happens(0.3))
    const fate: Fate = declined ? 'failed' : accepted ? 'pending' : 'credited'
    const lieMs = treatment === 'notFoundLie' ? chance.waitMs(1_000, lieMaxMs) : 0
    return {
      order,
      distributorId: `D${order.reference.slice(-8)}`,
      costMinor: costOf(order),
      fate,
      credits: 0,
      visibleAtMs: time.elapsedMs() + lieMs,
      lie: null,
      reversed: false,
      forgotten: false,
    }
  }

  #credit(entry: BookEntry): void {
    entry.credits += 1
    this.#parts.ear.credited(entry.order.reference, entry.credits)
  }

  /** The same bytes a second time, out of some box between us: not the counter's fault when it pays again. */
  #doubled(entry: BookEntry): void {
    if (this.#parts.traits.repeatedReference === 'unsafe') this.#parts.ear.lied(entry.order.reference)
    this.#repeated(entry)
  }

  #repeated(entry: BookEntry): void {
    if (this.#parts.traits.repeatedReference === 'rejected') return
    this.#parts.faults.add('repeatedReferencePaid')
    this.#credit(entry)
  }

  #settleLater(entry: BookEntry, treatment: Treatment): void {
    const { time, chance, ear } = this.#parts
    const longestMs = slowToSettle.includes(treatment) ? 300 * minuteMs : 3 * minuteMs
    time.after(chance.waitMs(2_000, longestMs), () => {
      const mayFail = treatment !== 'acceptedThenForgotten' && chance.happens(0.1)
      const fails = treatment === 'acceptedThenFailed' || mayFail
      this.books.decide(entry, fails ? 'failed' : 'credited')
      if (!fails) ear.credited(entry.order.reference, entry.credits)
      if (treatment !== 'acceptedThenForgotten') return
      entry.forgotten = true
      ear.lied(entry.order.reference)
    })
  }

  #changeMindLater(entry: BookEntry, treatment: Treatment): void {
    const { time, chance, ear, traits } = this.#parts
    const { reference } = entry.order
    const firstRecheckMs = traits.recheckAfterMs[0] ?? 10 * minuteMs
    const afterMs = chance.waitMs(minuteMs, Math.max(2 * minuteMs, firstRecheckMs * 0.9))
    const change: Partial<Record<Treatment, () => void>> = {
      creditedThenReversed: () => {
        this.books.decide(entry, 'failed')
        ear.lied(reference)
      },
      creditedThenForgotten: () => {
        entry.forgotten = true
        ear.lied(reference)
      },
      creditedThenAccepted: () => {
        entry.lie = { as: 'pending', untilMs: time.elapsedMs() + 20 * minuteMs }
      },
    }
    const mind = change[treatment]
    if (mind) time.after(afterMs, mind)
  }
}

/** What it takes from the shop, by its own list. */
function costOf(order: TopUpOrder): number {
  const cost = worldProducts.find(({ id }) => id === order.productId)?.cost
  if (!cost) return 0
  if (cost.kind === 'fixed') return cost.amount.amountMinor
  return Math.ceil((order.faceValue.amountMinor * cost.ratePpm) / 1_000_000)
}
