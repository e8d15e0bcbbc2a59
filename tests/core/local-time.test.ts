// The store's clock against the calendar of the runtime, in zones that are set forward, back, and by half
// an hour, around the very instants at which they are set.
import { expect, test } from 'vitest'
import { businessDay, localTime } from '../../core/shift/local-time.ts'

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

test('a business day ends at the hour the owner set, in the zone of the store', () => {
  const fourInTheMorning = Date.parse('2026-11-22T20:00Z')
  expect(businessDay(fourInTheMorning - 1, 'Asia/Hong_Kong', 240)).toBe('2026-11-22')
  expect(businessDay(fourInTheMorning, 'Asia/Hong_Kong', 240)).toBe('2026-11-23')
})
