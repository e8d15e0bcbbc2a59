// A copy takes the place of the books: nothing newer is lost, no number is used twice, whatever was
// open is asked about, and every case that cannot be done right is refused with a sentence.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { money } from '../../../core/money.ts'
import { prepareRestore, type Restore } from '../../../native/store/restore.ts'
import { type OpenStore, openStore } from '../../../native/store/store.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { eventsPerSale, granted, printJob, sell } from '../../contract/sale-samples.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith, tamper } from './folder.ts'

interface Worn {
  readonly folder: string
  readonly copy: string
}

const sales = { before: 3, after: 5 }
const all = sales.before + sales.after
const trailIn = (folder: string): string => join(folder, 'trail.jsonl')

function selling(folder: string, work: (store: OpenStore) => void): void {
  const store = granted(openStore({ folder, clockMs }))
  granted(store.commit(() => work(store)))
  store.close()
}

/** Books with a copy made after three of eight sales. */
function wornShop(): Worn {
  const folder = shopWith(sales.before)
  const copy = join(newFolder(), 'copy.sqlite')
  copyFileSync(booksIn(folder), copy)
  for (let number = sales.before + 1; number <= all; number += 1) {
    selling(folder, (store) => sell(store, number))
  }
  return { folder, copy }
}

function prepare({ folder, copy }: Worn, options: { acceptLoss?: boolean; trail?: string } = {}) {
  const { acceptLoss = false, trail = null } = options
  return prepareRestore({ folder, from: copy, trail, acceptLoss, clockMs })
}

/** The same books, sold in under another register. */
function register2(store: OpenStore): OpenStore {
  return {
    ...store,
    takeReceiptNumber: (_usual, saleId, kind, atMs) => store.takeReceiptNumber('2', saleId, kind, atMs),
  }
}

function refusal(shop: Worn, options: { acceptLoss?: boolean; trail?: string } = {}): string {
  const before = contents(shop.folder)
  const refused = prepare(shop, options)
  if (refused.ok) {
    refused.value.abandon()
    return 'restored'
  }
  expectSpoken(refused.problem)
  expect(contents(shop.folder)).toEqual(before)
  return refused.problem.code
}

