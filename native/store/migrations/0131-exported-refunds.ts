// By what money was given back, and why, at the end of what an export may read. Both are said by the audit
// events alone: a refund of before they were written down went back by what it came.
import type { Migration } from '../migration.ts'

/** SQL: what the newest event of these types says of the sale under this key. */
const said = (key: string, types: string): string =>
  `(SELECT data ->> '$.${key}' FROM event WHERE event.sale_id = sale.id AND event.type IN (${types})
    AND data ->> '$.why' IS NOT NULL ORDER BY event.sequence DESC LIMIT 1)`

const tender = `coalesce((SELECT data ->> '$.refundTender' FROM event WHERE event.sale_id = sale.id
    AND event.type = 'refundPaid' ORDER BY event.sequence DESC LIMIT 1), tender_kind)`

const sql = `
DROP VIEW exported_sale;
CREATE VIEW exported_sale AS SELECT
  position, business_day, receipt_number, refund_receipt_number, paid_at_ms, settled_at_ms, state,
  operator_id, operator_name, product_id, product_name,
  card ->> '$.kind' AS card_kind, card_number,
  face_value_currency, face_value_minor, till_currency, value_minor, fee_minor, total_minor,
  tender_kind, tender_currency, given_minor, change_minor, given_minor - change_minor AS paid_minor,
  rounding_minor, tender_rate_ppm, cost_currency, cost_minor,
  reference, distributor_id, operator_reference, clerk, attempts,
  iif(refund_receipt_number IS NULL, NULL, ${tender}) AS refund_tender,
  iif(refund_receipt_number IS NULL, NULL, ${said('why', "'refundPaid', 'voided'")}) AS refund_reason,
  iif(refund_receipt_number IS NULL, NULL, ${said('note', "'refundPaid', 'voided'")}) AS refund_note
FROM sale WHERE paid_at_ms IS NOT NULL;

DROP VIEW exported_payment;
CREATE VIEW exported_payment AS SELECT
  entry.business_day, entry.id AS entry, entry.kind, entry.at_ms, sale.receipt_number,
  iif(entry.kind = 'refunded', sale.refund_receipt_number, NULL) AS refund_receipt_number,
  operator_name, product_id, product_name, value_minor, fee_minor, total_minor, till_currency,
  tender_kind, tender_currency, given_minor, change_minor, rounding_minor, tender_rate_ppm,
  reference, clerk,
  iif(entry.kind = 'refunded', ${tender}, NULL) AS refund_tender
FROM ledger_entry AS entry JOIN sale ON sale.id = entry.sale_id WHERE entry.kind IN ('paid', 'refunded');
`

export const exportedRefunds: Migration = { number: 131, what: 'what an export reads of refunds', sql }
