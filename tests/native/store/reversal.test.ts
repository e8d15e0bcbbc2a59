// The queue in the file: what waited before top-ups could be taken back waits on, and from then on what is to be
// taken back may wait too.
import { expect, onTestFinished, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { askAboutAll } from '../../../native/store/restore-rows.ts'
import { storeOver } from '../../../native/store/store.ts'
import { granted, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'

test('0097 keeps what waits and lets a sale wait to be taken back', () => {
  const path = booksIn(newFolder())
  const before = granted(
    openBooks({ path, migrations: migrations.filter(({ number }) => number < 98), clockMs }),
  )
  const early = storeOver(before, () => {})
  const sale = granted(early.commit(() => sell(early, 1)))
  const row = {
    saleId: sale.id,
    task: 'recheck',
    dueAtMs: startMs,
    reason: 'answering',
    tries: 2,
    lastSubmitAtMs: startMs - 1,
  } as const
  granted(early.commit(() => early.putQueueRow(row)))
  before.close()
  const connection = granted(openBooks({ path, migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  expect(store.queueRow(sale.id)).toEqual(row)
  for (const task of ['reverse', 'askReversal'] as const) {
    granted(store.commit(() => store.putQueueRow({ ...row, task })))
    expect(store.dueQueueRows(startMs, [task], 10)).toEqual([{ ...row, task }])
    expect(store.nextQueueDueMs(0, [task])).toBe(startMs)
  }
  expect(connection.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%old_queue%'").all()).toEqual([])
})

/** Credited by the copy, and since then so many of these events happened to it. */
function restored(task: 'reverse' | 'askReversal' | null, since: readonly string[]) {
  const connection = granted(openBooks({ path: booksIn(newFolder()), migrations, clockMs }))
  onTestFinished(() => void connection.close())
  const store = storeOver(connection, () => {})
  const sale = granted(store.commit(() => sell(store, 1)))
  granted(
    store.commit(() => {
      store.updateSale({ ...sale, state: 'credited' })
      for (const type of since) store.appendEvent({ atMs: startMs, saleId: sale.id, type, data: {} })
      const row = {
        saleId: sale.id,
        dueAtMs: startMs,
        reason: 'due',
        tries: 0,
        lastSubmitAtMs: null,
      } as const
      if (task === null) store.removeQueueRow(sale.id)
      else store.putQueueRow({ ...row, task })
    }),
  )
  const changed = new Set(since.length > 0 ? [sale.id] : [])
  const head = store.auditHead()
  granted(
    askAboutAll(connection, { atMs: startMs, copy: head, lost: head, source: 'books', changed, closed: [] }),
  )
  return store.queueRow(sale.id)?.task ?? null
}

test.each([
  ['was to be asked for, by the copy', 'reverse', [], 'askReversal'],
  ['was asked for, by the copy', 'askReversal', [], 'askReversal'],
  ['was asked for since', null, ['reversalAsked', 'reversalStarted'], 'askReversal'],
  ['was refused since', null, ['reversalAsked', 'reversalStarted', 'reversalRefused'], 'recheck'],
  ['was never asked for', null, ['creditReported'], 'recheck'],
] as const)(
  'after a restore, what %s is asked about and never asked for again',
  (_name, task, since, asks) => {
    expect(restored(task, since)).toBe(asks)
  },
)
