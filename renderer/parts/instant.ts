// Clock times in the store's own time zone, whatever zone this machine is set to.
import type { Language } from '../../core/words/language.ts'
import { languageTag } from '../words.tsx'

interface Where {
  readonly language: Language
  readonly timeZone: string
}

const minutes = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions
const shapes = {
  minutes,
  seconds: { ...minutes, second: '2-digit' },
  day: { dateStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** One takes longer to make than fifty rows take to be drawn with it. */
const made = new Map<string, Intl.DateTimeFormat>()

function format(atMs: number, shape: keyof typeof shapes, { language, timeZone }: Where): string {
  const name = `${shape} ${language} ${timeZone}`
  const known = made.get(name)
  if (known) return known.format(atMs)
  const fresh = new Intl.DateTimeFormat(languageTag(language), { ...shapes[shape], timeZone })
  made.set(name, fresh)
  return fresh.format(atMs)
}

/** `14:05`, or with seconds `14:05:09`. */
export function clockTime(
  atMs: number,
  { seconds = false, ...where }: Where & { readonly seconds?: boolean },
): string {
  return format(atMs, seconds ? 'seconds' : 'minutes', where)
}

/** The calendar day in the store's time zone, as its readers write it. */
export function dayOf(atMs: number, where: Where): string {
  return format(atMs, 'day', where)
}
