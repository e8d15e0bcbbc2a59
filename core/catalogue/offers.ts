// The products a card can take, in the order a clerk wants them: the operator the card points to
// first, then by face value.
import type { Offer } from '../api/views.ts'
import type { Card } from '../card/card.ts'
import type { Shop } from '../shop.ts'
import { isLikelyOperator } from './likely-operator.ts'
import { quoteProduct } from './pricing.ts'
import type { Product } from './product.ts'

/** Whether the card's country and number are what the product is credited by. */
export function fitsCard(product: Product, card: Card): boolean {
  return product.operator.country === card.country && product.takes.includes(card.kind)
}

/** `lookedUp` holds operator ids the distributor named for this number; fixed products without a price are left out. */
export function offersFor(
  card: Card,
  products: readonly Product[],
  shop: Shop,
  today: string,
  lookedUp: readonly string[],
): Offer[] {
  const offers: Offer[] = []
  for (const product of products) {
    if (!fitsCard(product, card) || shop.hiddenProducts.includes(product.id)) continue
    const amount = offeredAmount(product, shop, today)
    if (amount === null) continue
    const likely = lookedUp.includes(product.operator.id) || isLikelyOperator(card, product.operator)
    offers.push({
      productId: product.id,
      productName: product.name,
      operatorName: product.operator.name,
      likely,
      validityDays: product.validityDays,
      last: null,
      amount,
    })
  }
  return offers.sort(byLikelihoodThenAmount)
}

function offeredAmount(product: Product, shop: Shop, today: string): Offer['amount'] | null {
  const face = product.faceValue
  if (face.kind === 'ranged') return { ...face }
  const quote = quoteProduct(product, null, shop, today)
  return quote.ok ? { kind: 'fixed', price: quote.value.price } : null
}

function byLikelihoodThenAmount(first: Offer, second: Offer): number {
  if (first.likely !== second.likely) return first.likely ? -1 : 1
  if (first.operatorName !== second.operatorName) return first.operatorName < second.operatorName ? -1 : 1
  return faceMinor(first) - faceMinor(second)
}

function faceMinor(offer: Offer): number {
  return offer.amount.kind === 'fixed' ? offer.amount.price.faceValue.amountMinor : Number.MAX_SAFE_INTEGER
}
