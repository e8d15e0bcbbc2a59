// Books that open after a look at their ends: damage is found there, or by the reading of every page
// right after; after a process died, all is read before anything is sold.
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../../core/outcome.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, sell } from '../../contract/sale-samples.ts'
import { startSeller } from '../../contract/seller.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith, tamper } from './folder.ts'

const pageBytes = 4_096

/** What the opening, or the reading after it, has to say: `sound`, or the code of a problem. */
async function verdictOn(folder: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<Problem | null>()
  const opened = openStore({ folder, clockMs, checked: resolve })
  if (!opened.ok) {
    expectSpoken(opened.problem)
    return opened.problem.code
  }
  const found = await promise
  await opened.value.rest()
  opened.value.close()
  if (found === null) return 'sound'
  expectSpoken(found)
  return found.code
}

function destroyPage(folder: string, page: number): void {
  const descriptor = openSync(booksIn(folder), 'r+')
  writeSync(descriptor, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, page * pageBytes)
  closeSync(descriptor)
}

test('sound books are sound, and nothing is left behind', async () => {
  const folder = shopWith(5)
  expect(await verdictOn(folder)).toBe('sound')
  expect(readdirSync(folder)).not.toContain('lowu.sqlite-wal')
})

test('wherever a whole page is gone, it is found', async () => {
  const sound = readFileSync(booksIn(shopWith(140)))
  const verdicts: string[] = []
  const folder = newFolder()
  for (let page = 0; page < sound.length / pageBytes; page += 1) {
    // Without the trail, which would say that these are older books.
    rmSync(join(folder, 'trail.jsonl'), { force: true })
    writeFileSync(booksIn(folder), sound)
    destroyPage(folder, page)
    verdicts.push(await verdictOn(folder))
  }
  expect(verdicts[0]).toBe('storeNotLowu')
  // Some lie where a start looks, some where only the reading after it comes.
  expect(new Set(verdicts.slice(1))).toEqual(new Set(['storeDamaged', 'storeDamagedInUse']))
})

test('a file that is cut off is refused at once', async () => {
  const folder = shopWith(40)
  const sound = readFileSync(booksIn(folder))
  writeFileSync(booksIn(folder), sound.subarray(0, sound.length - 3 * pageBytes))
  expect(await verdictOn(folder)).toBe('storeDamaged')
})

test.each([
  ['an event', "UPDATE event SET data = '{}' WHERE sequence = 6", 'event_refuses_update'],
  ['a receipt', 'DELETE FROM receipt WHERE sequence = 3', 'receipt_refuses_delete'],
  ['a ledger line', 'DELETE FROM ledger_line WHERE entry_id = 3', 'ledger_line_refuses_delete'],
])('%s that is edited or missing among the newest is refused at once', async (_name, edit, trigger) => {
  const folder = shopWith(3)
  tamper(folder, `DROP TRIGGER ${trigger}`, edit)
  expect(await verdictOn(folder)).toBe('storeDamaged')
})

test('after a killed process every page is read before anything is sold', async () => {
  const folder = newFolder()
  await startSeller(folder).killAfter(150)
  const books = granted(openStore({ folder, clockMs }))
  books.close()
  const sound = readFileSync(booksIn(folder))
  // A page in the middle, which a look at the ends does not see.
  const verdicts = new Set<string>()
  for (let page = 12; page < sound.length / pageBytes; page += 7) {
    writeFileSync(booksIn(folder), sound)
    destroyPage(folder, page)
    writeFileSync(`${booksIn(folder)}-wal`, 'the log of a dead process')
    verdicts.add(await verdictOn(folder))
  }
  expect(verdicts).toEqual(new Set(['storeDamaged']))
})

test('closed before the reading has ended, it has nothing to say', async () => {
  const folder = shopWith(50)
  const said: unknown[] = []
  const store = granted(openStore({ folder, clockMs, checked: (found) => said.push(found) }))
  granted(store.commit(() => sell(store, 51)))
  await store.rest()
  store.close()
  expect(said).toEqual([])
  expect(readdirSync(folder)).not.toContain('lowu.sqlite-wal')
})
