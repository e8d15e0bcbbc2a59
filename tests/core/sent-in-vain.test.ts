// A sale that something eats each time it is sent: the counter tries again for a while, because its absence
// is proven each time, and then a person looks.
import { expect, test } from 'vitest'
import { SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

test('after three more sendings in vain it is a supervisor’s, under the one reference', () => {
  const shop = new SimulatedShop({ traits: { notFoundFinalAfterMs: minuteMs } })
  shop.distributor.treatments = Array.from({ length: 10 }, () => 'loseRequest' as const)
  const { id, reference } = shop.pay(shop.prepare())
  shop.time.advance(60 * minuteMs)
  expect(shop.sale(id)).toMatchObject({ state: 'needsReview', problem: { code: 'absenceUnprovable' } })
  expect(shop.distributor.submitted).toEqual([reference, reference, reference, reference])
})

test('two in vain and then a credit is a credit', () => {
  const shop = new SimulatedShop({ traits: { notFoundFinalAfterMs: minuteMs } })
  shop.distributor.treatments = ['loseRequest', 'loseRequest']
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(60 * minuteMs)
  expect(shop.sale(id).state).toBe('credited')
})
