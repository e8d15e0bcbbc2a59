// The people of the till as rows, and the one row of rules that concern them all. Hashes come and go
// as they are; nothing here has ever seen a PIN.
import { assert } from '../../core/assert.ts'
import type { PersonId } from '../../core/ids.ts'
import type { Person } from '../../core/staff/person.ts'
import { roles } from '../../core/staff/person.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

type StaffRows = Pick<
  Store,
  'people' | 'person' | 'personByBadge' | 'insertPerson' | 'updatePerson' | 'staffRules' | 'keepStaffRules'
>

export function staffRows(connection: Connection, write: Write): StaffRows {
  const all = connection.prepare('SELECT * FROM person ORDER BY position')
  const byId = connection.prepare('SELECT * FROM person WHERE id = ?')
  const byBadge = connection.prepare('SELECT * FROM person WHERE badge_hash = ? AND active = 1')
  const insert = connection.prepare(
    `INSERT INTO person (id, name, role, pin_hash, badge_hash, active, wrong_pins, created_at_ms)
     VALUES (@id, @name, @role, @pin_hash, @badge_hash, @active, @wrong_pins, @created_at_ms)`,
  )
  const update = connection.prepare(
    `UPDATE person SET name = @name, role = @role, pin_hash = @pin_hash, badge_hash = @badge_hash,
       active = @active, wrong_pins = @wrong_pins
     WHERE id = @id AND created_at_ms IS @created_at_ms`,
  )
  const rules = connection.prepare('SELECT * FROM staff_rules')
  const putRules = connection.prepare(
    `INSERT INTO staff_rules (only, lock_after_minutes, badge_salt, wrong_proofs) VALUES (1, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE SET lock_after_minutes = excluded.lock_after_minutes,
       badge_salt = excluded.badge_salt, wrong_proofs = excluded.wrong_proofs`,
  )
  const one = (raw: unknown): Person | null => (raw === undefined ? null : readPerson(raw))

  return {
    people: () => all.all().map(readPerson),
    person: (id) => one(byId.get(id)),
    personByBadge: (badgeHash) => one(byBadge.get(badgeHash)),
    insertPerson: (person) => write(() => void insert.run(columnsOf(person))),
    updatePerson: (person) =>
      write(() =>
        assert(update.run(columnsOf(person)).changes === 1, `there is no such person as ${person.id}`),
      ),
    staffRules() {
      const raw = rules.get()
      if (raw === undefined) return null
      const row = readRow('staff rules', raw)
      return {
        lockAfterMinutes: row.whole('lock_after_minutes'),
        badgeSalt: row.text('badge_salt'),
        wrongProofs: row.whole('wrong_proofs'),
      }
    },
    keepStaffRules: ({ lockAfterMinutes, badgeSalt, wrongProofs }) =>
      write(() => void putRules.run(lockAfterMinutes, badgeSalt, wrongProofs)),
  }
}

function columnsOf(person: Person): Readonly<Record<string, string | number | null>> {
  return {
    id: person.id,
    name: person.name,
    role: person.role,
    pin_hash: person.pinHash,
    badge_hash: person.badgeHash,
    active: person.active ? 1 : 0,
    wrong_pins: person.wrongPins,
    created_at_ms: person.createdAtMs,
  }
}

function readPerson(raw: unknown): Person {
  const id = readRow('person', raw).text('id')
  const row = readRow(`person ${id}`, raw)
  return {
    id: id as PersonId,
    name: row.text('name'),
    role: row.oneOf('role', roles),
    pinHash: row.text('pin_hash'),
    badgeHash: row.textOrNull('badge_hash'),
    active: row.flag('active'),
    wrongPins: row.whole('wrong_pins'),
    createdAtMs: row.whole('created_at_ms'),
  }
}
