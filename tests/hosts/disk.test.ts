// The disk under a running host fills up, or stops taking writes: sales stop with a sentence, nothing is
// half done, the host lives, and when the disk is well again the counter goes on by itself.
import { spawnSync } from 'node:child_process'
import { type Dirent, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { SaleView } from '../../core/api/views.ts'
import { say } from '../../core/words/language.ts'
import { storeProblems } from '../../core/words/store-problems.ts'
import { readPapers } from '../crash/papers.ts'
import { closeBooks } from '../demo/books.ts'
import { Clerk, newCommandId } from '../demo/clerk.ts'
import { type HostProcess, startHost } from '../demo/host-process.ts'
import { openRealShop, type RealShop } from '../demo/real-shop.ts'
import { mountSmallDisk } from '../native/store/small-disk.ts'

/** More than the log beside the books ever grows to before it is written back into them. */
const diskMebibytes = 24
/** A full disk is met within so many sales: what the file had reserved is used up first. */
const salesMax = 100
const program = [join(import.meta.dirname, 'dying-host.ts')]

let shop: RealShop | null = null
let host: HostProcess | null = null
let folder = ''
let makeWell: () => void = () => undefined

afterEach(async () => {
  await host?.kill()
  makeWell()
  await shop?.close()
  rmSync(folder, { recursive: true, force: true })
  host = null
  shop = null
  makeWell = () => undefined
})

async function open(data: string): Promise<{ shop: RealShop; clerk: Clerk }> {
  const opened = await openRealShop({ notFoundFinalSeconds: 1, settleAfterMs: 50, patienceSeconds: 60 })
  shop = opened
  const { settingsFile, environment } = opened
  host = await startHost({ data, settingsFile, environment, program })
  const clerk = await Clerk.arrive(host.url)
  while ((await clerk.get('getStatus', {})).catalogue === null);
  return { shop: opened, clerk }
}

async function prepare(clerk: Clerk): Promise<SaleView> {
  const reading = await clerk.get('readScan', { text: '8985212000000000008' })
  if (reading.kind !== 'card') throw new Error(reading.kind)
  const offer = await clerk.offer(reading.card, 5_000)
  return clerk.prepare(reading.card, offer.productId, null)
}

const paymentOf = (sale: SaleView) => ({
  commandId: newCommandId(),
  saleId: sale.id,
  tender: 'cash' as const,
  currency: 'HKD' as const,
  givenMinor: 5_500,
})

/** Pays `next`, then sells on until the counter refuses; the sale it refused and why. */
async function payUntilRefused(
  clerk: Clerk,
  next: SaleView,
): Promise<{ payment: ReturnType<typeof paymentOf> | null; error: ProblemView }> {
  let sale = next
  for (let sales = 0; sales < salesMax; sales += 1) {
    const payment = paymentOf(sale)
    const paid = await clerk.call('takePayment', payment)
    if (!paid.ok) return { payment, error: paid.error }
    const { card } = sale
    const offer = await clerk.offer(card, 5_000)
    const input = { card, productId: offer.productId, faceMinor: null, language: clerk.language, again: true }
    const prepared = await clerk.call('prepareSale', { commandId: newCommandId(), ...input })
    if (!prepared.ok) return { payment: null, error: prepared.error }
    sale = prepared.value
  }
  throw new Error('the disk took everything')
}

/** A sale is on its way to the distributor when the disk fails, another waits to be paid. */
async function sellThrough(
  data: string,
  disk: { readonly fail: () => void; readonly heal: () => void },
  code: 'diskFull' | 'storeFailed',
): Promise<void> {
  const { shop: at, clerk } = await open(data)
  const usual = await clerk.pay(await prepare(clerk), 'cash', 5_500)
  await clerk.until(usual.id, (now) => now.state === 'credited' && now.slip?.state === 'printed')
  const waiting = await prepare(clerk)
  at.sandbox.order({ do: 'delayAnswer', ms: 700, on: 'create' })
  const onItsWay = await clerk.pay(await prepare(clerk), 'cash', 5_500)
  while (at.sandbox.books().transactions.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  disk.fail()

  const { payment, error } = await payUntilRefused(clerk, waiting)
  expect(error).toMatchObject({ code, message: say(storeProblems[code], clerk.language) })
  if (payment !== null) {
    expect(await clerk.call('takePayment', payment)).toMatchObject({ ok: false, error: { code } })
    const refused = await clerk.get('getSale', { saleId: payment.saleId })
    expect(refused).toMatchObject({ state: 'prepared', receiptNumber: null, tender: null, slip: null })
    const theirs = at.sandbox.books().transactions.map((each) => each.externalId)
    expect(theirs).not.toContain(refused.reference)
  }

  disk.heal()
  await clerk.until(onItsWay.id, (now) => now.state === 'credited')
  if (payment !== null) {
    // The very command that was refused is taken now: a refusal is not an answer to be kept.
    const paid = await clerk.get('takePayment', payment)
    await clerk.until(paid.id, (now) => now.state === 'credited' && now.slip?.state === 'printed')
  }
  await expectWhole(data, at, clerk)
}

async function expectWhole(data: string, at: RealShop, clerk: Clerk): Promise<void> {
  const open = async (): Promise<number> => {
    const { queue, printer } = await clerk.get('getStatus', {})
    return queue.unsent + queue.inDoubt + queue.accepted + printer.owed
  }
  while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await host?.stop()).toBe(0)
  const books = closeBooks(data, at.sandbox.books())
  expect(books.differences).toEqual([])
  // The drawer opens for money that was taken, never for a payment that was refused.
  const papers = readPapers(at.printer.jobs())
  const paid = books.sales.filter((sale) => sale.paidAtMs !== null).length
  expect(papers).toMatchObject({ torn: 0, drawerPulses: expect.toSatisfy((pulses) => pulses <= paid) })
}

test('a disk that fills up stops sales with a sentence, and selling goes on once there is room', async (context) => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-disk-'))
  const disk = mountSmallDisk(folder, diskMebibytes)
  if (disk === null) {
    return context.skip('this user cannot mount a disk; the page quota is tried in tests/native/store')
  }
  makeWell = disk.unmount
  await sellThrough(join(disk.folder, 'data'), { fail: disk.fill, heal: disk.free }, 'diskFull')
})

