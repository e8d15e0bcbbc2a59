// Wakes the counter when its next task is due. One wake is pending at most; waking early is harmless
// (the counter asks what is due), waking never is not.
import type { Alarm } from '../../core/ports.ts'

/** A machine that slept, or a wall clock that was set, is noticed within this time. */
const delayMaxMs = 60_000

export interface SystemAlarm extends Alarm {
  /** Drops what is pending; later calls of `wakeIn` do nothing. */
  stop(): void
}

/**
 * `wake` is called from a timer, never from within `wakeIn`. A wait longer than a minute ends after a
 * minute. With `holdsProcess` false a pending wake does not keep the process alive.
 */
export function createAlarm(wake: () => void, options: { readonly holdsProcess: boolean }): SystemAlarm {
  let pending: NodeJS.Timeout | null = null
  let stopped = false

  function drop(): void {
    if (pending) clearTimeout(pending)
    pending = null
  }

  return {
    wakeIn(inMs) {
      if (stopped) return
      drop()
      // NaN is no time at all: look at once rather than never.
      const delayMs = inMs > 0 ? Math.min(inMs, delayMaxMs) : 0
      pending = setTimeout(() => {
        pending = null
        wake()
      }, delayMs)
      if (!options.holdsProcess) pending.unref()
    },
    stop() {
      stopped = true
      drop()
    },
  }
}
