// The sales that a report names one by one: each counts on the day on which it was paid for, so that the
// owner reads which are still open, and which came to their end after the report of their own day.
import type { OpenKind, Settlement } from '../api/settlement-view.ts'
import { openKinds } from '../api/settlement-view.ts'
import { add, type Money, type TillCurrency, tillCurrencies } from '../money.ts'
import type { Store } from '../store.ts'
import type { Sale } from '../top-up/sale.ts'
import type { SaleState } from '../top-up/state.ts'
import type { LaterEntry, Span } from './figures.ts'

type Listed = Pick<Settlement, 'open' | 'openSums' | 'openSales' | 'later' | 'laterSums'>

export interface ListedSales extends Listed {
  /** What the distributor may have taken already for those it was sent. */
  readonly pending: Money[]
}

/** More than anyone reads; sums and counts are of all. */
const listedMax = 100

export function listSales(store: Store, span: Span): ListedSales {
  const open = store.openSalesThrough(span.through)
  const kinds = open.map((sale) => kindOf(sale.state))
  const countOf = (kind: OpenKind): number => kinds.filter((each) => each === kind).length
  const reports = new Map<number, number | null>()
  const reportOf = (entry: number): number | null => {
    const known = reports.get(entry)
    if (known !== undefined) return known
    const report = store.reportOfEntry(entry)
    reports.set(entry, report)
    return report
  }
  const later = store.laterEntries(span).map((entry) => ({ ...entry, report: reportOf(entry.paidEntry) }))
  return {
    open: {
      unsent: countOf('unsent'),
      inDoubt: countOf('inDoubt'),
      accepted: countOf('accepted'),
      review: countOf('review'),
      refundsDue: countOf('refundsDue'),
      takingBack: countOf('takingBack'),
    },
    openSums: openKinds.flatMap((kind) =>
      tillCurrencies.flatMap((currency) => openSum(open, kind, currency)),
    ),
    openSales: open.slice(0, listedMax).map(openSale),
    later: later.slice(0, listedMax).map(({ paidEntry: _, ...entry }) => entry),
    laterSums: laterSums(later),
    pending: pendingOf(open),
  }
}

/** Of a sale that waits: one that is credited waits for being taken back. */
export function kindOf(state: SaleState): OpenKind {
  switch (state) {
    case 'inDoubt':
    case 'accepted':
      return state
    case 'needsReview':
      return 'review'
    case 'failed':
      return 'refundsDue'
    case 'credited':
      return 'takingBack'
    default:
      return 'unsent'
  }
}

function openSum(open: readonly Sale[], kind: OpenKind, currency: TillCurrency): Settlement['openSums'] {
  const sales = open.filter(({ state, price }) => kindOf(state) === kind && price.total.currency === currency)
  if (sales.length === 0) return []
  const amountMinor = sales.reduce((sum, { price }) => sum + price.total.amountMinor, 0)
  return [{ kind, currency, count: sales.length, amountMinor }]
}

function openSale(sale: Sale): Settlement['openSales'][number] {
  const { receiptNumber, state, price, paidAtMs, businessDay } = sale
  const { total } = price
  return {
    receiptNumber: receiptNumber ?? '',
    kind: kindOf(state),
    currency: total.currency === 'USD' ? 'HKD' : total.currency,
    amountMinor: total.amountMinor,
    paidAtMs: paidAtMs ?? 0,
    businessDay: businessDay ?? '',
  }
}

type Later = LaterEntry & { readonly report: number | null }

function laterSums(later: readonly Later[]): Settlement['laterSums'] {
  const sums = new Map<string, Settlement['laterSums'][number]>()
  for (const { report, kind, currency, amountMinor } of later) {
    const key = `${report} ${kind} ${currency}`
    const sum = sums.get(key) ?? { report, kind, currency, count: 0, amountMinor: 0 }
    sums.set(key, { ...sum, count: sum.count + 1, amountMinor: sum.amountMinor + amountMinor })
  }
  return [...sums.values()].sort((one, other) => (one.report ?? 0) - (other.report ?? 0))
}

function pendingOf(open: readonly Sale[]): Money[] {
  const sums = new Map<string, Money>()
  for (const { state, cost } of open) {
    if (state !== 'sending' && state !== 'inDoubt' && state !== 'accepted') continue
    const sum = sums.get(cost.currency)
    sums.set(cost.currency, sum ? add(sum, cost) : cost)
  }
  return [...sums.values()]
}
