// A sale that waited was priced when the line was up. Before it is sent its price is read again: a rise
// within the store's margin is sent, one beyond it goes to a person.
import { formatMoney, type Money } from '../money.ts'
import { type Problem, problem } from '../outcome.ts'
import type { Shop } from '../shop.ts'
import type { Sale } from '../top-up/sale.ts'
import { quoteProduct } from './pricing.ts'
import type { Product } from './product.ts'

const million = 1_000_000

/** Why this sale may not be sent as it was priced; null when it may. `product` is what is on offer now. */
export function priceProblem(sale: Sale, product: Product | null, shop: Shop): Problem | null {
  if (product === null) return problem('productGoneSince', { product: sale.productName })
  const cost = costNow(sale, product, shop)
  if (cost === null) return problem('productGoneSince', { product: sale.productName })
  const sameCurrency = cost.currency === sale.cost.currency
  const riseMinor = cost.amountMinor - sale.cost.amountMinor
  if (sameCurrency && riseMinor * million <= sale.cost.amountMinor * shop.costRiseMaxPpm) return null
  return problem('priceChangedSince', { was: formatMoney(sale.cost), now: formatMoney(cost) })
}

/** What the distributor takes for it today; null when the product no longer comes in this amount. */
export function costNow(sale: Sale, product: Product, shop: Shop): Money | null {
  const { faceValue } = product
  const same =
    faceValue.kind === 'fixed'
      ? faceValue.amount.currency === sale.price.faceValue.currency &&
        faceValue.amount.amountMinor === sale.price.faceValue.amountMinor
      : faceValue.currency === sale.price.faceValue.currency
  if (!same) return null
  // Only the cost is asked for: what the customer paid never changes, whatever rates and limits say today.
  const saleMax = { ...shop.saleMax, amountMinor: Number.MAX_SAFE_INTEGER }
  const unlimited = { ...shop, fees: [], tenderFees: [], saleMax }
  const quote = quoteProduct(
    product,
    sale.price.faceValue.amountMinor,
    unlimited,
    sale.businessDay ?? '9999-12-31',
  )
  return quote.ok ? quote.value.cost : null
}
