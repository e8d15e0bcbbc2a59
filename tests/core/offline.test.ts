// Selling while the line is down: each of the owner's limits, met one at a time, names itself.
import { describe, expect, test } from 'vitest'
import { money } from '../../core/money.ts'
import {
  type OfflineFacts,
  type OfflineLimits,
  offlineRefusal,
  offlineRoom,
} from '../../core/queue/offline.ts'

const hourMs = 3_600_000
const nowMs = 100 * hourMs
const limits: OfflineLimits = {
  saleMax: money('HKD', 20_000),
  cardPerDayMax: money('HKD', 30_000),
  unsentTotalMax: money('HKD', 50_000),
  unsentSalesMax: 3,
  hoursMax: 2,
  catalogueHoursMax: 10,
}
const facts: OfflineFacts = {
  nowMs,
  lastAnswerAtMs: nowMs - hourMs,
  catalogueFetchedAtMs: nowMs - 9 * hourMs,
  unsent: { sales: 2, totals: [money('HKD', 30_000)], costs: [money('HKD', 29_000)] },
  cardToday: money('HKD', 10_000),
  balance: { amount: money('HKD', 48_000), atMs: nowMs - hourMs },
}

function sale(totalMinor: number, costMinor: number) {
  const amount = money('HKD', totalMinor)
  return {
    price: { faceValue: amount, value: amount, fee: money('HKD', 0), total: amount },
    cost: money('HKD', costMinor),
  }
}

test('at every limit exactly, the sale goes through', () => {
  expect(offlineRefusal(limits, sale(20_000, 19_000), facts)).toBeNull()
})

describe('one step beyond', () => {
  const other: Partial<OfflineFacts> = {}
  test.each([
    ['not switched on', null, sale(100, 90), other, 'offlineOff'],
    ['the sale', limits, sale(20_001, 19_000), other, 'offlineSaleTooLarge'],
    ['the card today', limits, sale(10_000, 9_000), { cardToday: money('HKD', 20_001) }, 'offlineCardLimit'],
    ['how many wait', limits, sale(100, 90), { unsent: { ...facts.unsent, sales: 3 } }, 'offlineTooMany'],
    [
      'what all that waits comes to',
      limits,
      sale(20_000, 19_000),
      { unsent: { ...facts.unsent, totals: [money('HKD', 30_001)] } },
      'offlineTotalReached',
    ],
    ['hours', limits, sale(100, 90), { lastAnswerAtMs: nowMs - 2 * hourMs - 1 }, 'offlineTooLong'],
    ['never an answer', limits, sale(100, 90), { lastAnswerAtMs: null }, 'offlineTooLong'],
    [
      'the age of the catalogue',
      limits,
      sale(100, 90),
      { catalogueFetchedAtMs: nowMs - 10 * hourMs - 1 },
      'offlineCatalogueOld',
    ],
    ['the projected balance', limits, sale(20_000, 19_001), other, 'offlineBalanceLow'],
    ['no balance known', limits, sale(100, 90), { balance: null }, 'offlineBalanceUnknown'],
    [
      'a balance in another currency',
      limits,
      sale(100, 90),
      { balance: { amount: money('USD', 1_000_000), atMs: nowMs } },
      'offlineBalanceUnknown',
    ],
  ] as const)('%s', (_what, owner, wanted, changed, code) => {
    expect(offlineRefusal(owner, wanted, { ...facts, ...changed })?.code).toBe(code)
  })

  test('a clock that ran backwards counts as no time, never as time to come', () => {
    const later = { ...facts, lastAnswerAtMs: nowMs + 50 * hourMs, catalogueFetchedAtMs: nowMs + 50 * hourMs }
    expect(offlineRefusal(limits, sale(100, 90), later)).toBeNull()
    expect(offlineRoom(limits, later).hoursLeft).toBe(2)
  })
})

test('room is what is left of each limit, and near when a fifth of one is not', () => {
  expect(offlineRoom(limits, facts)).toEqual({
    salesLeft: 1,
    moneyLeft: money('HKD', 20_000),
    hoursLeft: 1,
    near: false,
  })
  expect(offlineRoom(limits, { ...facts, unsent: { ...facts.unsent, sales: 3 } }).near).toBe(true)
  expect(offlineRoom(limits, { ...facts, lastAnswerAtMs: nowMs - 1.7 * hourMs }).near).toBe(true)
})
