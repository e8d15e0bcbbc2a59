// The people of the till: who they are, what they may do, and the hashes by which they are known. A
// person is never deleted, since their sales and their events name them.
import type { Migration } from '../migration.ts'

const person = `
CREATE TABLE person (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'owner')),
  -- Never the PIN: that has at most eight digits.
  pin_hash TEXT NOT NULL CHECK (length(pin_hash) > 32),
  badge_hash TEXT UNIQUE CHECK (length(badge_hash) > 32),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  wrong_pins INTEGER NOT NULL CHECK (wrong_pins >= 0),
  created_at_ms INTEGER NOT NULL,
  CHECK (active = 1 OR badge_hash IS NULL)
) STRICT;
-- A name is what a person is chosen by.
CREATE UNIQUE INDEX person_by_active_name ON person (name) WHERE active = 1;

CREATE TRIGGER person_is_new BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a person is written once'); END;

CREATE TRIGGER person_first_is_owner BEFORE INSERT ON person
WHEN NEW.role <> 'owner' AND NOT EXISTS (SELECT 1 FROM person)
BEGIN SELECT RAISE(ABORT, 'the first person is an owner'); END;

CREATE TRIGGER person_stays BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'a person is never deleted'); END;

CREATE TRIGGER person_identity_stays BEFORE UPDATE ON person
WHEN NEW.position IS NOT OLD.position OR NEW.id IS NOT OLD.id OR NEW.created_at_ms IS NOT OLD.created_at_ms
BEGIN SELECT RAISE(ABORT, 'a person stays who they are'); END;

CREATE TRIGGER person_last_owner_stays BEFORE UPDATE ON person
WHEN OLD.role = 'owner' AND OLD.active = 1 AND (NEW.role <> 'owner' OR NEW.active = 0)
  AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'owner' AND active = 1 AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'a till has an owner'); END;

CREATE TABLE staff_rules (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  lock_after_minutes INTEGER NOT NULL CHECK (lock_after_minutes BETWEEN 0 AND 480),
  badge_salt TEXT NOT NULL CHECK (length(badge_salt) >= 32),
  wrong_proofs INTEGER NOT NULL CHECK (wrong_proofs >= 0)
) STRICT;
`

// No reference to person: a restored sale may name someone whom an older copy does not know yet.
const clerk = `
ALTER TABLE sale ADD COLUMN clerk_id TEXT CHECK (clerk_id <> '');

CREATE TRIGGER sale_clerk_stays BEFORE UPDATE ON sale
WHEN OLD.paid_at_ms IS NOT NULL AND (NEW.clerk IS NOT OLD.clerk OR NEW.clerk_id IS NOT OLD.clerk_id)
BEGIN SELECT RAISE(ABORT, 'who took the money for a sale never changes'); END;
`

export const staff: Migration = { number: 20, what: 'staff', sql: person + clerk }
