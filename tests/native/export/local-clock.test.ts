// The wall clock of the store, for the hours in which it is changed too.
import { expect, test } from 'vitest'
import { localClock } from '../../../native/export/local-clock.ts'

test('instants are what the wall of the store showed, with the distance from UTC', () => {
  const hongKong = localClock('Asia/Hong_Kong')
  expect(hongKong.stamp(Date.UTC(2026, 10, 22, 16, 0, 0))).toBe('2026-11-23T00:00:00+08:00')
  expect(hongKong.wallMs(Date.UTC(2026, 10, 22, 16, 0, 0, 999))).toBe(Date.UTC(2026, 10, 23))
  const newYork = localClock('America/New_York')
  expect(newYork.stamp(Date.UTC(2026, 2, 8, 6, 59, 59))).toBe('2026-03-08T01:59:59-05:00')
  expect(newYork.stamp(Date.UTC(2026, 2, 8, 7, 0, 0))).toBe('2026-03-08T03:00:00-04:00')
  expect(localClock('Asia/Kathmandu').stamp(Date.UTC(2026, 0, 1))).toBe('2026-01-01T05:45:00+05:45')
})

test('each quarter of an hour of a year is what the calendar says', () => {
  for (const timeZone of ['Europe/London', 'Australia/Lord_Howe', 'Asia/Shanghai', 'America/St_Johns']) {
    const { stamp } = localClock(timeZone)
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    for (let atMs = Date.UTC(2026, 0, 1); atMs < Date.UTC(2027, 0, 1); atMs += 1_800_000) {
      expect(stamp(atMs).slice(0, 19).replace('T', ' ')).toBe(calendar.format(atMs))
    }
  }
})
