// Makes sales easy to find: by the last digits of the card or of the receipt, and by state in the order of
// time, whatever the number of sales.
import type { Migration } from '../migration.ts'

const sql = `
CREATE INDEX sale_by_state_and_time ON sale (state, paid_at_ms);
CREATE INDEX sale_by_card_tail ON sale (substr(card_number, -4), paid_at_ms);
CREATE INDEX sale_by_receipt_tail ON sale (substr(receipt_number, -4), paid_at_ms);
`

export const foundSale: Migration = { number: 60, what: 'found sale', sql }