/** Every file but the lock's, whose pages SQLite may touch. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('lock.'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

function restored(shop: Worn, options: { acceptLoss?: boolean; trail?: string } = {}): Restore {
  const prepared = granted(prepare(shop, options))
  granted(prepared.carryOut())
  expect(readdirSync(shop.folder).filter((name) => name.startsWith('restore.'))).toEqual([])
  return prepared
}

function expectAllBroughtBack(folder: string): void {
  expect(granted(verifyStore(folder))).toMatchObject({ wrong: null, sales: all, receipts: all, entries: all })
  const store = granted(openStore({ folder, clockMs }))
  expect(store.countOpenSales()).toEqual({ inDoubt: all })
  const rows = store.queueRows(all + 1)
  expect(rows).toHaveLength(all)
  for (const row of rows) expect(row).toMatchObject({ task: 'find', dueAtMs: clockMs(), reason: 'due' })
  const next = granted(store.commit(() => sell(store, all + 1)))
  expect(next.receiptNumber).toBe(`1-${String(all + 1).padStart(6, '0')}`)
  store.close()
  expect(granted(verifyStore(folder)).wrong).toBeNull()
}

describe('every newer sale is brought back', () => {
  test('from the present books', () => {
    const shop = wornShop()
    const head = granted(verifyStore(shop.folder)).head
    rmSync(trailIn(shop.folder))
    const done = restored(shop)
    expect(done).toMatchObject({
      source: 'books',
      newer: { sales: sales.after, taken: [money('HKD', 105_00 * sales.after)], lastReceipt: '1-000008' },
      asked: all,
      lostEvents: 0,
    })
    const store = granted(openStore({ folder: shop.folder, clockMs }))
    const copyHead = { sequence: sales.before * eventsPerSale }
    const event = store.event(head.sequence + 1)
    expect(event).toMatchObject({ type: 'restored', data: { copy: copyHead, lost: head, source: 'books' } })
    store.close()
    expectAllBroughtBack(shop.folder)
  })

  test('from the trail, when the present books are gone or destroyed', () => {
    for (const destroy of [
      (file: string) => rmSync(file),
      (file: string) => writeFileSync(file, 'x'.repeat(50_000)),
      (file: string) => truncateSync(file, 20_000),
    ]) {
      const shop = wornShop()
      destroy(booksIn(shop.folder))
      expect(restored(shop)).toMatchObject({ source: 'trail', lostEvents: 0, newer: { sales: sales.after } })
      expectAllBroughtBack(shop.folder)
    }
  })

  test('from the trail, when an older file was put in the place of the books by hand', () => {
    const shop = wornShop()
    copyFileSync(shop.copy, booksIn(shop.folder))
    expect(openStore({ folder: shop.folder, clockMs })).toMatchObject({
      problem: { code: 'storeBehindTrail' },
    })
    expect(restored({ ...shop, copy: booksIn(shop.folder) })).toMatchObject({ source: 'trail' })
    expectAllBroughtBack(shop.folder)
  })

  test('from a trail kept elsewhere, into an empty folder', () => {
    const shop = wornShop()
    const folder = newFolder()
    restored({ folder, copy: shop.copy }, { trail: trailIn(shop.folder) })
    expectAllBroughtBack(folder)
  })

  test('from the log of a counter that was killed', () => {
    const shop = wornShop()
    const running = granted(openStore({ folder: shop.folder, clockMs }))
    granted(running.commit(() => sell(running, all + 1)))
    // What a power cut leaves: the file, its log, and no trail.
    const folder = newFolder()
    for (const end of ['', '-wal']) copyFileSync(`${booksIn(shop.folder)}${end}`, `${booksIn(folder)}${end}`)
    running.close()
    expect(restored({ folder, copy: shop.copy }).newer).toMatchObject({ sales: sales.after + 1 })
    expect(granted(verifyStore(folder))).toMatchObject({ wrong: null, sales: all + 1 })
  })

  test('but for a line torn by the fall that took the books, whose sale was never acknowledged', () => {
    const shop = wornShop()
    rmSync(booksIn(shop.folder))
    truncateSync(trailIn(shop.folder), readFileSync(trailIn(shop.folder)).length - 10)
    expect(restored(shop).newer).toMatchObject({ sales: sales.after - 1, lastReceipt: '1-000007' })
    const store = granted(openStore({ folder: shop.folder, clockMs }))
    granted(store.commit(() => sell(store, 20)))
    store.close()
    expect(granted(verifyStore(shop.folder))).toMatchObject({ wrong: null, sales: all })
  })

  test('twice over: restored books can be lost and restored again', () => {
    const shop = wornShop()
    restored(shop)
    selling(shop.folder, (store) => sell(store, all + 1))
    rmSync(booksIn(shop.folder))
    expect(restored(shop).newer.sales).toBe(sales.after + 1)
    expect(granted(verifyStore(shop.folder))).toMatchObject({ wrong: null, sales: all + 1 })
  })
})

test('a sale that moved on since the copy stands where it had come to, and is asked about', () => {
  const { folder, copy } = wornShop()
  selling(folder, (store) => {
    const [sale] = store.salesInStates(['paid'], 1)
    if (sale === undefined) throw new Error('a sale is there')
    const move = { from: 'paid', to: 'needsReview', reference: sale.reference }
    store.updateSale({ ...sale, state: 'needsReview', attempts: 2 })
    store.removeQueueRow(sale.id)
    store.appendEvent({ atMs: clockMs(), saleId: sale.id, type: 'reviewRequested', data: move })
  })
  restored({ folder, copy })
  const store = granted(openStore({ folder, clockMs }))
  expect(store.countOpenSales()).toEqual({ needsReview: 1, inDoubt: all - 1 })
  store.close()
})

test('receipts that were owed when the copy was made wait for a person, and no drawer springs open', () => {
  const folder = newFolder()
  selling(folder, (store) => {
    const sale = sell(store, 1)
    store.insertPrintJob(printJob(1, sale.id))
    store.insertPrintJob(printJob(2, sale.id, { work: { kind: 'drawer' } }))
  })
  const copy = join(newFolder(), 'copy.sqlite')
  copyFileSync(booksIn(folder), copy)
  restored({ folder, copy })
  const store = granted(openStore({ folder, clockMs }))
  const jobs = store.printJobsInStates(['owed', 'printing', 'unsure', 'dropped'], 9)
  expect(jobs.map(({ work, state }) => [work.kind, state])).toEqual([
    ['receipt', 'unsure'],
    ['drawer', 'dropped'],
  ])
  store.close()
})

test('what was there is kept beside, and a look changes nothing', () => {
  const shop = wornShop()
  const before = contents(shop.folder)
  granted(prepare(shop)).abandon()
  expect(contents(shop.folder)).toEqual(before)
  const aside = granted(granted(prepare(shop)).carryOut())
  expect(readFileSync(join(aside ?? '', 'lowu.sqlite'), 'latin1')).toBe(before['lowu.sqlite'])
})

describe('refused, with everything as it was', () => {
  test('while a counter is open', () => {
    const shop = wornShop()
    const store = granted(openStore({ folder: shop.folder, clockMs }))
    const refused = prepare(shop)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'storeInUse' } })
    store.close()
  })

  test('a copy that is not there, not ours, from a newer Lowu, or does not pass its check', () => {
    const shop = wornShop()
    expect(refusal({ ...shop, copy: join(shop.folder, 'nothing') })).toBe('restoreFromAbsent')
    expect(refusal({ ...shop, copy: shop.folder })).toBe('restoreFromAbsent')
    const text = join(newFolder(), 'text')
    writeFileSync(text, 'x'.repeat(5_000))
    expect(refusal({ ...shop, copy: text })).toBe('storeNotLowu')
    const newer = shopWith(1)
    tamper(newer, 'PRAGMA user_version = 9999')
    expect(refusal({ ...shop, copy: booksIn(newer) })).toBe('storeFromNewer')
    const edited = shopWith(1)
    tamper(edited, 'DROP TRIGGER event_refuses_delete', 'DELETE FROM event WHERE sequence = 1')
    expect(refusal({ ...shop, copy: booksIn(edited) })).toBe('restoreFromDamaged')
    const short = join(newFolder(), 'short')
    writeFileSync(short, readFileSync(shop.copy).subarray(0, 40_000))
    expect(refusal({ ...shop, copy: short })).toBe('restoreFromDamaged')
  })

  test('a copy of another shop, by its books and by its trail', () => {
    const shop = wornShop()
    const other = newFolder()
    for (const number of [31, 32, 33]) selling(other, (store) => sell(store, number))
    expect(refusal({ ...shop, copy: booksIn(other) })).toBe('restoreOtherShop')
    rmSync(booksIn(shop.folder))
    expect(refusal({ ...shop, copy: booksIn(other) })).toBe('restoreOtherShop')
  })

  test('when nobody can say what was sold since, unless the loss is accepted', () => {
    const shop = wornShop()
    const empty = newFolder()
    expect(refusal({ folder: empty, copy: shop.copy })).toBe('restoreNothingToCompare')
    rmSync(booksIn(shop.folder))
    rmSync(trailIn(shop.folder))
    expect(refusal(shop)).toBe('restoreNothingToCompare')
    const blind = { source: null, asked: sales.before, closed: ['1'] }
    expect(restored(shop, { acceptLoss: true })).toMatchObject(blind)
    const store = granted(openStore({ folder: shop.folder, clockMs }))
    expect(store.countOpenSales()).toEqual({ inDoubt: sales.before })
    store.close()
  })

  test('when the trail has a hole or begins after the copy, unless the loss is accepted', () => {
    const shop = wornShop()
    rmSync(booksIn(shop.folder))
    const lines = readFileSync(trailIn(shop.folder), 'utf8').trimEnd().split('\n')
    const hole = lines.filter((_, index) => index !== sales.before + 2)
    writeFileSync(trailIn(shop.folder), `${hole.join('\n')}\n`)
    expect(refusal(shop)).toBe('restoreWouldLose')
    const late = lines.slice(sales.before + 1)
    writeFileSync(trailIn(shop.folder), `${late.join('\n')}\n`)
    expect(refusal(shop)).toBe('restoreWouldLose')
    writeFileSync(trailIn(shop.folder), `${hole.join('\n')}\n`)
    const holed = { lostEvents: 3 * eventsPerSale, closed: ['1'] }
    expect(restored(shop, { acceptLoss: true })).toMatchObject(holed)
    selling(shop.folder, (store) => sell(register2(store), 40))
    expect(granted(verifyStore(shop.folder)).wrong).toBeNull()
  })

  test('when the books and the trail both contradict the copy only by an edit of the present books', () => {
    const shop = wornShop()
    tamper(
      shop.folder,
      'DROP TRIGGER event_refuses_update',
      "UPDATE event SET data = '{}' WHERE sequence = 9",
    )
    expect(restored(shop)).toMatchObject({ source: 'trail', lostEvents: 0 })
    expectAllBroughtBack(shop.folder)
  })
})

describe('numbers that may be on paper already are never given out again', () => {
  test('nothing is closed when every newer sale was brought back', () => {
    const shop = wornShop()
    expect(restored(shop).closed).toEqual([])
    selling(shop.folder, (store) => expect(store.closedRegisters()).toEqual([]))
  })

  test('a register that only the lost sales knew is closed too', () => {
    const shop = wornShop()
    selling(shop.folder, (store) => sell(register2(store), 20))
    rmSync(booksIn(shop.folder))
    const lines = readFileSync(trailIn(shop.folder), 'utf8').trimEnd().split('\n')
    writeFileSync(trailIn(shop.folder), `${lines.slice(-2).join('\n')}\n`)
    expect(restored(shop, { acceptLoss: true }).closed).toEqual(['1', '2'])
    const store = granted(openStore({ folder: shop.folder, clockMs }))
    expect(store.closedRegisters()).toEqual(['1', '2'])
    expect(() => store.commit(() => sell(store, 21))).toThrow('register 1 have ended')
    expect(() => store.commit(() => sell(register2(store), 21))).toThrow('register 2 have ended')
    store.close()
  })

  test('and stays closed when those books are lost and brought back themselves', () => {
    const shop = wornShop()
    rmSync(booksIn(shop.folder))
    rmSync(trailIn(shop.folder))
    restored(shop, { acceptLoss: true })
    const copy = join(newFolder(), 'copy.sqlite')
    copyFileSync(booksIn(shop.folder), copy)
    selling(shop.folder, (store) => sell(register2(store), 20))
    rmSync(booksIn(shop.folder))
    expect(restored({ folder: shop.folder, copy })).toMatchObject({ closed: [], lostEvents: 0 })
    selling(shop.folder, (store) => expect(store.closedRegisters()).toEqual(['1']))
  })
})

describe('npm run restore', () => {
  const script = fileURLToPath(new URL('../../../native/store/restore-command.ts', import.meta.url))
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' })
    return { status, stderr, lines: stdout.trimEnd().split('\n') }
  }

  test('says what is newer, restores, and says where the old files are', () => {
    const { folder, copy } = wornShop()
    const looked = run('--data', folder, '--from', copy, '--look', '--language', 'zh-Hant')
    expect(looked.status).toBe(0)
    expect(looked.lines[0]).toContain('備份之後還有 5 宗銷售，共收 HK$525.00，最後的收據號碼是 1-000008')
    const said = run('--data', folder, '--from', copy, '--json')
    expect(said.status).toBe(0)
    const value = JSON.parse(said.lines.at(-1) ?? '') as { aside: string }
    expect(value).toMatchObject({ restored: true, source: 'books', sales: 5, asked: all })
    expect(existsSync(join(value.aside, 'lowu.sqlite'))).toBe(true)
    expect(said.lines.join()).toContain(value.aside)
  })

  test('ends with 1 and the reason when it refuses, and with 2 when it is used otherwise', () => {
    const { folder } = wornShop()
    const refused = run('--data', folder, '--from', join(folder, 'nothing'), '--json')
    expect(refused.status).toBe(1)
    expect(JSON.parse(refused.lines.at(-1) ?? '')).toMatchObject({
      restored: false,
      problem: { code: 'restoreFromAbsent' },
    })
    for (const options of [[], ['--data', folder], ['--data', folder, '--from', 'x', '--force']]) {
      const said = run(...options)
      expect(said.status).toBe(2)
      expect(said.stderr).toContain('npm run restore -- --data')
    }
  })
})