test('books that become read-only under the host stop sales with a sentence, and nothing is half done', async (context) => {
  folder = mkdtempSync(join(tmpdir(), 'lowu-disk-'))
  if (!mayFreeze(folder)) {
    return context.skip('this user or file system cannot make an open file read-only (chattr +i)')
  }
  const data = join(folder, 'data')
  makeWell = () => void freeze(data, false)
  const fail = (): void => expect(freeze(data, true)).toBe(true)
  const heal = (): void => expect(freeze(data, false)).toBe(true)
  await sellThrough(data, { fail, heal }, 'storeFailed')
})

/**
 * Linux alone can refuse writes through a file that is already open, and only to root. The shared memory of
 * SQLite's log is left out: it holds nothing that is kept, and writing to a mapped page of a frozen file is no
 * error that a program can answer but a signal that ends it (ext4 answers `page_mkwrite` with SIGBUS).
 */
function freeze(folder: string, frozen: boolean): boolean {
  // The folder first: what is found in it then stays.
  if (!mark([folder], frozen)) return false
  const within = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.endsWith('-shm'))
  const pathOf = ({ name }: Dirent): string => join(folder, name)
  const [folders, files] = [within.filter(isFolder), within.filter((each) => !isFolder(each))]
  return folders.every((each) => freeze(pathOf(each), frozen)) && mark(files.map(pathOf), frozen)
}

const isFolder = (entry: Dirent): boolean => entry.isDirectory()

function mark(paths: readonly string[], frozen: boolean): boolean {
  if (process.platform !== 'linux') return false
  if (paths.length === 0) return true
  return spawnSync('chattr', [frozen ? '+i' : '-i', ...paths], { stdio: 'ignore' }).status === 0
}

function mayFreeze(path: string): boolean {
  return freeze(path, true) && freeze(path, false)
}
