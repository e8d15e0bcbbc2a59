// A long run is several shops: no sale is lost in the spreading, and what is told is the sum of what each
// shop tells when it is run alone.
import { expect, test } from 'vitest'
import { addedUp, shopsOf } from './shops.ts'
import { simulate } from './simulate.ts'

test.each([1, 9_999, 10_000, 10_001, 20_000, 123_457])('%d sales are all spread over shops', (sales) => {
  const shops = shopsOf(7, sales)
  expect(shops.reduce((sum, shop) => sum + shop.sales, 0)).toBe(sales)
  expect(Math.max(...shops.map((shop) => shop.sales))).toBeLessThanOrEqual(10_000)
  expect(new Set(shops.map(({ seed }) => seed)).size).toBe(shops.length)
  expect(shops[0]?.seed).toBe(7)
  expect(shopsOf(7, sales)).toEqual(shops)
})

test('another seed has other shops', () => {
  const seeds = [1, 2, 3].flatMap((seed) => shopsOf(seed, 30_000).map((shop) => shop.seed))
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
