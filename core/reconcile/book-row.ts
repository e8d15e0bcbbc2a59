// A sale that was paid for, as reconciliation reads it from the books: few columns, since thousands are read.
import type { SaleId } from '../ids.ts'
import type { Money } from '../money.ts'
import type { Booking } from '../top-up/sale.ts'
import type { SaleState } from '../top-up/state.ts'

export interface BookRow {
  readonly saleId: SaleId
  readonly reference: string
  readonly distributorId: string | null
  readonly receiptNumber: string
  readonly businessDay: string
  readonly state: SaleState
  readonly booking: Booking
  readonly paidAtMs: number
  readonly settledAtMs: number | null
  readonly cost: Money
  readonly faceValue: Money
}

/** What of a sale's life a distributor's record can agree with or contradict. */
export type HereState = 'unsent' | 'open' | 'credited' | 'failed'

/** While a person decides about a sale, it is what the books still say it is. */
export function hereStateOf({ state, booking }: Pick<BookRow, 'state' | 'booking'>): HereState {
  if (state === 'needsReview') return reviewed[booking]
  switch (state) {
    case 'credited':
      return 'credited'
    case 'failed':
    case 'refunded':
      return 'failed'
    case 'sending':
    case 'inDoubt':
    case 'accepted':
      return 'open'
    default:
      return 'unsent'
  }
}

const reviewed: Readonly<Record<Booking, HereState>> = {
  none: 'open',
  owed: 'open',
  sold: 'credited',
  refundDue: 'failed',
  refunded: 'failed',
}
