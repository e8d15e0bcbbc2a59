// A second trail on another disk: it follows without holding anybody up, survives that the disk goes and
// comes back, and brings a shop back whose data folder is lost whole.
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../../core/outcome.ts'
import { prepareRestore } from '../../../native/store/restore.ts'
import { type OpenStore, openStore } from '../../../native/store/store.ts'
import { trailCopyName } from '../../../native/store/trail-copy.ts'
import { trailLines } from '../../../native/store/trail-reading.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { eventsPerSale, granted, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, expectSpoken, newFolder } from './folder.ts'

interface Shop {
  readonly folder: string
  readonly disk: string
}

const newShop = (): Shop => ({ folder: newFolder(), disk: join(newFolder(), 'disk') })
const copyOn = ({ disk }: Shop): string => join(disk, trailCopyName)
const lastOn = (shop: Shop): number => [...trailLines(copyOn(shop))].at(-1)?.head.sequence ?? 0

/** Runs `work` in an open shop, and waits until the second trail has let go. */
async function inStore(shop: Shop, work: (store: OpenStore) => void | Promise<void>): Promise<void> {
  const told = (): void => hear()
  let hear = (): void => {}
  const store = granted(openStore({ folder: shop.folder, clockMs, trailCopy: { folder: shop.disk, told } }))
  nextWord = () => new Promise((resolve) => (hear = () => resolve(store.trailCopy?.problem ?? null)))
  await work(store)
  await store.rest()
  store.close()
}
let nextWord: () => Promise<Problem | null>

const sellAll = (store: OpenStore, ...numbers: readonly number[]): void => {
  for (const number of numbers) granted(store.commit(() => sell(store, number)))
}

test('it has everything once the shop is closed, with a past of its own to go on from', async () => {
  const shop = newShop()
  await inStore(shop, (store) => sellAll(store, 1, 2))
  expect(lastOn(shop)).toBe(2 * eventsPerSale)
  await inStore(shop, (store) => sellAll(store, 3))
  expect(lastOn(shop)).toBe(3 * eventsPerSale)
  expect(readFileSync(copyOn(shop), 'utf8')).toContain('paymentTaken')
})

test('a disk that is not there is said, stops no sale, and is caught up with when it is back', async () => {
  const shop = newShop()
  // A file stands where the folder should be.
  mkdirSync(join(shop.disk, '..'), { recursive: true })
  writeFileSync(shop.disk, '')
  await inStore(shop, async (store) => {
    const trouble = await nextWord()
    expect(trouble?.code).toBe('trailCopyBehind')
    if (trouble) expectSpoken(trouble)
    sellAll(store, 1)
    // Asked for first: an order that is still under way may already find the disk back.
    const well = nextWord()
    rmSync(shop.disk)
    sellAll(store, 2)
    expect(await well).toBeNull()
  })
  expect(lastOn(shop)).toBe(2 * eventsPerSale)
  expect(granted(verifyStore(shop.folder)).sales).toBe(2)
})

test('of books that were replaced it keeps what it knew, and begins anew', async () => {
  const shop = newShop()
  await inStore(shop, (store) => sellAll(store, 1, 2, 3))
  const other = newShop()
  await inStore(other, (store) => sellAll(store, 7))
  await inStore({ folder: other.folder, disk: shop.disk }, (store) => sellAll(store, 8))
  const kept = readdirSync(shop.disk).filter((name) => name.startsWith('replaced-trail-'))
  expect(kept).toEqual(['replaced-trail-1'])
  expect(readdirSync(join(shop.disk, 'replaced-trail-1'))).toEqual([trailCopyName])
  expect(lastOn(shop)).toBe(2 * eventsPerSale)
})

test('with the data folder lost whole it brings every sale back, and says what it cannot vouch for', async () => {
  const shop = newShop()
  const copy = join(shop.disk, 'copy.sqlite')
  await inStore(shop, (store) => sellAll(store, 1, 2))
  copyFileSync(booksIn(shop.folder), copy)
  await inStore(shop, (store) => sellAll(store, 3, 4, 5))
  const options = { folder: newFolder(), from: copy, trail: null, acceptLoss: false, clockMs }
  const refused = prepareRestore(options)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'restoreMayLack' } })
  if (!refused.ok) expectSpoken(refused.problem)
  const prepared = granted(prepareRestore({ ...options, acceptLoss: true }))
  expect(prepared).toMatchObject({ source: 'trail', newer: { sales: 3 }, lostEvents: 0, closed: ['1'] })
  granted(prepared.carryOut())
  expect(granted(verifyStore(options.folder))).toMatchObject({ wrong: null, sales: 5 })
})

test('beside the books themselves it is not needed, and closes nothing', async () => {
  const shop = newShop()
  const copy = join(shop.disk, 'copy.sqlite')
  await inStore(shop, (store) => sellAll(store, 1))
  copyFileSync(booksIn(shop.folder), copy)
  await inStore(shop, (store) => sellAll(store, 2))
  const options = { folder: shop.folder, from: copy, trail: null, acceptLoss: false, clockMs }
  const prepared = granted(prepareRestore(options))
  expect(prepared).toMatchObject({ source: 'books', lostEvents: 0, closed: [] })
  prepared.abandon()
  renameSync(booksIn(shop.folder), `${booksIn(shop.folder)}.lost`)
  const again = granted(prepareRestore(options))
  expect(again).toMatchObject({ source: 'trail', closed: [] })
  again.abandon()
})
