// The check of the books finds each kind of edit, names the first, and changes nothing.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { latestOf } from '../../../native/store/migrate.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { openStore } from '../../../native/store/store.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { granted, sell } from '../../contract/sale-samples.ts'
import { startSeller } from '../../contract/seller.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith, tamper } from './folder.ts'

/** Takes a trigger out, edits, and puts it back as it was, as somebody would who knows the file. */
function editPast(trigger: string, edit: string): (folder: string) => void {
  return (folder) => {
    const { sql } = schemaOf(folder, trigger)
    tamper(folder, `DROP TRIGGER ${trigger}`, edit, sql)
  }
}

function schemaOf(folder: string, name: string): { sql: string } {
  const books = new Database(booksIn(folder), { readonly: true })
  const sql = books.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name)
  books.close()
  if (typeof sql !== 'string') throw new Error(`no ${name}`)
  return { sql }
}

test('sound books are whole, counted, and as they were', () => {
  const folder = shopWith(3)
  const before = readFileSync(booksIn(folder))
  const report = granted(verifyStore(folder))
  const { sequence, hash } = report.head
  expect(report).toMatchObject({
    sales: 3,
    entries: 3,
    receipts: 3,
    events: 6,
    version: latestOf(migrations),
    wrong: null,
  })
  expect(readFileSync(booksIn(folder)).equals(before)).toBe(true)
  const store = granted(openStore({ folder, clockMs }))
  expect(store.auditHead()).toEqual({ sequence, hash })
  granted(store.commit(() => sell(store, 4)))
  expect(granted(verifyStore(folder))).toMatchObject({ sales: 4, wrong: null })
  granted(store.commit(() => sell(store, 5)))
  store.close()
})

test('the log of a killed counter is read and left where it was', async () => {
  const folder = newFolder()
  const sold = await startSeller(folder).killAfter(20)
  const files = (): readonly Buffer[] =>
    [booksIn(folder), `${booksIn(folder)}-wal`].map((file) => readFileSync(file))
  const before = files()
  expect(granted(verifyStore(folder)).sales).toBeGreaterThanOrEqual(sold.length)
  expect(files()).toEqual(before)
})

describe('an edit is found', () => {
  const chainBroken = (sequence: number) => ({ code: 'booksChainBroken', details: { sequence } })
  test.each([
    [
      'event',
      editPast('event_refuses_update', "UPDATE event SET data = '{}' WHERE sequence = 2"),
      chainBroken(2),
    ],
    [
      'moment',
      editPast('event_refuses_update', 'UPDATE event SET at_ms = 1 WHERE sequence = 3'),
      chainBroken(3),
    ],
    [
      'missing event',
      editPast('event_refuses_delete', 'DELETE FROM event WHERE sequence = 1'),
      chainBroken(1),
    ],
    [
      'hash put right for one event only',
      editPast('event_refuses_update', `UPDATE event SET hash = '${'a'.repeat(64)}' WHERE sequence = 1`),
      chainBroken(1),
    ],
    [
      'amount',
      editPast(
        'ledger_line_refuses_update',
        "UPDATE ledger_line SET amount_minor = 10400 WHERE entry_id = 2 AND account = 'drawer'",
      ),
      { code: 'booksUnbalanced', details: { entry: 2, currency: 'HKD', offMinor: -100 } },
    ],
    [
      'pair of amounts that still balances',
      editPast(
        'ledger_line_refuses_update',
        'UPDATE ledger_line SET amount_minor = amount_minor * 2 WHERE entry_id = 2',
      ),
      { code: 'booksEntryDiffers', details: { entry: 2 } },
    ],
    [
      'whole entry taken out',
      editPast('ledger_entry_refuses_delete', 'DELETE FROM ledger_entry WHERE id = 3'),
      { code: 'booksLinkBroken', details: { table: 'ledger_line', parent: 'ledger_entry' } },
    ],
    [
      'receipt number taken out',
      (folder: string) => {
        editPast('sale_money_stays', 'UPDATE sale SET receipt_number = NULL WHERE position = 2')(folder)
        editPast('receipt_refuses_delete', 'DELETE FROM receipt WHERE sequence = 2')(folder)
      },
      { code: 'booksFileDamaged' },
    ],
    [
      'state',
      (folder: string) =>
        tamper(folder, "UPDATE sale SET booking = 'sold', state = 'credited' WHERE id = 'SALE1'"),
      { code: 'booksSaleDiffers', details: { sale: 'SALE1' } },
    ],
    [
      'rule taken out',
      (folder: string) => tamper(folder, 'DROP TRIGGER event_refuses_delete'),
      { code: 'booksRulesChanged', details: { name: 'event_refuses_delete' } },
    ],
    [
      'rule slipped in',
      (folder: string) => tamper(folder, 'CREATE INDEX extra ON sale (clerk)'),
      { code: 'booksRulesChanged', details: { name: 'extra' } },
    ],
  ])('%s', (_name, edit, wrong) => {
    const folder = shopWith(3)
    edit(folder)
    const found = granted(verifyStore(folder)).wrong
    expect(found).toMatchObject(wrong)
    if (found !== null) expectSpoken(found)
  })

  test('a gap in the receipt numbers', () => {
    const folder = newFolder()
    const store = granted(openStore({ folder, clockMs }))
    granted(
      store.commit(() => {
        const { id } = sell(store, 1)
        store.takeReceiptNumber('1', id, 'refund', 1)
        return sell(store, 2)
      }),
    )
    store.close()
    editPast('receipt_refuses_delete', "DELETE FROM receipt WHERE kind = 'refund'")(folder)
    const wrong = { code: 'booksReceiptMissing', details: { number: '1-000002' } }
    expect(granted(verifyStore(folder)).wrong).toEqual(wrong)
  })
})

