// A drain keeps its places full: an answer and the sending it makes room for are one commit, and where
// that may not be, the answer is written down first.
import { expect, test } from 'vitest'
import type { Card } from '../../core/card/card.ts'
import type { Reference, SaleId } from '../../core/ids.ts'
import { refuse } from '../../core/outcome.ts'
import type { Store } from '../../core/store.ts'
import type { Treatment } from '../sim/simulated-distributor.ts'
import { SimulatedShop } from '../sim/simulated-shop.ts'

const otherCard: Card = { kind: 'phone', number: '+85291234567', country: 'HK' }

/** Two sales through one place: the commits in which the first was answered and the second was sent. */
function commitsOf(first: Treatment, second: Card | undefined) {
  const commits: string[][] = []
  const store = (real: Store): Store => ({
    ...real,
    commit(work) {
      commits.push([])
      return real.commit(work)
    },
    appendEvent(event) {
      commits.at(-1)?.push(event.type)
      return real.appendEvent(event)
    },
  })
  const shop = new SimulatedShop({ traits: { inFlightMax: 1 }, store })
  shop.distributor.treatments = [first]
  const sales = [shop.pay(shop.prepare()), shop.pay(shop.prepare(second))]
  shop.time.advance(20_000)
  const eventsOf = (place: number) => shop.store.eventsOfSale((sales[place]?.id ?? '') as SaleId)
  return {
    states: sales.map((sale) => shop.sale(sale.id).state),
    commits: commits.map((types) => types.join(' ')),
    lastOfFirst: eventsOf(0).at(-1)?.sequence ?? Number.NaN,
    second: eventsOf(1).find((event) => event.type === 'sendingStarted')?.sequence ?? Number.NaN,
  }
}

test('a credit and the next sending are one commit, the credit first', () => {
  const { states, commits, lastOfFirst, second } = commitsOf('credit', otherCard)
  expect(states).toEqual(['credited', 'credited'])
  expect(commits).toContain('creditReported sendingStarted')
  expect(second).toBe(lastOfFirst + 1)
})

test('a hold keeps the next sale back', () => {
  const { commits, lastOfFirst, second } = commitsOf({ refuse: 'rateLimited' }, otherCard)
  expect(commits).toContain('notSent')
  expect(second).toBeGreaterThan(lastOfFirst)
})

test('the same card is left alone until the answer is written down', () => {
  const { states, commits } = commitsOf('credit', undefined)
  expect(states).toEqual(['credited', 'credited'])
  expect(commits).toContain('creditReported')
  expect(commits).not.toContain('creditReported sendingStarted')
})

test('a disk that refuses the two keeps neither, and both come right when it is well', () => {
  let refused = 0
  const store = (real: Store): Store => {
    let types: string[] = []
    return {
      ...real,
      appendEvent(event) {
        types.push(event.type)
        return real.appendEvent(event)
      },
      commit(work) {
        types = []
        try {
          return real.commit(() => {
            const value = work()
            if (types.length === 2 && refused === 0) throw new Refused()
            return value
          })
        } catch (cause) {
          if (!(cause instanceof Refused)) throw cause
          refused += 1
          return refuse('diskFull')
        }
      },
    }
  }
  const shop = new SimulatedShop({ traits: { inFlightMax: 1 }, store })
  const sales = [shop.pay(shop.prepare()), shop.pay(shop.prepare(otherCard))]
  shop.time.advance(60_000)
  expect(refused).toBe(1)
  for (const { id, reference } of sales) {
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.distributor.creditsOf(reference as Reference)).toBe(1)
  }
})

class Refused extends Error {}
