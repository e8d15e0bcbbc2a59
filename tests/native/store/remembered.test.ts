// What the store keeps in mind between two turns of the counter is what its tables say, whatever was written, taken
// back or moved to another task, and whichever way the clock went.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assert } from '../../../core/assert.ts'
import type { SaleId } from '../../../core/ids.ts'
import { type QueueTask, queueTasks } from '../../../core/queue/task.ts'
import { type PrintJobState, printJobStates } from '../../../core/receipt/print-job.ts'
import type { RareEvent, Store } from '../../../core/store.ts'
import { openStore } from '../../../native/store/store.ts'
import { granted, printJob, queueRow, sell, startMs } from '../../contract/sale-samples.ts'

const clockMs = (): number => startMs
const salesCount = 3
const jobsCount = 2
const sale = fc.nat({ max: salesCount - 1 })
const instant = fc.nat({ max: 20 }).map((after) => startMs + after)
const unknownSale = 'NONE' as SaleId
const task = fc.constantFrom(...queueTasks)
const noted = ['drawerRulesChanged', 'drawerCounted'] as const satisfies readonly RareEvent[]

type Write =
  | { readonly kind: 'put'; readonly sale: number; readonly task: QueueTask; readonly dueAtMs: number }
  | { readonly kind: 'remove'; readonly sale: number }
  | { readonly kind: 'hurry'; readonly task: QueueTask; readonly nowMs: number }
  | { readonly kind: 'print'; readonly job: number; readonly state: PrintJobState }
  | { readonly kind: 'doubt'; readonly sale: number; readonly state: 'inDoubt' | 'accepted' }
  | { readonly kind: 'note'; readonly type: RareEvent }
  | { readonly kind: 'sell' }

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), sale, task, dueAtMs: instant }),
  fc.record({ kind: fc.constant('remove' as const), sale }),
  fc.record({ kind: fc.constant('hurry' as const), task, nowMs: instant }),
  fc.record({
    kind: fc.constant('print' as const),
    job: fc.nat({ max: jobsCount - 1 }),
    state: fc.constantFrom(...printJobStates),
  }),
  fc.record({
    kind: fc.constant('doubt' as const),
    sale,
    state: fc.constantFrom('inDoubt' as const, 'accepted' as const),
  }),
  fc.record({ kind: fc.constant('note' as const), type: fc.constantFrom(...noted) }),
  fc.record({ kind: fc.constant('sell' as const) }),
)
const turn = fc.record({ write, undone: fc.boolean(), nowMs: instant })

test('what is due, owed and counted is what the rows say', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 25 }), (turns) => {
      const store = granted(openStore({ folder: null, clockMs }))
      try {
        play(store, turns)
      } finally {
        store.close()
      }
    }),
    { numRuns: 200 },
  )
})

function play(store: Store, turns: readonly { write: Write; undone: boolean; nowMs: number }[]): void {
  const ids = granted(
    store.commit(() => Array.from({ length: salesCount }, (_, index) => sell(store, index).id)),
  )
  const jobs = Array.from({ length: jobsCount }, (_, index) => printJob(index, ids[0] ?? null))
  granted(
    store.commit(() => {
      for (const job of jobs) store.insertPrintJob(job)
    }),
  )
  let sold = salesCount
  const carryOut = (what: Write): void => {
    const idOf = (index: number) => ids[index] ?? unknownSale
    if (what.kind === 'put') {
      const { task: wanted, dueAtMs } = what
      store.putQueueRow(queueRow(idOf(what.sale), { task: wanted, dueAtMs }))
    } else if (what.kind === 'remove') store.removeQueueRow(idOf(what.sale))
    else if (what.kind === 'hurry') store.hurryQueueRows(what.nowMs, [what.task])
    else if (what.kind === 'doubt') doubt(store, idOf(what.sale), what.state)
    else if (what.kind === 'note') {
      store.appendEvent({ atMs: startMs, saleId: null, type: what.type, data: {} })
    } else if (what.kind === 'print') {
      const job = jobs[what.job]
      if (job) store.updatePrintJob({ ...job, state: what.state })
    } else sell(store, sold)
  }
  for (const { write: what, undone, nowMs } of turns) {
    check(store, nowMs)
    if (undone) {
      expect(() =>
        store.commit(() => {
          carryOut(what)
          check(store, nowMs)
          assert(false, 'undone')
        }),
      ).toThrow('undone')
    } else {
      granted(store.commit(() => carryOut(what)))
      if (what.kind === 'sell') sold += 1
    }
    check(store, nowMs)
    expect(Object.values(store.countOpenSales()).reduce((sum, count) => sum + (count ?? 0), 0)).toBe(sold)
  }
}

function doubt(store: Store, id: SaleId, state: 'inDoubt' | 'accepted'): void {
  const kept = store.sale(id)
  assert(kept !== null, 'it was sold before')
  store.updateSale({ ...kept, state })
}

/** What is read by a sale's id, beside what a list of all of them says. */
function checkEach(store: Store): void {
  const rows = store.queueRows(99)
  const slips = store.printJobsInStates(printJobStates, 99).filter(({ work }) => work.kind === 'receipt')
  for (const each of store.recentSales(99)) {
    expect(store.sale(each.id)).toEqual(each)
    expect(store.queueRow(each.id)).toEqual(rows.find(({ saleId }) => saleId === each.id) ?? null)
    const slip = slips.findLast(({ saleId }) => saleId === each.id)
    expect(store.newestSlip(each.id)).toEqual(
      slip === undefined ? null : { id: slip.id, state: slip.state, problem: slip.problem },
    )
  }
}

function check(store: Store, nowMs: number): void {
  checkEach(store)
  const doubted = store.salesInStates(['inDoubt'], 99)
  expect(store.inDoubtSinceMs()).toBe(doubted[0]?.paidAtMs ?? null)
  expect(store.countOpenSales().inDoubt ?? 0).toBe(doubted.length)
  for (const type of noted) expect(store.newestEvent(type)).toEqual(store.newestEvents(type, 1)[0] ?? null)
  const rows = store.queueRows(99)
  for (const wanted of [[...queueTasks], ...queueTasks.map((each) => [each])]) {
    const mine = rows.filter((row) => wanted.includes(row.task))
    expect(store.dueQueueRows(nowMs, wanted, 99)).toEqual(mine.filter((row) => row.dueAtMs <= nowMs))
    const later = mine.map((row) => row.dueAtMs).filter((dueAtMs) => dueAtMs > nowMs)
    const nextMs = store.nextQueueDueMs(nowMs, wanted)
    // Woken early, the counter finds nothing and looks again; woken late, a customer waits.
    if (later.length > 0) expect(nextMs).toBeLessThanOrEqual(Math.min(...later))
    if (nextMs !== null) expect(nextMs).toBeGreaterThan(nowMs)
  }
  const owed = store.printJobsInStates(['owed'], 99)
  expect(store.oldestOwedReceipt()).toEqual(owed.find(({ work }) => work.kind === 'receipt') ?? null)
  expect(store.owedDrawers()).toEqual(owed.filter(({ work }) => work.kind === 'drawer'))
  const open = store.printJobsInStates(['owed', 'printing', 'unsure'], 99)
  const counts = Object.values(store.countOpenPrintJobs()).reduce((sum, count) => sum + (count ?? 0), 0)
  expect(counts).toBe(open.length)
}
