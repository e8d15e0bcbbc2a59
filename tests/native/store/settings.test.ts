// Changed settings in the file: books made before it go on as they were, and each change is found at once.
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createSettingsBook } from '../../../core/settings/settings-book.ts'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { openStore, storeOver } from '../../../native/store/store.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../../sim/simulated-shop.ts'
import { booksIn, clockMs, newFolder, tamper } from './folder.ts'

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

test('0130 keeps the settings file of books that were made before it, from their next start on', () => {
  const folder = newFolder()
  const path = booksIn(folder)
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 130), clockMs }),
  )
  const early = storeOver(before, () => {})
  granted(early.commit(() => sell(early, 1)))
  const { sequence } = early.auditHead()
  before.close()
  const shop = { ...simulatedShop, slip: { ...simulatedShop.slip, copiesMax: 20 } }
  const store = granted(openStore({ folder, clockMs }))
  const book = createSettingsBook(store, shop)
  book.recordFile(startMs)
  expect(store.newestEvent('settingsFiled')?.data.values).toMatchObject({ saleMax: '3000.00' })
  expect([book.heldAt(sequence), book.heldAt(sequence + 1)?.saleMax]).toEqual([null, shop.saleMax])
  const again = createSettingsBook(store, shop)
  again.recordFile(startMs)
  expect(store.eventsAfter('settingsFiled', 0)).toHaveLength(1)
  store.close()
  expect(granted(verifyStore(folder)).wrong).toBeNull()
})

test('books with a changed setting verify, go on with it when opened again, and show a change that was edited', () => {
  const folder = newFolder()
  const shop = { slip: { ...simulatedShop.slip, copiesMax: 20 } }
  const opened = () => {
    const store = granted(openStore({ folder, clockMs }))
    return { store, till: new SimulatedShop({ store: () => store, shop }) }
  }
  const first = opened()
  const { saleMax: seen } = first.till.get('readSettings', {}).values
  first.till.get('changeSetting', { commandId: newCommandId(), key: 'saleMax', seen, value: '321.00' })
  first.till.counter.stop()
  first.store.close()
  expect(granted(verifyStore(folder)).wrong).toBeNull()
  const second = opened()
  expect(second.till.get('readSettings', {}).values.saleMax).toBe('321.00')
  second.till.counter.stop()
  second.store.close()
  const books = new Database(booksIn(folder), { readonly: true })
  const guard = books
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_refuses_update'")
    .pluck()
    .get()
  books.close()
  tamper(
    folder,
    'DROP TRIGGER event_refuses_update',
    "UPDATE event SET data = replace(data, '321.00', '921.00') WHERE type = 'settingsChanged'",
    String(guard),
  )
  expect(granted(verifyStore(folder)).wrong?.code).toMatch(/chain|event/i)
})
