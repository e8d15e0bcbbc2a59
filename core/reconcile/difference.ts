// One difference between the books and a distributor's record, as it is kept: both sides as they were, what
// it comes to, and a name under which it is known again when the same is found another time.
import type { SaleId } from '../ids.ts'
import { formatMoney, type Money } from '../money.ts'
import type { Booking } from '../top-up/sale.ts'
import type { SaleState } from '../top-up/state.ts'
import type { BookRow } from './book-row.ts'
import type { DifferenceKind } from './judge.ts'
import type { StatementRow } from './statement.ts'

export interface HereSide {
  readonly saleId: SaleId
  readonly receiptNumber: string
  readonly businessDay: string
  readonly state: SaleState
  readonly booking: Booking
  readonly amount: Money
}

export interface Difference {
  readonly key: string
  readonly kind: DifferenceKind
  readonly reference: string | null
  readonly distributorId: string | null
  /** Null where the books have no such sale. */
  readonly here: HereSide | null
  /** The lines of the record, in their order; none where it has no such line. */
  readonly there: readonly StatementRow[]
  /** What the record counts less what the books count, in these days. */
  readonly off: readonly Money[]
}

/** More lines of one reference than anyone would read. */
export const linesKeptMax = 5

export function hereSide(row: BookRow, amount: Money): HereSide {
  const { saleId, receiptNumber, businessDay, state, booking } = row
  return { saleId, receiptNumber, businessDay, state, booking, amount }
}

/** The same finding has the same name whenever, and in whatever file, it is found. */
export function differenceKey(of: Omit<Difference, 'key'>): string {
  const here = of.here === null ? '-' : `${of.here.state} ${formatMoney(of.here.amount)}`
  const there = of.there
    .map(({ distributorId, state, amount }) =>
      [distributorId ?? '-', state, amount === null ? '-' : formatMoney(amount)].join(' '),
    )
    .sort()
    .join(', ')
  return [of.kind, of.reference ?? of.distributorId ?? '-', here, there].join(' | ')
}
