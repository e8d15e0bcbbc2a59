// What the books say of the drawer: what it holds, how that came about, and the lines of an entry that
// changes it without a sale.
import type { EntryKind, LedgerLine } from '../ledger/entry.ts'
import { type Money, money, negate, type TillCurrency, tillCurrencies } from '../money.ts'
import type { SpanFigures } from '../settlement/figures.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'

export function drawerHolds(store: Pick<Store, 'drawerBalance'>, currency: TillCurrency): Money {
  return money(currency, store.drawerBalance(currency))
}

/** What is counted: whatever is taken, and a currency no longer taken until none of it is left. */
export function drawerCurrencies(store: Pick<Store, 'drawerBalance'>, shop: Shop): TillCurrency[] {
  const taken = shop.cashCurrencies
  const left = tillCurrencies.filter((currency) => !taken.includes(currency))
  return [...taken, ...left.filter((currency) => drawerHolds(store, currency).amountMinor !== 0)]
}

/** `amount` comes to the drawer and is taken from the other account. */
export function intoDrawer(from: 'cashMoves' | 'overShort', amount: Money): readonly LedgerLine[] {
  return [
    { account: 'drawer', ...amount },
    { account: from, ...negate(amount) },
  ]
}

/** One currency over a span, in minor units; `expectedMinor` is opening, plus what came in, less what went out. */
export function drawerOver(figures: SpanFigures['drawer'], currency: TillCurrency, openingMinor: number) {
  const of = (kind: EntryKind) =>
    figures.find((line) => line.kind === kind && line.currency === currency) ?? { inMinor: 0, outMinor: 0 }
  const [paid, refunded, carried, counted] = [
    of('paid'),
    of('refunded'),
    of('cashMoved'),
    of('drawerCounted'),
  ]
  const takenMinor = paid.inMinor - paid.outMinor
  const refundedMinor = refunded.outMinor - refunded.inMinor
  const broughtMinor = carried.inMinor
  const removedMinor = carried.outMinor
  return {
    currency,
    openingMinor,
    takenMinor,
    refundedMinor,
    broughtMinor,
    removedMinor,
    expectedMinor: openingMinor + takenMinor - refundedMinor + broughtMinor - removedMinor,
    overShortMinor: counted.inMinor - counted.outMinor,
  }
}
