// A customer waits only so long for a result. When the wait is over, or is known to be useless, the
// slip that says PENDING becomes due.
import type { SaleId } from '../ids.ts'
import type { Clock } from '../ports.ts'
import type { Line } from '../queue/line.ts'
import type { Store } from '../store.ts'
import type { Recorder } from './recorder.ts'
import type { Sale } from './sale.ts'
import type { SaleState } from './state.ts'

export interface PatienceParts {
  readonly store: Store
  readonly clock: Clock
  readonly recorder: Recorder
  readonly line: Line
  /** The owner's word on it may change meanwhile. */
  readonly patienceMs: () => number
}

export interface Patience {
  /** Told of every change of a sale. */
  watch(sale: Sale): void
  /** Takes up the customers of a process that died. */
  recover(): void
  run(): void
  nextInMs(): number
}

const waiting: readonly SaleState[] = ['paid', 'sending', 'inDoubt', 'accepted', 'needsReview']
/** Sales that can still wait without a slip: bounded by what one counter serves within one patience. */
const recoveredMax = 10_000
const retryMs = 1_000
/** Nobody waits longer than this on a line that is losing answers. */
const shakyPatienceMs = 3_000

export function createPatience(parts: PatienceParts): Patience {
  const { store, clock, recorder, line } = parts
  const endsAtElapsedMs = new Map<SaleId, number>()

  function watch(sale: Sale): void {
    if (sale.pendingSlip || !waiting.includes(sale.state)) endsAtElapsedMs.delete(sale.id)
    else if (!endsAtElapsedMs.has(sale.id)) endsAtElapsedMs.set(sale.id, clock.elapsedMs() + patienceMs())
  }

  function patienceMs(): number {
    return line.state === 'shaky' ? Math.min(shakyPatienceMs, parts.patienceMs()) : parts.patienceMs()
  }

  function end(id: SaleId): void {
    const sale = store.sale(id)
    const ended = sale && recorder.apply(sale, { type: 'patienceEnded' }, null)
    if (!ended?.ok) endsAtElapsedMs.set(id, clock.elapsedMs() + retryMs)
  }

  return {
    watch,
    recover() {
      for (const sale of store.salesInStates(waiting, recoveredMax)) watch(sale)
    },
    run() {
      const nowMs = clock.elapsedMs()
      for (const [id, endsAtMs] of [...endsAtElapsedMs]) {
        if (endsAtMs <= nowMs || line.state === 'down') end(id)
      }
    },
    nextInMs() {
      const nowMs = clock.elapsedMs()
      let least = Number.POSITIVE_INFINITY
      for (const endsAtMs of endsAtElapsedMs.values()) least = Math.min(least, Math.max(0, endsAtMs - nowMs))
      return least
    },
  }
}
