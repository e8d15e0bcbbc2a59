// What a terminal costs the customer beside the fee of the product. Every price that is told without a tender is
// the price in cash; no tender is ever cheaper than that.
import { add, type Money, money, zero } from '../money.ts'
import type { Shop } from '../shop.ts'
import type { Price, TenderKind, TerminalKind } from '../top-up/sale.ts'

export interface TenderPrice {
  readonly tender: TerminalKind
  /** The fee in all, the product's and the tender's. */
  readonly fee: Money
  readonly total: Money
}

/** In the till's currency; nothing where the owner set none. */
export function tenderFee(kind: TenderKind, shop: Pick<Shop, 'tenderFees' | 'tillCurrency'>): Money {
  const rule = shop.tenderFees.find(({ tender }) => tender === kind)
  return money(shop.tillCurrency, rule?.feeMinor ?? 0)
}

/** The most that any tender taken here adds: what a limit has to leave room for before one is chosen. */
export function dearestFee(shop: Pick<Shop, 'tenderFees' | 'tenders' | 'tillCurrency'>): Money {
  return shop.tenders
    .map((kind) => tenderFee(kind, shop))
    .reduce((most, each) => (each.amountMinor > most.amountMinor ? each : most), zero(shop.tillCurrency))
}

export function withTenderFee(price: Price, fee: Money): Price {
  return { ...price, fee: add(price.fee, fee), total: add(price.total, fee) }
}

/** What an offer costs by each tender that adds something, in the order in which they are offered. */
export function tenderPrices(
  price: Price,
  shop: Pick<Shop, 'tenderFees' | 'tenders' | 'tillCurrency'>,
): readonly TenderPrice[] {
  // A settings file may have made it a till of another currency since: such an offer is never paid.
  if (price.total.currency !== shop.tillCurrency) return []
  return shop.tenders.flatMap((tender) => {
    const extra = tenderFee(tender, shop)
    if (tender === 'cash' || extra.amountMinor === 0) return []
    const { fee, total } = withTenderFee(price, extra)
    return [{ tender, fee, total }]
  })
}
