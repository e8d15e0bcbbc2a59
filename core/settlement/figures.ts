// What the books say of one span of ledger entries: sums only, straight from the rows, which a report
// is then written from. A span is by entry, never by the clock, so that no entry is in two or in none.
import type { EntryKind, SaleEntryKind } from '../ledger/entry.ts'
import type { Currency, TillCurrency } from '../money.ts'
import type { TenderKind } from '../top-up/sale.ts'

/** The entries after `after`, up to and including `through`; both are entry numbers, `after` may be 0. */
export interface Span {
  readonly after: number
  readonly through: number
}

/** Sales and what they were worth, in minor units of the till's currency on the day they were priced. */
export interface SoldSum {
  readonly currency: TillCurrency
  readonly count: number
  readonly valueMinor: number
  readonly feeMinor: number
}

/** `key` is what the sums were parted by, `name` what it is called on the newest sale of it. */
export interface NamedSum extends SoldSum {
  readonly key: string
  readonly name: string
}

/** What became in a span of a sale that was paid for before it. */
export interface LaterEntry {
  readonly kind: Exclude<SaleEntryKind, 'paid'>
  readonly receiptNumber: string
  readonly businessDay: string
  /** The entry by which it was paid for. */
  readonly paidEntry: number
  readonly currency: TillCurrency
  readonly amountMinor: number
}

export interface SpanFigures {
  /** Sales by what was booked of them in this span: one sale may be in several. */
  readonly booked: readonly (SoldSum & { readonly kind: SaleEntryKind })[]
  /** Of the failed ones: those given up before anything was sent. */
  readonly voids: readonly SoldSum[]
  /** Sales paid for in this span, parted in four ways. */
  readonly operators: readonly NamedSum[]
  readonly products: readonly NamedSum[]
  readonly clerks: readonly NamedSum[]
  /** By quarter of an hour, since some time zones differ from others by no more; `startMs` since 1970. */
  readonly quarters: readonly (SoldSum & { readonly startMs: number })[]
  /** What came in and went back by each tender, in the currency that was handed over. */
  readonly tenders: readonly {
    readonly kind: TenderKind
    readonly currency: TillCurrency
    readonly sales: number
    readonly takenMinor: number
    readonly refunds: number
    readonly refundedMinor: number
  }[]
  /** Cash in and out of the drawer by why it moved; `outMinor` is not negative. */
  readonly drawer: readonly {
    readonly kind: EntryKind
    readonly currency: TillCurrency
    readonly inMinor: number
    readonly outMinor: number
  }[]
  /** What cash rounding added to (+) or took off (-) what was sold. */
  readonly roundings: readonly { readonly currency: Currency; readonly amountMinor: number }[]
  /** What the distributor took (+) and gave back (-), by what was booked. */
  readonly costs: readonly {
    readonly kind: SaleEntryKind
    readonly currency: Currency
    readonly count: number
    readonly amountMinor: number
  }[]
}
