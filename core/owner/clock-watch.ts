// Notices that somebody set this machine's clock: against the steady clock while the counter runs, and against
// the newest event of the books when it starts.
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'

/** What a time server puts right in one go is less than this. */
export const clockMovedMaxMs = 120_000
/** So long it is told. */
const toldForMs = 24 * 3_600_000

export interface ClockMoved {
  /** What the clock showed after it was moved. */
  readonly atMs: number
  /** Forward (+) or back (-). */
  readonly byMs: number
}

export interface ClockWatch {
  /** Looks at both clocks; true when the wall clock has just been found moved. */
  look(): boolean
  /** The last time it was moved, while that is recent. */
  moved(): ClockMoved | null
}

export function createClockWatch(store: Pick<Store, 'auditHead' | 'event'>, clock: Clock): ClockWatch {
  let apartMs = clock.nowMs() - clock.elapsedMs()
  let found: (ClockMoved & { readonly elapsedMs: number }) | null = null
  // Read before this run writes anything: its own first events would hide what the clock did before it.
  const newestAtMs = store.event(store.auditHead().sequence)?.atMs ?? null
  let begun = false

  function foundMoved(byMs: number): boolean {
    if (Math.abs(byMs) <= clockMovedMaxMs) return false
    found = { atMs: clock.nowMs(), byMs, elapsedMs: clock.elapsedMs() }
    return true
  }

  /** Set back while the counter was closed; forward, nobody can tell it from a long night. */
  function sinceLastEvent(): boolean {
    return newestAtMs !== null && foundMoved(Math.min(0, clock.nowMs() - newestAtMs))
  }

  return {
    look() {
      if (!begun) {
        begun = true
        if (sinceLastEvent()) return true
      }
      const before = apartMs
      apartMs = clock.nowMs() - clock.elapsedMs()
      return foundMoved(apartMs - before)
    },
    moved() {
      if (found === null || clock.elapsedMs() - found.elapsedMs > toldForMs) return null
      return { atMs: found.atMs, byMs: found.byMs }
    },
  }
}
