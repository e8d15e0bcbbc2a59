// How long the balance will last if the shop goes on as in the same hours of the last days.
import { hoursMax } from '../api/owner-view.ts'
import type { Currency } from '../money.ts'
import { type DaySum, quarterMs, quarterOf } from './day-sum.ts'

const dayMs = 24 * 3_600_000
const quartersOfDay = dayMs / quarterMs
export const paceDaysMax = 7

/** What the distributor took in each quarter of an hour, less what it gave back, in minor units of one currency. */
export interface Pace {
  readonly costs: ReadonlyMap<number, number>
  /** Whole days of selling that are known, at most seven. */
  readonly days: number
}

export function paceOf(sums: Iterable<DaySum>, currency: Currency, nowMs: number): Pace {
  const costs = new Map<number, number>()
  let firstQuarter = Number.POSITIVE_INFINITY
  for (const sum of sums) {
    if (sum.part !== 'quarter') continue
    const quarter = Number(sum.key)
    firstQuarter = Math.min(firstQuarter, quarter)
    if (sum.cost.currency !== currency) continue
    costs.set(quarter, (costs.get(quarter) ?? 0) + sum.cost.amountMinor)
  }
  const known = Math.floor((nowMs - firstQuarter * quarterMs) / dayMs)
  return { costs, days: Math.max(0, Math.min(paceDaysMax, Number.isFinite(known) ? known : 0)) }
}

/** Hours, to a tenth, at most `hoursMax`; null while nothing says how fast the shop sells. */
export function hoursLeft(balanceMinor: number, { costs, days }: Pace, nowMs: number): number | null {
  if (days === 0) return null
  const first = quarterOf(nowMs)
  const usual = (place: number): number => {
    let sum = 0
    for (let day = 1; day <= days; day += 1) {
      sum += costs.get(first + (place % quartersOfDay) - day * quartersOfDay) ?? 0
    }
    return Math.max(0, sum / days)
  }
  const ofDay = Array.from({ length: quartersOfDay }, (_, place) => usual(place))
  if (ofDay.every((cost) => cost === 0)) return null
  let left = Math.max(0, balanceMinor)
  // The quarter that has begun is counted for what is left of it.
  let share = 1 - (nowMs / quarterMs - first)
  let quarters = 0
  while (quarters < hoursMax * 4) {
    const cost = (ofDay[Math.floor(quarters + (1 - share)) % quartersOfDay] ?? 0) * share
    if (cost >= left && cost > 0) return Math.round(((quarters + (left / cost) * share) / 4) * 10) / 10
    left -= cost
    quarters += share
    share = 1
  }
  return hoursMax
}