test('what cannot be checked is refused', () => {
  const folder = newFolder()
  expect(verifyStore(folder)).toMatchObject({ problem: { code: 'storeAbsent' } })
  writeFileSync(booksIn(folder), 'x'.repeat(5_000))
  expect(verifyStore(folder)).toMatchObject({ problem: { code: 'storeNotLowu' } })
  const newer = shopWith(1)
  tamper(newer, 'PRAGMA user_version = 9999')
  expect(verifyStore(newer)).toMatchObject({ problem: { code: 'storeFromNewer' } })
})

describe('npm run verify', () => {
  const script = fileURLToPath(new URL('../../../native/store/verify-command.ts', import.meta.url))
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' })
    return { status, stderr, lines: stdout.trimEnd().split('\n') }
  }

  test('says that whole books are whole, in the language asked for', () => {
    const folder = shopWith(2)
    const said = run('--data', folder, '--language', 'zh-Hant')
    expect(said.status).toBe(0)
    expect(said.lines).toHaveLength(1)
    expect(said.lines[0]).toContain('帳目完整：2 宗銷售')
    const json = run('--data', folder, '--json')
    expect(json.status).toBe(0)
    expect(JSON.parse(json.lines.at(-1) ?? '')).toMatchObject({ whole: true, sales: 2, wrong: null })
  })

  test('ends with 1 and the first thing wrong', () => {
    const folder = shopWith(2)
    editPast('event_refuses_update', "UPDATE event SET type = 'other' WHERE sequence = 2")(folder)
    const said = run('--data', folder, '--json')
    expect(said.status).toBe(1)
    expect(said.lines[0]).toContain('missing at event 2')
    const value = { whole: false, wrong: { code: 'booksChainBroken', details: { sequence: 2 } } }
    expect(JSON.parse(said.lines.at(-1) ?? '')).toMatchObject(value)
    const absent = run('--data', newFolder(), '--json')
    expect(absent.status).toBe(1)
    expect(JSON.parse(absent.lines.at(-1) ?? '')).toMatchObject({
      whole: false,
      wrong: { code: 'storeAbsent' },
    })
  })

  test('says how it is used, and ends with 2, when it is used otherwise', () => {
    for (const options of [[], ['--data'], ['--data', 'x', '--language', 'fr'], ['--other']]) {
      const said = run(...options)
      expect(said.status).toBe(2)
      expect(said.stderr).toContain('npm run verify -- --data')
    }
  })
})
