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

/** `timeZone` is an IANA name. */
export function localTime(instantMs: number, timeZone: string): LocalTime {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instantMs)
      .map((part) => [part.type, part.value]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  }
}

const minuteMs = 60_000

/** The business day (`YYYY-MM-DD`) that began at `dayStartsAtMinutes` past midnight, store time. */
export function businessDay(instantMs: number, timeZone: string, dayStartsAtMinutes: number): string {
  return localTime(instantMs - dayStartsAtMinutes * minuteMs, timeZone).date
}
