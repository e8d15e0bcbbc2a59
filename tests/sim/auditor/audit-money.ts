// The auditor's own arithmetic: what a product costs a customer, and what the books must hold of a sale.
// Written from the design and the settings, never from the counter's own pricing or posting.
import type { Currency, TillCurrency } from '../../../core/money.ts'
import type { Shop } from '../../../core/shop.ts'
import type { Booking, TenderKind } from '../../../core/top-up/sale.ts'
import { worldProducts } from '../world-catalogue.ts'
import type { Offer, Payment, SaleFile } from './sale-file.ts'

const million = 1_000_000

function ceilTimes(minor: number, ratePpm: number): number {
  return Number((BigInt(minor) * BigInt(ratePpm) + 999_999n) / 1_000_000n)
}

function newestRate(shop: Shop, from: Currency, to: Currency): number | null {
  let newest: { since: string; ratePpm: number } | null = null
  for (const rate of shop.rates) {
    if (rate.from === from && rate.to === to && (newest === null || rate.since > newest.since)) newest = rate
  }
  return newest === null ? null : newest.ratePpm
}

/** Null when the shop cannot sell it at all. */
export function offerOf(
  shop: Shop,
  cardNumber: string,
  productId: string,
  faceMinor: number | null,
): Offer | null {
  const product = worldProducts.find((each) => each.id === productId)
  if (!product) return null
  const face = product.faceValue
  const minor = face.kind === 'fixed' ? face.amount.amountMinor : faceMinor
  const faceCurrency = face.kind === 'fixed' ? face.amount.currency : face.currency
  if (minor === null) return null
  const ratePpm =
    faceCurrency === shop.tillCurrency ? million : newestRate(shop, faceCurrency, shop.tillCurrency)
  if (ratePpm === null) return null
  const valueMinor = ceilTimes(minor, ratePpm)
  const fee = shop.fees.find(
    (rule) =>
      (rule.operatorId === null || rule.operatorId === product.operator.id) &&
      (rule.upToMinor === null || valueMinor <= rule.upToMinor),
  )
  return { cardNumber, productId, faceMinor: minor, faceCurrency, valueMinor, feeMinor: fee?.feeMinor ?? 0 }
}

/** What stays with the shop when this offer is paid so; null when it cannot be paid so. */
export function dueOf(shop: Shop, offer: Offer, kind: TenderKind, currency: TillCurrency): Payment | null {
  const exact = exactIn(shop, feeAt(shop, offer, kind), currency)
  if (exact === null) return null
  if (kind !== 'cash') return currency === shop.tillCurrency ? { kind, currency, paidMinor: exact } : null
  const step = shop.cashStepMinor[currency]
  return { kind, currency, paidMinor: Math.floor((exact + step / 2) / step) * step }
}

/** The offer with what this tender adds to it. */
export function feeAt(shop: Shop, offer: Offer, kind: TenderKind): Offer {
  let feeMinor = offer.feeMinor
  for (const rule of shop.tenderFees) if (rule.tender === kind) feeMinor += rule.feeMinor
  return { ...offer, feeMinor }
}

function exactIn(shop: Shop, offer: Offer, currency: TillCurrency): number | null {
  const totalMinor = offer.valueMinor + offer.feeMinor
  if (currency === shop.tillCurrency) return totalMinor
  const direct = newestRate(shop, shop.tillCurrency, currency)
  if (direct !== null) return ceilTimes(totalMinor, direct)
  const back = newestRate(shop, currency, shop.tillCurrency)
  return back === null ? null : ceilTimes(totalMinor, Math.ceil((million * million) / back))
}

/** What every account must hold of this sale, zeros left out, when the books stand at `booking`. */
export function expectedLedger(file: SaleFile, booking: Booking): ReadonlyMap<string, number> {
  const { row, shop } = file
  const { payment } = file.people
  const offer = file.offer && payment && feeAt(shop, file.offer, payment.kind)
  const held = new Map<string, number>()
  if (booking === 'none' || !offer || !payment || !row) return held
  const till = shop.tillCurrency
  const hold = (account: string, currency: Currency, minor: number): void => {
    const key = `${account} ${currency}`
    const sum = (held.get(key) ?? 0) + minor
    if (sum === 0) held.delete(key)
    else held.set(key, sum)
  }
  hold(payment.kind === 'cash' ? 'drawer' : payment.kind, payment.currency, payment.paidMinor)
  if (booking === 'refunded') {
    const back = file.people.refundBy === 'cash' || payment.kind === 'cash' ? 'drawer' : payment.kind
    hold(back, payment.currency, -payment.paidMinor)
    return held
  }
  if (booking === 'refundDue') {
    hold('refundsDue', payment.currency, -payment.paidMinor)
    return held
  }
  const exact = exactIn(shop, offer, payment.currency) ?? 0
  hold(booking === 'owed' ? 'owed' : 'sales', till, -offer.valueMinor)
  hold('fees', till, -offer.feeMinor)
  hold('rounding', payment.currency, -(payment.paidMinor - exact))
  if (payment.currency !== till) {
    hold('exchange', till, offer.valueMinor + offer.feeMinor)
    hold('exchange', payment.currency, -exact)
  }
  if (booking === 'sold') {
    hold('distributorCost', row.cost.currency, row.cost.amountMinor)
    hold('wallet', row.cost.currency, -row.cost.amountMinor)
  }
  return held
}

export function sameAmounts(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): boolean {
  if (first.size !== second.size) return false
  for (const [key, minor] of first) if (second.get(key) !== minor) return false
  return true
}
