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
  shop.get('voidSale', { commandId: newCommandId(), saleId: id })
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
