// A day with a printer that fails at every third receipt in a random way: at its end each sale has one
// whole original on paper, whatever halves lie beside it, and nothing came out that nobody asked for.
import { afterEach, expect, test } from 'vitest'
import type { PrintJobId } from '../../../core/ids.ts'
import { createSpool, type Spool } from '../../../core/receipt/spool.ts'
import type { Store } from '../../../core/store.ts'
import { printerFor } from '../../../native/printer/printer.ts'
import { openStore } from '../../../native/store/store.ts'
import { sampleReceipt } from '../../contract/sample-receipt.ts'
import { commandPrinter } from '../../devices/printer-commands.ts'
import { openTcpPrinter, type TcpPrinter } from '../../devices/tcp-printer.ts'

const receipts = 60
const triesMax = 40
const faults = [
  'paper-out',
  'paper-out-after 300',
  'paper-out-after 900',
  'cover',
  'cutter',
  'hot',
  'fault',
  'offline',
  'silent',
  'garbage',
  'unconfirming',
  'never-read',
  'slow 40000',
  'pauses 200',
  'asb 5',
  'reset-after 3',
  'reset-after 250',
  'reset-after 900',
  'keep-open',
  'unplug',
]
let device: TcpPrinter | null = null

afterEach(async () => {
  await device?.close()
})

/** Whole numbers below `limit` that look random and are the same in each run (xorshift). */
function diceOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}

const numberOf = (index: number) => `1-${String(index).padStart(6, '0')}`
const idOf = (index: number) => `JOB${String(index).padStart(8, '0')}` as PrintJobId

/** Whole receipts and pieces of that number that came out. */
function papersOf(at: TcpPrinter, number: string): { whole: number; pieces: number } {
  const cut = Buffer.from([0x1d, 0x56, 0x00])
  const papers = at.jobs().filter((job) => job.includes(number))
  const whole = papers.filter((job) => job.includes(cut)).length
  return { whole, pieces: papers.length - whole }
}

test('each receipt is whole on paper once, and a clerk who looks decides only what no machine can', async () => {
  const at = await openTcpPrinter()
  device = at
  const opened = openStore({ folder: null, clockMs: () => 1_800_000_000_000 })
  if (!opened.ok) throw new Error(opened.problem.code)
  const store: Store = opened.value
  const clock = { elapsed: 0, nowMs: () => 1_800_000_000_000, elapsedMs: () => clock.elapsed }
  let reported: () => void = () => {}
  const printer = printerFor({
    device: at.device,
    columns: 48,
    characterSet: 'gb18030',
    // What it may be mistaken for on a busy machine must not change what is on paper.
    status: 'always',
    drawer: 'none',
    limits: {
      statusMs: 400,
      jobMs: 800,
      confirmMs: 800,
      learnMs: 100,
      lingerMs: 50,
      pollMs: 20,
      closeMs: 150,
    },
  })
  const spool: Spool = createSpool({
    store,
    clock,
    printer,
    chance: () => 0.5,
    changed: () => {},
    afterwards: () => reported(),
  })
  const dice = diceOf(20_261_122)
  let untried: string[] = []
  let looked = 0

  /** Each fault once, in an order of chance, before any comes again. */
  function nextFault(): string {
    if (untried.length === 0) untried = [...faults]
    return untried.splice(dice(untried.length), 1)[0] ?? 'well'
  }

  /** One turn of the spool, from what it begins to its answer. */
  async function turn(): Promise<void> {
    clock.elapsed += spool.nextInMs()
    const answered = new Promise<void>((resolve) => {
      reported = resolve
    })
    spool.run()
    await answered
  }

  /** Perhaps a customer is in the way; else the clerk mends the printer, waits until it rests, and says of a doubtful slip what is on paper. */
  async function attend(index: number): Promise<void> {
    if (dice(3) === 0) return
    await commandPrinter(at, 'well')
    await at.whenIdle()
    if (store.printJob(idOf(index))?.state !== 'unsure') return
    looked += 1
    const printed = papersOf(at, numberOf(index)).whole > 0
    const settled = spool.settle({ commandId: `LOOK${looked}COMMAND`, jobId: idOf(index), printed })
    expect(settled.ok).toBe(true)
  }

  for (let index = 1; index <= receipts; index += 1) {
    if (index % 3 === 0) await commandPrinter(at, nextFault())
    const work = { kind: 'receipt', receipt: sampleReceipt('zh-Hant', numberOf(index)) } as const
    const fresh = { saleId: null, work, state: 'owed', createdAtMs: index, tries: 0 } as const
    store.commit(() => store.insertPrintJob({ id: idOf(index), ...fresh, problem: null, confirmed: null }))
    for (let tries = 0; tries < triesMax && store.printJob(idOf(index))?.state !== 'printed'; tries += 1) {
      await turn()
      await attend(index)
    }
  }

  await at.whenIdle()
  const day = Array.from({ length: receipts }, (_, before) => before + 1).map((index) => ({
    number: numberOf(index),
    state: store.printJob(idOf(index))?.state,
    whole: papersOf(at, numberOf(index)).whole,
  }))
  expect(day.filter(({ state, whole }) => state !== 'printed' || whole !== 1)).toEqual([])
  expect(looked).toBeGreaterThan(0)
  opened.value.close()
})
