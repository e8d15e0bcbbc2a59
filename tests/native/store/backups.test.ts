// Copies of open books: whole, verified, on time, in rotation; and one that fails leaves nothing behind
// and disturbs nobody.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../core/outcome.ts'
import { backupName, backupsToRemove, readBackupName } from '../../../native/store/backup-rotation.ts'
import { type BackupFile, type BackupOptions, createBackups } from '../../../native/store/backups.ts'
import { openStore } from '../../../native/store/store.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { eventsPerSale, granted, sell, startMs } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith, tamper } from './folder.ts'
import { mountSmallDisk } from './small-disk.ts'

const utcDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 'YYYY-MM-DD'.length)
const keep = { hourly: 2, daily: 2, monthly: 1 }

function backupsOf(shop: string, changes: Partial<BackupOptions> = {}) {
  return createBackups({
    books: booksIn(shop),
    folder: join(shop, 'backups'),
    everyMinutes: 60,
    keep,
    dayOf: utcDay,
    clockMs,
    trail: null,
    told: () => {},
    wait: () => () => {},
    ...changes,
  })
}

function problemOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) return 'none'
  expectSpoken(outcome.problem)
  return outcome.problem.code
}

test('a copy holds what was committed, is whole, and is its owner’s alone', async () => {
  const folder = shopWith(3)
  const store = granted(openStore({ folder, clockMs }))
  granted(store.commit(() => sell(store, 4)))
  const told: Outcome<BackupFile>[] = []
  const backups = backupsOf(folder, { told: (outcome) => told.push(outcome) })
  const made = granted(await backups.copyNow())
  expect(backups.last).toEqual({ ok: true, value: made })
  expect(told).toEqual([backups.last])
  expect(readBackupName(made.file.slice(dirname(made.file).length + 1))).toMatchObject({
    sequence: store.auditHead().sequence,
  })
  const report = granted(verifyStore(dirname(made.file), made.file.slice(dirname(made.file).length + 1)))
  expect(report).toMatchObject({ wrong: null, sales: 4, head: store.auditHead() })
  if (process.platform !== 'win32') expect(statSync(made.file).mode & 0o777).toBe(0o600)
  await backups.close()
  store.close()
  expect(readdirSync(folder)).not.toContain('lowu.sqlite-wal')
})

test('selling goes on while a copy is made, and the copy is one moment of it', async () => {
  const folder = shopWith(50)
  const store = granted(openStore({ folder, clockMs }))
  const backups = backupsOf(folder)
  const copying = backups.copyNow()
  let ended = false
  void copying.then(() => {
    ended = true
  })
  let number = 50
  while (!ended) {
    number += 1
    granted(store.commit(() => sell(store, number)))
    await new Promise(setImmediate)
  }
  const { file } = granted(await copying)
  expect(number).toBeGreaterThan(51)
  const report = granted(verifyStore(dirname(file), file.slice(dirname(file).length + 1)))
  expect(report.wrong).toBeNull()
  expect(report.events).toBe(report.sales * eventsPerSale)
  await backups.close()
  store.close()
})

test('one copy at a time: asking twice is asking once', async () => {
  const folder = shopWith(1)
  const store = granted(openStore({ folder, clockMs }))
  const backups = backupsOf(folder)
  const [first, second] = await Promise.all([backups.copyNow(), backups.copyNow()])
  expect(first).toBe(second)
  await backups.close()
  store.close()
})

test('it is on time: a turn after the newest copy, not at once, and then turn by turn', async () => {
  const folder = shopWith(1)
  const store = granted(openStore({ folder, clockMs }))
  const copies = join(folder, 'backups')
  const waits: { inMs: number; work: () => void }[] = []
  const wait = (inMs: number, work: () => void): (() => void) => {
    waits.push({ inMs, work })
    return () => {}
  }
  const head = { sequence: 1, hash: '' }
  await backupsOf(folder, { wait }).close()
  mkdirSync(copies)
  writeFileSync(join(copies, backupName(startMs - 20 * 60_000, head)), '')
  await backupsOf(folder, { wait }).close()
  writeFileSync(join(copies, backupName(startMs + 7 * 24 * 3_600_000, head)), '')
  await backupsOf(folder, { wait }).close()
  // Nothing yet: soon. Twenty minutes ago: in forty. In the future, by a wrong clock: one turn.
  const inTurn = [60_000, 40 * 60_000, 60 * 60_000]
  const seconds = (ms: number): number => Math.round(ms / 1000)
  expect(waits.map(({ inMs }) => seconds(inMs))).toEqual(inTurn.map(seconds))
  let next: () => void = () => {}
  const scheduled = new Promise<void>((resolve) => {
    next = resolve
  })
  const counted: number[] = []
  const again = backupsOf(folder, {
    wait: (inMs, work) => {
      counted.push(inMs)
      if (counted.length === 1) setImmediate(work)
      else next()
      return () => {}
    },
  })
  await scheduled
  expect(again.last?.ok).toBe(true)
  expect(counted[1]).toBe(60 * 60_000)
  await again.close()
  store.close()
})

