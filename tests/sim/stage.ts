// Worlds arranged so that what is rare elsewhere happens every hour. A stage changes only what the seed
// decides before the first customer comes; everything else is the seed's as ever.
import type { WorldPlan } from './world-plan.ts'

const minuteMs = 60_000

export const stageNames = ['usual', 'brokenPromises', 'unprovable', 'lateWords', 'longOutages'] as const
export type StageName = (typeof stageNames)[number]

export function onStage(stage: StageName, plan: WorldPlan): WorldPlan {
  switch (stage) {
    case 'usual':
      return plan
    // Requests arrive, and answers come, after the counter was told for certain that there was nothing.
    case 'brokenPromises':
      return {
        ...plan,
        traits: {
          ...plan.traits,
          repeatedReference: 'rejected',
          notFoundFinalAfterMs: 2 * minuteMs,
          holdMs: 10_000,
        },
        habits: only(plan, { promiseBroken: 20, requestLost: 2, notFoundLie: 1 }),
        refillMinor: 50_000,
        weather: { distributor: 1, crash: 0, disk: 0 },
      }
    // The same where no absence is ever proof, so that people decide and hear the truth afterwards.
    case 'unprovable':
      return {
        ...plan,
        traits: {
          ...plan.traits,
          repeatedReference: 'unsafe',
          notFoundFinalAfterMs: 2 * minuteMs,
          holdMs: 10_000,
        },
        habits: only(plan, { promiseBroken: 10, answerLate: 3, creditedThenForgotten: 2 }),
        weather: { distributor: 1, crash: 0, disk: 0 },
      }
    // Answers that nobody waits for any more, and a memory that ends before the questions do.
    case 'lateWords':
      return {
        ...plan,
        traits: {
          ...plan.traits,
          repeatedReference: 'rejected',
          notFoundFinalAfterMs: 2 * minuteMs,
          holdMs: 10_000,
          recheckAfterMs: [minuteMs, 5 * minuteMs, 20 * minuteMs],
        },
        habits: only(plan, {
          failedThenCredited: 4,
          answerLate: 4,
          creditedThenForgotten: 2,
          refusalLate: 1,
        }),
        weather: { distributor: 1, crash: 0, disk: 0 },
      }
    case 'longOutages': {
      const { offline } = plan.shop
      const long = offline && {
        ...offline,
        hoursMax: 1,
        unsentSalesMax: 5_000,
        unsentTotalMax: offline.saleMax,
      }
      const most = long && { ...long.saleMax, amountMinor: Number.MAX_SAFE_INTEGER }
      const limits = long && most && { ...long, saleMax: most, cardPerDayMax: most, unsentTotalMax: most }
      return {
        ...plan,
        shop: { ...plan.shop, offline: limits },
        outageMs: { from: 30 * minuteMs, upTo: 300 * minuteMs },
      }
    }
  }
}

/** These troubles and no others. */
function only(plan: WorldPlan, wanted: Partial<WorldPlan['habits']>): WorldPlan['habits'] {
  const none = Object.fromEntries(Object.keys(plan.habits).map((name) => [name, 0]))
  return { ...plan.habits, ...none, ...wanted }
}
