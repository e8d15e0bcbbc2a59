// The spool when the printer, the disk or the clerk's screen is in trouble: receipts wait for the printer
// together, nothing is asked of it in a hurry, and a look at the paper counts once.
import { expect, test } from 'vitest'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

test('a printer that is away is tried now and then, however many receipts it owes', () => {
  const shop = new SimulatedShop()
  let tried = 0
  const { print } = shop.printer
  shop.printer.print = (receipt, report) => {
    tried += 1
    print.call(shop.printer, receipt, report)
  }
  shop.printer.mood = 'paperOut'
  for (let sale = 0; sale < 60; sale += 1) shop.pay(shop.prepare())
  shop.time.advance(2 * minuteMs)
  const { owed } = shop.get('getStatus', {}).printer
  expect(owed).toBeGreaterThanOrEqual(60)
  tried = 0
  shop.time.advance(10 * minuteMs)
  // Ten minutes hold no more than eighty waits of seven and a half seconds.
  expect(tried).toBeLessThanOrEqual(80)
  shop.printer.mood = 'prints'
  shop.time.advance(minuteMs)
  expect(shop.get('getStatus', {}).printer.owed).toBe(0)
  expect(shop.printer.paper).toHaveLength(owed)
})

test('a wall clock set back keeps no receipt waiting', () => {
  const shop = new SimulatedShop()
  shop.time.jump(48 * 60 * minuteMs)
  shop.printer.mood = 'paperOut'
  shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  shop.time.jump(-48 * 60 * minuteMs)
  shop.printer.mood = 'prints'
  shop.time.advance(minuteMs)
  expect(shop.printer.paper).toHaveLength(1)
})

test('settling a doubtful slip twice under one command is settling it once', () => {
  const shop = new SimulatedShop()
  shop.printer.mood = 'unsure'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const jobId = shop.sale(id).slip?.jobId ?? ''
  const settle = { commandId: newCommandId(), jobId, printed: false }
  shop.get('settlePrintJob', settle)
  expect(shop.call('settlePrintJob', settle).ok).toBe(true)
  // It is doubtful again, and only then the lost reply makes the screen ask once more.
  shop.time.advance(minuteMs)
  expect(shop.sale(id).slip?.state).toBe('unsure')
  expect(shop.call('settlePrintJob', settle).ok).toBe(true)
  shop.time.advance(minuteMs)
  expect(shop.printer.paper).toHaveLength(2)
})

test('a disk that is full while a dead process is cleared up leaves no slip behind', () => {
  let full = false
  const shop = new SimulatedShop({
    store: (real) => ({
      ...real,
      commit: (work) =>
        full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
    }),
  })
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(100)
  shop.printer.mood = 'never'
  shop.time.advance(1_000)
  expect(shop.sale(id).slip?.state).toBe('printing')
  shop.printer.mood = 'prints'
  full = true
  shop.crash()
  shop.time.advance(minuteMs)
  full = false
  shop.time.advance(minuteMs)
  expect(shop.sale(id).slip?.state).toBe('unsure')
})
