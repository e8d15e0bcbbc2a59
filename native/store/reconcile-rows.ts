// What reconciliation reads of the books: paid sales with few columns, what each tender took, and its own
// runs and words, which are audit events.

import type { SaleId } from '../../core/ids.ts'
import { currencies, money } from '../../core/money.ts'
import type { BookRow } from '../../core/reconcile/book-row.ts'
import type { Store } from '../../core/store.ts'
import { bookings, tenderKinds } from '../../core/top-up/sale.ts'
import { saleStates } from '../../core/top-up/state.ts'
import type { Connection } from './connection.ts'
import { readEvent } from './event-rows.ts'
import { readRow } from './row.ts'

type ReconcileRows = Pick<
  Store,
  'paidSalesOf' | 'paidSalesNamed' | 'tenderTakings' | 'newestOfDays' | 'resolutionOf' | 'reconciledByShape'
>

const columns = `id, reference, distributor_id, receipt_number, business_day, state, booking, paid_at_ms,
  settled_at_ms, cost_minor, cost_currency, face_value_minor, face_value_currency`

export function reconcileRows(connection: Connection): ReconcileRows {
  const ofDays = connection.prepare(
    `SELECT ${columns} FROM sale WHERE business_day BETWEEN @from AND @to ORDER BY business_day, position`,
  )
  const named = connection.prepare(
    `SELECT ${columns} FROM sale WHERE paid_at_ms IS NOT NULL AND (
       reference IN (SELECT value FROM json_each(@references))
       OR distributor_id IN (SELECT value FROM json_each(@distributorIds))) ORDER BY position`,
  )
  const takings = connection.prepare(
    `SELECT account, currency, sum(amount_minor) AS amount_minor
     FROM ledger_entry AS entry JOIN ledger_line AS line ON line.entry_id = entry.id
     WHERE entry.business_day BETWEEN @from AND @to AND kind IN ('paid', 'refunded')
       AND account IN ('drawer', 'octopus', 'alipay', 'wechatPay', 'card')
     GROUP BY account, currency ORDER BY account, currency`,
  )
  const newest = (type: string, where: string) =>
    connection.prepare(
      `SELECT * FROM event WHERE type = '${type}' AND ${where} ORDER BY sequence DESC LIMIT 1`,
    )
  const days = "data ->> '$.from' = @from AND data ->> '$.to' = @to"
  const ofDaysNewest = {
    reconciled: newest('reconciled', days),
    terminalTotalsKept: newest('terminalTotalsKept', days),
  }
  const word = newest('differenceResolved', "data ->> '$.key' = ?")
  const byShape = newest('reconciled', "data ->> '$.source.shape' = ?")

  function eventOrNull(raw: unknown) {
    return raw === undefined ? null : readEvent(raw)
  }

  return {
    paidSalesOf: (span) => ofDays.all(span).map(readBookRow),
    paidSalesNamed: ({ references, distributorIds }) =>
      named
        .all({ references: JSON.stringify(references), distributorIds: JSON.stringify(distributorIds) })
        .map(readBookRow),
    tenderTakings: (span) =>
      takings.all(span).map((raw) => {
        const row = readRow('takings of a tender', raw)
        return {
          kind: row.text('account') === 'drawer' ? 'cash' : row.oneOf('account', tenderKinds),
          currency: row.oneOf('currency', currencies),
          amountMinor: row.whole('amount_minor'),
        }
      }),
    newestOfDays: (type, { from, to }) => eventOrNull(ofDaysNewest[type].get({ from, to })),
    resolutionOf: (key) => eventOrNull(word.get(key)),
    reconciledByShape: (shape) => eventOrNull(byShape.get(shape)),
  }
}

function readBookRow(raw: unknown): BookRow {
  const id = readRow('sale', raw).text('id')
  const row = readRow(`sale ${id}`, raw)
  return {
    saleId: id as SaleId,
    reference: row.text('reference'),
    distributorId: row.textOrNull('distributor_id'),
    receiptNumber: row.text('receipt_number'),
    businessDay: row.text('business_day'),
    state: row.oneOf('state', saleStates),
    booking: row.oneOf('booking', bookings),
    paidAtMs: row.whole('paid_at_ms'),
    settledAtMs: row.wholeOrNull('settled_at_ms'),
    cost: money(row.oneOf('cost_currency', currencies), row.whole('cost_minor')),
    faceValue: money(row.oneOf('face_value_currency', currencies), row.whole('face_value_minor')),
  }
}
