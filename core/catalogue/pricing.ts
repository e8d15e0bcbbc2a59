// From a product to the four amounts a customer sees before paying. The owner's rates and fees
// decide; nothing here is remembered.
import { add, convert, formatMoney, type Money, money, roundTo } from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Shop } from '../shop.ts'
import type { Price, TenderKind } from '../top-up/sale.ts'
import type { Product } from './product.ts'

export interface Quote {
  readonly price: Price
  /** What the distributor is expected to take. */
  readonly cost: Money
}

/**
 * Prices `product` at `faceMinor` (minor units of its own currency; ignored when it is fixed) on
 * `today` (`YYYY-MM-DD`). Refused: amount outside the product, no rate, more than the owner allows.
 */
export function quoteProduct(
  product: Product,
  faceMinor: number | null,
  shop: Shop,
  today: string,
): Outcome<Quote> {
  const face = faceValueOf(product, faceMinor)
  if (!face.ok) return face
  const value = inTillCurrency(face.value, shop, today)
  if (!value.ok) return value
  const fee = feeFor(product, value.value, shop)
  const total = add(value.value, fee)
  if (total.amountMinor > shop.saleMax.amountMinor) {
    return refuse('saleTooLarge', { total: formatMoney(total), max: formatMoney(shop.saleMax) })
  }
  const price = { faceValue: face.value, value: value.value, fee, total }
  return done({ price, cost: costOf(product, face.value) })
}

function faceValueOf(product: Product, faceMinor: number | null): Outcome<Money> {
  const face = product.faceValue
  if (face.kind === 'fixed') return done(face.amount)
  const fits =
    faceMinor !== null &&
    faceMinor >= face.minMinor &&
    faceMinor <= face.maxMinor &&
    (faceMinor - face.minMinor) % face.stepMinor === 0
  if (fits) return done(money(face.currency, faceMinor))
  const written = (amountMinor: number): string => formatMoney(money(face.currency, amountMinor))
  return refuse('amountOutsideProduct', {
    min: written(face.minMinor),
    max: written(face.maxMinor),
    step: written(face.stepMinor),
  })
}

function inTillCurrency(face: Money, shop: Shop, today: string): Outcome<Money> {
  if (face.currency === shop.tillCurrency) return done(face)
  const rate = shop.rates
    .filter((each) => each.from === face.currency && each.to === shop.tillCurrency && each.since <= today)
    .reduce<(typeof shop.rates)[number] | null>((newest, each) => {
      return newest === null || each.since > newest.since ? each : newest
    }, null)
  if (rate === null) return refuse('rateMissing', { from: face.currency, to: shop.tillCurrency })
  return done(convert(face, shop.tillCurrency, rate.ratePpm))
}

function feeFor(product: Product, value: Money, shop: Shop): Money {
  const rule = shop.fees.find((each) => {
    const operatorFits = each.operatorId === null || each.operatorId === product.operator.id
    return operatorFits && (each.upToMinor === null || value.amountMinor <= each.upToMinor)
  })
  return money(value.currency, rule?.feeMinor ?? 0)
}

function costOf(product: Product, face: Money): Money {
  const cost = product.cost
  return cost.kind === 'fixed' ? cost.amount : convert(face, cost.currency, cost.ratePpm)
}

/** What the customer hands over: rounded to the shop's smallest coin in cash, exact otherwise. */
export function amountDue(total: Money, tender: TenderKind, shop: Shop): Money {
  return tender === 'cash' ? roundTo(total, shop.cashStepMinor[shop.tillCurrency]) : total
}
