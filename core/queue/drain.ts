// How far a queue that filled up while the line was down has been worked off since it is back.
import type { Clock } from '../ports.ts'

export interface DrainProgress {
  readonly done: number
  readonly left: number
  /** By the pace so far; null until something is done. */
  readonly leftMs: number | null
}

export interface Drain {
  /** The line is back with so many sales waiting. */
  begin(waiting: number): void
  /** One sale that waited has left. */
  sent(): void
  /** Null when nothing worth showing is being worked off. */
  progress(left: number): DrainProgress | null
}

/** A few sales are gone before anyone could read of them. */
const shownFrom = 3

export function createDrain(clock: Clock): Drain {
  let began: { readonly atElapsedMs: number; done: number } | null = null
  return {
    begin(waiting) {
      began = waiting >= shownFrom ? { atElapsedMs: clock.elapsedMs(), done: 0 } : null
    },
    sent() {
      if (began !== null) began.done += 1
    },
    progress(left) {
      if (left === 0) began = null
      if (began === null) return null
      const { done, atElapsedMs } = began
      const leftMs = done === 0 ? null : Math.round(((clock.elapsedMs() - atElapsedMs) / done) * left)
      return { done, left, leftMs }
    },
  }
}
