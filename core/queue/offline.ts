// Selling while the line is down: off until the owner switches it on, then bounded in every way a shop
// could come to harm. A clerk who meets a limit reads which one and what to do.
import { add, formatMoney, type Money, money, subtract } from '../money.ts'
import { type Problem, problem } from '../outcome.ts'
import type { KnownBalance, Unsent } from '../store.ts'
import type { Price } from '../top-up/sale.ts'

/** Amounts in the till's currency; counts and hours are the most that is allowed. */
export interface OfflineLimits {
  readonly saleMax: Money
  /** To one card on one business day. */
  readonly cardPerDayMax: Money
  readonly unsentTotalMax: Money
  readonly unsentSalesMax: number
  /** Since the distributor last answered. */
  readonly hoursMax: number
  readonly catalogueHoursMax: number
}

/** What is known when the line is down; instants on the wall clock. */
export interface OfflineFacts {
  readonly nowMs: number
  readonly lastAnswerAtMs: number | null
  readonly catalogueFetchedAtMs: number
  readonly unsent: Unsent
  /** Already sold to this card today. */
  readonly cardToday: Money
  readonly balance: KnownBalance | null
}

const hourMs = 3_600_000

/** The first limit this sale would break, in the order in which a clerk can do something about it; null when none. */
export function offlineRefusal(
  limits: OfflineLimits | null,
  sale: { readonly price: Price; readonly cost: Money },
  facts: OfflineFacts,
): Problem | null {
  if (limits === null) return problem('offlineOff')
  const { total } = sale.price
  if (total.amountMinor > limits.saleMax.amountMinor) {
    return problem('offlineSaleTooLarge', { total: formatMoney(total), max: formatMoney(limits.saleMax) })
  }
  if (add(facts.cardToday, total).amountMinor > limits.cardPerDayMax.amountMinor) {
    return problem('offlineCardLimit', { max: formatMoney(limits.cardPerDayMax) })
  }
  return shopRefusal(limits, sale, facts)
}

/** The limits that any further sale meets. */
function shopRefusal(
  limits: OfflineLimits,
  sale: { readonly price: Price; readonly cost: Money },
  facts: OfflineFacts,
): Problem | null {
  if (facts.unsent.sales >= limits.unsentSalesMax)
    return problem('offlineTooMany', { max: limits.unsentSalesMax })
  const unsentTotal = add(sumIn(facts.unsent.totals, sale.price.total), sale.price.total)
  if (unsentTotal.amountMinor > limits.unsentTotalMax.amountMinor) {
    return problem('offlineTotalReached', { max: formatMoney(limits.unsentTotalMax) })
  }
  if (hoursSince(facts.lastAnswerAtMs, facts.nowMs) > limits.hoursMax) {
    return problem('offlineTooLong', { hours: limits.hoursMax })
  }
  if (hoursSince(facts.catalogueFetchedAtMs, facts.nowMs) > limits.catalogueHoursMax) {
    return problem('offlineCatalogueOld', { hours: limits.catalogueHoursMax })
  }
  return balanceRefusal(sale.cost, facts)
}

/** The last balance less everything unsent must cover the sale. */
function balanceRefusal(cost: Money, facts: OfflineFacts): Problem | null {
  if (facts.balance === null || facts.balance.amount.currency !== cost.currency) {
    return problem('offlineBalanceUnknown')
  }
  const projected = subtract(facts.balance.amount, sumIn(facts.unsent.costs, cost))
  if (projected.amountMinor >= cost.amountMinor) return null
  return problem('offlineBalanceLow', { projected: formatMoney(projected) })
}

/** How near the shop is to its limits. */
export interface OfflineRoom {
  readonly salesLeft: number
  readonly moneyLeft: Money
  readonly hoursLeft: number
  /** Less than a fifth of some limit is left. */
  readonly near: boolean
}

export function offlineRoom(
  limits: OfflineLimits,
  facts: Omit<OfflineFacts, 'cardToday' | 'balance'>,
): OfflineRoom {
  const salesLeft = Math.max(0, limits.unsentSalesMax - facts.unsent.sales)
  const used = sumIn(facts.unsent.totals, limits.unsentTotalMax)
  const left = Math.max(0, limits.unsentTotalMax.amountMinor - used.amountMinor)
  const hoursLeft = Math.max(0, limits.hoursMax - hoursSince(facts.lastAnswerAtMs, facts.nowMs))
  const near =
    salesLeft * 5 < limits.unsentSalesMax ||
    left * 5 < limits.unsentTotalMax.amountMinor ||
    hoursLeft * 5 < limits.hoursMax
  return { salesLeft, moneyLeft: money(limits.unsentTotalMax.currency, left), hoursLeft, near }
}

/** A clock that ran backwards counts as no time at all, never as time to come. */
function hoursSince(atMs: number | null, nowMs: number): number {
  return atMs === null ? Number.POSITIVE_INFINITY : Math.max(0, nowMs - atMs) / hourMs
}

function sumIn(amounts: readonly Money[], like: Money): Money {
  return amounts
    .filter((each) => each.currency === like.currency)
    .reduce((sum, each) => add(sum, each), money(like.currency, 0))
}
