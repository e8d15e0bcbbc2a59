// A clerk prints a slip before the counter would have: it is the same slip, and the customer never holds
// two originals of one kind.
import { expect, test } from 'vitest'
import type { Reference } from '../../core/ids.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

test('the PENDING slip asked for at once is the only original, and what follows is the result', () => {
  const shop = new SimulatedShop()
  shop.distributor.treatments = ['accept']
  const { id, reference } = shop.pay(shop.prepare())
  const wish = { commandId: newCommandId(), saleId: id }
  shop.get('printCopy', wish)
  shop.get('printCopy', wish)
  shop.time.advance(minuteMs)
  expect(shop.printer.paper.map(({ kind, copy }) => [kind, copy])).toEqual([['pending', 0]])
  shop.distributor.settle(reference as Reference, 'credited')
  shop.time.advance(minuteMs)
  expect(shop.printer.paper.map(({ kind, copy }) => [kind, copy])).toEqual([
    ['pending', 0],
    ['final', 0],
  ])
})

test('asked for again, it is a copy', () => {
  const shop = new SimulatedShop()
  shop.distributor.treatments = ['accept']
  const { id } = shop.pay(shop.prepare())
  for (let asked = 0; asked < 2; asked += 1) {
    shop.get('printCopy', { commandId: newCommandId(), saleId: id })
    shop.time.advance(1_000)
  }
  expect(shop.printer.paper.map(({ kind, copy }) => [kind, copy])).toEqual([
    ['pending', 0],
    ['pending', 1],
  ])
})
