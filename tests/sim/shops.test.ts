// A long run is several shops: no sale is lost in the spreading, and what is told is the sum of what each
// shop tells when it is run alone.
import { expect, test } from 'vitest'
import { runOnThreads } from './shop-threads.ts'
import { addedUp, shopsOf } from './shops.ts'
import { simulate } from './simulate.ts'

test.each([1, 2_499, 2_500, 2_501, 20_000, 123_457])('%d sales are all spread over shops', (sales) => {
  const shops = shopsOf(7, sales, null)
  expect(shops.reduce((sum, shop) => sum + shop.sales, 0)).toBe(sales)
  expect(Math.max(...shops.map((shop) => shop.sales))).toBeLessThanOrEqual(2_500)
  expect(new Set(shops.map(({ seed }) => seed)).size).toBe(shops.length)
  expect(shops[0]?.seed).toBe(7)
  expect(shopsOf(7, sales, null)).toEqual(shops)
  expect(shopsOf(7, sales, 1)).toEqual([{ seed: 7, sales }])
})

test('another seed has other shops', () => {
  const seeds = [1, 2, 3].flatMap((seed) => shopsOf(seed, 30_000, 3).map((shop) => shop.seed))
  expect(new Set(seeds).size).toBe(9)
})

test('what is told is the sum of the shops', () => {
  const reports = [simulate({ seed: 3, sales: 40 }), simulate({ seed: 4, sales: 25, stage: 'mortal' })]
  const told = addedUp(3, reports)
  const [first, second] = reports
  expect(told).toMatchObject({ seed: 3, sales: 65, violations: [], shops: [{ seed: 3 }, { seed: 4 }] })
  expect(told.credited + told.refunded + told.open).toBe(65)
  expect(told.steps).toBe((first?.steps ?? 0) + (second?.steps ?? 0))
  expect(told.coverage.states.credited).toBe(
    (first?.coverage.states.credited ?? 0) + (second?.coverage.states.credited ?? 0),
  )
  for (const [currency, { taken, credited, refunded, open }] of Object.entries(told.money)) {
    expect(taken, currency).toBe(credited + refunded + open)
    expect(taken).toBe((first?.money[currency]?.taken ?? 0) + (second?.money[currency]?.taken ?? 0))
  }
})

test('a shop on a thread, after others or alone, tells what it tells here', async () => {
  const orders = [3, 4, 5, 6].map((seed) => ({ seed, sales: 20, stage: 'usual', file: false }) as const)
  const alone = orders.map(({ seed, sales }) => simulate({ seed, sales }))
  expect(await runOnThreads(orders, 2)).toEqual(alone)
})
