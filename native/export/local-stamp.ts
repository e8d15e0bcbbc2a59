// Instants as the store's own clock showed them, with their distance from UTC, for a million rows: the
// time zone is asked once for each quarter of an hour, since no zone changes within one.

const quarterMs = 900_000
const minuteMs = 60_000
const quartersMax = 10_000

/** `2026-11-22T19:54:49+08:00`; `timeZone` is an IANA name. */
export function localStamps(timeZone: string): (atMs: number) => string {
  const offsets = new Map<number, number>()
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })

  function offsetMinutes(atMs: number): number {
    const quarter = Math.floor(atMs / quarterMs)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    const name = format.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
    const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
    if (offsets.size >= quartersMax) offsets.clear()
    offsets.set(quarter, offset)
    return offset
  }

  return (atMs) => {
    const offset = offsetMinutes(atMs)
    const local = new Date(atMs + offset * minuteMs).toISOString().slice(0, 19)
    const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
    return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
