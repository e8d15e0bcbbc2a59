// The people of the till on disk: what the database itself refuses, what an upgrade makes of older books,
// and that a restored shop keeps its people.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../core/ids.ts'
import type { Person } from '../../../core/staff/person.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { connect, versionOf } from '../../../native/store/connection.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { bringBack } from '../../../native/store/restore-rows.ts'
import { openStore, storeOver } from '../../../native/store/store.ts'
import { allChanges, markOf } from '../../../native/store/trail-changes.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

const owner: Person = {
  id: 'PERSON0001' as PersonId,
  name: '黃生',
  role: 'owner',
  pinHash: 'h'.repeat(40),
  badgeHash: null,
  active: true,
  wrongPins: 0,
  createdAtMs: startMs,
}
const clerk: Person = { ...owner, id: 'PERSON0002' as PersonId, name: 'Ming', role: 'clerk' }

function staffedBooks(): string {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  granted(
    store.commit(() => {
      store.insertPerson(owner)
      store.insertPerson(clerk)
      store.keepStaffRules({ lockAfterMinutes: 10, badgeSalt: 's'.repeat(64), wrongProofs: 0 })
    }),
  )
  store.close()
  return folder
}

describe('the database refuses', () => {
  test.each([
    ['that anyone is deleted', 'DELETE FROM person', 'never deleted'],
    ['that someone becomes another', "UPDATE person SET id = 'X' WHERE name = 'Ming'", 'stays who they are'],
    ['that the last owner leaves', "UPDATE person SET active = 0 WHERE role = 'owner'", 'has an owner'],
    [
      'that the last owner steps down',
      "UPDATE person SET role = 'clerk' WHERE role = 'owner'",
      'has an owner',
    ],
    ['two active people of one name', "UPDATE person SET name = '黃生' WHERE name = 'Ming'", 'UNIQUE'],
    [
      'a badge of who left',
      `UPDATE person SET active = 0, badge_hash = '${'b'.repeat(43)}' WHERE name = 'Ming'`,
      'CHECK',
    ],
    ['a PIN where its hash belongs', "UPDATE person SET pin_hash = '2342'", 'CHECK'],
    ['a role nobody knows', "UPDATE person SET role = 'manager' WHERE name = 'Ming'", 'CHECK'],
    ['a negative count', 'UPDATE person SET wrong_pins = -1', 'CHECK'],
    ['a lock after more than a shift', 'UPDATE staff_rules SET lock_after_minutes = 481', 'CHECK'],
    ['rules twice', `INSERT INTO staff_rules VALUES (2, 10, '${'s'.repeat(64)}', 0)`, 'CHECK'],
  ])('%s', (_what, sql, message) => {
    const books = new Database(booksIn(staffedBooks()))
    expect(() => books.exec(sql)).toThrow(message)
    books.close()
  })

  test('a clerk as the first of all', () => {
    const folder = newFolder()
    const store = granted(openStore({ folder, clockMs }))
    expect(() => store.commit(() => store.insertPerson(clerk))).toThrow('the first person is an owner')
    expect(store.people()).toEqual([])
    store.close()
  })

  test('another name under a sale that is paid', () => {
    const folder = newFolder()
    const store = granted(openStore({ folder, clockMs }))
    const sale = granted(store.commit(() => sell(store, 1)))
    expect(() => store.commit(() => store.updateSale({ ...sale, clerk: 'Mei' }))).toThrow()
    expect(store.sale(sale.id)?.clerk).toBe(sale.clerk)
    store.close()
  })
})

