// How large an amount may sensibly be on screen: a slipped finger is refused beside its field. The settings file
// and what was kept before may say more.
import type { OwnerKey } from '../api/owner-settings.ts'
import { parseAmount } from '../money.ts'

/** Whole units of its currency, by the last part of the name an amount has in the settings file. */
const mosts: Readonly<Record<string, number>> = {
  saleMax: 100_000,
  cardPerDayMax: 100_000,
  unsentTotalMax: 10_000_000,
  upTo: 100_000,
  fee: 10_000,
  HKD: 100,
  CNY: 100,
  balanceBelow: 10_000_000,
  drawerShort: 100_000,
}
const minorPerMajor = 100

/** The field of the first amount that is too large, as `fees.0.fee`; null when none is. */
export function tooLargeIn(key: OwnerKey, value: unknown): string | null {
  return look(key, key, value)
}

function look(path: string, name: string, value: unknown): string | null {
  if (typeof value === 'string') {
    const most = mosts[name]
    const typed = most === undefined ? null : parseAmount(value, 'HKD')
    return most !== undefined && typed !== null && typed.amountMinor > most * minorPerMajor ? path : null
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [part, inner] of Object.entries(value)) {
    const found = look(`${path}.${part}`, part, inner)
    if (found !== null) return found
  }
  return null
}
