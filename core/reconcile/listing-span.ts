// For which time the distributor is asked what it was given: the business days, and as long after them as
// their last sale was still on its way.
import { type Outcome, refuse } from '../outcome.ts'
import type { TimeSpan } from '../ports.ts'
import { dayAfter, dayStart, type StoreClock } from '../shift/local-time.ts'
import type { BookRow } from './book-row.ts'
import type { Days } from './compare.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** Its clock and ours need not agree; what is found of other days is left out again. */
const clocksApartMs = 10 * minuteMs
/** A sale that waited longer is one for the day on which it went out. */
const lateMaxMs = 2 * dayMs
const daysMax = 31

/** Null when the days are some. */
export function daysRefused({ from, to }: Days): Extract<Outcome<never>, { ok: false }> | null {
  const wrong = from > to || Date.parse(to) - Date.parse(from) >= daysMax * dayMs
  return wrong ? refuse('reconcileDaysWrong', { days: daysMax }) : null
}

interface Asking {
  readonly days: Days
  readonly nowMs: number
  readonly sold: readonly BookRow[]
  readonly shop: StoreClock
}

/** When the first of these business days begins, and the last one ends. */
export function dayBounds({ from, to }: Days, clock: StoreClock): TimeSpan {
  return { fromMs: dayStart(from, clock), untilMs: dayStart(dayAfter(to), clock) }
}

export function askedSpan({ days, nowMs, sold, shop }: Asking): TimeSpan {
  const bounds = dayBounds(days, shop)
  const endMs = bounds.untilMs
  const latestMs = Math.max(endMs, ...sold.map((row) => row.settledAtMs ?? row.paidAtMs))
  const open = sold.some(({ settledAtMs }) => settledAtMs === null)
  const wantedMs = (open ? endMs + lateMaxMs : Math.min(latestMs, endMs + lateMaxMs)) + clocksApartMs
  const fromMs = bounds.fromMs - clocksApartMs
  return { fromMs, untilMs: Math.max(fromMs + 1, Math.min(wantedMs, nowMs + clocksApartMs)) }
}
