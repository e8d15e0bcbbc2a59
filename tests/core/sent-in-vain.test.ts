// A sale that something eats each time it is sent: the counter tries again for a while, because its absence
// is proven each time, and then a person looks.
import { expect, test } from 'vitest'
import type { SaleId } from '../../core/ids.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

/** A distributor that loses the first `lost` requests and vouches for "not found" after a minute. */
function shopThatLoses(lost: number): SimulatedShop {
  const shop = new SimulatedShop({ traits: { notFoundFinalAfterMs: minuteMs } })
  shop.distributor.treatments = Array.from({ length: lost }, () => 'loseRequest' as const)
  return shop
}

test('sent three times in vain it is a supervisor’s, under the one reference', () => {
  const shop = shopThatLoses(10)
  const { id, reference } = shop.pay(shop.prepare())
  shop.time.advance(60 * minuteMs)
  expect(shop.sale(id)).toMatchObject({ state: 'needsReview', problem: { code: 'sentInVain' } })
  expect(shop.sale(id).problem?.details).toEqual({ times: 3 })
  expect(shop.distributor.submitted).toEqual([reference, reference, reference])
})

test('a process that dies in between does not begin to count again', () => {
  const shop = shopThatLoses(10)
  const { id, reference } = shop.pay(shop.prepare())
  shop.time.advance(2 * minuteMs)
  expect(shop.distributor.submitted).toEqual([reference, reference])
  shop.crash()
  shop.time.advance(60 * minuteMs)
  expect(shop.sale(id).state).toBe('needsReview')
  expect(shop.distributor.submitted).toEqual([reference, reference, reference])
  const absences = shop.store.eventsOfSale(id as SaleId).filter(({ type }) => type === 'absenceProven')
  expect(absences).toHaveLength(2)
})

test('two in vain and then a credit is a credit', () => {
  const shop = shopThatLoses(2)
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(60 * minuteMs)
  expect(shop.sale(id).state).toBe('credited')
})

test('given up by the supervisor, the money goes back and nothing is sent again', () => {
  const shop = shopThatLoses(3)
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(60 * minuteMs)
  const decision = { decision: 'failed', note: 'the distributor says it never came' } as const
  shop.get('reviewSale', { commandId: newCommandId(), saleId: id, ...decision })
  shop.time.advance(60 * minuteMs)
  expect(shop.sale(id).state).toBe('failed')
  expect(shop.distributor.submitted).toHaveLength(3)
})
