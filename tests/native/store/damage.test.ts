// What somebody could do to the books with the sqlite3 tool, done to books that have lived: each is
// found, whatever was put back to hide it.
import { cpSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../../core/outcome.ts'
import { chainHash, genesisHash } from '../../../native/store/audit-chain.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { granted } from '../../contract/sale-samples.ts'
import { booksIn, expectSpoken, newFolder } from './folder.ts'
import { liveIn } from './lived-in-shop.ts'

let sound = ''
beforeAll(() => {
  sound = mkdtempSync(join(tmpdir(), 'lowu-native-lived-in-'))
  liveIn(sound)
})
afterAll(() => rmSync(sound, { recursive: true, force: true }))

function copyOfBooks(): string {
  const folder = newFolder()
  cpSync(booksIn(sound), booksIn(folder))
  return folder
}

/** Takes every trigger out, edits, and puts them back as they were. */
function edit(folder: string, work: string | ((books: Database.Database) => void)): void {
  const books = new Database(booksIn(folder))
  books.pragma('foreign_keys = OFF')
  books.pragma('ignore_check_constraints = ON')
  const triggers = books.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const trigger of triggers as { name: string }[]) books.exec(`DROP TRIGGER ${trigger.name}`)
  const changes = books.prepare('SELECT total_changes()').pluck()
  const before = changes.get()
  if (typeof work === 'string') books.exec(work)
  else work(books)
  expect(changes.get(), 'the edit changed something').not.toBe(before)
  for (const trigger of triggers as { sql: string }[]) books.exec(trigger.sql)
  books.close()
}

function wrongAfter(work: string | ((books: Database.Database) => void)): Problem | null {
  const folder = copyOfBooks()
  edit(folder, work)
  const outcome = verifyStore(folder)
  const wrong = outcome.ok ? outcome.value.wrong : outcome.problem
  if (wrong !== null) expectSpoken(wrong)
  return wrong
}

function soundBooks<T>(read: (books: Database.Database) => T): T {
  const books = new Database(booksIn(sound), { readonly: true })
  const found = read(books)
  books.close()
  return found
}

test('books that have lived are whole', () => {
  const report = granted(verifyStore(sound))
  expect(report.wrong).toBeNull()
  expect(report).toMatchObject({ sales: 5, receipts: 5, entries: 12 })
})

test('the file is as it was when the triggers are out and in again', () => {
  const folder = copyOfBooks()
  edit(folder, 'UPDATE sale SET clerk = clerk')
  expect(granted(verifyStore(folder)).wrong).toBeNull()
})

describe('an edited amount', () => {
  test.each([
    [
      'the price of a sale',
      'UPDATE sale SET value_minor = 9000, total_minor = 9500, rounding_minor = 1000 WHERE position = 2',
    ],
    [
      'the fee, moved into the value',
      'UPDATE sale SET fee_minor = 0, value_minor = total_minor WHERE position = 1',
    ],
    [
      'the fee of a tender, moved into the value',
      "UPDATE sale SET fee_minor = fee_minor - 130, value_minor = value_minor + 130 WHERE tender_kind = 'octopus'",
    ],
    [
      'what was given and given back',
      'UPDATE sale SET given_minor = 20500, change_minor = 10000 WHERE position = 1',
    ],
    ['the rate of an exchange', 'UPDATE sale SET tender_rate_ppm = tender_rate_ppm + 1 WHERE position = 3'],
    ['the cost of what was sold', 'UPDATE sale SET cost_minor = cost_minor - 100 WHERE position = 2'],
  ])('%s', (_what, statement) => {
    expect(['booksSaleDiffers', 'booksLinkBroken', 'booksFileDamaged']).toContain(wrongAfter(statement)?.code)
  })
})

describe('a deleted event', () => {
  test('each one but the last is missed by the next', () => {
    const last = soundBooks((books) => books.prepare('SELECT max(sequence) FROM event').pluck().get())
    for (let sequence = 1; sequence < Number(last); sequence += 1) {
      const wrong = wrongAfter(`DELETE FROM event WHERE sequence = ${sequence}`)
      // Of an event that answers a command, the command says first that it is gone.
      expect(['booksChainBroken', 'booksLinkBroken']).toContain(wrong?.code)
    }
    expect(wrongAfter('DELETE FROM event WHERE sequence = 3')).toEqual({
      code: 'booksChainBroken',
      details: { sequence: 3 },
    })
  })

  test('the last is missed by what it recorded', () => {
    const last = 'SELECT max(sequence) FROM event'
    const wrong = wrongAfter(`DELETE FROM command WHERE event_sequence = (${last});
      DELETE FROM event WHERE sequence = (${last})`)
    expect(wrong?.code).toBe('booksEntryDiffers')
  })
})

