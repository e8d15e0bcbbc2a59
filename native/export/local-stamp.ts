// Instants as the store's own clock showed them, with their distance from UTC, for a million rows: the
// calendar is asked once for each quarter of an hour, since no time zone changes within one.

const quarterMs = 900_000
const minuteMs = 60_000
const secondMs = 1_000
const quartersMax = 10_000
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

interface Quarter {
  /** `2026-11-22T19:` */
  readonly hour: string
  /** 0, 15, 30 or 45 of that hour. */
  readonly minute: number
  /** `+08:00` */
  readonly offset: string
}

/** `2026-11-22T19:54:49+08:00`; `timeZone` is an IANA name. */
export function localStamps(timeZone: string): (atMs: number) => string {
  const quarters = new Map<number, Quarter>()
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })

  function read(number: number): Quarter {
    const atMs = number * quarterMs
    const name = format.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
    const [, sign = '+', hours = '00', minutes = '00'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
    const offsetMinutes = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
    const local = new Date(atMs + offsetMinutes * minuteMs).toISOString()
    return {
      hour: local.slice(0, 14),
      minute: Number(local.slice(14, 16)),
      offset: `${sign}${hours}:${minutes}`,
    }
  }

  return (atMs) => {
    const number = Math.floor(atMs / quarterMs)
    let quarter = quarters.get(number)
    if (quarter === undefined) {
      if (quarters.size >= quartersMax) quarters.clear()
      quarter = read(number)
      quarters.set(number, quarter)
    }
    const seconds = Math.floor((atMs - number * quarterMs) / secondMs)
    const minute = quarter.minute + Math.floor(seconds / 60)
    return `${quarter.hour}${twoDigits[minute]}:${twoDigits[seconds % 60]}${quarter.offset}`
  }
}
