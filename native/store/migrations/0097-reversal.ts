// Lets a credited sale wait for the distributor to take it back. The queue alone is written anew: the sale
// itself is credited until that is confirmed, so that no row of a million sales has to change.
import type { Migration } from '../migration.ts'

const sql = `
ALTER TABLE queue RENAME TO old_queue;
DROP INDEX queue_by_task;
DROP INDEX queue_by_due;
CREATE TABLE queue (
  position INTEGER PRIMARY KEY REFERENCES sale (position),
  task TEXT NOT NULL CHECK (task IN ('submit', 'find', 'recheck', 'reverse', 'askReversal')),
  due_at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('due', 'lineDown', 'balanceEmpty', 'rateLimited', 'credentials',
    'quietWindow', 'answering')),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  last_submit_at_ms INTEGER
) STRICT;
INSERT INTO queue SELECT position, task, due_at_ms, reason, tries, last_submit_at_ms FROM old_queue;
DROP TABLE old_queue;
CREATE INDEX queue_by_task ON queue (task);
CREATE INDEX queue_by_due ON queue (task, due_at_ms);
`

export const reversal: Migration = { number: 97, what: 'top-ups taken back', sql }
