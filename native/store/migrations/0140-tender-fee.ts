// What a terminal adds goes into the fee of the sale that is paid there. Until now a fee was kept from the offer
// on; from here on it may grow once, with the payment, and by nothing but a terminal. No row changes.
import type { Migration } from '../migration.ts'

const sql = `
CREATE TRIGGER sale_fee_stays BEFORE UPDATE ON sale
WHEN NEW.fee_minor IS NOT OLD.fee_minor
  AND (NEW.fee_minor < OLD.fee_minor OR coalesce(NEW.tender_kind, 'cash') = 'cash')
BEGIN SELECT RAISE(ABORT, 'the fee of an offer never changes, but for what a terminal adds'); END;
`

export const tenderFee: Migration = { number: 140, what: 'what a terminal adds', sql }
