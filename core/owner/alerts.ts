// What the owner must hear of, out of what is known this instant: each a problem with its next step. It reads
// no clock and no books, so that each rule stands alone.
import { formatMoney, type Money } from '../money.ts'
import { type Problem, problem } from '../outcome.ts'
import { localTime } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { ClockMoved } from './clock-watch.ts'

export interface AlertFacts {
  readonly nowMs: number
  readonly balance: Money | null
  /** Null while nothing says how fast the shop sells. */
  readonly hoursLeft: number | null
  /** How many sales are in doubt, and when the oldest of them was paid. */
  readonly inDoubt: { readonly count: number; readonly oldestAtMs: number } | null
  /** What counts of the drawer found missing today and nobody has explained; not negative. */
  readonly short: readonly Money[]
  /** Null while the line is not down. */
  readonly lineDownForMs: number | null
  /** What the check of the books found; null while they are sound. */
  readonly damage: Problem | null
  readonly clockMoved: ClockMoved | null
}

export interface Alert {
  readonly problem: Problem
  /** Whether whoever stands at the till can do something about it. */
  readonly forClerk: boolean
}

const minuteMs = 60_000

/** The gravest first. */
export function alertsOf(facts: AlertFacts, shop: Pick<Shop, 'alerts' | 'timeZone'>): Alert[] {
  const found = [damage, clockMoved, balanceLow, inDoubtLong, lineDownLong, drawerShort]
  return found.flatMap((rule) => rule(facts, shop) ?? [])
}

type Rule = (facts: AlertFacts, shop: Pick<Shop, 'alerts' | 'timeZone'>) => Alert | null

const damage: Rule = (facts) => facts.damage && { problem: facts.damage, forClerk: true }

const clockMoved: Rule = ({ clockMoved: moved }, { timeZone }) => {
  if (moved === null) return null
  const minutes = Math.round(Math.abs(moved.byMs) / minuteMs)
  const time = localTime(moved.atMs, timeZone).time.slice(0, 5)
  return {
    problem: problem(moved.byMs < 0 ? 'alertClockBack' : 'alertClockForward', { minutes, time }),
    forClerk: false,
  }
}

const balanceLow: Rule = ({ balance, hoursLeft }, { alerts }) => {
  if (balance === null) return null
  const { balanceBelowMinor, balanceHoursMin } = alerts
  const soon = hoursLeft !== null && hoursLeft < balanceHoursMin
  const below = balanceBelowMinor !== null && balance.amountMinor < balanceBelowMinor
  if (!soon && !below) return null
  const amount = formatMoney(balance)
  const found = soon
    ? problem('alertBalanceHours', { amount, hours: hoursLeft })
    : problem('alertBalanceLow', { amount })
  return { problem: found, forClerk: false }
}

const inDoubtLong: Rule = ({ inDoubt, nowMs }, { alerts }) => {
  if (inDoubt === null || nowMs - inDoubt.oldestAtMs < alerts.inDoubtMs) return null
  const minutes = Math.floor((nowMs - inDoubt.oldestAtMs) / minuteMs)
  return { problem: problem('alertInDoubt', { count: inDoubt.count, minutes }), forClerk: true }
}

const lineDownLong: Rule = ({ lineDownForMs }, { alerts }) => {
  if (lineDownForMs === null || lineDownForMs < alerts.lineDownMs) return null
  return {
    problem: problem('alertLineDown', { minutes: Math.floor(lineDownForMs / minuteMs) }),
    forClerk: true,
  }
}

const drawerShort: Rule = ({ short }, { alerts }) => {
  const found = short.filter(({ amountMinor }) => amountMinor > 0 && amountMinor >= alerts.drawerShortMinor)
  if (found.length === 0) return null
  const amount = found.map(formatMoney).join(', ')
  return { problem: problem('alertDrawerShort', { amount }), forClerk: false }
}
