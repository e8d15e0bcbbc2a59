// What the queue must still know when the process that knew it is gone, the wall clock was set, or an
// answer comes long after it was given up.
import { describe, expect, test } from 'vitest'
import type { Report, SubmitAnswer } from '../../core/ports.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

describe('the quiet window of a card', () => {
  test('is kept by a process that does not know when the dead one sent', () => {
    const shop = new SimulatedShop({ traits: { sameCardQuietMs: 2 * minuteMs } })
    shop.pay(shop.prepare())
    const second = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    shop.crash()
    shop.time.advance(minuteMs)
    expect(shop.distributor.submitted).toHaveLength(1)
    shop.time.advance(2 * minuteMs)
    expect(shop.sale(second.id).state).toBe('credited')
  })

  test('does not hold a card that was never sent anything', () => {
    const shop = new SimulatedShop({ traits: { sameCardQuietMs: 2 * minuteMs } })
    shop.crash()
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    expect(shop.sale(id).state).toBe('credited')
  })
})

describe('a wall clock set back by two days', () => {
  test.each([
    ['while the counter runs', false],
    ['while no process is there', true],
  ])('%s keeps no sale waiting', (_when, dies) => {
    const shop = new SimulatedShop()
    shop.time.jump(2 * dayMs)
    shop.distributor.treatments = ['accept', 'loseAnswer', { refuse: 'lineDown' }]
    const sales = [1, 2, 3].map(() => shop.pay(shop.prepare()))
    shop.time.advance(5_000)
    shop.time.jump(-2 * dayMs)
    if (dies) shop.crash()
    shop.time.advance(3 * minuteMs)
    expect(sales.map(({ id }) => shop.sale(id).state)).toEqual(['accepted', 'credited', 'credited'])
    expect(shop.distributor.asked.length).toBeGreaterThan(4)
  })
})

describe('an attempt that was given up', () => {
  test('and turns out not to have left says nothing of the one after it', () => {
    const shop = new SimulatedShop({ traits: { notFoundFinalAfterMs: minuteMs } })
    const reports: Report<SubmitAnswer>[] = []
    shop.distributor.submit = (order, report) => {
      shop.distributor.submitted.push(order.reference)
      reports.push(report)
    }
    const { id } = shop.pay(shop.prepare())
    for (let seconds = 0; reports.length < 2 && seconds < 600; seconds += 1) shop.time.advance(1_000)
    expect(reports).toHaveLength(2)
    expect(shop.sale(id).state).toBe('sending')
    reports[0]?.({ kind: 'notSent', reason: 'lineDown', retryAfterMs: null })
    expect(shop.sale(id).state).toBe('sending')
    const again = { commandId: newCommandId(), saleId: id, why: { reason: 'changedMind' } } as const
    expect(shop.call('voidSale', again)).toMatchObject({ error: { code: 'stepNotAllowed' } })
  })
})