test('people and rules are read back as they were written, also after a reopening', () => {
  const folder = staffedBooks()
  const store = granted(openStore({ folder, clockMs }))
  expect(store.people()).toEqual([owner, clerk])
  const badgeHash = 'b'.repeat(43)
  granted(store.commit(() => store.updatePerson({ ...clerk, badgeHash, wrongPins: 3 })))
  expect(store.personByBadge(badgeHash)).toEqual({ ...clerk, badgeHash, wrongPins: 3 })
  expect(store.personByBadge('x')).toBeNull()
  granted(store.commit(() => store.updatePerson({ ...clerk, active: false })))
  expect(store.person(clerk.id)).toEqual({ ...clerk, active: false })
  expect(store.staffRules()).toEqual({ lockAfterMinutes: 10, badgeSalt: 's'.repeat(64), wrongProofs: 0 })
  store.close()
  expect(granted(verifyStore(folder)).wrong).toBeNull()
})

test('0020 takes books of before anybody signed in: every sale stays, and is the register’s', () => {
  const path = booksIn(newFolder())
  const before = migrations.filter((step) => step.number < 20)
  const old = granted(openBooks({ path, migrations: before, clockMs }))
  expect(versionOf(old)).toBe(10)
  // As that version wrote it: without the column.
  old.exec(`INSERT INTO sale (id, state, booking, reference, card, product_id, product_name, ranged,
    operator_id, operator_name, face_value_minor, face_value_currency, value_minor, fee_minor, total_minor,
    rounding_minor, till_currency, cost_minor, cost_currency, language, clerk, created_at_ms, attempts,
    pending_slip)
    VALUES ('SALE1', 'prepared', 'none', 'REFERENCE1', '{"kind":"phone","number":"+85291234567","country":"HK"}',
    'p', 'p', 0, 'o', 'o', 1000, 'HKD', 1000, 0, 1000, 0, 'HKD', 900, 'HKD', 'en', '1', 1, 0, 0)`)
  old.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  const store = storeOver(connection, () => {})
  expect(store.salesInStates(['prepared'], 2)).toMatchObject([{ id: 'SALE1', clerk: '1', clerkId: null }])
  expect(store.people()).toEqual([])
  expect(store.staffRules()).toBeNull()
  connection.close()
})

test('books restored from before somebody left do not let them in again', () => {
  const folder = staffedBooks()
  const supervisor: Person = {
    ...owner,
    id: 'PERSON0003' as PersonId,
    name: 'Mei',
    role: 'supervisor',
    badgeHash: 'b'.repeat(43),
  }
  const store = granted(openStore({ folder, clockMs }))
  granted(store.commit(() => store.insertPerson(supervisor)))
  store.close()
  const copy = join(newFolder(), 'copy.sqlite')
  copyFileSync(booksIn(folder), copy)

  const now = granted(openStore({ folder, clockMs }))
  const record = (type: string, data: Readonly<Record<string, unknown>>) =>
    granted(now.commit(() => now.appendEvent({ atMs: startMs, saleId: null, type, data })))
  const left = { person: { id: clerk.id, name: 'Ming' }, role: 'clerk', active: false }
  record('personChanged', left)
  record('personChanged', { person: { id: supervisor.id, name: 'Mei Mei' }, role: 'clerk', active: true })
  record('badgeAssigned', { person: { id: supervisor.id, name: 'Mei Mei' }, badge: false })
  // Somebody whom the copy does not know took over: the copy keeps the owner it has.
  record('personChanged', { person: { id: 'PERSON0009', name: 'X' }, role: 'owner', active: true })
  record('personChanged', { person: { id: owner.id, name: '黃生' }, role: 'clerk', active: true })
  record('signedIn', { by: { id: owner.id, name: '黃生' }, role: 'owner', how: 'pin' })
  now.close()

  const books = connect(booksIn(folder), { mustExist: true })
  const draft = connect(copy, { mustExist: true })
  bringBack(draft, [...allChanges(books, markOf(draft))])
  expect(storeOver(draft, () => {}).people()).toEqual([
    owner,
    { ...clerk, active: false },
    { ...supervisor, name: 'Mei Mei', role: 'clerk', badgeHash: null },
  ])
  books.close()
  draft.close()
})
