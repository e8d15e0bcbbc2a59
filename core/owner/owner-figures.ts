// The figures of a span of business days out of the sums of its days: what was sold, what became of it and what
// it left, parted by hour, operator, product, tender, clerk and day. Equal to the Z reports of the same days.
import type { FigurePart, OwnerFigures } from '../api/owner-view.ts'
import { rateOn } from '../catalogue/pricing.ts'
import { convert, money, type TillCurrency } from '../money.ts'
import type { Days } from '../reconcile/compare.ts'
import { aheadMs } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import { type DaySum, quarterMs, type SumKind } from './day-sum.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What of the shop the figures depend on. */
export type FigureTerms = Pick<Shop, 'timeZone' | 'tillCurrency' | 'rates'>

interface Sold {
  count: number
  valueMinor: number
  feeMinor: number
}

/** Sums of one group in one currency, as they grow. */
interface Tally {
  readonly key: string
  name: string
  /** The day the name is of: the newest counts. */
  named: string
  readonly currency: TillCurrency
  readonly kinds: Record<SumKind, Sold>
  /** By day, kind and currency, as a report of the day exchanges them. */
  readonly costs: Map<string, { day: string; minor: number; currency: DaySum['cost']['currency'] }>
}

const sampleMs = 28 * dayMs

/**
 * For reading the sums of these days by whole hours: how many quarters before those of UTC an hour of the zone
 * begins. Null where that changes meanwhile, as it does on Lord Howe Island: then each quarter is read.
 */
export function hourShiftOf({ from, to }: Days, timeZone: string): number | null {
  const shiftAt = (atMs: number): number => (aheadMs(atMs, timeZone) / quarterMs) & 3
  const endMs = Date.parse(to) + dayMs
  const shift = shiftAt(endMs)
  for (let atMs = Date.parse(from) - dayMs; atMs < endMs; atMs += sampleMs) {
    if (shiftAt(atMs) !== shift) return null
  }
  return shift
}

export function ownerFigures(sums: Iterable<DaySum>, terms: FigureTerms): OwnerFigures {
  const groups = { totals: group(), hours: group(), days: group() }
  const hourOf = hoursOf(terms.timeZone)
  const parted = { operator: group(), product: group(), tender: group(), clerk: group() }
  for (const sum of sums) {
    if (sum.part === 'quarter') groups.hours.add(hourOf(Number(sum.key)), '', sum)
    else parted[sum.part].add(sum.key, sum.name, sum)
    // Each entry is once in each part: one of them adds up to all.
    if (sum.part !== 'operator') continue
    groups.totals.add('', '', sum)
    groups.days.add(sum.day, '', sum)
  }
  const partsOf = (of: Group): FigurePart[] => of.tallies().map((tally) => partOf(tally, terms))
  const byWorth = (of: Group): FigurePart[] =>
    partsOf(of).sort((one, other) => worth(other) - worth(one) || (one.key < other.key ? -1 : 1))
  const byKey = (of: Group): FigurePart[] => partsOf(of).sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    totals: groups.totals.tallies().map((tally) => totalOf(tally, terms)),
    hours: byKey(groups.hours),
    days: byKey(groups.days),
    operators: byWorth(parted.operator),
    products: byWorth(parted.product),
    tenders: byWorth(parted.tender),
    clerks: byWorth(parted.clerk),
  }
}

type Group = ReturnType<typeof group>

function group() {
  const tallies = new Map<string, Tally>()
  return {
    tallies: () => [...tallies.values()],
    add(key: string, name: string, sum: DaySum) {
      const place = `${sum.currency} ${key}`
      const tally = tallies.get(place) ?? newTally(key, sum)
      tallies.set(place, tally)
      if (sum.day >= tally.named) Object.assign(tally, { name, named: sum.day })
      const of = tally.kinds[sum.kind]
      of.count += sum.count
      of.valueMinor += sum.valueMinor
      of.feeMinor += sum.feeMinor
      if (sum.cost.amountMinor === 0) return
      const { currency, amountMinor } = sum.cost
      const costPlace = `${sum.day} ${sum.kind} ${currency}`
      const cost = tally.costs.get(costPlace) ?? { day: sum.day, minor: 0, currency }
      cost.minor += amountMinor
      tally.costs.set(costPlace, cost)
    },
  }
}

function newTally(key: string, { currency, day }: DaySum): Tally {
  const none = (): Sold => ({ count: 0, valueMinor: 0, feeMinor: 0 })
  const kinds = {
    paid: none(),
    credited: none(),
    failed: none(),
    voided: none(),
    refunded: none(),
    reversed: none(),
  }
  return { key, name: '', named: day, currency, kinds, costs: new Map() }
}

/**
 * The hour of a quarter, `00` to `23`, by the store's own clock. The calendar is asked twice a day, not for each
 * of thousands of quarters: a zone that is as far ahead at both ends of a day is so all day.
 */
function hoursOf(timeZone: string): (quarter: number) => string {
  const ahead = new Map<number, number | null>()
  return (quarter) => {
    const day = Math.floor((quarter * quarterMs) / dayMs)
    let known = ahead.get(day)
    if (known === undefined) {
      const atStart = aheadMs(day * dayMs, timeZone)
      known = atStart === aheadMs((day + 1) * dayMs, timeZone) ? atStart : null
      ahead.set(day, known)
    }
    const shownMs = quarter * quarterMs + (known ?? aheadMs(quarter * quarterMs, timeZone))
    return String(Math.floor((shownMs % dayMs) / hourMs)).padStart(2, '0')
  }
}

function worth({ valueMinor, feeMinor }: FigurePart): number {
  return valueMinor + feeMinor
}

function partOf(tally: Tally, terms: FigureTerms): FigurePart {
  const { key, name, currency } = tally
  return { key, name, currency, ...tally.kinds.paid, marginMinor: marginOf(tally, terms) }
}

function totalOf(tally: Tally, terms: FigureTerms): OwnerFigures['totals'][number] {
  const { paid, credited, failed, voided, refunded, reversed } = tally.kinds
  return {
    currency: tally.currency,
    sold: paid,
    credited,
    // As a report of the day has them: what was voided is among what failed.
    failed: {
      count: failed.count + voided.count,
      valueMinor: failed.valueMinor + voided.valueMinor,
      feeMinor: failed.feeMinor + voided.feeMinor,
    },
    voided,
    refunded,
    reversed,
    marginMinor: marginOf(tally, terms),
  }
}

/** Income of what was credited, less what was reversed and what the distributor took; null without a rate. */
function marginOf({ currency, kinds, costs }: Tally, terms: FigureTerms): number | null {
  if (currency !== terms.tillCurrency) return null
  const { credited, reversed } = kinds
  let marginMinor = credited.valueMinor + credited.feeMinor - reversed.valueMinor - reversed.feeMinor
  for (const cost of costs.values()) {
    const amount = money(cost.currency, cost.minor)
    const ratePpm = cost.currency === currency ? null : rateOn(cost.day, cost.currency, currency, terms)
    if (cost.currency !== currency && ratePpm === null) return null
    marginMinor -= ratePpm === null ? cost.minor : convert(amount, currency, ratePpm).amountMinor
  }
  return marginMinor
}
