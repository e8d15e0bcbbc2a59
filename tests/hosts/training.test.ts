// Practice beside a real shop on real parts: whatever is done in training, the distributor, the ledger, the
// day, the export, the printer and the receipt numbers of the real shop know nothing of it.
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput, CallName } from '../../core/api/contract.ts'
import type { SaleView } from '../../core/api/views.ts'
import { practicePin } from '../../core/staff/practice-approval.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { closeBooks } from '../demo/books.ts'
import { Clerk, newCommandId } from '../demo/clerk.ts'
import { type HostProcess, startHost } from '../demo/host-process.ts'
import { openRealShop, type RealShop } from '../demo/real-shop.ts'
import { readPaper } from '../devices/paper-reader.ts'

/** The built host in everything; it dies at no instant that is not named. */
const program = [join(import.meta.dirname, 'dying-host.ts')]
const card = '8985212000000000008'
const another = '8985212000000000016'
/** The play distributor bars it. */
const barred = '8985212000000001030'
let shop: RealShop
let host: HostProcess
let clerk: Clerk

beforeEach(async () => {
  shop = await openRealShop({ notFoundFinalSeconds: 1, settleAfterMs: 50, patienceSeconds: 60 })
  await start()
})
afterEach(async () => {
  clerk.leave()
  await host.kill()
  await shop.close()
})

async function start(): Promise<void> {
  const { dataFolder: data, settingsFile, environment } = shop
  host = await startHost({ data, settingsFile, environment, program })
  clerk = await Clerk.arrive(host.url)
  await untilStocked()
}

async function untilStocked(): Promise<void> {
  while ((await clerk.get('getStatus', {})).catalogue === null);
}

async function sell(number: string): Promise<SaleView> {
  const reading = await clerk.get('readScan', { text: number })
  if (reading.kind !== 'card') throw new Error(reading.kind)
  const offer = await clerk.offer(reading.card, 10_000)
  return clerk.pay(await clerk.prepare(reading.card, offer.productId, null), 'cash', 20_000)
}

async function startTraining(): Promise<string> {
  const { run } = await clerk.get('startTraining', { commandId: newCommandId() })
  if (run === null) throw new Error('the till stayed in the real shop')
  clerk.training = run
  await untilStocked()
  return run
}

async function leaveTraining(): Promise<void> {
  await clerk.get('leaveTraining', { commandId: newCommandId() })
  clerk.training = null
}

const credited = (sale: SaleView): boolean => sale.state === 'credited'

/** The code of its refusal; null when it was done. */
async function refusalOf<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<string | null> {
  const answer = await clerk.call(name, input)
  return answer.ok ? null : answer.error.code
}

function papers(): readonly string[] {
  return shop.printer.jobs().map((bytes) => readPaper(bytes, { characterSet: 'gb18030', columns: 48 }).text)
}

test('nothing of practice reaches anything real', async () => {
  const before = await sell(card)
  await clerk.until(before.id, (sale) => credited(sale) && sale.slip?.state === 'printed')

  await startTraining()
  const scanned = clerk.nextScan()
  shop.scanner.send(card)
  expect(await scanned).toMatchObject({ kind: 'card', card: { number: card } })
  const practised = await clerk.until((await sell(card)).id, credited)
  expect(practised).toMatchObject({ receiptNumber: 'TRN-000001', slip: { state: 'dropped' } })
  const failed = await clerk.until((await sell(barred)).id, ({ can }) => can.refund)
  await clerk.get('refundSale', {
    commandId: newCommandId(),
    saleId: failed.id,
    why: { reason: 'notCredited' },
  })
  const refund = await clerk.get('getPaper', { saleId: failed.id })
  expect(JSON.stringify(refund)).toContain('TRN-000003')
  const paper = await clerk.get('getPaper', { saleId: practised.id })
  expect(paper?.lines.slice(0, 2)).toMatchObject([
    { text: expect.stringContaining(receiptWords.training['zh-Hant']), large: true },
    { text: expect.stringContaining(receiptWords.trainingNoReceipt['zh-Hant']) },
  ])
  const float = { direction: 'in', currency: 'HKD', amountMinor: 50_000, reason: 'float' } as const
  await clerk.get('moveCash', { commandId: newCommandId(), ...float })
  expect(await clerk.get('closeDay', { commandId: newCommandId() })).toMatchObject({ number: 1 })
  await leaveTraining()

  const days = { from: '2020-01-01', to: '2099-12-31' }
  const { receiptNumber } = await clerk.until((await sell(another)).id, credited)
  expect(receiptNumber).toBe('1-000002')
  expect(await clerk.get('listSales', { limit: 50 })).toHaveLength(2)
  expect(await clerk.get('listSettlements', { before: null, limit: 5 })).toEqual([])
  const asked = { format: 'salesCsv', ...days, language: 'en' } as const
  await clerk.get('startExport', { commandId: newCommandId(), ...asked })
  const rows = async () => (await clerk.get('readExports', {})).written[0]?.rows
  await expect.poll(rows, { timeout: 30_000 }).toBe(2)
  const day = await clerk.get('closeDay', { commandId: newCommandId() })
  expect(day).toMatchObject({ number: 1, tenders: [{ takenMinor: 21_000 }] })
  expect(await host.stop()).toBe(0)
  expect(papers().filter((text) => /TRN|練習/.test(text))).toEqual([])
  const theirs = shop.sandbox.books()
  expect(theirs.transactions).toHaveLength(2)
  expect(closeBooks(shop.dataFolder, theirs).differences).toEqual([])
})

