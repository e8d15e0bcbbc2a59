// How long a sale waits before it is tried again: never longer than the bound, spread so that tills do not march
// in step.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnWaitMs, growingWaitMs } from '../../core/queue/schedule.ts'

const firstMs = 1_000
const maxMs = 60_000
const tries = fc.nat({ max: 1_000 })
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('a sending waits anything from nothing to the whole, which doubles up to its bound', () => {
  expect(drawnWaitMs(0, firstMs, maxMs, 0)).toBe(0)
  expect([0, 1, 2, 5, 6, 900].map((each) => drawnWaitMs(each, firstMs, maxMs, 0.999_999_9))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ])
  expect(drawnWaitMs(3, firstMs, maxMs, 0.25)).toBe(2_000)
})

test('a question waits at least half of the whole', () => {
  fc.assert(
    fc.property(tries, chance, (tried, drawn) => {
      const wholeMs = Math.min(maxMs, firstMs * 2 ** Math.min(tried, 16))
      const waitMs = growingWaitMs(tried, firstMs, maxMs, drawn)
      expect(waitMs).toBeGreaterThanOrEqual(wholeMs / 2)
      expect(waitMs).toBeLessThanOrEqual(wholeMs)
    }),
  )
})

test('more chance is never a shorter wait', () => {
  fc.assert(
    fc.property(tries, chance, chance, (tried, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      expect(drawnWaitMs(tried, firstMs, maxMs, less)).toBeLessThanOrEqual(
        drawnWaitMs(tried, firstMs, maxMs, more),
      )
    }),
  )
})
