// The trail says what every commit added, survives what happens to its end, and knows books that are
// older than itself.
import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBooks } from '../../../native/store/books-file.ts'
import { migrations } from '../../../native/store/migrations/all.ts'
import { openStore, storeOver } from '../../../native/store/store.ts'
import { openTrail } from '../../../native/store/trail.ts'
import { beforeFirst, trailTables } from '../../../native/store/trail-changes.ts'
import { readLine } from '../../../native/store/trail-line.ts'
import { trailLines } from '../../../native/store/trail-reading.ts'
import { eventsPerSale, granted, offer, sell } from '../../contract/sale-samples.ts'
import { startSeller } from '../../contract/seller.ts'
import { booksIn, clockMs, expectSpoken, newFolder, shopWith } from './folder.ts'
import { mountSmallDisk } from './small-disk.ts'

const trailIn = (folder: string): string => join(folder, 'trail.jsonl')
const linesIn = (folder: string) => [...trailLines(trailIn(folder))]
const lastSequence = (folder: string): number => linesIn(folder).at(-1)?.head.sequence ?? 0

function sellOne(folder: string, number: number): void {
  const store = granted(openStore({ folder, clockMs }))
  granted(store.commit(() => sell(store, number)))
  store.close()
}

test('every table of the books is in the trail, or is left out on purpose', () => {
  const connection = granted(openBooks({ path: booksIn(newFolder()), migrations, clockMs }))
  const tables = connection
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all()
  expect(tables.sort()).toEqual([...trailTables.carried, ...trailTables.left].sort())
  connection.close()
})

test('a line is there when the commit returns, for its owner alone', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  const sale = granted(store.commit(() => sell(store, 1)))
  const [line] = linesIn(folder)
  expect(line).toMatchObject({ after: beforeFirst, head: { ...store.auditHead(), entryId: 1 } })
  expect(line?.sales).toMatchObject([{ id: sale.id, state: 'paid', receipt_number: sale.receiptNumber }])
  expect(line?.entryLines).toHaveLength(3)
  granted(store.commit(() => store.keepCatalogue({ products: [], fetchedAtMs: 1 })))
  expect(linesIn(folder)).toHaveLength(1)
  store.close()
  if (process.platform !== 'win32') expect(statSync(trailIn(folder)).mode & 0o777).toBe(0o600)
})

test('an offer waits for the line of its payment, and is in it', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  const { id: saleId } = granted(store.commit(() => offer(store, 7)))
  const at = { atMs: clockMs(), saleId, data: { from: 'prepared', to: 'cancelled' } }
  granted(store.commit(() => store.appendEvent({ ...at, type: 'prepared' })))
  granted(store.commit(() => store.appendEvent({ ...at, type: 'offerWithdrawn' })))
  expect(linesIn(folder)).toEqual([])
  granted(store.commit(() => sell(store, 1)))
  expect(linesIn(folder).map((line) => line.events.length)).toEqual([2 + eventsPerSale])
  expect(linesIn(folder)[0]?.sales.map((sale) => sale.state)).toEqual(['prepared', 'paid'])
  store.close()
})

test('what the distributor only answered waits for the next line, but never past the end', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  const sale = granted(store.commit(() => sell(store, 1)))
  const said = (type: string, from: string): void => {
    const data = { from, to: 'credited', reference: sale.reference }
    granted(store.commit(() => store.appendEvent({ atMs: clockMs(), saleId: sale.id, type, data })))
  }
  said('sendingStarted', 'paid')
  expect(linesIn(folder)).toHaveLength(2)
  said('creditReported', 'sending')
  expect(linesIn(folder)).toHaveLength(2)
  said('sendingStarted', 'paid')
  expect(linesIn(folder).map((line) => line.events.length)).toEqual([eventsPerSale, 1, 2])
  // Of a sale that was at its end nobody asks again.
  said('creditReported', 'failed')
  expect(linesIn(folder)).toHaveLength(4)
  for (let asked = 1; asked <= 33; asked += 1) said('notFoundYet', 'inDoubt')
  expect(linesIn(folder).map((line) => line.events.length)).toEqual([eventsPerSale, 1, 2, 1, 33])
  said('notFoundYet', 'inDoubt')
  store.close()
  expect(linesIn(folder)).toHaveLength(6)
})

test('a commit that was refused leaves no line', () => {
  const folder = newFolder()
  const store = granted(openStore({ folder, clockMs }))
  expect(() =>
    store.commit(() => {
      sell(store, 1)
      throw new Error('thought better of it')
    }),
  ).toThrow('thought better')
  store.close()
  expect(linesIn(folder)).toEqual([])
})

test('a torn end is dropped and what it would have said is written again', () => {
  const folder = shopWith(3)
  const whole = readFileSync(trailIn(folder), 'utf8')
  const lastLineBytes = Buffer.byteLength(`${whole.trimEnd().split('\n').at(-1)}\n`)
  for (const torn of [1, 2, 100, lastLineBytes - 1, lastLineBytes]) {
    writeFileSync(trailIn(folder), whole)
    truncateSync(trailIn(folder), Buffer.byteLength(whole) - torn)
    granted(openStore({ folder, clockMs })).close()
    expect(readFileSync(trailIn(folder), 'utf8')).toBe(whole)
  }
})