describe('a swapped pair of events', () => {
  test('by their numbers', () => {
    const wrong = wrongAfter(`UPDATE event SET sequence = -1 WHERE sequence = 3;
      UPDATE event SET sequence = 3 WHERE sequence = 4; UPDATE event SET sequence = 4 WHERE sequence = -1`)
    expect(wrong).toEqual({ code: 'booksChainBroken', details: { sequence: 3 } })
  })

  test('by what they say', () => {
    const wrong = wrongAfter(`CREATE TEMP TABLE pair AS SELECT * FROM event WHERE sequence IN (5, 6);
      UPDATE event SET (at_ms, sale_id, type, data) =
        (SELECT at_ms, sale_id, type, data FROM pair WHERE pair.sequence = 11 - event.sequence)
      WHERE sequence IN (5, 6)`)
    expect(wrong).toEqual({ code: 'booksChainBroken', details: { sequence: 5 } })
  })
})

test('two receipts that changed sales', () => {
  const wrong = wrongAfter(`CREATE TEMP TABLE pair AS SELECT * FROM receipt WHERE sequence IN (1, 2);
    UPDATE sale SET receipt_number = NULL WHERE position IN (1, 2);
    UPDATE receipt SET sale_id = sequence WHERE sequence IN (1, 2);
    UPDATE receipt SET sale_id = (SELECT sale_id FROM pair WHERE pair.sequence = 3 - receipt.sequence)
    WHERE sequence IN (1, 2);
    UPDATE sale SET receipt_number = (SELECT number FROM receipt WHERE sale_id = sale.id)
    WHERE position IN (1, 2)`)
  expect(wrong?.code).toBe('booksSaleDiffers')
})

describe('a missing receipt number', () => {
  test.each([1, 3, 5])('number %i, with its mark on the sale taken away', (sequence) => {
    const gone = `(SELECT number FROM receipt WHERE sequence = ${sequence})`
    const wrong =
      wrongAfter(`UPDATE sale SET receipt_number = iif(receipt_number = ${gone}, NULL, receipt_number),
        refund_receipt_number = iif(refund_receipt_number = ${gone}, NULL, refund_receipt_number);
      DELETE FROM receipt WHERE sequence = ${sequence}`)
    expect(wrong?.code).toBe('booksFileDamaged')
  })

  test('alone', () => {
    expect(wrongAfter('DELETE FROM receipt WHERE sequence = 2')?.code).toBe('booksLinkBroken')
  })

  test('closed up by the ones after it', () => {
    const wrong = wrongAfter(`UPDATE receipt SET number = '1-000009', sequence = 9 WHERE sequence = 5;
      UPDATE sale SET refund_receipt_number = '1-000009' WHERE refund_receipt_number = '1-000005';
      UPDATE sale SET receipt_number = '1-000009' WHERE receipt_number = '1-000005'`)
    expect(wrong?.code).toBe('booksSaleDiffers')
  })
})

describe('a ledger line changed', () => {
  test('one amount', () => {
    const wrong = wrongAfter(
      'UPDATE ledger_line SET amount_minor = amount_minor + 1 WHERE entry_id = 2 AND line = 1',
    )
    expect(wrong).toEqual({ code: 'booksUnbalanced', details: { entry: 2, currency: 'HKD', offMinor: 1 } })
  })

  test('a pair of amounts and every balance after it', () => {
    const wrong = wrongAfter(`UPDATE ledger_line SET amount_minor = amount_minor * 2 WHERE entry_id = 2;
      UPDATE ledger_line SET balance_minor = (SELECT sum(before.amount_minor) FROM ledger_line AS before
        WHERE before.account = ledger_line.account AND before.currency = ledger_line.currency
          AND (before.entry_id, before.line) <= (ledger_line.entry_id, ledger_line.line))`)
    expect(wrong).toEqual({ code: 'booksEntryDiffers', details: { entry: 2 } })
  })

  test('a pair of amounts alone, or a balance alone', () => {
    const differs = { code: 'booksEntryDiffers', details: { entry: 3 } }
    expect(wrongAfter('UPDATE ledger_line SET amount_minor = -amount_minor WHERE entry_id = 3')).toEqual(
      differs,
    )
    expect(wrongAfter('UPDATE ledger_line SET balance_minor = 1 WHERE entry_id = 3 AND line = 1')).toEqual(
      differs,
    )
  })

  test('its account', () => {
    const wrong = wrongAfter(
      "UPDATE ledger_line SET account = 'cashMoves' WHERE account = 'fees' AND entry_id = 2",
    )
    expect(wrong?.code).toBe('booksEntryDiffers')
  })

  test('a balanced pair taken out, and one slipped in', () => {
    expect(wrongAfter('DELETE FROM ledger_line WHERE entry_id = 2')?.code).toBe('booksEntryDiffers')
    const last = 'SELECT max(entry_id) FROM ledger_line'
    const wrong =
      wrongAfter(`INSERT INTO ledger_line SELECT entry_id, line + 2, account, currency, amount_minor,
      balance_minor + amount_minor FROM ledger_line WHERE entry_id = (${last})`)
    expect(wrong?.code).toBe('booksEntryDiffers')
  })

  test('a whole entry added, of which no event tells', () => {
    const wrong =
      wrongAfter(`INSERT INTO ledger_line SELECT entry_id + 1, line, account, currency, amount_minor,
        balance_minor + amount_minor FROM ledger_line WHERE entry_id = (SELECT max(entry_id) FROM ledger_line);
      INSERT INTO ledger_entry SELECT id + 1, NULL, 'cashMoved', at_ms, business_day FROM ledger_entry
        ORDER BY id DESC LIMIT 1`)
    expect(wrong?.code).toBe('booksEntryDiffers')
  })
})

