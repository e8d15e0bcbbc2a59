// Makes shifts easy to find. All that is known of them is in audit events, so that the hash chain, the
// trail and the copies carry it with nothing added; what is new is that their numbers can have no gap.
import type { Migration } from '../migration.ts'

const sql = `
CREATE INDEX cash_moved_by_sequence ON event (sequence) WHERE type = 'cashMoved';
CREATE INDEX drawer_rules_by_sequence ON event (sequence) WHERE type = 'drawerRulesChanged';
CREATE INDEX shift_opened_by_sequence ON event (sequence) WHERE type = 'shiftOpened';
CREATE INDEX shift_closed_by_sequence ON event (sequence) WHERE type = 'shiftClosed';
CREATE INDEX shift_explained_by_sequence ON event (sequence) WHERE type = 'shiftExplained';
CREATE INDEX report_printed_by_number ON event (CAST(data ->> '$.number' AS INTEGER)) WHERE type = 'reportPrinted';

CREATE TRIGGER shift_opens_after_close BEFORE INSERT ON event
WHEN NEW.type = 'shiftOpened' AND (
  NEW.data ->> '$.number' IS NOT
    (SELECT count(*) + 1 FROM event WHERE type = 'shiftOpened')
  OR (SELECT count(*) FROM event WHERE type = 'shiftOpened')
    <> (SELECT count(*) FROM event WHERE type = 'shiftClosed'))
BEGIN SELECT RAISE(ABORT, 'a shift is opened when the one before it is closed'); END;

CREATE TRIGGER shift_closes_once BEFORE INSERT ON event
WHEN NEW.type = 'shiftClosed' AND (
  NEW.data ->> '$.number' IS NOT
    (SELECT count(*) + 1 FROM event WHERE type = 'shiftClosed')
  OR (SELECT count(*) FROM event WHERE type = 'shiftOpened')
    = (SELECT count(*) FROM event WHERE type = 'shiftClosed'))
BEGIN SELECT RAISE(ABORT, 'a shift that is open is closed once'); END;
`

export const shifts: Migration = { number: 95, what: 'shifts', sql }
