// Money paid in at the distributor, in the file: books made before it is known take it, and it is found by
// an index among all other events.
import { expect, onTestFinished, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

test('0120 finds what was paid in without reading the sales before it', () => {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 120), clockMs }),
  )
  const early = storeOver(before, () => {})
  granted(early.commit(() => sell(early, 1)))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  expect(store.eventsAfter('paidIn', 0)).toEqual([])
  const data = {
    amount: { currency: 'HKD', amountMinor: 500_000 },
    note: 'TT-4471',
    businessDay: '2026-11-22',
  }
  granted(store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type: 'paidIn', data })))
  expect(store.newestEvents('paidIn', 9).map((event) => event.data)).toEqual([data])
  const plan = connection
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM event WHERE type = 'paidIn' AND sequence > 0")
    .all()
  expect(JSON.stringify(plan)).toContain('paid_in_by_sequence')
})
