// Every file the store must not sell on: each gets its own sentence, stays as it was, and never
// becomes a store in memory or a new shop.
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../native/store/store.ts'
import { granted, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith } from './folder.ts'
import { mountSmallDisk } from './small-disk.ts'

/** The code of the refusal; the folder must be free again afterwards. */
function refusal(folder: string): string {
  const outcome = openStore({ folder, clockMs })
  if (outcome.ok) {
    outcome.value.close()
    return 'opened'
  }
  expect(readdirSync(folder)).not.toContain('lock.json')
  expectSpoken(outcome.problem)
  return outcome.problem.code
}

test('a folder is made when it is not there', () => {
  const folder = join(newFolder(), 'deep', 'data')
  granted(openStore({ folder, clockMs })).close()
  expect(readdirSync(folder)).toContain('lowu.sqlite')
})

test('what is not a database is left alone', () => {
  const folder = newFolder()
  const text = 'shopping list\n'.repeat(1_000)
  writeFileSync(booksIn(folder), text)
  expect(refusal(folder)).toBe('storeNotLowu')
  expect(readFileSync(booksIn(folder), 'utf8')).toBe(text)
})

test("another program's database is left alone", () => {
  const folder = newFolder()
  const other = new Database(booksIn(folder))
  other.exec('CREATE TABLE sale (id TEXT)')
  other.close()
  const before = readFileSync(booksIn(folder))
  expect(refusal(folder)).toBe('storeNotLowu')
  expect(readFileSync(booksIn(folder)).equals(before)).toBe(true)
})

test('an empty file where books were is a lost file, not a new shop', () => {
  const folder = newFolder()
  writeFileSync(booksIn(folder), '')
  expect(refusal(folder)).toBe('storeDamaged')
  expect(readFileSync(booksIn(folder)).length).toBe(0)
})

test.each(['lowu.sqlite-wal', 'before-0020.sqlite'])(
  'books that are gone while %s is there are missed',
  (trace) => {
    const folder = shopWith(1)
    rmSync(booksIn(folder))
    writeFileSync(join(folder, trace), 'left over')
    expect(refusal(folder)).toBe('storeMissing')
    expect(readdirSync(folder)).not.toContain('lowu.sqlite')
  },
)

test('half-made books of a first start that was killed are made again', () => {
  const folder = newFolder()
  writeFileSync(`${booksIn(folder)}.new`, 'half')
  expect(refusal(folder)).toBe('opened')
})

describe('a damaged file', () => {
  const pageBytes = 4_096
  const sound = readFileSync(booksIn(shopWith(40)))

  function damage(offset: number, bytes: number): string {
    const folder = newFolder()
    writeFileSync(booksIn(folder), sound)
    const descriptor = openSync(booksIn(folder), 'r+')
    writeSync(descriptor, Buffer.alloc(bytes, 0xa5), 0, bytes, offset)
    closeSync(descriptor)
    return refusal(folder)
  }

  test('is refused wherever a whole page is gone, never thrown about', () => {
    const pages = sound.length / pageBytes
    const verdicts = Array.from({ length: pages }, (_, page) => damage(page * pageBytes, pageBytes))
    expect(verdicts[0]).toBe('storeNotLowu')
    expect(new Set(verdicts.slice(1))).toEqual(new Set(['storeDamaged']))
  })

  test('is refused or sound after eight bytes of its header, never thrown about', () => {
    const known = [
      'opened',
      'storeDamaged',
      'storeNotLowu',
      'storeFromNewer',
      'storeUnreadable',
      'storeNotWritable',
    ]
    for (let offset = 0; offset < 100; offset += 1) expect(known).toContain(damage(offset, 8))
  })

  test('is refused when its end is cut off', () => {
    const folder = newFolder()
    writeFileSync(booksIn(folder), sound.subarray(0, sound.length - 3 * pageBytes))
    expect(refusal(folder)).toBe('storeDamaged')
  })
})

test('a folder that cannot be made or written in says so', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), '')
  const outcome = openStore({ folder: join(folder, 'file', 'data'), clockMs })
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'storeNotWritable' } })
  mkdirSync(booksIn(folder))
  expect(refusal(folder)).toBe('storeNotWritable')
})

test('a disk that only reads says so, and the books open again when it writes', (context) => {
  const disk = mountSmallDisk(newFolder())
  if (disk === null) return context.skip('this user cannot mount a disk')
  try {
    const store = granted(openStore({ folder: disk.folder, clockMs }))
    granted(store.commit(() => sell(store, 1)))
    store.close()
    disk.remount('ro')
    expect(openStore({ folder: disk.folder, clockMs })).toMatchObject({
      problem: { code: 'storeNotWritable' },
    })
    disk.remount('rw')
    const again = granted(openStore({ folder: disk.folder, clockMs }))
    expect(again.countOpenSales()).toEqual({ paid: 1 })
    again.close()
  } finally {
    disk.unmount()
  }
})

test('a disk with no room for the first books says so, and leaves no half of them', (context) => {
  const disk = mountSmallDisk(newFolder())
  if (disk === null) return context.skip('this user cannot mount a disk')
  try {
    disk.fill()
    expect(openStore({ folder: disk.folder, clockMs })).toMatchObject({
      problem: { code: 'storeDiskFullAtStart' },
    })
    expect(readdirSync(disk.folder)).not.toContain('lowu.sqlite')
    disk.free()
    granted(openStore({ folder: disk.folder, clockMs })).close()
  } finally {
    disk.unmount()
  }
})
