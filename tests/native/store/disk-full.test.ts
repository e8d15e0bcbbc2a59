// The disk fills up in the middle of a shop day: what was acknowledged stays, what was not leaves no
// trace, and selling goes on once there is room.
import { expect, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import type { OpenStore } from '../../../native/store/store.ts'
import { openStore, storeOver } from '../../../native/store/store.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { eventsPerSale, granted, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, newFolder } from './folder.ts'
import { mountSmallDisk } from './small-disk.ts'

const salesMax = 5_000

/** Sells until the store refuses; returns how many sales were acknowledged. */
function sellUntilFull(store: OpenStore, from: number): number {
  for (let number = from; number < salesMax; number += 1) {
    const outcome = store.commit(() => sell(store, number))
    if (!outcome.ok) {
      expect(outcome.problem.code).toBe('diskFull')
      return number - from
    }
  }
  throw new Error('the disk never filled')
}

/** Whatever refuses it, a step that failed is as if it had never been asked for. */
function expectOnly(store: OpenStore, sales: number): void {
  expect(store.countOpenSales()).toEqual(sales === 0 ? {} : { paid: sales })
  expect(store.auditHead().sequence).toBe(sales * eventsPerSale)
  expect(store.queueRows(salesMax)).toHaveLength(sales)
}

test('a quota that is used up refuses the sale and nothing else', () => {
  const folder = newFolder()
  const connection = granted(openBooks({ path: booksIn(folder), migrations, clockMs }))
  const store = storeOver(connection, () => {})
  const pages = Number(connection.pragma('page_count', { simple: true }))
  connection.pragma(`max_page_count = ${pages + 20}`)
  const sold = sellUntilFull(store, 1)
  expect(sold).toBeGreaterThan(0)
  expectOnly(store, sold)
  expect(store.commit(() => sell(store, sold + 1))).toMatchObject({ problem: { code: 'diskFull' } })
  connection.pragma(`max_page_count = ${pages + 500}`)
  const next = granted(store.commit(() => sell(store, sold + 1)))
  expect(next.receiptNumber).toBe(`1-${String(sold + 1).padStart(6, '0')}`)
  expectOnly(store, sold + 1)
  store.close()
  expect(granted(verifyStore(folder)).wrong).toBeNull()
})

test('a step that swallowed the full disk is still refused whole', () => {
  const folder = newFolder()
  const connection = granted(openBooks({ path: booksIn(folder), migrations, clockMs }))
  const store = storeOver(connection, () => {})
  connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true }))}`)
  const products = [{ id: 'x'.repeat(100_000) }] as never
  const outcome = store.commit(() => {
    sell(store, 1)
    try {
      store.keepCatalogue({ products, fetchedAtMs: 1 })
    } catch {
      store.appendEvent({ atMs: 1, saleId: null, type: 'odd', data: {} })
    }
  })
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'diskFull' } })
  expectOnly(store, 0)
  store.close()
})

test('a real disk that fills up refuses the sale, keeps what it has, and sells again when there is room', (context) => {
  const disk = mountSmallDisk(newFolder())
  if (disk === null) return context.skip('this user cannot mount a disk')
  try {
    const store = granted(openStore({ folder: disk.folder, clockMs }))
    const before = granted(store.commit(() => sell(store, 1)))
    disk.fill()
    const sold = 1 + sellUntilFull(store, 2)
    expectOnly(store, sold)
    expect(store.sale(before.id)).toEqual(before)
    disk.free()
    granted(store.commit(() => sell(store, sold + 1)))
    expectOnly(store, sold + 1)
    store.close()
    expect(granted(verifyStore(disk.folder)).wrong).toBeNull()
  } finally {
    disk.unmount()
  }
})

test('a disk that is full when the books are opened and closed keeps them whole', (context) => {
  const disk = mountSmallDisk(newFolder())
  if (disk === null) return context.skip('this user cannot mount a disk')
  try {
    const store = granted(openStore({ folder: disk.folder, clockMs }))
    const sold = sellUntilFull(store, 1)
    store.close()
    disk.fill()
    const opened = openStore({ folder: disk.folder, clockMs })
    if (opened.ok) opened.value.close()
    else expect(opened.problem.code).toBe('storeDiskFullAtStart')
    disk.free()
    const again = granted(openStore({ folder: disk.folder, clockMs }))
    expectOnly(again, sold)
    again.close()
  } finally {
    disk.unmount()
  }
})
