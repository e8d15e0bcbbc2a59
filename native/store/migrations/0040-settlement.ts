// Makes room for the close of the day. A Z report is an audit event, so that the hash chain, the trail
// and the copies carry it with nothing added; what is new is that its numbers can have no gap.
import type { Migration } from '../migration.ts'

const sql = `
CREATE UNIQUE INDEX settlement_by_number ON event (CAST(data ->> '$.number' AS INTEGER)) WHERE type = 'dayClosed';

CREATE INDEX drawer_count_by_sequence ON event (sequence) WHERE type = 'drawerCounted';

CREATE TRIGGER settlement_follows BEFORE INSERT ON event
WHEN NEW.type = 'dayClosed' AND (
  NEW.data ->> '$.number' IS NOT
    (SELECT coalesce(max(CAST(data ->> '$.number' AS INTEGER)), 0) + 1 FROM event WHERE type = 'dayClosed')
  OR NEW.data ->> '$.span.after' IS NOT
    coalesce((SELECT data ->> '$.span.through' FROM event WHERE type = 'dayClosed'
      ORDER BY CAST(data ->> '$.number' AS INTEGER) DESC LIMIT 1), 0)
  OR NEW.data ->> '$.span.through' < NEW.data ->> '$.span.after'
  OR NEW.data ->> '$.span.through' > (SELECT coalesce(max(id), 0) FROM ledger_entry))
BEGIN SELECT RAISE(ABORT, 'a day is closed where the one before it ended'); END;
`

export const settlement: Migration = { number: 40, what: 'close of the day', sql }
