// The file itself keeps the closes of the day in order, whoever writes to it: no number left out or
// used twice, no entry in two reports or in none.
import { expect, onTestFinished, test } from 'vitest'
import { rareEvents } from '../../../core/store.ts'
import { chainHash, genesisHash } from '../../../native/store/audit-chain.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { versionOf } from '../../../native/store/connection.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, offer, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

function openWith(sales: number) {
  const connection = granted(openBooks({ path: booksIn(newFolder()), migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  for (let number = 1; number <= sales; number += 1) granted(store.commit(() => sell(store, number)))
  return { connection, store }
}

function close(store: ReturnType<typeof openWith>['store'], data: Record<string, unknown>): void {
  granted(store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type: 'dayClosed', data })))
}

test('0040 adds the order of the closes to books that were made before it', () => {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 40), clockMs }),
  )
  const early = storeOver(before, () => {})
  granted(early.commit(() => sell(early, 1)))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  expect(versionOf(connection)).toBe(migrations.at(-1)?.number)
  const store = storeOver(connection, () => {})
  expect(store.settlements(9, 9)).toEqual([])
  close(store, { number: 1, span: { after: 0, through: 1 } })
  expect(store.settlements(9, 9).map(({ data }) => data.number)).toEqual([1])
})

test('0050 lets an export read what was paid for before it, by names of its own', () => {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 50), clockMs }),
  )
  const early = storeOver(before, () => {})
  granted(early.commit(() => sell(early, 1)))
  granted(early.commit(() => offer(early, 2)))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const rows = connection.prepare('SELECT receipt_number, paid_minor, card_kind FROM exported_sale').all()
  expect(rows).toEqual([{ receipt_number: '1-000001', paid_minor: 105_00, card_kind: 'phone' }])
})

test('0095 adds the order of shifts to books that were made before it', () => {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 95), clockMs }),
  )
  const count = (store: Pick<ReturnType<typeof storeOver>, 'commit' | 'appendEvent'>) => {
    const data = { counted: { currency: 'HKD', amountMinor: 0 } }
    granted(
      store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type: 'drawerCounted', data })),
    )
  }
  count(storeOver(before, () => {}))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  expect(store.eventsAfter('drawerCounted', 0)).toHaveLength(1)
  expect(store.newestEvent('shiftOpened')).toBeNull()
  const append = (type: string, number: number) =>
    granted(store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type, data: { number } })))
  expect(() => append('shiftClosed', 1)).toThrow(/is closed once/)
  expect(() => append('shiftOpened', 2)).toThrow(/the one before it is closed/)
  append('shiftOpened', 1)
  expect(() => append('shiftOpened', 2)).toThrow(/the one before it is closed/)
  append('shiftClosed', 1)
  expect(() => append('shiftClosed', 1)).toThrow(/is closed once/)
  append('shiftOpened', 2)
  expect(store.newestEvents('shiftOpened', 9).map(({ data }) => data.number)).toEqual([2, 1])
})

test('each kind of rare event is found by an index, never by reading all', () => {
  const { connection } = openWith(1)
  for (const type of rareEvents) {
    const plan = connection
      .prepare(`EXPLAIN QUERY PLAN SELECT * FROM event WHERE type = '${type}' ORDER BY sequence DESC LIMIT 1`)
      .all()
    expect(JSON.stringify(plan)).toMatch(/USING INDEX \w+_by_sequence/)
  }
})

test('numbers have no gap, and a span begins where the one before it ended', () => {
  const { store } = openWith(3)
  expect(() => close(store, { number: 2, span: { after: 0, through: 1 } })).toThrow(/where the one before/)
  expect(() => close(store, { number: 1, span: { after: 1, through: 2 } })).toThrow(/where the one before/)
  expect(() => close(store, { number: 1, span: { after: 0, through: 4 } })).toThrow(/where the one before/)
  close(store, { number: 1, span: { after: 0, through: 2 } })
  expect(() => close(store, { number: 1, span: { after: 2, through: 3 } })).toThrow(/where the one before/)
  expect(() => close(store, { number: 2, span: { after: 1, through: 3 } })).toThrow(/where the one before/)
  expect(() => close(store, { number: 2, span: { after: 2, through: 1 } })).toThrow(/where the one before/)
  expect(() => close(store, { number: '2', span: { after: 2, through: 3 } })).toThrow(/where the one before/)
  close(store, { number: 2, span: { after: 2, through: 3 } })
  expect(store.settlements(9, 9).map(({ data }) => data.number)).toEqual([2, 1])
  expect(store.settlements(2, 9).map(({ data }) => data.number)).toEqual([1])
})

test('the rule holds for a hand that writes to the file as well', () => {
  const { connection, store } = openWith(1)
  const head = store.auditHead()
  const dataJson = JSON.stringify({ number: 7, span: { after: 0, through: 1 } })
  const link = { sequence: head.sequence + 1, atMs: 1, saleId: null, type: 'dayClosed', dataJson }
  const hash = chainHash({ ...link, prevHash: head.hash })
  const insert = connection.prepare('INSERT INTO event VALUES (?, ?, NULL, ?, ?, ?, ?)')
  expect(head.hash).not.toBe(genesisHash)
  expect(() => insert.run(link.sequence, 1, link.type, dataJson, head.hash, hash)).toThrow(
    /where the one before/,
  )
})

test('a span ends before the first entry of a later business day', () => {
  const { store } = openWith(3)
  const day = store.businessDayAfter(0) ?? ''
  expect(store.businessDayAfter(2)).toBe(day)
  expect(store.businessDayAfter(3)).toBeNull()
  expect(store.entriesUntil(0, day)).toBe(3)
  expect(store.entriesUntil(1, '2000-01-01')).toBe(1)
})