test('a call made in one of the two is never answered by the other', async () => {
  const reading = await clerk.get('readScan', { text: card })
  if (reading.kind !== 'card') throw new Error(reading.kind)
  const { productId } = await clerk.offer(reading.card, 10_000)
  const first = await startTraining()
  const sale = await clerk.prepare(reading.card, productId, null)
  const pay = { saleId: sale.id, tender: 'cash', currency: 'HKD', givenMinor: 20_000 } as const
  clerk.training = null
  expect(await refusalOf('listSales', { limit: 5 })).toBe('trainingOn')
  expect(await refusalOf('takePayment', { commandId: newCommandId(), ...pay })).toBe('trainingOn')

  clerk.training = first
  const year = { format: 'workbook', from: '2026-01-01', to: '2026-12-31', language: 'en' } as const
  for (const [name, input] of [
    ['startExport', { commandId: newCommandId(), ...year }],
    ['addPerson', { commandId: newCommandId(), name: 'Mei', role: 'owner', pin: '2468' }],
    ['openDrawer', { commandId: newCommandId(), reason: 'look' }],
    ['useScanner', { commandId: newCommandId(), scanner: null }],
    ['usePrinter', { commandId: newCommandId(), printer: null }],
  ] as const) {
    expect([name, await refusalOf(name, input)]).toEqual([name, 'trainingNotHere'])
  }

  await clerk.get('leaveTraining', { commandId: newCommandId() })
  expect(await refusalOf('takePayment', { commandId: newCommandId(), ...pay })).toBe('trainingOver')
  const { run: second } = await clerk.get('startTraining', { commandId: newCommandId() })
  expect(second).not.toBe(first)
  expect(await refusalOf('getShop', {})).toBe('trainingOver')
  clerk.training = second
  expect(await clerk.get('getShop', {})).toMatchObject({ register: 'TRN', training: true, drawer: false })
  await leaveTraining()
  expect(shop.sandbox.books().transactions).toEqual([])
  // A slip of one is no slip of the other.
  const slip = await clerk.get('readScan', { text: 'TRN-000001' })
  expect(slip).toMatchObject({ kind: 'refused', problem: { code: 'slipOfTraining' } })
})

test('the real shop goes on meanwhile, and is told of', async () => {
  await shop.sandbox.unplug()
  const waiting = await sell(card)
  await startTraining()
  await shop.sandbox.plugIn()
  while ((await clerk.get('getTraining', {})).meanwhile.credited !== 1) await sleep(25)
  expect(await clerk.get('listSales', { limit: 5 })).toEqual([])
  await leaveTraining()
  const sale = await clerk.until(waiting.id, ({ slip }) => slip?.state === 'printed')
  expect(sale.state).toBe('credited')
  expect(papers().some((text) => text.includes(sale.receiptNumber ?? '?'))).toBe(true)
})

test('a host killed in training opens in the real shop; practice is kept until it is emptied', async () => {
  await startTraining()
  await clerk.until((await sell(card)).id, credited)
  await host.kill()
  await start()
  expect(await clerk.get('getTraining', {})).toMatchObject({ run: null })
  expect(await clerk.get('listSales', { limit: 5 })).toEqual([])
  await startTraining()
  expect(await clerk.get('listSales', { limit: 5 })).toMatchObject([{ receiptNumber: 'TRN-000001' }])
  const { run } = await clerk.get('resetTraining', { commandId: newCommandId() })
  clerk.training = run
  expect(await clerk.get('listSales', { limit: 5 })).toEqual([])
  await untilStocked()
  expect(await sell(card)).toMatchObject({ receiptNumber: 'TRN-000001' })
})

test('who may practise is for the real till to say: not while it is locked, nor with a customer there', async () => {
  const reading = await clerk.get('readScan', { text: card })
  if (reading.kind !== 'card') throw new Error(reading.kind)
  const here = { kind: 'card', card: reading.card, language: 'en' } as const
  await clerk.get('showCustomer', { commandId: newCommandId(), showing: here })
  expect(await refusalOf('startTraining', { commandId: newCommandId() })).toBe('trainingCustomerHere')
  await clerk.get('showCustomer', { commandId: newCommandId(), showing: { kind: 'idle' } })

  const owner = { name: 'Mei', role: 'owner', pin: '2468' } as const
  const { id: personId } = await clerk.get('addPerson', { commandId: newCommandId(), ...owner })
  await clerk.get('lock', { commandId: newCommandId() })
  expect(await refusalOf('startTraining', { commandId: newCommandId() })).toBe('signInNeeded')
  await clerk.get('signIn', { commandId: newCommandId(), proof: { kind: 'pin', personId, pin: '2468' } })
  await startTraining()
  // Nobody's own PIN is asked for in training, where guesses would cost nothing.
  const { state, people } = await clerk.get('getSession', {})
  expect([state, people.map(({ id }) => id)]).toEqual(['open', ['PRACTICE']])
  const float = { direction: 'in', currency: 'HKD', amountMinor: 50_000, reason: 'float' } as const
  expect(await refusalOf('moveCash', { commandId: newCommandId(), ...float })).toBe('approvalNeeded')
  for (const [id, pin, refusal] of [
    [personId, '2468', 'practicePinOnly'],
    ['PRACTICE', practicePin, null],
  ] as const) {
    const asked = { action: 'moveCash', subject: 'in HKD 50000' } as const
    const proof = { kind: 'pin', personId: id, pin } as const
    expect(await refusalOf('approve', { commandId: newCommandId(), ...asked, proof })).toBe(refusal)
  }
  await leaveTraining()
  expect(await clerk.get('getSession', {})).toMatchObject({ state: 'signedIn', person: { name: 'Mei' } })
})
