// The slips that are not on paper yet, as a screen lists them: each one a person must settle can be
// reached, however many wait for the printer.
import { expect, test } from 'vitest'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

test('what a person must settle comes first, with its receipt, its kind and what went wrong', () => {
  const shop = new SimulatedShop()
  shop.printer.mood = 'unsure'
  const doubtful = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  shop.printer.mood = 'paperOut'
  const waiting = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const jobs = shop.get('listPrintJobs', {})
  expect(
    jobs.map(({ saleId, receiptNumber, kind, state }) => ({ saleId, receiptNumber, kind, state })),
  ).toEqual([
    { saleId: doubtful.id, receiptNumber: doubtful.receiptNumber, kind: 'sale', state: 'unsure' },
    { saleId: waiting.id, receiptNumber: waiting.receiptNumber, kind: 'sale', state: 'owed' },
  ])
  expect(jobs.map((job) => job.problem?.code)).toEqual(['printInterrupted', 'paperOut'])
})

test('the slip of a void sale is named by the number of its own receipt, and drawer pulses are no slips', () => {
  const shop = new SimulatedShop()
  shop.distributor.lineIsUp = false
  shop.printer.mood = 'paperOut'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(1_000)
  shop.get('voidSale', { commandId: newCommandId(), saleId: id, why: { reason: 'changedMind' } })
  const voided = shop.get('listPrintJobs', {}).find((job) => job.kind === 'void')
  expect(voided?.receiptNumber).toMatch(/^1-/)
  expect(voided?.receiptNumber).not.toBe(shop.sale(id).receiptNumber)
})

test('every doubtful slip can be settled by what is listed, fifty at a time', () => {
  const shop = new SimulatedShop()
  shop.printer.mood = 'unsure'
  for (let sale = 0; sale < 55; sale += 1) shop.pay(shop.prepare())
  shop.time.advance(30 * minuteMs)
  const doubtful = shop.get('getStatus', {}).printer.unsure
  expect(doubtful).toBeGreaterThanOrEqual(55)
  let settled = 0
  for (
    let listed = shop.get('listPrintJobs', {});
    listed.length > 0;
    listed = shop.get('listPrintJobs', {})
  ) {
    expect(listed.length).toBeLessThanOrEqual(50)
    for (const { jobId } of listed) {
      shop.get('settlePrintJob', { commandId: newCommandId(), jobId, printed: true })
      settled += 1
    }
  }
  expect(settled).toBe(doubtful)
  expect(shop.get('getStatus', {}).printer.unsure).toBe(0)
})

/** A shop whose printer has no paper, with one sale whose slip is owed. */
function withOwedSlip() {
  const shop = new SimulatedShop()
  shop.printer.mood = 'paperOut'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const jobId = shop.sale(id).slip?.jobId ?? ''
  return { shop, saleId: id, jobId }
}

test('a slip that waits behind another is listed with what keeps the printer', () => {
  const shop = new SimulatedShop()
  shop.printer.mood = 'paperOut'
  shop.printer.readStatus = (report) =>
    shop.time.after(1, () => report({ state: 'notReady', problem: { code: 'coverOpen', details: {} } }))
  for (let sale = 0; sale < 3; sale += 1) shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const problems = shop.get('listPrintJobs', {}).map((job) => job.problem?.code)
  expect(problems).toEqual(['paperOut', 'coverOpen', 'coverOpen'])
})

test('a slip nobody needs is let go with a note, told in the story, and never printed by itself', () => {
  const { shop, saleId, jobId } = withOwedSlip()
  const drop = { commandId: newCommandId(), jobId, note: 'customer left' }
  shop.get('dropPrintJob', drop)
  expect(shop.call('dropPrintJob', drop).ok).toBe(true)
  shop.printer.mood = 'prints'
  shop.time.advance(10 * minuteMs)
  expect(shop.printer.paper).toHaveLength(0)
  expect(shop.get('getStatus', {}).printer.owed).toBe(0)
  expect(shop.get('listPrintJobs', {})).toMatchObject([
    { jobId, state: 'dropped', problem: { code: 'slipLetGo', details: { note: 'customer left' } } },
  ])
  const told = shop.get('getStory', { saleId }).filter((line) => line.type === 'printJobDropped')
  expect(told.map((line) => line.note)).toEqual(['customer left'])
})

