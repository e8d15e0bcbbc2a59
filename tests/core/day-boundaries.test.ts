// Where money lands when the day turns: a sale counts on the business day on which it was paid for, what
// becomes of it later is in the report of that later day and points back, and no clock changes an order.
import { expect, test } from 'vitest'
import type { Settlement } from '../../core/api/settlement-view.ts'
import type { Reference } from '../../core/ids.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** 2026-11-23 23:59:59 in Hong Kong. */
const lastSecond = Date.UTC(2026, 10, 23, 15, 59, 59)

/** Its day ends at midnight, Hong Kong time, unless said otherwise. */
function shopAt(
  atMs: number,
  shop: Partial<ConstructorParameters<typeof SimulatedShop>[0]> = {},
): SimulatedShop {
  const made = new SimulatedShop({ shop: { dayStartsAtMinutes: 0 }, ...shop })
  setClock(made, atMs)
  return made
}

function setClock({ time }: SimulatedShop, atMs: number): void {
  time.jump(atMs - time.nowMs())
}

function close(shop: SimulatedShop): Settlement {
  return shop.get('closeDay', { commandId: newCommandId() })
}

function sold({ totals: [hkd] }: Settlement): number {
  return hkd?.sold.count ?? 0
}

function credited({ totals: [hkd] }: Settlement): number {
  return hkd?.credited.count ?? 0
}

test('a sale at 23:59:59 that is credited the next day counts on its own, and the next report points back', () => {
  const shop = shopAt(lastSecond - 30_000)
  shop.distributor.treatments.push('accept')
  const offer = shop.prepare()
  setClock(shop, lastSecond)
  const { id, receiptNumber } = shop.pay(offer)
  shop.time.advance(2_000)
  shop.distributor.settle(shop.sale(id).reference as Reference, 'credited')
  shop.time.advance(2 * minuteMs)
  expect(shop.sale(id).state).toBe('credited')
  expect(shop.store.saleByReceipt(receiptNumber as never)?.businessDay).toBe('2026-11-23')
  const [first, second] = [close(shop), close(shop)]
  expect([first.businessDay, second.businessDay]).toEqual(['2026-11-23', '2026-11-24'])
  expect([sold(first), credited(first)]).toEqual([1, 0])
  expect([sold(second), credited(second)]).toEqual([0, 1])
  expect(first.later).toEqual([])
  expect(second.later).toEqual([
    {
      receiptNumber,
      businessDay: '2026-11-23',
      report: 1,
      kind: 'credited',
      currency: 'HKD',
      amountMinor: 10_500,
    },
  ])
  expect(second.laterSums).toEqual([
    { report: 1, kind: 'credited', currency: 'HKD', count: 1, amountMinor: 10_500 },
  ])
})

test('what is open when a day is closed is listed with the day it was paid on, and no sale of a later day is', () => {
  const shop = shopAt(lastSecond - hourMs)
  shop.distributor.treatments.push('accept', 'accept')
  const first = shop.pay(shop.prepare())
  shop.time.advance(2 * hourMs)
  const second = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const [early, late] = [close(shop), close(shop)]
  expect(early.open.accepted).toBe(1)
  expect(early.openSales).toMatchObject([
    { receiptNumber: first.receiptNumber, kind: 'accepted', amountMinor: 10_500, businessDay: '2026-11-23' },
  ])
  expect(early.openSums).toEqual([{ kind: 'accepted', currency: 'HKD', count: 1, amountMinor: 10_500 }])
  // It is still open, and still of its own day.
  expect(late.openSales.map(({ receiptNumber, businessDay }) => [receiptNumber, businessDay])).toEqual([
    [first.receiptNumber, '2026-11-23'],
    [second.receiptNumber, '2026-11-24'],
  ])
})

test('a day end crossed between the offer and the payment: it counts where it was paid', () => {
  const shop = shopAt(lastSecond - minuteMs)
  const offer = shop.prepare()
  setClock(shop, lastSecond + 1_000)
  const paid = shop.pay(offer)
  shop.time.advance(minuteMs)
  const day = close(shop)
  expect([day.businessDay, sold(day)]).toEqual(['2026-11-24', 1])
  expect(shop.store.saleByReceipt(paid.receiptNumber as never)?.businessDay).toBe('2026-11-24')
})

test('a clock set back an hour over the end of the day changes no order, and loses nothing between reports', () => {
  const shop = shopAt(lastSecond - minuteMs)
  shop.pay(shop.prepare())
  shop.time.advance(10 * minuteMs)
  shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const first = close(shop)
  shop.time.jump(-hourMs)
  shop.pay(shop.prepare())
  const count = { currency: 'HKD', countedMinor: 31_500, reason: 'end of day' } as const
  shop.get('countDrawer', { commandId: newCommandId(), ...count })
  shop.time.advance(minuteMs)
  const second = close(shop)
  const third = close(shop)
  // Written as of the 24th, then as of the 23rd: the report goes on with what comes next in the books.
  expect([first, second, third].map((report) => [report.businessDay, sold(report)])).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-23', 0],
  ])
  expect(second.drawer[0]).toMatchObject({ expectedMinor: 31_500, counted: { amountMinor: 31_500 } })
  expect(third.span).toEqual({ after: second.span.through, through: second.span.through })
})

test('a change of the time zone moves nothing that was written, and later entries count by the new one', () => {
  const shop = shopAt(lastSecond - hourMs)
  shop.pay(shop.prepare())
  const count = { currency: 'HKD', countedMinor: 10_000, reason: 'end of day' } as const
  shop.get('countDrawer', { commandId: newCommandId(), ...count })
  shop.time.advance(minuteMs)
  shop.counter.stop()
  // Two hours ahead: by its clock the 24th had begun before that sale.
  const settings = { dayStartsAtMinutes: 0, timeZone: 'Australia/Brisbane' }
  const moved = shopAt(shop.time.nowMs() + minuteMs, { shop: settings, store: () => shop.store })
  moved.pay(moved.prepare())
  moved.time.advance(minuteMs)
  const [first, second] = [close(moved), close(moved)]
  expect([first.businessDay, second.businessDay]).toEqual(['2026-11-23', '2026-11-24'])
  expect([sold(first), sold(second)]).toEqual([1, 1])
  // The count stays with the entry that it made.
  expect(first.drawer[0]).toMatchObject({ counted: { amountMinor: 10_000 }, overShortMinor: -500 })
  expect(second.drawer[0]).toMatchObject({ openingMinor: 10_000, counted: null, overShortMinor: 0 })
  expect(second.span.after).toBe(first.span.through)
})

test('a shift over the turn of a clock has its own sales, whatever the hours say', () => {
  const shop = shopAt(lastSecond - hourMs)
  const counts = (hundreds: number) => [
    { currency: 'HKD' as const, pieces: [{ faceMinor: 10_000, count: hundreds }] },
    { currency: 'CNY' as const, pieces: [] },
  ]
  shop.get('openShift', { commandId: newCommandId(), counts: counts(5) })
  shop.pay(shop.prepare())
  shop.time.jump(-3 * dayMs)
  shop.pay(shop.prepare())
  const closed = shop.get('closeShift', { commandId: newCommandId(), counts: counts(7), note: null })
  expect(closed.drawer?.[0]).toMatchObject({
    takenMinor: 21_000,
    expectedMinor: 71_000,
    overShortMinor: -1_000,
  })
  const [report] = shop.get('listShifts', { limit: 5 })
  expect(report).toMatchObject({ number: 1, overdue: false })
})
