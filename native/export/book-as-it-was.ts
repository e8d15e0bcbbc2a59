// A sale as reconciliation reads it, as it stood at the moment of a file.
import type { ExportMoment } from '../../core/api/export-format.ts'
import type { SaleId } from '../../core/ids.ts'
import type { SaleEntryKind } from '../../core/ledger/entry.ts'
import { currencies, money } from '../../core/money.ts'
import type { BookRow } from '../../core/reconcile/book-row.ts'
import type { Booking } from '../../core/top-up/sale.ts'
import { saleStates } from '../../core/top-up/state.ts'
import type { Books } from './books.ts'
import { rewinder } from './rewind.ts'

interface Row {
  readonly position: number
  readonly reference: string
  readonly distributor_id: string | null
  readonly receipt_number: string
  readonly business_day: string
  readonly state: string
  readonly paid_at_ms: number
  readonly settled_at_ms: number | null
  readonly cost_minor: number
  readonly cost_currency: string
  readonly face_value_minor: number
  readonly face_value_currency: string
  /** What was booked of it last. */
  readonly kind: SaleEntryKind
}

const bookings: Readonly<Record<SaleEntryKind, Booking>> = {
  paid: 'owed',
  credited: 'sold',
  failed: 'refundDue',
  reversed: 'refundDue',
  refunded: 'refunded',
}

/** Null for a sale that was not paid for by then. */
export function bookReader(books: Books, moment: ExportMoment): (id: string) => BookRow | null {
  const find = books.prepare<[number, string], Row>(
    `SELECT *, (SELECT kind FROM ledger_entry WHERE sale_id = sale.id AND ledger_entry.id <= ?
       ORDER BY ledger_entry.id DESC LIMIT 1) AS kind FROM sale WHERE id = ? AND paid_at_ms IS NOT NULL`,
  )
  const rewind = rewinder(books, moment)
  return (id) => {
    const row = find.get(moment.entry, id)
    const past = row === undefined ? null : rewind(row.position)
    if (row === undefined || past === null) return null
    const now = {
      state: row.state,
      settledAtMs: row.settled_at_ms,
      distributorId: row.distributor_id,
      cost: { currency: row.cost_currency, amountMinor: row.cost_minor },
    }
    const then = past === 'unchanged' ? now : { ...past, cost: past.cost ?? now.cost }
    return {
      saleId: id as SaleId,
      reference: row.reference,
      distributorId: then.distributorId,
      receiptNumber: row.receipt_number,
      businessDay: row.business_day,
      state: saleStates.find((state) => state === then.state) ?? 'needsReview',
      booking: bookings[row.kind],
      paidAtMs: row.paid_at_ms,
      settledAtMs: then.settledAtMs,
      cost: moneyOf(then.cost.currency, then.cost.amountMinor),
      faceValue: moneyOf(row.face_value_currency, row.face_value_minor),
    }
  }
}

function moneyOf(currency: string, amountMinor: number) {
  return money(currencies.find((each) => each === currency) ?? 'HKD', amountMinor)
}
