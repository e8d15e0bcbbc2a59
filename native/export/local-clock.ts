// Instants as the store's own clock showed them, with their distance from UTC, for a million rows: the
// calendar is asked twice a day, and for each quarter of an hour only on a day on which the clocks change.

const minuteMs = 60_000
const quarterMs = 15 * minuteMs
const dayMs = 96 * quarterMs
const quartersMax = 10_000
const secondsPerQuarter = 900
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

export interface LocalClock {
  /** `2026-11-22T19:54:49+08:00` */
  stamp(atMs: number): string
  /** The same from the hour's part to the offset, for whoever writes them one after the other. */
  parts(atMs: number, write: (part: string) => void): void
  /** What the wall showed, as if it were UTC; whole seconds. */
  wallMs(atMs: number): number
}

/** No time zone changes within one. */
interface Quarter {
  readonly startMs: number
  readonly offsetMs: number
  /** `2026-11-22T19:` */
  readonly hour: string
  /** 0, 15, 30 or 45 of that hour. */
  readonly minute: number
  /** `+08:00` */
  readonly offset: string
}

/** `timeZone` is an IANA name. */
export function localClock(timeZone: string): LocalClock {
  const quarters = new Map<number, Quarter>()
  const offsets = new Map<number, string>()
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })

  /** `GMT+08:00`, `GMT` */
  function named(atMs: number): string {
    return format.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  }

  function namedOnceADay(atMs: number): string {
    const known = offsets.get(atMs)
    if (known !== undefined) return known
    if (offsets.size >= quartersMax) offsets.clear()
    const found = named(atMs)
    offsets.set(atMs, found)
    return found
  }

  function read(startMs: number): Quarter {
    const day = Math.floor(startMs / dayMs) * dayMs
    const morning = namedOnceADay(day)
    const name = morning === namedOnceADay(day + dayMs) ? morning : named(startMs)
    const [, sign = '+', hours = '00', minutes = '00'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
    const offsetMs = (Number(hours) * 60 + Number(minutes)) * minuteMs * (sign === '-' ? -1 : 1)
    const local = new Date(startMs + offsetMs).toISOString()
    const minute = Number(local.slice(14, 16))
    return { startMs, offsetMs, hour: local.slice(0, 14), minute, offset: `${sign}${hours}:${minutes}` }
  }

  let last: Quarter | null = null
  function quarterOf(atMs: number): Quarter {
    if (last !== null && atMs >= last.startMs && atMs < last.startMs + quarterMs) return last
    const startMs = Math.floor(atMs / quarterMs) * quarterMs
    const quarter = quarters.get(startMs) ?? read(startMs)
    if (quarters.size >= quartersMax) quarters.clear()
    quarters.set(startMs, quarter)
    last = quarter
    return quarter
  }

  function parts(atMs: number, write: (part: string) => void): void {
    const quarter = quarterOf(atMs)
    const seconds = Math.min(secondsPerQuarter - 1, Math.floor((atMs - quarter.startMs) / 1_000))
    const minutes = Math.floor(seconds / 60)
    write(quarter.hour)
    write(twoDigits[quarter.minute + minutes] ?? '')
    write(':')
    write(twoDigits[seconds - minutes * 60] ?? '')
    write(quarter.offset)
  }

  return {
    parts,
    stamp(atMs) {
      let stamp = ''
      parts(atMs, (part) => {
        stamp += part
      })
      return stamp
    },
    wallMs(atMs) {
      return Math.floor((atMs + quarterOf(atMs).offsetMs) / 1_000) * 1_000
    },
  }
}
