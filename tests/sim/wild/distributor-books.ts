// What really became of every reference, as the distributor's own books have it: the truth that no answer
// need agree with. A supervisor on the telephone hears it; the counter never reads it.
import type { Reference } from '../../../core/ids.ts'
import type { TopUpOrder } from '../../../core/ports.ts'

export type Fate = 'pending' | 'credited' | 'failed'
/** `onItsWay`: a request that has left and may still arrive. */
export type Truth = Fate | 'never' | 'onItsWay'

export interface BookEntry {
  readonly order: TopUpOrder
  readonly distributorId: string
  readonly costMinor: number
  fate: Fate
  /** Times the customer's card got the amount. */
  credits: number
  /** "Not found" until then. */
  visibleAtMs: number
  /** What is answered instead of the fate, until then. */
  lie: { readonly as: Fate; readonly untilMs: number } | null
  /** It was credited and taken back at the shop's request. */
  reversed: boolean
  /** "Not found" for good, as old transactions are. */
  forgotten: boolean
}

export class DistributorBooks {
  walletMinor: number
  readonly #entries = new Map<Reference, BookEntry>()
  readonly #onTheirWay = new Map<Reference, number>()

  constructor(walletMinor: number) {
    this.walletMinor = walletMinor
  }

  entry(reference: Reference): BookEntry | undefined {
    return this.#entries.get(reference)
  }

  write(entry: BookEntry): void {
    this.#entries.set(entry.order.reference, entry)
    if (entry.fate !== 'failed') this.walletMinor -= entry.costMinor
  }

  /** A pending one is decided, or a decided one is changed; a failure gives the cost back. */
  decide(entry: BookEntry, fate: 'credited' | 'failed'): void {
    if (fate === 'credited') entry.credits += 1
    else if (entry.fate !== 'failed') this.walletMinor += entry.costMinor
    if (fate === 'failed' && entry.fate === 'credited') entry.credits -= 1
    entry.fate = fate
  }

  leaves(reference: Reference): void {
    this.#onTheirWay.set(reference, (this.#onTheirWay.get(reference) ?? 0) + 1)
  }

  arrives(reference: Reference): void {
    const left = (this.#onTheirWay.get(reference) ?? 0) - 1
    if (left > 0) this.#onTheirWay.set(reference, left)
    else this.#onTheirWay.delete(reference)
  }

  truthOf(reference: Reference): Truth {
    const entry = this.#entries.get(reference)
    if (entry?.fate === 'credited' && this.#onTheirWay.has(reference)) return 'onItsWay'
    if (entry) return entry.fate
    return this.#onTheirWay.has(reference) ? 'onItsWay' : 'never'
  }
}
