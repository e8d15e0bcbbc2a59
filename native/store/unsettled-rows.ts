// Sales that a report of the day lists one by one: those that are not at their end, and those that came to
// it after the report of their own day.
import { tillCurrencies } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import { readSale } from './sale-reading.ts'

export function unsettledRows(
  connection: Connection,
): Pick<Store, 'openSalesThrough' | 'laterEntries' | 'reportOfEntry'> {
  // A cross join is walked as it is written: from what is open, never from the first payment on.
  const open = connection.prepare(
    `SELECT sale.* FROM (
       SELECT position FROM sale
         WHERE state IN ('paid', 'sending', 'inDoubt', 'accepted', 'failed', 'needsReview')
       UNION SELECT position FROM queue WHERE task IN ('reverse', 'askReversal')) AS waiting
       CROSS JOIN sale ON sale.position = waiting.position
       CROSS JOIN ledger_entry AS paid ON paid.sale_id = sale.id AND paid.kind = 'paid'
     WHERE paid.id <= ? ORDER BY +paid.id`,
  )
  const later = connection.prepare(
    `SELECT entry.kind, receipt_number, sale.business_day, paid.id AS paid_entry, till_currency, total_minor
     FROM ledger_entry AS entry
       CROSS JOIN ledger_entry AS paid ON paid.sale_id = entry.sale_id AND paid.kind = 'paid'
       CROSS JOIN sale ON sale.id = entry.sale_id
     WHERE entry.id > @after AND entry.id <= @through AND entry.kind <> 'paid' AND paid.id <= @after
     ORDER BY entry.id`,
  )
  // By the index of 0040-settlement.ts, the newest report first.
  const number = "CAST(data ->> '$.number' AS INTEGER)"
  const reportOf = connection.prepare(
    `SELECT ${number} AS number FROM event WHERE type = 'dayClosed' AND data ->> '$.span.after' < @entry
       AND data ->> '$.span.through' >= @entry ORDER BY ${number} DESC LIMIT 1`,
  )

  return {
    openSalesThrough: (entryId) => open.all(entryId).map(readSale),
    laterEntries: (span) =>
      later.all(span).map((raw) => {
        const row = readRow('later entry', raw)
        return {
          kind: row.oneOf('kind', ['credited', 'failed', 'refunded', 'reversed'] as const),
          receiptNumber: row.text('receipt_number'),
          businessDay: row.text('business_day'),
          paidEntry: row.whole('paid_entry'),
          currency: row.oneOf('till_currency', tillCurrencies),
          amountMinor: row.whole('total_minor'),
        }
      }),
    reportOfEntry(entry) {
      const raw = reportOf.get({ entry })
      return raw === undefined ? null : readRow('report of an entry', raw).whole('number')
    },
  }
}
