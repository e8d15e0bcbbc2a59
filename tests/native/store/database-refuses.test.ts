// The database itself, asked in plain SQL: what was written stays, and what does not balance, follow
// or belong never gets in.
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { booksIn, shopWith } from './folder.ts'

let books: Database.Database
beforeEach(() => {
  books = new Database(booksIn(shopWith(2)))
  books.pragma('foreign_keys = ON')
  return () => void books.close()
})

const appendOnly = ['event', 'ledger_entry', 'ledger_line', 'receipt', 'command', 'schema_change']
const anyColumn: Readonly<Record<string, string>> = {
  event: 'type',
  ledger_entry: 'kind',
  ledger_line: 'account',
  receipt: 'kind',
  command: 'name',
  schema_change: 'what',
}

describe.each(appendOnly)('%s', (table) => {
  beforeEach(() => {
    if (table === 'command') books.exec("INSERT INTO command VALUES ('C', 'prepareSale', 'SALE1', NULL, 1)")
  })

  test('has rows that are only ever added', () => {
    const column = anyColumn[table] ?? ''
    const all = (): unknown => books.prepare(`SELECT * FROM ${table}`).all()
    const before = all()
    expect(before).not.toEqual([])
    const message = `${table} rows are only ever added`
    expect(() => books.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(message)
    expect(() => books.exec(`DELETE FROM ${table}`)).toThrow(message)
    expect(all()).toEqual(before)
  })

  test.each(['ON', 'OFF'])('refuses REPLACE too, with recursive triggers %s', (recursive) => {
    books.pragma(`recursive_triggers = ${recursive}`)
    const all = (): unknown => books.prepare(`SELECT * FROM ${table}`).all()
    const before = all()
    const refused = /rows are only ever added|written|follows|no gap|sealed|answered once/
    expect(() => books.exec(`REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).toThrow(refused)
    expect(all()).toEqual(before)
  })
})

describe('a ledger entry', () => {
  /** With the balance that follows: the newest of the account, and this amount. */
  const lineOf = (entry: number, line: number, currency: string, amount: number): string =>
    `INSERT INTO ledger_line VALUES (${entry}, ${line}, 'drawer', '${currency}', ${amount}, ${amount} + coalesce(
      (SELECT balance_minor FROM ledger_line WHERE account = 'drawer' AND currency = '${currency}'
        ORDER BY entry_id DESC, line DESC LIMIT 1), 0));`
  const entry = (id: number, sale = "'SALE1'", kind = 'credited'): string =>
    `INSERT INTO ledger_entry VALUES (${id}, ${sale}, '${kind}', 1, '2026-11-22');`
  const attempt = (...statements: string[]): void => {
    try {
      books.exec(`BEGIN; ${statements.join(' ')} COMMIT`)
    } finally {
      if (books.inTransaction) books.exec('ROLLBACK')
    }
  }
  const zero = /sum to zero in each currency/

  test('that balances is taken', () => {
    attempt(
      lineOf(3, 1, 'HKD', 5),
      lineOf(3, 2, 'HKD', -5),
      lineOf(3, 3, 'USD', 2),
      lineOf(3, 4, 'USD', -2),
      entry(3),
    )
    expect(books.prepare('SELECT count(*) FROM ledger_entry').pluck().get()).toBe(3)
  })

  test('that is off by one, empty, or balances only across currencies is refused', () => {
    expect(() => attempt(lineOf(3, 1, 'HKD', 5), lineOf(3, 2, 'HKD', -4), entry(3))).toThrow(zero)
    expect(() => attempt(lineOf(3, 1, 'HKD', 5), lineOf(3, 2, 'USD', -5), entry(3))).toThrow(zero)
    expect(() => attempt(entry(3))).toThrow(zero)
  })

  test('cannot be written before its lines, nor lines left without it', () => {
    expect(() => attempt(entry(3), lineOf(3, 1, 'HKD', 5), lineOf(3, 2, 'HKD', -5))).toThrow(zero)
    expect(() => attempt(lineOf(3, 1, 'HKD', 5), lineOf(3, 2, 'HKD', -5))).toThrow('FOREIGN KEY')
    expect(() => attempt(lineOf(1, 9, 'HKD', 5), lineOf(1, 10, 'HKD', -5))).toThrow('sealed')
    expect(() => attempt(lineOf(4, 1, 'HKD', 5), lineOf(4, 2, 'HKD', -5), entry(4))).toThrow(
      'follows the one before',
    )
  })

  test('has whole amounts in known currencies on known accounts', () => {
    expect(() => attempt(lineOf(3, 1, 'HKD', 0.5))).toThrow('cannot store REAL')
    expect(() => attempt(lineOf(3, 1, 'HKD', 0))).toThrow('CHECK')
    expect(() => attempt(lineOf(3, 1, 'EUR', 5))).toThrow('CHECK')
    expect(() => attempt("INSERT INTO ledger_line VALUES (3, 1, 'pocket', 'HKD', 5, 5);")).toThrow('CHECK')
  })

  test('carries the balance that follows from the one before, account by account and currency by currency', () => {
    const line = (entry: number, number: number, currency: string, amount: number, balance: number): string =>
      `INSERT INTO ledger_line VALUES (${entry}, ${number}, 'drawer', '${currency}', ${amount}, ${balance});`
    const broken = 'a balance follows from the one before'
    // Two sales of HK$105 are in the drawer.
    expect(() => attempt(line(3, 1, 'HKD', 5, 5))).toThrow(broken)
    expect(() => attempt(line(3, 1, 'CNY', 5, 21_005))).toThrow(broken)
    expect(() => attempt(line(3, 1, 'HKD', 5, 21_005), line(3, 2, 'HKD', -5, 20_995), entry(3))).toThrow(
      broken,
    )
    attempt(line(3, 1, 'HKD', 5, 21_005), line(3, 2, 'HKD', -5, 21_000), entry(3))
  })

  test('of cash alone belongs to no sale, and every other to one', () => {
    const lines = lineOf(3, 1, 'HKD', 5) + lineOf(3, 2, 'HKD', -5)
    expect(() => attempt(lines, entry(3, 'NULL'))).toThrow('CHECK')
    expect(() => attempt(lines, entry(3, "'SALE1'", 'cashMoved'))).toThrow('CHECK')
    attempt(lines, entry(3, 'NULL', 'drawerCounted'))
  })
})

test('a receipt number leaves no gap and says its own sequence', () => {
  const take = (sequence: number, number: string) => (): void =>
    void books.exec(`INSERT INTO receipt VALUES ('1', ${sequence}, '${number}', 'SALE1', 'refund', 1)`)
  expect(take(4, '1-000004')).toThrow('no gap')
  expect(take(2, '1-000002')).toThrow('never reused')
  expect(take(0, '1-000000')).toThrow('no gap')
  expect(take(3, '1-000004')).toThrow('CHECK')
  take(3, '1-000003')()
})

test('an event follows the one before it', () => {
  const last = books.prepare('SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1').get()
  expect(last).toMatchObject({ sequence: 4 })
  const hash = 'a'.repeat(64)
  const add = (sequence: number, previous: string) => (): void =>
    void books.exec(`INSERT INTO event VALUES (${sequence}, 1, NULL, 'odd', '{}', '${previous}', '${hash}')`)
  expect(add(5, '0'.repeat(64))).toThrow('follows the one before')
  expect(add(6, '0'.repeat(64))).toThrow('follows the one before')
  expect(add(1, '0'.repeat(64))).toThrow('follows the one before')
})

test('a sale is never deleted or replaced, and its reference never changes', () => {
  expect(() => books.exec('DELETE FROM sale')).toThrow('never deleted')
  expect(() => books.exec("UPDATE sale SET reference = 'OTHER' WHERE id = 'SALE1'")).toThrow('never change')
  expect(() => books.exec("UPDATE sale SET value_minor = 1, total_minor = 501 WHERE id = 'SALE1'")).toThrow(
    'never changes',
  )
  expect(() => books.exec("UPDATE sale SET state = 'prepared' WHERE id = 'SALE1'")).toThrow('CHECK')
  expect(() => books.exec("UPDATE sale SET state = 'lost' WHERE id = 'SALE1'")).toThrow('CHECK')
})

test('a command is answered by a sale or by an event', () => {
  const answer = (id: string, sale: string, event: string) => (): void =>
    void books.exec(`INSERT INTO command VALUES ('${id}', 'moveCash', ${sale}, ${event}, 1)`)
  expect(answer('A', 'NULL', 'NULL')).toThrow('CHECK')
  expect(answer('A', "'SALE1'", '1')).toThrow('CHECK')
  expect(answer('A', 'NULL', '9')).toThrow('FOREIGN KEY')
  answer('A', 'NULL', '1')()
  answer('B', "'SALE1'", 'NULL')()
})

test('a print job is never deleted', () => {
  books.exec("INSERT INTO print_job VALUES (1, 'J', NULL, 'drawer', NULL, 'owed', 1, 0, NULL, NULL)")
  expect(() => books.exec('DELETE FROM print_job')).toThrow('never deleted')
})
