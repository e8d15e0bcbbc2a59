// What a seed decides before the first customer comes: the shop's settings and what its distributor is
// like. Everything else the seed decides as it goes.
import { type Money, money, type TillCurrency } from '../../core/money.ts'
import type { DistributorTraits } from '../../core/ports.ts'
import type { Shop } from '../../core/shop.ts'
import type { ChanceStream } from './chance-stream.ts'
import { simulatedShop } from './simulated-shop.ts'
import { drawHabits, type TreatmentParts } from './wild/treatment.ts'
import type { Climate } from './wild/weather.ts'

const secondMs = 1_000
const minuteMs = 60_000
const hourMs = 60 * minuteMs

export interface WorldPlan {
  readonly shop: Shop
  readonly traits: DistributorTraits
  /** The most that "not found" may lie, and a late request be late, so that the traits keep their word. */
  readonly lieMaxMs: number
  /** In which the distributor tells the balance; no cost is in dollars, so those tell the counter nothing. */
  readonly walletCurrency: 'HKD' | 'USD'
  readonly habits: TreatmentParts['habits']
  /** What the owner pays in when the balance is empty. */
  readonly refillMinor: number
  readonly weather: Climate
  readonly outageMs: { readonly from: number; readonly upTo: number }
  readonly outages: readonly ('down' | 'shaky')[]
  /** How long the line stays up. */
  readonly uptimeMs: { readonly from: number; readonly upTo: number }
  /** What the shop may have at its distributor at first. */
  readonly walletMostMinor: number
  /** How often a customer whose card was credited wants the money back. */
  readonly regretShare: number
  /** How often a customer who is owed money is there when somebody looks. */
  readonly claimShare: number
  readonly printer: 'wild' | 'none'
  /** Whether the owner wants somebody to stand for the drawer. */
  readonly shifts: boolean
  /** Whether the owner changes what the shop sells by while it is open. */
  readonly rulesChange: boolean
  /** The most between two jumps of the clock, two looks of death at an idle counter, two changes of prices. */
  readonly quietMs: { readonly clock: number; readonly death: number; readonly prices: number }
}

/** `reversals` decides only whether and how top-ups are taken back, `desk` only what people do besides selling. */
export function planWorld(chance: ChanceStream, reversals: ChanceStream, desk: ChanceStream): WorldPlan {
  const traits = { ...planTraits(chance), reversal: planReversal(reversals) }
  const lieMaxMs = Math.floor((traits.notFoundFinalAfterMs ?? 10 * minuteMs) * 0.4)
  const walletCurrency = chance.pick(['HKD', 'HKD', 'HKD', 'USD'] as const)
  return {
    shop: planShop(chance),
    traits,
    lieMaxMs,
    walletCurrency,
    habits: drawHabits(chance),
    refillMinor: chance.pick([3_000_000, 30_000_000]),
    weather: {},
    outageMs: { from: secondMs, upTo: 30 * minuteMs },
    outages: ['down', 'shaky'],
    uptimeMs: { from: minuteMs, upTo: 480 * minuteMs },
    walletMostMinor: 30_000_000,
    regretShare: 0.02,
    claimShare: 0.5,
    printer: 'wild',
    shifts: desk.happens(0.25),
    rulesChange: desk.happens(0.25),
    quietMs: { clock: 48 * hourMs, death: 1_000 * minuteMs, prices: 600 * minuteMs },
  }
}

function planTraits(chance: ChanceStream): DistributorTraits {
  const never = chance.happens(0.25)
  return {
    name: 'simulated',
    repeatedReference: chance.pick(['rejected', 'unsafe'] as const),
    holdMs: chance.pick([10, 60, 90, 180]) * secondMs,
    notFoundFinalAfterMs: never ? null : chance.pick([2, 5, 10, 30]) * minuteMs,
    sameCardQuietMs: chance.pick([0, 0, 20, 120, 300]) * secondMs,
    amounts: 'both',
    reversal: { kind: 'never' },
    poll: { firstMs: chance.pick([1, 3]) * secondMs, maxMs: chance.pick([60, 180]) * secondMs },
    recheckAfterMs: chance.pick([
      [],
      [15 * minuteMs],
      [minuteMs, 5 * minuteMs, 20 * minuteMs],
      [5 * minuteMs, 6 * hourMs],
      [15 * minuteMs, 24 * hourMs],
    ]),
    inFlightMax: chance.pick([1, 2, 4, 8]),
    listing: 'never',
  }
}

function planReversal(chance: ChanceStream): DistributorTraits['reversal'] {
  if (chance.happens(0.5)) return { kind: 'never' }
  return {
    kind: 'within',
    withinMs: chance.pick([2, 10, 60]) * minuteMs,
    standsFinalAfterMs: chance.pick([null, minuteMs, 5 * minuteMs, 20 * minuteMs]),
  }
}

function planShop(chance: ChanceStream): Shop {
  const tillCurrency: TillCurrency = chance.pick(['HKD', 'HKD', 'CNY'] as const)
  const till = (amountMinor: number): Money => money(tillCurrency, amountMinor)
  const hkdInCny = 923_100
  const cnyInHkd = 1_083_300
  return {
    ...simulatedShop,
    tillCurrency,
    tenders: ['cash', 'octopus', 'alipay'],
    rates: [
      { from: 'CNY', to: 'HKD', ratePpm: cnyInHkd - 700, since: '2026-01-01' },
      { from: 'CNY', to: 'HKD', ratePpm: cnyInHkd, since: '2026-06-01' },
      { from: 'HKD', to: 'CNY', ratePpm: hkdInCny, since: '2026-01-01' },
    ],
    fees: [
      { operatorId: '2', upToMinor: 5_000, feeMinor: chance.pick([0, 200, 333]) },
      { operatorId: null, upToMinor: null, feeMinor: chance.pick([0, 500, 517]) },
    ],
    // Not drawn: every shop has one, and the dice fall as they did.
    tenderFees: [{ tender: 'octopus', feeMinor: 130 }],
    saleMax: till(100_000),
    slip: {
      ...simulatedShop.slip,
      patienceMs: chance.pick([5, 8, 20]) * secondMs,
      finalWithinMs: chance.pick([1, 3]) * minuteMs,
      copiesMax: chance.pick([1, 2, 20]),
    },
    drawer: { opensOnCash: chance.happens(0.8) },
    offline: chance.happens(0.15) ? null : planOffline(chance, till),
  }
}

/** Each limit is tight in some shop, so that each is met somewhere. */
function planOffline(chance: ChanceStream, till: (amountMinor: number) => Money): Shop['offline'] {
  const tight = chance.pick([
    'saleMax',
    'cardPerDayMax',
    'unsentTotalMax',
    'hoursMax',
    'catalogueHoursMax',
    'none',
  ])
  const limit = (name: string, tightMinor: number, wideMinor: number): Money =>
    till(name === tight ? tightMinor : wideMinor)
  const long = tight === 'hoursMax' || tight === 'catalogueHoursMax'
  return {
    saleMax: limit('saleMax', 6_000, 60_000),
    cardPerDayMax: limit('cardPerDayMax', 9_000, 30_000_000),
    unsentTotalMax: limit('unsentTotalMax', 20_000, long ? 100_000_000 : 1_000_000),
    unsentSalesMax: long ? 5_000 : chance.pick([3, 50]),
    hoursMax: tight === 'hoursMax' ? 1 : 48,
    catalogueHoursMax: tight === 'catalogueHoursMax' ? 1 : 48,
  }
}
