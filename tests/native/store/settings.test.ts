// Changed settings in the file: books made before it go on as they were, and each change is found at once.
import { expect, onTestFinished, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

test('0100 lets settings be changed in books that were made before it', () => {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 100), clockMs }),
  )
  const early = storeOver(before, () => {})
  granted(early.commit(() => sell(early, 1)))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  expect(store.eventsAfter('settingsChanged', 0)).toEqual([])
  const data = { key: 'saleMax', before: '1000.00', after: '500.00' }
  granted(
    store.commit(() => store.appendEvent({ atMs: startMs, saleId: null, type: 'settingsChanged', data })),
  )
  expect(store.newestEvent('settingsChanged')?.data).toEqual(data)
  const plan = connection
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM event WHERE type = 'settingsChanged' AND sequence > 0")
    .all()
  expect(JSON.stringify(plan)).toContain('settings_changed_by_sequence')
})
