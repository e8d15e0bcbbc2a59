// What is on offer for a card, and at what price today. Nothing is promised here: a price holds from the
// moment a sale is prepared.
import type { CallInput, CallOutput } from '../api/contract.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { Price } from '../top-up/sale.ts'
import { withLast } from './last-offer.ts'
import { offersFor } from './offers.ts'
import { quoteProduct } from './pricing.ts'
import type { Shelf } from './shelf.ts'

export interface OfferDesk {
  /** Refused: `catalogueMissing`, `noProductForCard`. */
  listOffers(input: CallInput<'listOffers'>): Outcome<CallOutput<'listOffers'>>
  /** Refused: `productUnknown`, or why this amount has no price. */
  quote(input: CallInput<'quote'>): Outcome<CallOutput<'quote'>>
}

interface OfferDeskParts {
  readonly store: Store
  readonly shelf: Shelf
  readonly shop: Shop
  /** The business day, `YYYY-MM-DD`, whose prices hold. */
  readonly today: () => string
}

/** Enough to pass over what was prepared for a card and never paid. */
const lastSalesMax = 20

export function createOfferDesk({ store, shelf, shop, today }: OfferDeskParts): OfferDesk {
  function priceOf(productId: string, faceMinor: number | null): Price | null {
    const product = shelf.product(productId)
    const quoted = product && quoteProduct(product, faceMinor, shop, today())
    return quoted?.ok ? quoted.value.price : null
  }

  return {
    listOffers({ card }) {
      if (shelf.snapshot === null) return refuse('catalogueMissing')
      const { products } = shelf.snapshot
      const offers = offersFor(card, products, shop, today(), shelf.operatorsOf(card))
      if (offers.length === 0) return refuse('noProductForCard')
      return done(withLast(offers, store.salesOfCard(card.number, lastSalesMax), priceOf))
    },
    quote({ productId, faceMinor }) {
      const product = shelf.product(productId)
      if (product === null) return refuse('productUnknown')
      const quoted = quoteProduct(product, faceMinor, shop, today())
      return quoted.ok ? done(quoted.value.price) : quoted
    },
  }
}
