// How long a balance lasts follows from the same hours of the last days, and nothing is said where nothing is known.
import { expect, test } from 'vitest'
import { hoursMax } from '../../core/api/owner-view.ts'
import { money } from '../../core/money.ts'
import { type DaySum, quarterMs } from '../../core/owner/day-sum.ts'
import { hoursLeft, paceOf } from '../../core/owner/pace.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** 08:00 in Hong Kong; the shop sells for eight hours from here on, each day. */
const nowMs = Date.UTC(2026, 10, 23, 0, 0, 0)

function sold(atMs: number, costMinor: number): DaySum {
  const at = {
    day: '2026-11-22',
    part: 'quarter',
    key: String(Math.floor(atMs / quarterMs)),
    name: '',
  } as const
  const sums = { currency: 'HKD', count: 1, valueMinor: 10_000, feeMinor: 500 } as const
  return { ...at, ...sums, kind: 'credited', cost: money('USD', costMinor) }
}

/** US$10 an hour from eight in the morning to four in the afternoon. */
function daysOfSales(days: number): DaySum[] {
  return Array.from({ length: days }, (_, day) =>
    Array.from({ length: 8 }, (_, hour) => sold(nowMs - (day + 1) * dayMs + hour * hourMs, 1_000)),
  ).flat()
}

const left = (balanceMinor: number, sums: readonly DaySum[], atMs = nowMs) =>
  hoursLeft(balanceMinor, paceOf(sums, 'USD', atMs), atMs)

test('it lasts for the hours in which the shop sells, and over the night', () => {
  expect(left(4_000, daysOfSales(7))).toBeCloseTo(3.3, 0)
  // Eight hours use it up to the cent; nine reach into the next morning.
  expect(left(8_000, daysOfSales(7))).toBeLessThan(8)
  expect(left(9_000, daysOfSales(7))).toBeGreaterThanOrEqual(24)
})

test('one busy day among seven counts for a seventh', () => {
  const quiet = daysOfSales(7)
  const busy = [...quiet, ...daysOfSales(1)]
  expect(left(8_000, busy)).toBeLessThan(left(8_000, quiet) ?? 0)
})

test('nothing is said of a shop that has sold for less than a day, not at all, or from another balance', () => {
  expect(left(4_000, [])).toBeNull()
  expect(left(4_000, [sold(nowMs - hourMs, 1_000)])).toBeNull()
  expect(hoursLeft(4_000, paceOf(daysOfSales(3), 'HKD', nowMs), nowMs)).toBeNull()
})

test('an empty balance lasts no time, and a great one no longer than anyone plans', () => {
  expect(left(0, daysOfSales(2))).toBeLessThanOrEqual(0.25)
  expect(left(100_000_000, daysOfSales(2))).toBe(hoursMax)
})
