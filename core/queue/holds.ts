// A reason that stops all sending for a while: an empty balance stops the shop, not the sale, and a
// distributor that says "slow down" is heard. When the wait is over one sale goes first, alone, and
// only its answer opens the way for the others.
import type { Clock, NotSentReason } from '../ports.ts'

export type HoldReason = Exclude<NotSentReason, 'lineDown'>

export interface Holds {
  start(reason: HoldReason, retryAfterMs: number | null): void
  /** What stopped sending may be over: the next sale may try. */
  reconsider(reason: HoldReason): void
  /** A sale got through: sending is free again. */
  lift(): void
  /** `probe`: one sale at a time, until one gets through. */
  gate(): 'open' | 'probe' | 'shut'
  /** Why sending is stopped or tried out; null when it is free. */
  reason(): HoldReason | null
  /** Milliseconds until a shut gate lets a sale try; null when it is not shut. */
  shutForMs(): number | null
}

/** How long to wait before the next try where the distributor does not say. */
const holdMs: Readonly<Record<HoldReason, number>> = {
  rateLimited: 5_000,
  balanceEmpty: 30_000,
  credentials: 60_000,
}

export function createHolds(clock: Clock): Holds {
  let held: { readonly reason: HoldReason; readonly untilElapsedMs: number } | null = null

  function shutForMs(): number | null {
    const leftMs = held === null ? 0 : held.untilElapsedMs - clock.elapsedMs()
    return leftMs > 0 ? leftMs : null
  }

  return {
    start(reason, retryAfterMs) {
      held = { reason, untilElapsedMs: clock.elapsedMs() + Math.ceil(retryAfterMs ?? holdMs[reason]) }
    },
    reconsider(reason) {
      if (held?.reason === reason) held = { reason, untilElapsedMs: clock.elapsedMs() }
    },
    lift() {
      held = null
    },
    gate() {
      if (held === null) return 'open'
      return shutForMs() === null ? 'probe' : 'shut'
    },
    reason: () => held?.reason ?? null,
    shutForMs,
  }
}
