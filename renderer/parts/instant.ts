// Clock times in the store's own time zone, whatever zone this machine is set to.
import type { Language } from '../../core/words/language.ts'
import { languageTag } from '../words.tsx'

/** `14:05`, or with seconds `14:05:09`. */
export function clockTime(
  atMs: number,
  { language, timeZone, seconds = false }: { language: Language; timeZone: string; seconds?: boolean },
): string {
  return new Intl.DateTimeFormat(languageTag(language), {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' as const } : {}),
    hourCycle: 'h23',
    timeZone,
  }).format(atMs)
}

/** The calendar day in the store's time zone, as its readers write it. */
export function dayOf(
  atMs: number,
  { language, timeZone }: { language: Language; timeZone: string },
): string {
  return new Intl.DateTimeFormat(languageTag(language), { dateStyle: 'medium', timeZone }).format(atMs)
}