describe('a truncated file', () => {
  const parts = [0, 1, 99, 100, 4_095, 4_096, 4_097, 8_192]
  test.each(parts)('to its first %i bytes', (length) => {
    const folder = copyOfBooks()
    truncateSync(booksIn(folder), length)
    const outcome = verifyStore(folder)
    const wrong = outcome.ok ? outcome.value.wrong : outcome.problem
    expect(['storeDamaged', 'storeNotLowu', 'booksFileDamaged']).toContain(wrong?.code)
    if (wrong !== null) expectSpoken(wrong)
  })

  test.each([1, 4_096])('by its last %i bytes', (missing) => {
    const folder = copyOfBooks()
    truncateSync(booksIn(folder), statSync(booksIn(folder)).size - missing)
    const outcome = verifyStore(folder)
    const wrong = outcome.ok ? outcome.value.wrong : outcome.problem
    expect(['storeDamaged', 'booksFileDamaged']).toContain(wrong?.code)
  })
})

/** What no event repeats, because no money hangs on it. */
const unwatched: Readonly<Record<string, readonly string[]>> = {
  sale: [
    'position',
    'card',
    'product_name',
    'ranged',
    'operator_id',
    'operator_name',
    'validity_days',
    'cost_currency',
    'language',
    'clerk',
    'settled_at_ms',
    'distributor_id',
    'operator_reference',
    'problem',
    'attempts',
    'pending_slip',
  ],
}

test.each([
  ['sale', 'position = 3'],
  ['receipt', 'sequence = 3'],
  ['ledger_entry', 'id = 3'],
  ['ledger_line', 'entry_id = 3 AND line = 1'],
  ['event', 'sequence = 3'],
])('any one value of %s that is changed is found', (table, row) => {
  const columns = soundBooks((books) => books.pragma(`table_info(${table})`)) as Record<
    'name' | 'type',
    string
  >[]
  const watched = columns.filter(({ name }) => !unwatched[table]?.includes(name))
  const unfound = watched.filter(({ name, type }) => {
    const other = type === 'INTEGER' ? `coalesce(${name}, 0) + 1000003` : `coalesce(${name}, '') || 'x'`
    return wrongAfter(`UPDATE ${table} SET ${name} = ${other} WHERE ${row}`) === null
  })
  expect(unfound.map(({ name }) => name)).toEqual([])
})

test('who rewrites the whole chain after an edit is contradicted by the head on paper', () => {
  const folder = copyOfBooks()
  const { head } = granted(verifyStore(folder))
  edit(folder, (books) => {
    books.exec(
      "UPDATE event SET data = json_replace(data, '$.reason', 'another') WHERE type = 'drawerCounted'",
    )
    let prevHash = genesisHash
    const rows = books.prepare('SELECT * FROM event ORDER BY sequence').all()
    for (const row of rows as Record<'sequence' | 'at_ms', number>[] & Record<string, string>[]) {
      const { sequence, at_ms: atMs, sale_id: saleId = null, type = '', data: dataJson = '' } = row
      const hash = chainHash({ sequence, atMs, saleId, type, dataJson, prevHash })
      books
        .prepare('UPDATE event SET hash = ?, prev_hash = ? WHERE sequence = ?')
        .run(hash, prevHash, sequence)
      prevHash = hash
    }
  })
  const forged = granted(verifyStore(folder))
  expect(forged.wrong).toBeNull()
  expect(forged.head.sequence).toBe(head.sequence)
  expect(forged.head.hash).not.toBe(head.hash)
})