test('a slip that was let go is printed after all, as the original it is, and once', () => {
  const { shop, saleId, jobId } = withOwedSlip()
  shop.get('dropPrintJob', { commandId: newCommandId(), jobId, note: 'no paper left' })
  shop.printer.mood = 'prints'
  const again = { commandId: newCommandId(), jobId, printed: false }
  shop.get('settlePrintJob', again)
  shop.get('settlePrintJob', again)
  shop.time.advance(minuteMs)
  expect(shop.printer.paper).toMatchObject([{ kind: 'sale', copy: 0 }])
  expect(shop.sale(saleId).slip).toMatchObject({ state: 'printed', problem: null })
})

test.each([
  ['does not come out', 'paperOut', 'dropped', 0],
  ['comes out all the same', 'prints', 'printed', 1],
  ['may have come out', 'unsure', 'unsure', 1],
] as const)('let go while it is being tried, a slip that %s', (_what, mood, state, papers) => {
  const { shop, saleId, jobId } = withOwedSlip()
  shop.printer.mood = mood
  const tried = shop.printer.paper.length
  let dropped = false
  const { print } = shop.printer
  shop.printer.print = (receipt, report) => {
    print.call(shop.printer, receipt, report)
    if (dropped) return
    dropped = true
    expect(shop.sale(saleId).slip?.state).toBe('printing')
    shop.get('dropPrintJob', { commandId: newCommandId(), jobId, note: 'customer left' })
  }
  shop.time.advance(minuteMs)
  expect(dropped).toBe(true)
  expect(shop.sale(saleId).slip?.state).toBe(state)
  shop.printer.mood = 'prints'
  shop.time.advance(minuteMs)
  expect(shop.printer.paper).toHaveLength(tried + papers)
})

test.each([
  ['printed', 'prints'],
  ['doubtful', 'unsure'],
] as const)('a %s slip cannot be let go', (_what, mood) => {
  const shop = new SimulatedShop()
  shop.printer.mood = mood
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const jobId = shop.sale(id).slip?.jobId ?? ''
  const refused = shop.call('dropPrintJob', { commandId: newCommandId(), jobId, note: 'away with it' })
  expect(refused).toMatchObject({ ok: false, error: { code: 'printJobUnknown' } })
})

test('what was let go is never called printed by a look at the paper', () => {
  const { shop, jobId } = withOwedSlip()
  shop.get('dropPrintJob', { commandId: newCommandId(), jobId, note: 'customer left' })
  const look = shop.call('settlePrintJob', { commandId: newCommandId(), jobId, printed: true })
  expect(look).toMatchObject({ ok: false, error: { code: 'printJobUnknown' } })
})

test('slips of a counter without a printer are no news, and the list of what was let go is short', () => {
  const shop = new SimulatedShop()
  shop.printer.print = (_receipt, report) =>
    shop.time.after(1, () =>
      report({ kind: 'notPrinted', problem: { code: 'printerNotSetUp', details: {} } }),
    )
  shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  expect(shop.get('listPrintJobs', {})).toEqual([])
  const other = withOwedSlip().shop
  for (let sale = 0; sale < 14; sale += 1) other.pay(other.prepare())
  other.time.advance(minuteMs)
  for (const { jobId } of other.get('listPrintJobs', {}))
    other.get('dropPrintJob', { commandId: newCommandId(), jobId, note: 'closing time' })
  expect(other.get('listPrintJobs', {}).map((job) => job.state)).toEqual(Array(10).fill('dropped'))
})

test('a disk that refused an outcome does not bring back a slip that was let go since', () => {
  let full = false
  const shop = new SimulatedShop({
    store: (real) => ({
      ...real,
      commit: (work) =>
        full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
    }),
  })
  shop.printer.mood = 'paperOut'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  full = true
  shop.time.advance(minuteMs)
  full = false
  const jobId = shop.sale(id).slip?.jobId ?? ''
  const dropped = shop.call('dropPrintJob', { commandId: newCommandId(), jobId, note: 'customer left' })
  expect(dropped.ok).toBe(true)
  shop.printer.mood = 'prints'
  shop.time.advance(minuteMs)
  expect(shop.sale(id).slip?.state).toBe('dropped')
  expect(shop.printer.paper).toHaveLength(0)
})
