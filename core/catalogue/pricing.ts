// From a product to the four amounts a customer sees before paying. The owner's rates and fees
// decide; nothing here is remembered.
import {
  add,
  type Currency,
  convert,
  formatMoney,
  inverseRatePpm,
  type Money,
  money,
  roundTo,
  subtract,
  type TillCurrency,
} from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { FeeRule, Rate, Shop } from '../shop.ts'
import type { Price, TenderKind } from '../top-up/sale.ts'
import type { Product } from './product.ts'
import { dearestFee } from './tender-fee.ts'

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
  const rule = feeRule(product.operator.id, value.value, shop)
  const fee = money(value.value.currency, rule?.feeMinor ?? 0)
  const total = add(value.value, fee)
  // By whichever tender: at the terminal it would be too late to refuse.
  const most = add(total, dearestFee(shop))
  if (most.amountMinor > shop.saleMax.amountMinor) {
    return refuse('saleTooLarge', { total: formatMoney(most), max: formatMoney(shop.saleMax) })
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
  const ratePpm = rateOn(today, face.currency, shop.tillCurrency, shop)
  if (ratePpm === null) return refuse('rateMissing', { from: face.currency, to: shop.tillCurrency })
  return done(convert(face, shop.tillCurrency, ratePpm))
}

/** The newest of the owner's rates that has begun by `day` (`YYYY-MM-DD`), in millionths; null without one. */
export function rateOn(day: string, from: Currency, to: Currency, shop: Pick<Shop, 'rates'>): number | null {
  return rateRow(day, from, to, shop)?.ratePpm ?? null
}

/** The same as its owner wrote it down. */
export function rateRow(day: string, from: Currency, to: Currency, shop: Pick<Shop, 'rates'>): Rate | null {
  return shop.rates
    .filter((each) => each.from === from && each.to === to && each.since <= day)
    .reduce<Rate | null>((newest, each) => {
      return newest === null || each.since > newest.since ? each : newest
    }, null)
}

/** The first rule that fits this operator and this value in the till's currency; null: no fee. */
export function feeRule(operatorId: string, value: Money, shop: Pick<Shop, 'fees'>): FeeRule | null {
  const fits = (each: FeeRule): boolean => {
    const operatorFits = each.operatorId === null || each.operatorId === operatorId
    return operatorFits && (each.upToMinor === null || value.amountMinor <= each.upToMinor)
  }
  return shop.fees.find(fits) ?? null
}

function costOf(product: Product, face: Money): Money {
  const cost = product.cost
  return cost.kind === 'fixed' ? cost.amount : convert(face, cost.currency, cost.ratePpm)
}

/** What the customer hands over, and how it comes of the total. */
export interface Due {
  readonly amount: Money
  /** What rounding to the smallest coin added (+) or spared (-), in the same currency. */
  readonly rounding: Money
  /** Millionths of this currency for one of the till's; null when they are one. */
  readonly ratePpm: number | null
}

/**
 * What is due of `total` by this tender, at the rates of `day` (`YYYY-MM-DD`, the day of the price):
 * exact on a terminal, in cash rounded to the smallest coin of its currency. Refused:
 * `currencyNotTaken`, `rateMissing`.
 */
export function amountDue(
  total: Money,
  tender: { readonly kind: TenderKind; readonly currency: TillCurrency },
  shop: Shop,
  day: string,
): Outcome<Due> {
  const { kind, currency } = tender
  const till = shop.tillCurrency
  const taken = kind === 'cash' ? shop.cashCurrencies.includes(currency) : currency === till
  if (!taken) return refuse('currencyNotTaken', { currency, till })
  if (currency === till) return done(dueOf(kind === 'cash' ? cashDue(total, shop) : total, total, null))
  const ratePpm = cashRateOn(day, currency, shop)
  if (ratePpm === null) return refuse('rateMissing', { from: till, to: currency })
  const exact = convert(total, currency, ratePpm)
  return done(dueOf(roundTo(exact, shop.cashStepMinor[currency]), exact, ratePpm))
}

/** What is due in cash of the till's own currency. */
export function cashDue(total: Money, shop: Shop): Money {
  return roundTo(total, shop.cashStepMinor[shop.tillCurrency])
}

/** What is due in each currency whose cash is taken, the till's own first; without a rate it is left out. */
export function cashDues(total: Money, shop: Shop, day: string): readonly Due[] {
  const others = shop.cashCurrencies.filter((each) => each !== shop.tillCurrency)
  return [shop.tillCurrency, ...others].flatMap((currency) => {
    const due = amountDue(total, { kind: 'cash', currency }, shop, day)
    return due.ok ? [due.value] : []
  })
}

function dueOf(amount: Money, exact: Money, ratePpm: number | null): Due {
  return { amount, rounding: subtract(amount, exact), ratePpm }
}

/** The owner's rate for this very exchange or, where there is none, the other way's turned round. */
function cashRateOn(day: string, currency: TillCurrency, shop: Shop): number | null {
  const rate = cashRateRow(day, currency, shop)
  if (rate === null) return null
  return rate.to === currency ? rate.ratePpm : inverseRatePpm(rate.ratePpm)
}

/** Which of the owner's rates decides what is due in this cash. */
export function cashRateRow(
  day: string,
  currency: TillCurrency,
  shop: Pick<Shop, 'rates' | 'tillCurrency'>,
): Rate | null {
  const till = shop.tillCurrency
  return rateRow(day, till, currency, shop) ?? rateRow(day, currency, till, shop)
}
