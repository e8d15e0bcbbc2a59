// Makes room for reconciliation. A run with its differences, the terminals' totals and each word on a
// difference are audit events, so that the hash chain, the trail and the copies carry them with nothing
// added; what is new is that they are found quickly, and a view for whoever exports the differences.
import type { Migration } from '../migration.ts'

const sql = `
CREATE INDEX sale_by_distributor_id ON sale (distributor_id) WHERE distributor_id IS NOT NULL;

CREATE INDEX reconciled_by_days ON event (data ->> '$.from', data ->> '$.to', sequence)
  WHERE type = 'reconciled';
CREATE INDEX reconciled_by_shape ON event (data ->> '$.source.shape', sequence) WHERE type = 'reconciled';
CREATE INDEX terminal_totals_by_days ON event (data ->> '$.from', data ->> '$.to', sequence)
  WHERE type = 'terminalTotalsKept';
CREATE INDEX difference_resolved_by_key ON event (data ->> '$.key', sequence) WHERE type = 'differenceResolved';

-- The differences of the newest run for each choice of days. A column is never taken out or given another
-- meaning; a new one comes at the end.
CREATE VIEW exported_difference AS SELECT
  run.sequence AS run, run.at_ms AS reconciled_at_ms, run.data ->> '$.from' AS from_day, run.data ->> '$.to' AS to_day,
  run.data ->> '$.source.kind' AS source, each.key AS position,
  each.value ->> '$.kind' AS kind, each.value ->> '$.reference' AS reference,
  each.value ->> '$.distributorId' AS distributor_id,
  each.value ->> '$.here.receiptNumber' AS receipt_number, each.value ->> '$.here.businessDay' AS business_day,
  each.value ->> '$.here.state' AS here_state,
  each.value ->> '$.here.amount.currency' AS here_currency,
  each.value ->> '$.here.amount.amountMinor' AS here_minor,
  each.value ->> '$.there[0].state' AS there_state, each.value ->> '$.there[0].atMs' AS there_at_ms,
  each.value ->> '$.there[0].amount.currency' AS there_currency,
  each.value ->> '$.there[0].amount.amountMinor' AS there_minor,
  each.value ->> '$.off[0].currency' AS off_currency, each.value ->> '$.off[0].amountMinor' AS off_minor,
  word.at_ms AS resolved_at_ms, word.data ->> '$.by.name' AS resolved_by, word.data ->> '$.note' AS note
FROM event AS run, json_each(run.data, '$.differences') AS each
LEFT JOIN event AS word ON word.sequence = (SELECT max(sequence) FROM event
  WHERE type = 'differenceResolved' AND data ->> '$.key' = each.value ->> '$.key')
WHERE run.type = 'reconciled' AND run.sequence = (SELECT max(newer.sequence) FROM event AS newer
  WHERE newer.type = 'reconciled' AND newer.data ->> '$.from' = run.data ->> '$.from'
    AND newer.data ->> '$.to' = run.data ->> '$.to');
`

export const reconciliation: Migration = { number: 90, what: 'reconciliation', sql }