describe('rotation', () => {
  const at = (text: string, sequence: number) =>
    readBackupName(backupName(Date.parse(text), { sequence, hash: '' })) ?? { name: '', atMs: 0, sequence: 0 }
  const left = (copies: readonly ReturnType<typeof at>[], rule = keep): string[] => {
    const going = new Set(backupsToRemove(copies, rule, utcDay))
    return copies.filter((copy) => !going.has(copy)).map((copy) => copy.name.slice('books-'.length, -20))
  }

  test('of each of the last hours, days and months with a copy the newest stays', () => {
    const copies = [
      at('2026-09-30T10:00:00Z', 1),
      at('2026-10-05T10:00:00Z', 2),
      at('2026-10-05T22:00:00Z', 3),
      at('2026-11-20T09:00:00Z', 4),
      at('2026-11-20T18:00:00Z', 5),
      at('2026-11-22T08:10:00Z', 6),
      at('2026-11-22T08:50:00Z', 7),
      at('2026-11-22T09:10:00Z', 8),
    ]
    expect(left(copies)).toEqual(['20261120T180000Z', '20261122T085000Z', '20261122T091000Z'])
    expect(left(copies, { hourly: 1, daily: 1, monthly: 3 })).toEqual([
      '20260930T100000Z',
      '20261005T220000Z',
      '20261122T091000Z',
    ])
  })

  test('the newest is the one that holds most, whatever the clock said', () => {
    const copies = [at('2027-01-01T00:00:00Z', 5), at('2026-11-22T09:00:00Z', 9)]
    expect(left(copies, { hourly: 1, daily: 1, monthly: 1 })).toEqual(['20261122T090000Z'])
  })

  test('what is not a copy is nobody’s to remove', async () => {
    const folder = shopWith(1)
    const copies = join(folder, 'backups')
    mkdirSync(copies)
    const others = ['holiday.jpg', 'books-2026.sqlite', 'books-20261122T091500Z-000000000001.sqlite.bak']
    for (const name of others) writeFileSync(join(copies, name), '')
    const old = [1, 2, 3, 4].map((hours) =>
      backupName(startMs - hours * 3_600_000, { sequence: 5 - hours, hash: '' }),
    )
    for (const name of old) writeFileSync(join(copies, name), '')
    const store = granted(openStore({ folder, clockMs }))
    for (let number = 2; number < 5; number += 1) granted(store.commit(() => sell(store, number)))
    const backups = backupsOf(folder)
    const made = granted(await backups.copyNow())
    await backups.close()
    store.close()
    const here = readdirSync(copies)
    expect(here).toEqual(expect.arrayContaining(others))
    expect(here).toContain(made.file.slice(copies.length + 1))
    expect(here).not.toContain(old.at(-1))
    expect(here.length).toBeLessThan(others.length + old.length + 1)
  })
})

describe('a copy that fails', () => {
  test('for want of room is refused before it begins, and selling does not notice', async (context) => {
    const folder = shopWith(2)
    const disk = mountSmallDisk(newFolder())
    if (disk === null) return context.skip('this user cannot mount a disk')
    const store = granted(openStore({ folder, clockMs }))
    try {
      const backups = backupsOf(folder, { folder: disk.folder })
      expect(problemOf(await backups.copyNow())).toBe('backupDiskFull')
      expect(backups.last?.ok).toBe(false)
      expect(readdirSync(disk.folder)).toEqual([])
      granted(store.commit(() => sell(store, 3)))
      await backups.close()
    } finally {
      store.close()
      disk.unmount()
    }
  })

  test('when the disk fills up under it removes its own half', async (context) => {
    const folder = shopWith(2)
    const disk = mountSmallDisk(newFolder())
    if (disk === null) return context.skip('this user cannot mount a disk')
    const store = granted(openStore({ folder, clockMs }))
    try {
      disk.fill()
      const backups = backupsOf(folder, { folder: disk.folder, leftFreeBytes: Number.NEGATIVE_INFINITY })
      expect(problemOf(await backups.copyNow())).toBe('backupDiskFull')
      expect(readdirSync(disk.folder)).toEqual(['ballast'])
      disk.free()
      expect((await backups.copyNow()).ok).toBe(true)
      await backups.close()
    } finally {
      store.close()
      disk.unmount()
    }
  })

  test('because its folder cannot be is said', async () => {
    const folder = shopWith(1)
    writeFileSync(join(folder, 'file'), '')
    const backups = backupsOf(folder, { folder: join(folder, 'file', 'backups') })
    expect(problemOf(await backups.copyNow())).toBe('backupFailed')
    await backups.close()
  })

  test('because the books are not sound leaves the earlier copies alone', async () => {
    const folder = shopWith(1)
    const backups = backupsOf(folder)
    const made = granted(await backups.copyNow())
    tamper(
      folder,
      'DROP TRIGGER event_refuses_update',
      "UPDATE event SET hash = replace(hash, substr(hash, 1, 1), 'e') || 'f' WHERE sequence = 2",
    )
    expect(problemOf(await backups.copyNow())).toBe('backupNotSound')
    expect(readdirSync(dirname(made.file))).toEqual([made.file.slice(dirname(made.file).length + 1)])
    await backups.close()
  })
})

test('closing in the middle of a copy leaves no half of it, and the books close whole', async () => {
  const folder = shopWith(20)
  const store = granted(openStore({ folder, clockMs }))
  const told: unknown[] = []
  const backups = backupsOf(folder, { told: (outcome) => told.push(outcome) })
  void backups.copyNow()
  await backups.close()
  store.close()
  expect(told).toEqual([])
  expect(readdirSync(folder)).not.toContain('lowu.sqlite-wal')
  const copies = join(folder, 'backups')
  expect(readdirSync(copies).filter((name) => readBackupName(name) === null)).toEqual([])
  rmSync(copies, { recursive: true })
})