test('rubbish after the end is dropped; a trail that is only rubbish is kept under another name', () => {
  const folder = shopWith(2)
  const whole = readFileSync(trailIn(folder), 'utf8')
  appendFileSync(trailIn(folder), '{"check":"0000000000000000","line":{}}\nhalf')
  granted(openStore({ folder, clockMs })).close()
  expect(readFileSync(trailIn(folder), 'utf8')).toBe(whole)
  writeFileSync(trailIn(folder), 'shopping list\n'.repeat(10))
  sellOne(folder, 3)
  expect(readFileSync(join(folder, 'trail-unreadable.jsonl'), 'utf8')).toContain('shopping')
  expect(linesIn(folder).map((line) => line.after.sequence)).toEqual([2 * eventsPerSale])
})

test('an edited line is not a line', () => {
  const folder = shopWith(1)
  const text = readFileSync(trailIn(folder), 'utf8').trimEnd()
  expect(readLine(text)).not.toBeNull()
  expect(readLine(text.replace('10500', '10400'))).toBeNull()
})

test('a seller killed at any instant leaves a trail that the next start completes', async () => {
  const folder = newFolder()
  await startSeller(folder).killAfter(30)
  const store = granted(openStore({ folder, clockMs }))
  expect(lastSequence(folder)).toBe(store.auditHead().sequence)
  const sequences = linesIn(folder).flatMap((line) => line.events.map((event) => event.sequence))
  expect(sequences).toEqual(sequences.map((_, index) => index + 1))
  store.close()
})

test('books put back from yesterday by hand are refused, with what is missing', () => {
  const folder = shopWith(2)
  copyFileSync(booksIn(folder), join(folder, 'yesterday'))
  sellOne(folder, 3)
  copyFileSync(join(folder, 'yesterday'), booksIn(folder))
  const refused = openStore({ folder, clockMs })
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'storeBehindTrail', details: { missing: eventsPerSale } },
  })
  if (!refused.ok) expectSpoken(refused.problem)
})

test('books of another shop beside this trail are refused', () => {
  const folder = shopWith(1)
  const other = newFolder()
  const store = granted(openStore({ folder: other, clockMs }))
  for (const number of [7, 8]) granted(store.commit(() => sell(store, number)))
  store.close()
  copyFileSync(booksIn(other), booksIn(folder))
  const refused = openStore({ folder, clockMs })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'storeNotOfTrail', details: { sequence: 2 } } })
  if (!refused.ok) expectSpoken(refused.problem)
})

test('books that are gone while the trail is there are missed', () => {
  const folder = shopWith(1)
  rmSync(booksIn(folder))
  const missed = { problem: { code: 'storeMissing', details: { trace: 'trail.jsonl' } } }
  expect(openStore({ folder, clockMs })).toMatchObject(missed)
})

test('a trail that cannot be written stops no sale, says so, and is caught up when it can', (context) => {
  const folder = newFolder()
  const disk = mountSmallDisk(folder)
  if (disk === null) return context.skip('this user cannot mount a disk')
  try {
    const connection = granted(openBooks({ path: booksIn(folder), migrations, clockMs }))
    const trail = granted(openTrail(trailIn(disk.folder), connection))
    const store = storeOver(connection, () => {}, { trail, work: null })
    granted(store.commit(() => sell(store, 1)))
    disk.fill()
    for (const number of [2, 3, 4, 5]) granted(store.commit(() => sell(store, number)))
    expect(trail.problem?.code).toBe('trailBehind')
    if (trail.problem) expectSpoken(trail.problem)
    disk.free()
    granted(store.commit(() => sell(store, 6)))
    expect(trail.problem).toBeNull()
    expect(lastSequence(disk.folder)).toBe(6 * eventsPerSale)
    store.close()
  } finally {
    disk.unmount()
  }
})

test('closed parts are read in order and removed once every copy holds them', () => {
  const folder = newFolder()
  const connection = granted(openBooks({ path: booksIn(folder), migrations, clockMs }))
  const trail = granted(openTrail(trailIn(folder), connection, { partBytesMax: 1 }))
  const store = storeOver(connection, () => {}, { trail, work: null })
  const parts = (): number => readdirSync(folder).filter((name) => name.startsWith('trail-until-')).length
  for (const number of [1, 2, 3]) {
    granted(store.commit(() => sell(store, number)))
    trail.turn(0)
  }
  expect(parts()).toBe(3)
  store.close()
  const again = granted(openStore({ folder, clockMs }))
  granted(again.commit(() => sell(again, 4)))
  const sequences = linesIn(folder).flatMap((line) => line.events.map((event) => event.sequence))
  expect(sequences).toEqual(Array.from({ length: 4 * eventsPerSale }, (_, index) => index + 1))
  again.trail?.turn(2 * eventsPerSale)
  expect(parts()).toBe(1)
  again.close()
  granted(openStore({ folder, clockMs })).close()
})
