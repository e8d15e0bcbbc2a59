// What more an export may read of the books: the ledger, payments and refunds, Z reports, and what changed
// a sale and when, so that a file can be written again as it was. The rule of 0050-exported-sale.ts holds:
// a column is never taken out or given another meaning; a new one comes at the end.
import type { Migration } from '../migration.ts'

const sql = `
CREATE VIEW exported_ledger AS SELECT
  entry.business_day, entry.id AS entry, line.line, entry.at_ms, entry.kind, sale.receipt_number,
  sale.reference, line.account, line.currency, line.amount_minor, line.balance_minor
FROM ledger_entry AS entry JOIN ledger_line AS line ON line.entry_id = entry.id
  LEFT JOIN sale ON sale.id = entry.sale_id;

CREATE VIEW exported_payment AS SELECT
  entry.business_day, entry.id AS entry, entry.kind, entry.at_ms, sale.receipt_number,
  iif(entry.kind = 'refunded', sale.refund_receipt_number, NULL) AS refund_receipt_number,
  operator_name, product_id, product_name, value_minor, fee_minor, total_minor, till_currency,
  tender_kind, tender_currency, given_minor, change_minor, rounding_minor, tender_rate_ppm,
  reference, clerk
FROM ledger_entry AS entry JOIN sale ON sale.id = entry.sale_id WHERE entry.kind IN ('paid', 'refunded');

CREATE VIEW exported_settlement AS SELECT data ->> '$.businessDay' AS business_day, sequence, data
FROM event WHERE type = 'dayClosed';

CREATE VIEW exported_change AS SELECT sale.position, event.sequence, event.at_ms, event.type, event.data
FROM sale JOIN event ON event.sale_id = sale.id;

CREATE INDEX export_by_sequence ON event (sequence) WHERE type = 'exportWritten';
`

export const exportedBooks: Migration = { number: 96, what: 'what an export of the books reads', sql }
