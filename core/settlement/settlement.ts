// Writes the report of a span of the books out of the sums in it. It decides nothing: every figure
// follows from rows, so that whoever adds them up again comes to the same.
import type { Settlement } from '../api/settlement-view.ts'
import { rateOn } from '../catalogue/pricing.ts'
import type { LedgerLine, SaleEntryKind } from '../ledger/entry.ts'
import { type Currency, convert, type Money, type TillCurrency } from '../money.ts'
import { drawerOver } from '../shift/drawer.ts'
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { KnownBalance } from '../store.ts'
import type { SoldSum, Span, SpanFigures } from './figures.ts'
import type { ListedDrawer } from './listed-drawer.ts'
import type { ListedPayIns } from './listed-pay-ins.ts'
import type { ListedSales } from './listed-sales.ts'

export interface SettlementFacts {
  readonly businessDay: string
  readonly span: Span
  /** The Z report before this one; null for the first. */
  readonly before: Settlement | null
  readonly writtenAtMs: number
  readonly writtenBy: string
  readonly figures: SpanFigures
  /** What every account held at the beginning of the span. */
  readonly opening: readonly LedgerLine[]
  /** Counts of the drawer since the report before, oldest first. */
  readonly counts: readonly DrawerCounted[]
  readonly sales: ListedSales
  readonly drawer: ListedDrawer
  readonly payIns: ListedPayIns
  readonly balance: KnownBalance | null
  readonly chain: Settlement['chain']
}

export interface DrawerCounted {
  readonly sequence: number
  readonly found: Money
  readonly atMs: number
}

/** An X report; a Z report is the same with its number. */
export function writeSettlement(facts: SettlementFacts, shop: Shop): Settlement {
  const { figures, before, sales } = facts
  return {
    number: null,
    businessDay: facts.businessDay,
    span: facts.span,
    countsThrough: facts.counts.at(-1)?.sequence ?? before?.countsThrough ?? 0,
    sinceMs: before === null ? null : before.writtenAtMs,
    writtenAtMs: facts.writtenAtMs,
    writtenBy: facts.writtenBy,
    totals: totalsOf(facts, shop),
    voided: figures.voids.reduce((sum, { count }) => sum + count, 0),
    voids: [...figures.voids],
    operators: [...figures.operators],
    products: [...figures.products],
    clerks: [...figures.clerks],
    hours: hoursOf(figures, shop.timeZone),
    tenders: [...figures.tenders],
    drawer: drawerOf(facts, shop),
    ...facts.drawer,
    through: { ...facts.drawer.through, payIns: facts.payIns.through },
    open: sales.open,
    openSums: sales.openSums,
    openSales: sales.openSales,
    later: sales.later,
    laterSums: sales.laterSums,
    distributor: distributorOf(facts),
    chain: facts.chain,
  }
}

function totalsOf({ figures, businessDay }: SettlementFacts, shop: Shop): Settlement['totals'] {
  const rounded = figures.roundings.map((each) => each.currency).filter(isOfTill)
  const booked = figures.booked.map((each) => each.currency)
  const currencies = [...new Set([shop.tillCurrency, ...booked, ...rounded])]
  return currencies.map((currency) => {
    const bookedAs = (kind: SaleEntryKind) => {
      const found = figures.booked.find((each) => each.kind === kind && each.currency === currency)
      return { count: found?.count ?? 0, valueMinor: found?.valueMinor ?? 0, feeMinor: found?.feeMinor ?? 0 }
    }
    const credited = bookedAs('credited')
    const reversed = bookedAs('reversed')
    const incomeMinor = credited.valueMinor + credited.feeMinor - reversed.valueMinor - reversed.feeMinor
    const costMinor = currency === shop.tillCurrency ? costIn(currency, figures, businessDay, shop) : null
    return {
      currency,
      sold: bookedAs('paid'),
      credited,
      failed: bookedAs('failed'),
      refunded: bookedAs('refunded'),
      reversed,
      roundingMinor: figures.roundings.find((each) => each.currency === currency)?.amountMinor ?? 0,
      marginMinor: costMinor === null ? null : incomeMinor - costMinor,
    }
  })
}

/** All costs in the till's currency, at the rates of the day; null when one of them is missing. */
function costIn(currency: TillCurrency, figures: SpanFigures, day: string, shop: Shop): number | null {
  let sumMinor = 0
  for (const cost of figures.costs) {
    const ratePpm = cost.currency === currency ? null : rateOn(day, cost.currency, currency, shop)
    if (cost.currency !== currency && ratePpm === null) return null
    sumMinor += ratePpm === null ? cost.amountMinor : convert(cost, currency, ratePpm).amountMinor
  }
  return sumMinor
}

function hoursOf(figures: SpanFigures, timeZone: string): Settlement['hours'] {
  const sums = new Map<string, SoldSum & { readonly hour: number }>()
  for (const { startMs, ...sum } of figures.quarters) {
    const hour = Number(localTime(startMs, timeZone).time.slice(0, 2))
    const key = `${hour} ${sum.currency}`
    const known = sums.get(key)
    sums.set(key, {
      hour,
      currency: sum.currency,
      count: sum.count + (known?.count ?? 0),
      valueMinor: sum.valueMinor + (known?.valueMinor ?? 0),
      feeMinor: sum.feeMinor + (known?.feeMinor ?? 0),
    })
  }
  return [...sums.values()].sort((one, other) => one.hour - other.hour)
}

function drawerOf({ figures, opening, counts }: SettlementFacts, shop: Shop): Settlement['drawer'] {
  const held = opening.filter((line) => line.account === 'drawer').map((line) => line.currency)
  const moved = figures.drawer.map((each) => each.currency)
  const currencies = [...new Set<Currency>([...shop.cashCurrencies, ...held, ...moved])]
  return currencies.filter(isOfTill).map((currency) => {
    const openingMinor =
      opening.find((line) => line.account === 'drawer' && line.currency === currency)?.amountMinor ?? 0
    const last = counts.findLast((each) => each.found.currency === currency)
    return {
      ...drawerOver(figures.drawer, currency, openingMinor),
      counted: last ? { amountMinor: last.found.amountMinor, atMs: last.atMs } : null,
    }
  })
}

function isOfTill(currency: Currency): currency is TillCurrency {
  return currency !== 'USD'
}

function distributorOf({
  figures,
  before,
  balance,
  sales,
  payIns,
}: SettlementFacts): Settlement['distributor'] {
  const first = before?.distributor.last ?? null
  const last = balance
  const currency = last?.amount.currency
  const known = first !== null && last !== null && first.amount.currency === currency
  const costs = [...new Set(figures.costs.map((each) => each.currency))].map((of) => ({
    currency: of,
    amountMinor: figures.costs
      .filter((each) => each.currency === of)
      .reduce((sum, each) => sum + each.amountMinor, 0),
  }))
  const costMinor = costs.find((each) => each.currency === currency)?.amountMinor ?? 0
  const paidInMinor = payIns.sums.find((each) => each.currency === currency)?.amountMinor ?? 0
  return {
    costs,
    movements: [
      ...figures.costs.map((each) => ({
        kind: each.kind === 'reversed' ? ('givenBack' as const) : ('topUps' as const),
        currency: each.currency,
        count: each.count,
        amountMinor: -each.amountMinor,
      })),
      ...payIns.sums.map((each) => ({ kind: 'paidIn' as const, ...each })),
    ],
    payIns: payIns.payIns,
    pending: sales.pending,
    first,
    last,
    otherMinor: known ? last.amount.amountMinor - first.amount.amountMinor + costMinor - paidInMinor : null,
  }
}
