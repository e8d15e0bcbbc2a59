// What counts of the drawer found missing on a business day, as the audit events tell it, and nobody has
// explained since.
import { countedEventSchema, shiftNoteSchema } from '../api/drawer-events.ts'
import { type Money, money, tillCurrencies } from '../money.ts'
import type { KeptAuditEvent, Store } from '../store.ts'

/** More counts than these nobody makes in a day. */
const countsMax = 50

/** What changes the answer, besides the day. */
export const drawerShortEvents = ['drawerCounted', 'shiftOpened', 'shiftClosed', 'shiftExplained'] as const

/** By currency, not negative; an amount found over makes up for one found short before. */
export function drawerShortOn(day: string, store: Pick<Store, 'newestEvents'>): Money[] {
  const newest = (type: (typeof drawerShortEvents)[number]) => store.newestEvents(type, countsMax)
  const explained = new Set(newest('shiftExplained').map(({ data }) => shiftNoteSchema.parse(data).number))
  const isExplained = ({ data }: KeptAuditEvent): boolean => {
    const { number, note } = shiftNoteSchema.parse(data)
    return explained.has(number) || (note ?? null) !== null
  }
  const counts = [
    ...newest('drawerCounted'),
    ...newest('shiftOpened'),
    ...newest('shiftClosed').filter((event) => !isExplained(event)),
  ]
  const found = counts.flatMap(({ data }) => {
    const { entry } = countedEventSchema.parse(data)
    return entry?.businessDay === day ? entry.lines.filter(({ account }) => account === 'overShort') : []
  })
  return tillCurrencies.map((currency) => {
    const off = found.filter((line) => line.currency === currency)
    // The account is debited with what is missing.
    return money(
      currency,
      Math.max(
        0,
        off.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      ),
    )
  })
}
