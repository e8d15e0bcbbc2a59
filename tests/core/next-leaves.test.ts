// A drain keeps its places full: the sale that takes the place of an answered one leaves before that
// answer is written down, and whatever forbids the sending still forbids it.
import { expect, test } from 'vitest'
import type { Card } from '../../core/card/card.ts'
import type { Reference, SaleId } from '../../core/ids.ts'
import { refuse } from '../../core/outcome.ts'
import type { Store } from '../../core/store.ts'
import type { Treatment } from '../sim/simulated-distributor.ts'
import { SimulatedShop } from '../sim/simulated-shop.ts'

const otherCard: Card = { kind: 'phone', number: '+85291234567', country: 'HK' }

/** Two sales through one place: what was written of them, in order, and how they ended. */
function written(first: Treatment, second: Card | undefined) {
  const shop = new SimulatedShop({ traits: { inFlightMax: 1 } })
  shop.distributor.treatments = [first]
  const sales = [shop.pay(shop.prepare()), shop.pay(shop.prepare(second))]
  shop.time.advance(60_000)
  const events = sales.flatMap(({ id }, place) =>
    shop.store.eventsOfSale(id as SaleId).map((event) => ({ ...event, line: `${place + 1} ${event.type}` })),
  )
  const lines = events.sort((one, other) => one.sequence - other.sequence).map(({ line }) => line)
  return { states: sales.map((sale) => shop.sale(sale.id).state), lines }
}

test('the next sale leaves before the answer is written down', () => {
  const { states, lines } = written('credit', otherCard)
  expect(states).toEqual(['credited', 'credited'])
  expect(lines.slice(-3)).toEqual(['2 sendingStarted', '1 creditReported', '2 creditReported'])
})

test('an answer that says to slow down keeps the next sale back', () => {
  const { lines, states } = written({ refuse: 'rateLimited' }, otherCard)
  expect(states).toEqual(['credited', 'credited'])
  expect(lines.indexOf('2 sendingStarted')).toBeGreaterThan(lines.indexOf('1 notSent'))
})

test('an empty balance keeps the next sale back', () => {
  const { lines, states } = written({ refuse: 'balanceEmpty' }, otherCard)
  expect(states).toEqual(['credited', 'credited'])
  expect(lines.indexOf('2 sendingStarted')).toBeGreaterThan(lines.indexOf('1 notSent'))
})

test('another sale of the same card waits for its quiet window', () => {
  const shop = new SimulatedShop({ traits: { inFlightMax: 2, sameCardQuietMs: 60_000 } })
  const sales = [shop.pay(shop.prepare()), shop.pay(shop.prepare())]
  shop.time.advance(30_000)
  expect(sales.map(({ id }) => shop.sale(id).state)).toEqual(['credited', 'paid'])
  shop.time.advance(60_000)
  expect(sales.map(({ id }) => shop.sale(id).state)).toEqual(['credited', 'credited'])
})

test.each(['1 creditReported', '2 sendingStarted'])(
  'a disk that refuses "%s" once loses nothing and doubles nothing',
  (refusedLine) => {
    const sales: { readonly id: string; readonly reference: string }[] = []
    let refused = 0
    const store = (real: Store): Store => ({
      ...real,
      appendEvent(event) {
        const place = sales.findIndex(({ id }) => id === event.saleId)
        if (refused === 0 && `${place + 1} ${event.type}` === refusedLine) throw new Refused()
        return real.appendEvent(event)
      },
      commit(work) {
        try {
          return real.commit(work)
        } catch (cause) {
          if (!(cause instanceof Refused)) throw cause
          refused += 1
          return refuse('diskFull')
        }
      },
    })
    const shop = new SimulatedShop({ traits: { inFlightMax: 1 }, store })
    for (const card of [undefined, otherCard]) {
      const sale = shop.prepare(card)
      sales.push(sale)
      shop.pay(sale)
    }
    shop.time.advance(60_000)
    expect(refused).toBe(1)
    for (const { id, reference } of sales) {
      expect(shop.sale(id).state).toBe('credited')
      expect(shop.distributor.creditsOf(reference as Reference)).toBe(1)
    }
  },
)

class Refused extends Error {}
