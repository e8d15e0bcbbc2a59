// A hold shuts the gate for its time, then lets one sale try, and opens only when one got through.
import { expect, test } from 'vitest'
import { createDrain } from '../../core/queue/drain.ts'
import { createHolds } from '../../core/queue/holds.ts'
import { SimulatedTime } from '../sim/simulated-time.ts'

test('shut, then probing, then open', () => {
  const time = new SimulatedTime()
  const holds = createHolds(time)
  expect([holds.gate(), holds.reason()]).toEqual(['open', null])
  holds.start('balanceEmpty', null)
  expect([holds.gate(), holds.reason()]).toEqual(['shut', 'balanceEmpty'])
  time.advance(29_999)
  expect([holds.gate(), holds.shutForMs()]).toEqual(['shut', 1])
  time.advance(1)
  expect([holds.gate(), holds.reason(), holds.shutForMs()]).toEqual(['probe', 'balanceEmpty', null])
  holds.lift()
  expect([holds.gate(), holds.reason()]).toEqual(['open', null])
})

test('the time a distributor names is kept, in whole milliseconds', () => {
  const time = new SimulatedTime()
  const holds = createHolds(time)
  holds.start('rateLimited', 1_500.2)
  expect(holds.shutForMs()).toBe(1_501)
})

test('new balance lets one sale try at once; it does nothing for another reason', () => {
  const time = new SimulatedTime()
  const holds = createHolds(time)
  holds.start('credentials', null)
  holds.reconsider('balanceEmpty')
  expect(holds.gate()).toBe('shut')
  holds.start('balanceEmpty', null)
  holds.reconsider('balanceEmpty')
  expect(holds.gate()).toBe('probe')
})

test('a drain counts what left and guesses the rest by its pace', () => {
  const time = new SimulatedTime()
  const drain = createDrain(time)
  drain.begin(2)
  expect(drain.progress(2)).toBeNull()
  drain.begin(10)
  expect(drain.progress(10)).toEqual({ done: 0, left: 10, leftMs: null })
  time.advance(4_000)
  drain.sent()
  drain.sent()
  expect(drain.progress(8)).toEqual({ done: 2, left: 8, leftMs: 16_000 })
  expect(drain.progress(0)).toBeNull()
  expect(drain.progress(8)).toBeNull()
})
