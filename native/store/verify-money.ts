// The money in the books: every entry balances, every sale stands where its last entry left it, and
// no receipt number is missing.
import { receiptNumber } from '../../core/ids.ts'
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'

export function ledgerFault(connection: Connection): Problem | null {
  const raw = connection
    .prepare(
      `SELECT entry_id, currency, sum(amount_minor) AS off FROM ledger_line
       GROUP BY entry_id, currency HAVING off <> 0 ORDER BY entry_id LIMIT 1`,
    )
    .get()
  if (raw === undefined) return null
  const row = readRow('ledger entry', raw)
  return problem('booksUnbalanced', {
    entry: row.whole('entry_id'),
    currency: row.text('currency'),
    offMinor: row.whole('off'),
  })
}

/**
 * The booking a sale shows is what its last ledger entry made of it, and what was paid was posted.
 * CROSS JOIN and the plus keep SQLite on the entries of one sale: by account it would read them all.
 */
export function saleFault(connection: Connection): Problem | null {
  const raw = connection
    .prepare(
      `SELECT id FROM (
         SELECT sale.id, sale.booking, sale.total_minor + sale.rounding_minor AS paid_minor,
           (SELECT kind FROM ledger_entry WHERE sale_id = sale.id ORDER BY ledger_entry.id DESC LIMIT 1) AS last,
           (SELECT coalesce(sum(line.amount_minor), 0) FROM ledger_entry AS entry
              CROSS JOIN ledger_line AS line ON line.entry_id = entry.id
              WHERE entry.sale_id = sale.id AND entry.kind = 'paid' AND line.amount_minor > 0
                AND +line.account = iif(sale.tender_kind = 'cash', 'drawer', sale.tender_kind)) AS posted_minor
         FROM sale)
       WHERE booking IS NOT (CASE last WHEN 'paid' THEN 'owed' WHEN 'credited' THEN 'sold'
           WHEN 'failed' THEN 'refundDue' WHEN 'reversed' THEN 'refundDue' WHEN 'refunded' THEN 'refunded'
           ELSE 'none' END)
         OR (booking <> 'none' AND posted_minor IS NOT paid_minor)
       LIMIT 1`,
    )
    .get()
  return raw === undefined ? null : problem('booksSaleDiffers', { sale: readRow('sale', raw).text('id') })
}

export function receiptFault(connection: Connection): Problem | null {
  const raw = connection
    .prepare(
      `SELECT register, place FROM (
         SELECT register, sequence, row_number() OVER (PARTITION BY register ORDER BY sequence) AS place FROM receipt)
       WHERE sequence <> place ORDER BY register, place LIMIT 1`,
    )
    .get()
  if (raw === undefined) return null
  const row = readRow('receipt', raw)
  return problem('booksReceiptMissing', { number: receiptNumber(row.text('register'), row.whole('place')) })
}
