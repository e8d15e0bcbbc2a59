// A reason that stops all sending for a while: an empty balance stops the shop, not the sale, and a
// distributor that says "slow down" is heard.
import type { Clock, NotSentReason } from '../ports.ts'

export type HoldReason = Exclude<NotSentReason, 'lineDown'>

export interface Holds {
  start(reason: HoldReason, retryAfterMs: number | null): void
  /** Lets sending begin again, because what stopped it has changed. */
  release(reason: HoldReason): void
  /** Why nothing is sent this instant; null when it may be. */
  reason(): HoldReason | null
}

/** How long to wait before the next try where the distributor does not say. */
const holdMs: Readonly<Record<HoldReason, number>> = {
  rateLimited: 5_000,
  balanceEmpty: 30_000,
  credentials: 60_000,
}

export function createHolds(clock: Clock): Holds {
  let held: { readonly reason: HoldReason; readonly untilElapsedMs: number } | null = null
  return {
    start(reason, retryAfterMs) {
      held = { reason, untilElapsedMs: clock.elapsedMs() + (retryAfterMs ?? holdMs[reason]) }
    },
    release(reason) {
      if (held?.reason === reason) held = null
    },
    reason() {
      if (held !== null && held.untilElapsedMs <= clock.elapsedMs()) held = null
      return held?.reason ?? null
    },
  }
}
