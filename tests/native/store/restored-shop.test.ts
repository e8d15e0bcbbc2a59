// A shop loses its books and gets a copy back, over a distributor that really credited what was sold
// since: every sale is found and ends credited once, none is sent twice, and the numbers go on.
import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { SaleView } from '../../../core/api/views.ts'
import { prepareRestore } from '../../../native/store/restore.ts'
import { verifyStore } from '../../../native/store/verify.ts'
import { granted } from '../../contract/sale-samples.ts'
import { RestoredShop } from './restored-shop.ts'

/** Each in a shop of its own, side by side: what takes time here is the distributor's. */
function inShop(name: string, work: (shop: RestoredShop) => Promise<void>): void {
  test.concurrent(name, async () => {
    const shop = await RestoredShop.start()
    try {
      await work(shop)
    } finally {
      await shop.end()
    }
  })
}

const booksOf = (shop: RestoredShop): string => join(shop.data, 'lowu.sqlite')
const trailOf = (shop: RestoredShop): string => join(shop.data, 'trail.jsonl')
/** None of those that the sandbox takes for a wish. */
const cards = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+85298${String(100 + from + index)}099`)

interface Day {
  readonly copy: string
  /** Credited after the copy was made. */
  readonly credited: readonly SaleView[]
  /** Credited there, but the answer never came; then nothing could be asked. */
  readonly unanswered: SaleView
  /** Paid while the line was down. */
  readonly unsent: readonly SaleView[]
  /** Paid before the copy was made, and sent after it. */
  readonly openInCopy: SaleView
}

async function sellThroughTheDay(shop: RestoredShop, newer: number): Promise<Day> {
  await shop.open()
  await shop.sellAll(cards(3))
  // Refused by the distributor for a moment, so that the copy holds it paid and unsent.
  shop.sandbox.order({ do: 'rateLimit', retryAfterSeconds: 1, on: 'create' })
  const openInCopy = shop.sell(cards(1, 50)[0] ?? '')
  await shop.when(() => shop.get('getSale', { saleId: openInCopy.id }).state === 'paid')
  const { file } = granted(await shop.at.backups.copyNow())
  await shop.ends([openInCopy], 'credited')
  const credited = [...(await shop.sellAll(cards(newer, 100))), openInCopy]
  shop.sandbox.order({ do: 'dropAnswer', on: 'create' })
  shop.sandbox.order({ do: 'dropBefore', on: 'find', times: null })
  const unanswered = shop.sell(cards(1, 60)[0] ?? '')
  await shop.when(() => shop.get('getSale', { saleId: unanswered.id }).state === 'inDoubt')
  await shop.sandbox.unplug()
  await shop.when(() => shop.get('getStatus', {}).line.state === 'down')
  const unsent = cards(2, 70).map((number) => shop.sell(number))
  await shop.close()
  shop.sandbox.withdrawOrders()
  return { copy: file, credited, unanswered, unsent, openInCopy }
}

async function restoreAndEnd(shop: RestoredShop, { copy, credited, unanswered, unsent }: Day): Promise<void> {
  const options = { folder: shop.data, from: copy, trail: null, acceptLoss: false, clockMs: Date.now }
  const prepared = granted(prepareRestore(options))
  const numbers = [unanswered, ...unsent].map((sale) => sale.receiptNumber).sort()
  expect(prepared).toMatchObject({ lostEvents: 0, newer: { lastReceipt: numbers.at(-1) } })
  granted(prepared.carryOut())
  await shop.sandbox.plugIn()
  await shop.open()
  const fresh = shop.sell(cards(1, 90)[0] ?? '')
  expect(fresh.receiptNumber).toBe(nextAfter(String(numbers.at(-1))))
  const all = [...credited, unanswered, ...unsent, fresh]
  await shop.ends(all, 'credited')
  // All that was sold since the copy is asked about before anything is sent.
  const firstSubmit = shop.asked.findIndex(({ call }) => call === 'submit')
  const asked = new Set(shop.asked.slice(0, firstSubmit).map(({ reference }) => reference))
  const since = [...credited, unanswered, ...unsent]
  expect(since.filter(({ reference }) => !asked.has(reference))).toEqual([])
  expect(new Set(submitted(shop))).toEqual(new Set([...unsent, fresh].map(({ reference }) => reference)))
  expect(submitted(shop)).toHaveLength(unsent.length + 1)
  const credits = shop.credits()
  expect(credits).toHaveLength(new Set(credits).size)
  expect(all.filter(({ reference }) => !credits.includes(reference))).toEqual([])
  await shop.close()
  expect(granted(verifyStore(shop.data))).toMatchObject({ wrong: null, receipts: credits.length })
}

function submitted(shop: RestoredShop): readonly string[] {
  return shop.asked.filter(({ call }) => call === 'submit').map(({ reference }) => reference)
}

function nextAfter(receiptNumber: string): string {
  const [register, sequence] = receiptNumber.split('-')
  return `${register}-${String(Number(sequence) + 1).padStart(6, '0')}`
}

inShop('the present books can still be read', async (shop) => {
  await restoreAndEnd(shop, await sellThroughTheDay(shop, 2))
})

inShop('the present books are destroyed, and the copy is older by many sales', async (shop) => {
  const day = await sellThroughTheDay(shop, 20)
  writeFileSync(booksOf(shop), readFileSync(booksOf(shop)).fill(0xa5, 4_096, 40_000))
  await restoreAndEnd(shop, day)
})

inShop('somebody puts the copy in the place of the books by hand', async (shop) => {
  const day = await sellThroughTheDay(shop, 2)
  copyFileSync(day.copy, booksOf(shop))
  await expect(shop.open()).rejects.toThrow('storeBehindTrail')
  await restoreAndEnd(shop, day)
})

inShop('books and the end of the trail are lost together: only what the torn line said is', async (shop) => {
  const day = await sellThroughTheDay(shop, 2)
  const [kept, torn] = day.unsent
  if (kept === undefined || torn === undefined) throw new Error('two were sold')
  rmSync(booksOf(shop))
  tearAtPayment(trailOf(shop), torn.id)
  await restoreAndEnd(shop, { ...day, unsent: [kept] })
})

inShop('after a restore that gave up sales the register needs a name that was never used', async (shop) => {
  await shop.open()
  await shop.sellAll(cards(1))
  const { file } = granted(await shop.at.backups.copyNow())
  const [lost] = await shop.sellAll(cards(1, 10))
  await shop.close()
  rmSync(booksOf(shop))
  rmSync(trailOf(shop))
  const options = { folder: shop.data, from: file, trail: null, acceptLoss: true, clockMs: Date.now }
  granted(granted(prepareRestore(options)).carryOut())
  await expect(shop.open()).rejects.toThrow('registerClosed')
  shop.nameRegister('1B')
  await shop.open()
  const next = shop.sell(cards(1, 20)[0] ?? '')
  expect([lost?.receiptNumber, next.receiptNumber]).toEqual(['1-000002', '1B-000001'])
  await shop.ends([next], 'credited')
})

/** Cuts the trail in the middle of the line that says the sale was paid. */
function tearAtPayment(file: string, saleId: string): void {
  const bytes = readFileSync(file)
  let start = 0
  for (const line of bytes.toString('utf8').split('\n')) {
    const length = Buffer.byteLength(line)
    if (line.includes(saleId) && line.includes('paymentTaken')) {
      truncateSync(file, start + Math.floor(length / 2))
      return
    }
    start += length + 1
  }
  throw new Error('the trail does not know the sale')
}

inShop('damage found once the counter is open stops the taking of money, and nothing else', async (shop) => {
  await shop.open()
  const sale = shop.prepare(cards(1)[0] ?? '')
  const payment = shop.payment(sale)
  shop.get('takePayment', payment)
  await shop.ends([sale], 'credited')
  await shop.close()
  destroyIndex(booksOf(shop), 'ledger_entry_by_business_day')
  await shop.open()
  const unknown = { ...payment, commandId: `OTHER${payment.commandId}`, saleId: 'NOSUCHSALE' }
  await shop.when(() => {
    const refused = shop.call('takePayment', unknown)
    return !refused.ok && refused.problem.code === 'storeDamagedInUse'
  })
  const next = shop.call('prepareSale', {
    commandId: `NEW${payment.commandId}`,
    card: sale.card,
    productId: 'any',
    faceMinor: null,
    again: true,
    language: 'en',
  })
  expect(next).toMatchObject({ ok: false, problem: { code: 'storeDamagedInUse' } })
  expect(shop.get('getStatus', {}).books.halted).toMatchObject({ code: 'storeDamagedInUse' })
  // What was done before keeps its answer, however often it is asked for.
  expect(shop.get('takePayment', payment)).toMatchObject({ id: sale.id, state: 'credited' })
})

inShop('every screen knows when the books were last copied, and that a copy failed', async (shop) => {
  await shop.open()
  const books = () => shop.get('getStatus', {}).books
  expect(books()).toEqual({ copiedAtMs: null, copyProblem: null, trailProblem: null, halted: null })
  const { atMs, file } = granted(await shop.at.backups.copyNow())
  expect(books()).toMatchObject({ copiedAtMs: atMs, copyProblem: null })
  // A file where the folder was: nothing can be written there.
  const folder = join(file, '..')
  renameSync(folder, `${folder}-away`)
  writeFileSync(folder, '')
  const refused = await shop.at.backups.copyNow()
  expect(refused.ok).toBe(false)
  expect(books()).toMatchObject({ copiedAtMs: atMs, copyProblem: { code: 'backupFailed' } })
  rmSync(folder)
  renameSync(`${folder}-away`, folder)
  await shop.close()
  await shop.open()
  expect(books().copyProblem).toBeNull()
  // By the name of the copy, which has no milliseconds.
  expect(books().copiedAtMs).toBe(Math.floor(atMs / 1_000) * 1_000)
})

/** A page that no start looks at and no sale reads. */
function destroyIndex(file: string, name: string): void {
  const pageBytes = 4_096
  const connection = new Database(file)
  const page = connection.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name)
  connection.close()
  const start = (Number(page) - 1) * pageBytes
  writeFileSync(file, readFileSync(file).fill(0xa5, start, start + pageBytes))
}
