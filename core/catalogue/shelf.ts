// The products on offer: fetched from the distributor when the line allows, kept on disk so that the
// shop can sell before the first answer of the day, and the operators it named for a phone number.
import type { Card } from '../card/card.ts'
import type { Problem } from '../outcome.ts'
import type { Clock, Distributor } from '../ports.ts'
import type { CatalogueSnapshot, Store } from '../store.ts'
import type { Product } from './product.ts'

export interface ShelfParts {
  readonly store: Store
  readonly clock: Clock
  readonly distributor: Distributor
  readonly changed: () => void
  readonly heard: (problem: Problem | null) => void
  /** Called after each answer. */
  readonly afterwards: () => void
}

export interface Shelf {
  readonly snapshot: CatalogueSnapshot | null
  product(id: string): Product | null
  /** Operator ids the distributor named for this number, likeliest first; asked for when unknown. */
  operatorsOf(card: Card): readonly string[]
  lookUp(card: Card): void
  /** Fetches the catalogue when it is time to; safe to call often. */
  refresh(): void
  nextInMs(): number
}

const freshMs = 60 * 60_000
const retryMs = 15_000
const lookUpsMax = 500

export function createShelf(parts: ShelfParts): Shelf {
  const { store, clock, distributor } = parts
  let snapshot = store.catalogue()
  let asking = false
  let askAtMs = clock.elapsedMs()
  const operators = new Map<string, readonly string[]>()

  function keep(products: readonly Product[]): void {
    const fetched = { products, fetchedAtMs: clock.nowMs() }
    snapshot = fetched
    // Should the disk refuse, this run still has it and the next one asks again.
    store.commit(() => store.keepCatalogue(fetched))
    parts.changed()
  }

  return {
    get snapshot() {
      return snapshot
    },
    product(id) {
      return snapshot?.products.find((product) => product.id === id) ?? null
    },
    operatorsOf(card) {
      return operators.get(card.number) ?? []
    },
    lookUp(card) {
      if (card.kind !== 'phone' || operators.has(card.number)) return
      if (operators.size >= lookUpsMax) operators.clear()
      distributor.lookUp(card.number, (answer) => {
        if (answer.kind !== 'answered') return
        operators.set(card.number, answer.value)
        parts.changed()
      })
    },
    refresh() {
      if (asking || clock.elapsedMs() < askAtMs) return
      asking = true
      distributor.listProducts((answer) => {
        asking = false
        const answered = answer.kind === 'answered'
        askAtMs = clock.elapsedMs() + (answered ? freshMs : Math.max(retryMs, answer.retryAfterMs ?? 0))
        parts.heard(answered ? null : answer.problem)
        if (answered) keep(answer.value)
        parts.afterwards()
      })
    },
    nextInMs() {
      return asking ? freshMs : Math.max(0, askAtMs - clock.elapsedMs())
    },
  }
}
