// The store's own clock: what a wall in the shop would show, and which business day that is.

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** `HH:MM:SS`, 24 hours. */
  readonly time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** No clock of any zone is set anywhere but where a quarter of an hour begins. */
const quarterMs = 15 * minuteMs
const quartersMax = 1_000
/** How far each zone was ahead of UTC in the quarters asked about last: asked for at every sale, many times. */
const ahead = new Map<string, Map<number, number>>()

/** How far the zone is ahead of UTC at this instant, in milliseconds. */
export function aheadMs(instantMs: number, timeZone: string): number {
  const quarter = Math.floor(instantMs / quarterMs)
  const known = ahead.get(timeZone) ?? new Map<number, number>()
  const before = known.get(quarter)
  if (before !== undefined) return before
  if (known.size >= quartersMax) known.clear()
  const startMs = quarter * quarterMs
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(startMs)
      .map((part) => [part.type, Number(part.value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const shownMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  known.set(quarter, shownMs - startMs)
  ahead.set(timeZone, known)
  return shownMs - startMs
}

/** `timeZone` is an IANA name. */
export function localTime(instantMs: number, timeZone: string): LocalTime {
  const shown = new Date(instantMs + aheadMs(instantMs, timeZone)).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 19) }
}

/** By what a store tells its business days. */
export interface StoreClock {
  /** IANA name. */
  readonly timeZone: string
  /** Minutes after midnight. */
  readonly dayStartsAtMinutes: number
  /** What held until it was changed, oldest first: no day that was begun is another day since. */
  readonly dayStartsBefore: readonly EarlierDayStart[]
}

export interface EarlierDayStart {
  readonly untilMs: number
  readonly atMinutes: number
}

/** At how many minutes past midnight business days begin by the rule of this instant. */
export function dayStartsAt(instantMs: number, { dayStartsAtMinutes, dayStartsBefore }: StoreClock): number {
  let atMinutes = dayStartsAtMinutes
  // From the end: what is asked about is nearly always now.
  for (let place = dayStartsBefore.length - 1; place >= 0; place -= 1) {
    const earlier = dayStartsBefore[place]
    if (earlier === undefined || instantMs >= earlier.untilMs) break
    atMinutes = earlier.atMinutes
  }
  return atMinutes
}

/** The business day (`YYYY-MM-DD`) an instant belongs to. */
export function businessDay(instantMs: number, clock: StoreClock): string {
  const startMs = instantMs - dayStartsAt(instantMs, clock) * minuteMs
  return dayText(Math.floor((startMs + aheadMs(startMs, clock.timeZone)) / dayMs))
}

/** The day asked about last: at every turn of the counter it is today. */
let written = { day: Number.NaN, text: '' }

/** `day`: of 1970-01-01 on, which is 0. */
function dayText(day: number): string {
  if (day !== written.day) written = { day, text: new Date(day * dayMs).toISOString().slice(0, 10) }
  return written.text
}

/** When the business day of this instant ends by the rule of this instant: a changed one holds from then on. */
export function dayEnd(instantMs: number, clock: StoreClock): number {
  const { timeZone } = clock
  const rule = { timeZone, dayStartsAtMinutes: dayStartsAt(instantMs, clock), dayStartsBefore: [] }
  return dayStart(dayAfter(businessDay(instantMs, rule)), rule)
}

/** The instant at which a wall in the zone shows this time; of two, the earlier; `shownMs` as if the zone were UTC. */
export function instantShown(shownMs: number, timeZone: string): number {
  const guessMs = shownMs - aheadMs(shownMs, timeZone)
  return shownMs - aheadMs(guessMs, timeZone)
}

/** When a calendar day (`YYYY-MM-DD`) begins. */
export function midnight(day: string, timeZone: string): number {
  return instantShown(Date.parse(`${day}T00:00:00Z`), timeZone)
}

/** When a business day (`YYYY-MM-DD`) begins. */
export function dayStart(day: string, clock: StoreClock): number {
  const startMs = midnight(day, clock.timeZone)
  let heldFromMs = Number.NEGATIVE_INFINITY
  for (const { untilMs, atMinutes } of clock.dayStartsBefore) {
    const beganMs = Math.max(heldFromMs, startMs + atMinutes * minuteMs)
    if (beganMs < untilMs) return beganMs
    heldFromMs = untilMs
  }
  return Math.max(heldFromMs, startMs + clock.dayStartsAtMinutes * minuteMs)
}

/** The calendar day after this one (`YYYY-MM-DD`). */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
}
