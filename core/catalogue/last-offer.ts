// What this card was topped up with last time, as an offer of today: most customers want the same again.
import type { Offer } from '../api/views.ts'
import type { Price, Sale } from '../top-up/sale.ts'

/**
 * `sales` are the card's, newest first. Marks the offer with today's price of the same face value, or
 * none when it cannot be had any more; `priceOf` answers null then (`faceMinor` null: a fixed product).
 */
export function withLast(
  offers: readonly Offer[],
  sales: readonly Sale[],
  priceOf: (productId: string, faceMinor: number | null) => Price | null,
): Offer[] {
  const before = sales.find((sale) => sale.receiptNumber !== null)
  return offers.map((offer) => {
    if (before === undefined || offer.productId !== before.productId) return offer
    const faceMinor = before.ranged ? before.price.faceValue.amountMinor : null
    return { ...offer, last: priceOf(offer.productId, faceMinor) }
  })
}
