// Reconciliation in the file: books made before it can be reconciled, what was found reads back as rows for
// whoever exports it, and each question has its index.
import { expect, onTestFinished, test } from 'vitest'
import { money } from '../../../core/money.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import type { Connection } from '../../../native/store/connection.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, offer, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

function upgraded(): { connection: Connection; store: ReturnType<typeof storeOver> } {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 90), clockMs }),
  )
  const early = storeOver(before, () => {})
  granted(early.commit(() => sell(early, 1)))
  granted(early.commit(() => offer(early, 2)))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  return { connection, store: storeOver(connection, () => {}) }
}

test('0090 lets books that were made before it be reconciled', () => {
  const { store } = upgraded()
  const days = { from: '2000-01-01', to: '2999-12-31' }
  const [sale] = store.paidSalesOf(days)
  expect(store.paidSalesOf(days)).toHaveLength(1)
  const known = store.sale(sale?.saleId ?? ('' as never))
  expect(sale).toMatchObject({ reference: known?.reference, cost: known?.cost, state: known?.state })
  const names = { references: [sale?.reference ?? '', 'NOBODY'], distributorIds: ['nobody'] }
  expect(store.paidSalesNamed(names)).toEqual([sale])
  expect(store.paidSalesNamed({ references: ['NOBODY'], distributorIds: [] })).toEqual([])
  expect(store.tenderTakings(days)).toEqual([{ kind: 'cash', currency: 'HKD', amountMinor: 10_500 }])
  expect(store.newestOfDays('reconciled', days)).toBeNull()
})

const difference = {
  key: 'amount | REF1',
  kind: 'amount',
  reference: 'REF1',
  distributorId: 'D1',
  here: {
    receiptNumber: '1-000001',
    businessDay: '2026-11-22',
    state: 'credited',
    amount: money('HKD', 9_700),
  },
  there: [{ state: 'credited', amount: money('HKD', 9_800), atMs: startMs }],
  off: [money('HKD', 100)],
}

test('the differences of the newest run are rows, with what the owner said of each', () => {
  const { connection, store } = upgraded()
  const keep = (type: string, data: Record<string, unknown>) =>
    granted(store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type, data })))
  const run = { from: '2026-11-22', to: '2026-11-22', source: { kind: 'file', shape: 'A | B' } }
  keep('reconciled', { ...run, differences: [difference, difference] })
  const newest = keep('reconciled', { ...run, differences: [difference] })
  keep('reconciled', { ...run, to: '2026-11-23', differences: [] })
  keep('differenceResolved', { key: difference.key, note: 'first' })
  keep('differenceResolved', { key: difference.key, note: '=price rose', by: { name: 'Wong' } })
  expect(connection.prepare('SELECT * FROM exported_difference').all()).toEqual([
    {
      run: newest,
      reconciled_at_ms: startMs,
      from_day: '2026-11-22',
      to_day: '2026-11-22',
      source: 'file',
      position: 0,
      kind: 'amount',
      reference: 'REF1',
      distributor_id: 'D1',
      receipt_number: '1-000001',
      business_day: '2026-11-22',
      here_state: 'credited',
      here_currency: 'HKD',
      here_minor: 9_700,
      there_state: 'credited',
      there_at_ms: startMs,
      there_currency: 'HKD',
      there_minor: 9_800,
      off_currency: 'HKD',
      off_minor: 100,
      resolved_at_ms: startMs,
      resolved_by: 'Wong',
      note: '=price rose',
    },
  ])
  expect(store.newestOfDays('reconciled', run)?.sequence).toBe(newest)
  expect(store.resolutionOf(difference.key)?.data.note).toBe('=price rose')
  expect(store.reconciledByShape('A | B')?.sequence).toBe(newest + 1)
})

test.each([
  [
    "SELECT 1 FROM event WHERE type = 'reconciled' AND data ->> '$.from' = ? AND data ->> '$.to' = ?",
    'reconciled_by_days',
  ],
  ["SELECT 1 FROM event WHERE type = 'reconciled' AND data ->> '$.source.shape' = ?", 'reconciled_by_shape'],
  [
    "SELECT 1 FROM event WHERE type = 'terminalTotalsKept' AND data ->> '$.from' = ? AND data ->> '$.to' = ?",
    'terminal_totals_by_days',
  ],
  [
    "SELECT 1 FROM event WHERE type = 'differenceResolved' AND data ->> '$.key' = ?",
    'difference_resolved_by_key',
  ],
  ['SELECT 1 FROM sale WHERE distributor_id IN (SELECT value FROM json_each(?))', 'sale_by_distributor_id'],
])('%s is answered by %s', (sql, index) => {
  const { connection } = upgraded()
  const plan = connection
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array(sql.split('?').length - 1).fill('[]'))
  expect(JSON.stringify(plan)).toContain(index)
})
