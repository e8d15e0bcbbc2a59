// The books grow one step at a time: from nothing, from the version before, and never half.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import { applicationId, connect, versionOf } from '../../../native/store/connection.ts'
import { latestOf, migrate } from '../../../native/store/migrate.ts'
import type { Migration } from '../../../native/store/migration.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { openStore, storeOver } from '../../../native/store/store.ts'
import { granted, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith } from './folder.ts'

const note: Migration = { number: 9020, what: 'note', sql: 'CREATE TABLE note (words TEXT) STRICT;' }
const broken: Migration = {
  number: 9030,
  what: 'broken',
  sql: "INSERT INTO note VALUES ('half'); CREATE TABLE note (words TEXT);",
}

/** Of the shape this program knows. */
const latest = latestOf(migrations)

test('0010 makes the books from nothing', () => {
  const path = booksIn(newFolder())
  const connection = granted(openBooks({ path, migrations: migrations.slice(0, 1), clockMs }))
  expect(versionOf(connection)).toBe(10)
  expect(connection.pragma('application_id', { simple: true })).toBe(applicationId)
  const tables = connection
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1")
    .pluck()
  expect(tables.all().sort()).toEqual([
    'balance',
    'catalogue',
    'command',
    'event',
    'ledger_entry',
    'ledger_line',
    'print_job',
    'queue',
    'receipt',
    'sale',
    'schema_change',
  ])
  const changes = connection.prepare('SELECT number, what FROM schema_change').all()
  expect(changes).toEqual([{ number: 10, what: 'first sale' }])
  expect(existsSync(`${path}.new`)).toBe(false)
  connection.close()
})

test('numbers go up, and each file is one of them', () => {
  const numbers = migrations.map((step) => step.number)
  expect(numbers).toEqual([...new Set(numbers)].sort((first, second) => first - second))
})

test('an upgrade keeps every row and leaves a copy of the books as they were', () => {
  const folder = shopWith(3)
  const connection = granted(openBooks({ path: booksIn(folder), migrations: [...migrations, note], clockMs }))
  expect(versionOf(connection)).toBe(9020)
  connection.exec("INSERT INTO note VALUES ('new')")
  expect(storeOver(connection, () => {}).countOpenSales()).toEqual({ paid: 3 })
  connection.close()
  const copy = new Database(join(folder, 'before-9020.sqlite'), { readonly: true })
  expect(versionOf(copy)).toBe(latest)
  expect(copy.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT count(*) FROM sale').pluck().get()).toBe(3)
  copy.close()
})

test('a step that fails is undone whole, the steps before it stand, and it may be tried again', () => {
  const folder = shopWith(1)
  const file = { path: booksIn(folder), clockMs }
  const failed = openBooks({ ...file, migrations: [...migrations, note, broken] })
  expect(failed).toMatchObject({
    ok: false,
    problem: { code: 'storeUpgradeFailed', details: { step: 9030 } },
  })
  if (!failed.ok) expectSpoken(failed.problem)
  const connection = granted(openBooks({ ...file, migrations: [...migrations, note] }))
  expect(versionOf(connection)).toBe(9020)
  expect(connection.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
  connection.close()
  const mended = { ...broken, sql: "INSERT INTO note VALUES ('whole')" }
  const again = granted(openBooks({ ...file, migrations: [...migrations, note, mended] }))
  expect(versionOf(again)).toBe(9030)
  again.close()
  expect(existsSync(join(folder, 'before-9030.sqlite'))).toBe(true)
})

test('a step that would leave a reference to nothing is undone', () => {
  const folder = shopWith(1)
  const connection = connect(booksIn(folder), { mustExist: true })
  connection.pragma('foreign_keys = OFF')
  const orphan = {
    number: 9020,
    what: 'orphan',
    sql: "INSERT INTO queue VALUES (99, 'find', 1, 'due', 0, NULL)",
  }
  expect(migrate(connection, [...migrations, orphan], clockMs)).toMatchObject({ code: 'storeUpgradeFailed' })
  expect(versionOf(connection)).toBe(latest)
  connection.close()
})

test('a disk that fills up during an upgrade leaves the books as they were', () => {
  const folder = shopWith(1)
  const connection = connect(booksIn(folder), { mustExist: true })
  connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 1}`)
  const large = { number: 9020, what: 'large', sql: 'CREATE TABLE large AS SELECT zeroblob(100000) AS bytes' }
  expect(migrate(connection, [...migrations, large], clockMs)).toMatchObject({ code: 'storeDiskFullAtStart' })
  expect(versionOf(connection)).toBe(latest)
  connection.close()
  const store = granted(openStore({ folder, clockMs }))
  granted(store.commit(() => sell(store, 2)))
  store.close()
})

test('a file from a newer Lowu is refused and not one byte of it changes', () => {
  const folder = shopWith(1)
  granted(openBooks({ path: booksIn(folder), migrations: [...migrations, note], clockMs })).close()
  const before = readFileSync(booksIn(folder))
  const refused = openStore({ folder, clockMs })
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'storeFromNewer', details: { version: 9020, known: latest, file: booksIn(folder) } },
  })
  expect(readFileSync(booksIn(folder)).equals(before)).toBe(true)
})
