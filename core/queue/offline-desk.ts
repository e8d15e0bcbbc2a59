// Gathers what is known when the line is down and holds each sale against the owner's limits.
import type { Shelf } from '../catalogue/shelf.ts'
import { add, type Money, money } from '../money.ts'
import type { Problem } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { Price } from '../top-up/sale.ts'
import type { Line } from './line.ts'
import { type OfflineFacts, type OfflineRoom, offlineRefusal, offlineRoom } from './offline.ts'

export interface OfflineParts {
  readonly store: Store
  readonly clock: Clock
  readonly shop: Shop
  readonly line: Line
  readonly shelf: Shelf
}

export interface OfflineDesk {
  /** Why this sale may not be taken now; null when it may, or when the line is not down. */
  refusal(sale: OfflineSale): Problem | null
  /** How much room is left; null when nothing is sold while the line is down. */
  room(): OfflineRoom | null
}

export interface OfflineSale {
  readonly cardNumber: string
  readonly price: Price
  readonly cost: Money
  readonly businessDay: string
}

/** More sales of one card in one day than any limit an owner would set. */
const cardSalesMax = 100

export function createOfflineDesk(parts: OfflineParts): OfflineDesk {
  const { store, shop, line } = parts

  function facts(): Omit<OfflineFacts, 'cardToday'> {
    const catalogueFetchedAtMs = parts.shelf.snapshot?.fetchedAtMs ?? 0
    const balance = store.balance()
    // A run that has heard nothing yet goes by what an earlier one wrote down.
    const lastAnswerAtMs = line.lastAnswerAtMs ?? Math.max(catalogueFetchedAtMs, balance?.atMs ?? 0)
    return {
      nowMs: parts.clock.nowMs(),
      lastAnswerAtMs,
      catalogueFetchedAtMs,
      unsent: store.unsent(),
      balance: line.balance ?? balance,
    }
  }

  function cardToday({ cardNumber, businessDay }: OfflineSale): Money {
    return store
      .salesOfCard(cardNumber, cardSalesMax)
      .filter((sale) => sale.businessDay === businessDay && sale.booking !== 'refunded')
      .reduce((sum, sale) => add(sum, sale.price.total), money(shop.tillCurrency, 0))
  }

  return {
    refusal(sale) {
      if (line.state !== 'down') return null
      return offlineRefusal(shop.offline, sale, { ...facts(), cardToday: cardToday(sale) })
    },
    room() {
      return shop.offline === null ? null : offlineRoom(shop.offline, facts())
    },
  }
}
