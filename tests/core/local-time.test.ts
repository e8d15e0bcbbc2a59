// The store's clock against the calendar of the runtime, in zones that are set forward, back, and by half
// an hour, around the very instants at which they are set.
import { expect, test } from 'vitest'
import { dayBounds } from '../../core/reconcile/listing-span.ts'
import { businessDay, dayAfter, localTime } from '../../core/shift/local-time.ts'

const minuteMs = 60_000
const zones = ['Asia/Hong_Kong', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe'] as const
/** Clocks are set at these: New York in March and November 2026, Lord Howe in April and October. */
const turnsMs = ['2026-03-08T07:00Z', '2026-11-01T06:00Z', '2026-04-04T15:00Z', '2026-10-03T15:30Z'].map(
  (at) => Date.parse(at),
)

function byCalendar(instantMs: number, timeZone: string): { date: string; time: string } {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instantMs)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(instantMs)
  return { date, time }
}

test.each(zones)('%s shows what its calendar shows, before and after each turn of a clock', (zone) => {
  for (const turnMs of turnsMs) {
    for (const offMs of [-90 * minuteMs, -1, 0, 1, 999, 29 * minuteMs, 31 * minuteMs, 24 * 60 * minuteMs]) {
      expect(localTime(turnMs + offMs, zone)).toEqual(byCalendar(turnMs + offMs, zone))
    }
  }
})

const hongKong = (dayStartsAtMinutes: number) => ({
  timeZone: 'Asia/Hong_Kong',
  dayStartsAtMinutes,
  dayStartsBefore: [],
})

test('a business day ends at the hour the owner set, in the zone of the store', () => {
  const fourInTheMorning = Date.parse('2026-11-22T20:00Z')
  expect(businessDay(fourInTheMorning - 1, hongKong(240))).toBe('2026-11-22')
  expect(businessDay(fourInTheMorning, hongKong(240))).toBe('2026-11-23')
})

test('the bounds of business days hold exactly the instants that fall on them', () => {
  for (const timeZone of ['Asia/Hong_Kong', 'Europe/London', 'America/New_York']) {
    for (const dayStartsAtMinutes of [0, 240, 360]) {
      const shop = { timeZone, dayStartsAtMinutes, dayStartsBefore: [] }
      // Two days around the turns of the clocks, and two that are like any other.
      for (const from of ['2026-03-07', '2026-03-28', '2026-10-24', '2026-10-31', '2026-11-22']) {
        const to = dayAfter(from)
        const { fromMs, untilMs } = dayBounds({ from, to }, shop)
        const dayOf = (atMs: number) => businessDay(atMs, shop)
        expect([fromMs, untilMs - 1].map(dayOf)).toEqual([from, to])
        expect([dayOf(fromMs - 1) < from, dayOf(untilMs) > to]).toEqual([true, true])
      }
    }
  }
})
