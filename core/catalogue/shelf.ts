// The products on offer: fetched from the distributor when the line allows, kept on disk so that the
// shop can sell before the first answer of the day, and the operators it named for a phone number.
import type { Card } from '../card/card.ts'
import type { Clock, Distributor } from '../ports.ts'
import type { CatalogueSnapshot, Store } from '../store.ts'
import type { Product } from './product.ts'

export interface ShelfParts {
  readonly store: Store
  readonly clock: Clock
  readonly distributor: Distributor
  readonly changed: () => void
  /** Whether the distributor answered: what it means for the line is not decided here. */
  readonly heard: (answered: boolean) => void
  /** Called after each answer. */
  readonly afterwards: () => void
}

export interface Shelf {
  readonly snapshot: CatalogueSnapshot | null
  product(id: string): Product | null
  /** Operator ids the distributor named for this number, likeliest first; asked for when unknown. */
  operatorsOf(card: Card): readonly string[]
  lookUp(card: Card): void
  /** Whether the catalogue was fetched after this instant of the clock that never jumps. */
  fetchedSince(elapsedMs: number): boolean
  /** Fetches the catalogue soon, because what waits must be priced by it. */
  refreshNow(): void
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
  let byId = indexed(snapshot?.products ?? [])
  let asking = false
  let askAtMs = clock.elapsedMs()
  let failedAtMs = Number.NEGATIVE_INFINITY
  let fetchedElapsedMs = Number.NEGATIVE_INFINITY
  const operators = new Map<string, readonly string[]>()

  function keep(products: readonly Product[]): void {
    const fetched = { products, fetchedAtMs: clock.nowMs() }
    snapshot = fetched
    fetchedElapsedMs = clock.elapsedMs()
    byId = indexed(products)
    // Should the disk refuse, this run still has it and the next one asks again.
    store.commit(() => store.keepCatalogue(fetched))
    parts.changed()
  }

  return {
    get snapshot() {
      return snapshot
    },
    product(id) {
      return byId.get(id) ?? null
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
    fetchedSince: (elapsedMs) => fetchedElapsedMs >= elapsedMs,
    refreshNow() {
      askAtMs = Math.min(askAtMs, Math.max(clock.elapsedMs(), failedAtMs + retryMs))
    },
    refresh() {
      if (asking || clock.elapsedMs() < askAtMs) return
      asking = true
      distributor.listProducts((answer) => {
        asking = false
        const answered = answer.kind === 'answered'
        askAtMs = clock.elapsedMs() + (answered ? freshMs : Math.max(retryMs, answer.retryAfterMs ?? 0))
        if (!answered) failedAtMs = clock.elapsedMs()
        parts.heard(answered)
        if (answered) keep(answer.value)
        parts.afterwards()
      })
    },
    nextInMs() {
      return asking ? freshMs : Math.max(0, askAtMs - clock.elapsedMs())
    },
  }
}

function indexed(products: readonly Product[]): ReadonlyMap<string, Product> {
  return new Map(products.map((product) => [product.id, product]))
}
