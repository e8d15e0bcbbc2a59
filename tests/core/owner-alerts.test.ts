// What the owner hears of unasked: each rule alone, with the moment before it and the moment it holds, and
// each of them through a whole counter, told to whom it concerns and to nobody else.
import { expect, test } from 'vitest'
import { money } from '../../core/money.ts'
import { problem } from '../../core/outcome.ts'
import { type AlertFacts, alertsOf } from '../../core/owner/alerts.ts'
import { createClockWatch } from '../../core/owner/clock-watch.ts'
import { drawerShortOn } from '../../core/owner/drawer-short.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'
import { pins, StaffedTill } from './staffed-till.ts'

const minuteMs = 60_000
const nowMs = Date.UTC(2026, 10, 23, 4, 0, 0)
const nothing: AlertFacts = {
  nowMs,
  balance: money('USD', 100_000),
  hoursLeft: null,
  inDoubt: null,
  short: [],
  lineDownForMs: null,
  damage: null,
  clockMoved: null,
}
const limits = { ...simulatedShop.alerts, balanceBelowMinor: 50_000 }
const codes = (facts: Partial<AlertFacts>): ProblemCode[] =>
  alertsOf({ ...nothing, ...facts }, { alerts: limits, timeZone: 'Asia/Hong_Kong' }).map(
    (alert) => alert.problem.code,
  )

test.each<[string, Partial<AlertFacts>, Partial<AlertFacts>, ProblemCode]>([
  ['a balance of few hours', { hoursLeft: 24 }, { hoursLeft: 23.9 }, 'alertBalanceHours'],
  [
    'a small balance',
    { balance: money('USD', 50_000) },
    { balance: money('USD', 49_999) },
    'alertBalanceLow',
  ],
  [
    'a sale long in doubt',
    { inDoubt: { count: 1, oldestAtMs: nowMs - 15 * minuteMs + 1 } },
    { inDoubt: { count: 1, oldestAtMs: nowMs - 15 * minuteMs } },
    'alertInDoubt',
  ],
  [
    'a line long down',
    { lineDownForMs: 10 * minuteMs - 1 },
    { lineDownForMs: 10 * minuteMs },
    'alertLineDown',
  ],
  ['a short drawer', { short: [money('HKD', 1_999)] }, { short: [money('HKD', 2_000)] }, 'alertDrawerShort'],
  ['a broken chain', {}, { damage: problem('booksChainBroken', { sequence: 7 }) }, 'booksChainBroken'],
  ['a clock set back', {}, { clockMoved: { atMs: nowMs, byMs: -3_600_000 } }, 'alertClockBack'],
  ['a clock set forward', {}, { clockMoved: { atMs: nowMs, byMs: 3_600_000 } }, 'alertClockForward'],
])('%s is told when it holds, and not before', (_name, before, then, code) => {
  expect(codes(before)).toEqual([])
  expect(codes(then)).toEqual([code])
})

test('a clock is found moved while the counter runs, and not by its own slow drift', () => {
  const shop = new SimulatedShop()
  const watch = createClockWatch(shop.store, shop.time)
  expect(watch.look()).toBe(false)
  shop.time.advance(60_000)
  shop.time.jump(-120_000)
  expect(watch.look()).toBe(false)
  shop.time.jump(-120_001)
  expect(watch.look()).toBe(true)
  expect(watch.moved()?.byMs).toBe(-120_001)
  expect(watch.look()).toBe(false)
  shop.time.advance(25 * 3_600_000)
  expect(watch.moved()).toBeNull()
})

test('a clock set back while the counter was closed is found by the newest event', () => {
  const shop = new SimulatedShop()
  shop.pay(shop.prepare())
  shop.time.jump(-3_600_000)
  const watch = createClockWatch(shop.store, shop.time)
  expect(watch.look()).toBe(true)
  expect(watch.moved()?.byMs).toBeLessThan(-3_500_000)
})

test('a drawer is short of what its counts found missing today, over making up for short', () => {
  const shop = new SimulatedShop()
  const count = (countedMinor: number): void => {
    shop.get('countDrawer', { commandId: newCommandId(), currency: 'HKD', countedMinor, reason: 'evening' })
  }
  const float = { direction: 'in', currency: 'HKD', amountMinor: 50_000, reason: 'float' } as const
  shop.get('moveCash', { commandId: newCommandId(), ...float })
  const { businessDay } = shop.get('readDay', {})
  const short = () => drawerShortOn(businessDay, shop.store).find(({ currency }) => currency === 'HKD')
  expect(short()).toEqual(money('HKD', 0))
  count(45_000)
  expect(short()).toEqual(money('HKD', 5_000))
  count(47_000)
  expect(short()).toEqual(money('HKD', 3_000))
  expect(drawerShortOn('2026-01-01', shop.store)).toEqual([money('HKD', 0), money('CNY', 0)])
  shop.time.advance(minuteMs)
  expect(shop.get('readStanding', {}).alerts.map(({ code }) => code)).toEqual(['alertDrawerShort'])
  expect(shop.get('getStatus', {}).alerts).toEqual({ count: 1, toAct: [] })
})

test('damage that the check finds is told at once, whoever stands at the till', () => {
  const shop = new SimulatedShop()
  shop.counter.booksAreWrong(problem('booksChainBroken', { sequence: 7 }))
  expect(shop.get('getStatus', {}).alerts).toMatchObject({ count: 1, toAct: [{ code: 'booksChainBroken' }] })
})

test('a clerk sees how many there are and what to see to, and is refused the rest in words', () => {
  const till = new StaffedTill()
  till.add('Wong', 'owner', pins.owner)
  const clerk = till.add('Mei', 'clerk', pins.clerk)
  till.signIn(clerk, pins.clerk)
  for (const refused of [
    till.call('readStanding', {}),
    till.call('readFigures', { from: '2026-11-01', to: '2026-11-30' }),
  ]) {
    expect(refused).toMatchObject({ ok: false, error: { code: 'reportsNotShown' } })
  }
  expect(till.get('getStatus', {}).alerts).toEqual({ count: 0, toAct: [] })
})

test('days the wrong way round are refused', () => {
  const shop = new SimulatedShop()
  const answer = shop.call('readFigures', { from: '2026-11-30', to: '2026-11-01' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'exportDaysWrong' } })
})
