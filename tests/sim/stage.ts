// Worlds arranged so that what is rare elsewhere happens every hour. A stage changes only what the seed
// decides before the first customer comes; everything else is the seed's as ever.
import { money } from '../../core/money.ts'
import type { DistributorTraits } from '../../core/ports.ts'
import type { OfflineLimits } from '../../core/queue/offline.ts'
import type { WorldPlan } from './world-plan.ts'

const minuteMs = 60_000

export const stageNames = [
  'usual',
  'brokenPromises',
  'unprovable',
  'lateWords',
  'mortal',
  'takenBack',
  'doubtfullyTakenBack',
  'shifts',
  'newRules',
  'bareCounter',
  'fewOffline',
  'littleOffline',
  'shortOffline',
  'staleOffline',
  'poorOffline',
] as const
export type StageName = (typeof stageNames)[number]

const quickTraits = {
  notFoundFinalAfterMs: 2 * minuteMs,
  holdMs: 10_000,
  reversal: { kind: 'never' },
} satisfies Partial<DistributorTraits>
const recheckAfterMs = [minuteMs, 5 * minuteMs, 20 * minuteMs]
/** As much as a settings file may say: 999,999,999.99. */
const schemaMostMinor = 99_999_999_999
const schemaMostHours = 720
const onlyTheDistributor = { distributor: 1, crash: 0, disk: 0 } as const

export function onStage(stage: StageName, plan: WorldPlan): WorldPlan {
  return stage === 'usual'
    ? plan
    : arranged(stage, { ...plan, shifts: stage === 'shifts', rulesChange: stage === 'newRules' })
}

function arranged(stage: Exclude<StageName, 'usual'>, plan: WorldPlan): WorldPlan {
  switch (stage) {
    case 'shifts':
      return plan
    // A disk that often denies what it kept, so that what holds and what was said to hold can differ.
    case 'newRules':
      return { ...plan, weather: { disk: 1 } }
    // Requests arrive, and answers come, after the counter was told for certain that there was nothing,
    // and while the card is still left alone or the balance is empty, so that nothing is sent again at once.
    case 'brokenPromises':
      return {
        ...plan,
        traits: {
          ...plan.traits,
          ...quickTraits,
          repeatedReference: 'rejected',
          sameCardQuietMs: 5 * minuteMs,
        },
        habits: only(plan, { promiseBroken: 20, requestLost: 2, notFoundLie: 1 }),
        refillMinor: 50_000,
        walletMostMinor: 200_000,
        weather: onlyTheDistributor,
        regretShare: 0,
      }
    // The same where no absence is ever proof, so that people decide and hear the truth afterwards.
    case 'unprovable':
      return {
        ...plan,
        traits: { ...plan.traits, ...quickTraits, repeatedReference: 'unsafe', recheckAfterMs },
        habits: only(plan, {
          promiseBroken: 10,
          answerLate: 3,
          creditedThenForgotten: 2,
          acceptedThenForgotten: 2,
          requestDoubled: 1,
        }),
        weather: onlyTheDistributor,
        regretShare: 0,
      }
    // Answers that nobody waits for any more, and a memory that ends before the questions do.
    case 'lateWords':
      return {
        ...plan,
        traits: { ...plan.traits, ...quickTraits, repeatedReference: 'rejected', recheckAfterMs },
        habits: only(plan, {
          failedThenCredited: 4,
          answerLate: 4,
          creditedThenForgotten: 2,
          creditedThenAccepted: 1,
          acceptedThenForgotten: 1,
          refusalLate: 1,
        }),
        claimShare: 0.3,
        weather: onlyTheDistributor,
        regretShare: 0,
      }
    // Nothing lives long.
    case 'mortal':
      return {
        ...plan,
        weather: { crash: 1, disk: 1, printer: 1, people: 1 },
        quietMs: { clock: 20 * minuteMs, death: 10 * minuteMs, prices: 5 * minuteMs },
      }
    // Half of the customers want their money back, from a distributor that takes top-ups back in its manner.
    case 'takenBack':
    case 'doubtfullyTakenBack':
      return {
        ...plan,
        traits: {
          ...plan.traits,
          ...quickTraits,
          recheckAfterMs,
          reversal: {
            kind: 'within',
            withinMs: 30 * minuteMs,
            standsFinalAfterMs: stage === 'takenBack' ? 3 * minuteMs : null,
          },
        },
        regretShare: 0.5,
        uptimeMs: { from: minuteMs, upTo: 60 * minuteMs },
        weather: { crash: stage === 'takenBack' ? 1 : 0 },
      }
    // No printer, no drawer, and nothing is sold while the line is down, which it often is.
    case 'bareCounter':
      return {
        ...plan,
        shop: { ...plan.shop, drawer: null, offline: null },
        printer: 'none',
        outages: ['down'],
        outageMs: { from: 30 * minuteMs, upTo: 120 * minuteMs },
        uptimeMs: { from: minuteMs, upTo: 20 * minuteMs },
      }
    case 'fewOffline':
      return offline(plan, { saleMax: 12_000, cardPerDayMax: 15_000, unsentSalesMax: 20 })
    case 'littleOffline':
      return offline(plan, { unsentTotalMax: 100_000 })
    case 'shortOffline':
      return offline(plan, { hoursMax: 1 })
    case 'staleOffline':
      return offline(plan, { catalogueHoursMax: 1 })
    case 'poorOffline':
      return { ...offline(plan, {}), refillMinor: 50_000, walletMostMinor: 200_000 }
  }
}

interface Tight {
  readonly saleMax?: number
  readonly cardPerDayMax?: number
  readonly unsentTotalMax?: number
  readonly unsentSalesMax?: number
  readonly hoursMax?: number
  readonly catalogueHoursMax?: number
}

/** Long outages in a shop that sells through them until it meets this limit, and no other. */
function offline(plan: WorldPlan, tight: Tight): WorldPlan {
  const till = (minor = schemaMostMinor) => money(plan.shop.tillCurrency, minor)
  const limits: OfflineLimits = {
    saleMax: till(tight.saleMax),
    cardPerDayMax: till(tight.cardPerDayMax),
    unsentTotalMax: till(tight.unsentTotalMax),
    unsentSalesMax: tight.unsentSalesMax ?? 5_000,
    hoursMax: tight.hoursMax ?? schemaMostHours,
    catalogueHoursMax: tight.catalogueHoursMax ?? schemaMostHours,
  }
  return {
    ...plan,
    walletCurrency: 'HKD',
    shop: { ...plan.shop, offline: limits },
    outageMs: { from: 60 * minuteMs, upTo: 300 * minuteMs },
    outages: ['down'],
    uptimeMs: { from: minuteMs, upTo: 20 * minuteMs },
    weather: { people: 1, crash: 0 },
  }
}

/** These troubles and no others. */
function only(plan: WorldPlan, wanted: Partial<WorldPlan['habits']>): WorldPlan['habits'] {
  const none = Object.fromEntries(Object.keys(plan.habits).map((name) => [name, 0]))
  return { ...plan.habits, ...none, ...wanted }
}
