// What an export may read of the books: sales that were paid for, by names that stay when the tables
// beneath change. A column is never taken out or given another meaning; a new one comes at the end.
import type { Migration } from '../migration.ts'

const sql = `
CREATE VIEW exported_sale AS SELECT
  position, business_day, receipt_number, refund_receipt_number, paid_at_ms, settled_at_ms, state,
  operator_id, operator_name, product_id, product_name,
  card ->> '$.kind' AS card_kind, card_number,
  face_value_currency, face_value_minor, till_currency, value_minor, fee_minor, total_minor,
  tender_kind, tender_currency, given_minor, change_minor, given_minor - change_minor AS paid_minor,
  rounding_minor, tender_rate_ppm, cost_currency, cost_minor,
  reference, distributor_id, operator_reference, clerk, attempts
FROM sale WHERE paid_at_ms IS NOT NULL;
`

export const exportedSale: Migration = { number: 50, what: 'what an export reads', sql }
