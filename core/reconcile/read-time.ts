// An instant as statements write it: ISO, with slashes, in Chinese, as digits alone, or counted since 1970.
// A time that names no zone is one of the distributor's.
import { instantShown } from '../shift/local-time.ts'

/** Whether 3/4 is the third of April or the fourth of March, which only the column as a whole can tell. */
export type DateOrder = 'dayFirst' | 'monthFirst'

const clock = String.raw`(?:[T\s]*(\d{1,2})[:时時](\d{1,2})(?:[:分](\d{1,2})(?:[.,]\d{1,9})?)?[秒分]?)?`
const zone = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`
const half = String.raw`\s*(AM|PM|上午|下午)?`
const yearFirst = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${half}${clock}${half}${zone}$`,
  'i',
)
const yearLast = new RegExp(
  String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[,]?${half}${clock}${half}${zone}$`,
  'i',
)
const digitsOnly = /^(\d{4})(\d{2})(\d{2})\s?T?(?:(\d{2})(\d{2})(\d{2})?)?$/

export function readTime(
  cell: string,
  { timeZone, order }: { readonly timeZone: string; readonly order: DateOrder },
): number | null {
  const text = cell.normalize('NFKC').trim()
  if (/^\d{10}$/.test(text)) return Number(text) * 1_000
  if (/^\d{13}$/.test(text)) return Number(text)
  const digits = digitsOnly.exec(text)
  if (digits) {
    const [, year, month, day, hour, minute, second] = digits
    return instantOf({ year, month, day, hour, minute, second }, timeZone)
  }
  const named = yearFirst.exec(text)
  if (named) {
    const [, year, month, day, before, hour, minute, second, after, offset] = named
    return instantOf({ year, month, day, hour, minute, second, half: before ?? after, offset }, timeZone)
  }
  const last = yearLast.exec(text)
  if (!last) return null
  const [, first, next, year, before, hour, minute, second, after, offset] = last
  const [day, month] = order === 'dayFirst' ? [first, next] : [next, first]
  return instantOf({ year, month, day, hour, minute, second, half: before ?? after, offset }, timeZone)
}

/** Whatever the column proves; where it proves nothing, as in Hong Kong. */
export function orderOf(cells: readonly string[]): DateOrder {
  const months = cells.some((cell) => Number(/^\d{1,2}[-/.](\d{1,2})[-/.]\d{4}/.exec(cell.trim())?.[1]) > 12)
  return months ? 'monthFirst' : 'dayFirst'
}

type Part = string | undefined
interface Parts {
  readonly year: Part
  readonly month: Part
  readonly day: Part
  readonly hour: Part
  readonly minute: Part
  readonly second: Part
  readonly half?: Part
  readonly offset?: Part
}

/** Null when there is no such day or hour. */
function instantOf(parts: Parts, timeZone: string): number | null {
  const number = (part: Part): number => Number(part ?? 0)
  const afternoon = /pm|下午/i.test(parts.half ?? '')
  const morning = /am|上午/i.test(parts.half ?? '')
  const written = number(parts.hour)
  const hour = afternoon && written < 12 ? written + 12 : morning && written === 12 ? 0 : written
  const [year, month, day] = [number(parts.year), number(parts.month), number(parts.day)]
  const [minute, second] = [number(parts.minute), number(parts.second)]
  const shownMs = Date.UTC(year, month - 1, day, hour, minute, second)
  const shown = new Date(shownMs)
  const real =
    shown.getUTCMonth() === month - 1 && shown.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  if (!real || year < 2000 || year > 2200) return null
  return parts.offset === undefined ? instantShown(shownMs, timeZone) : shownMs - offsetMs(parts.offset)
}

function offsetMs(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)
  if (!match) return 0
  const [, sign, hours, minutes] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
