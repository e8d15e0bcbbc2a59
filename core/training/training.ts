// The way into the training shop and out of it. The real shop goes on all the while; what becomes of its
// sales is counted here, so that whoever practises is told.
import type { Counter } from '../api/answer.ts'
import type { TrainingView } from '../api/training-view.ts'
import { noTraining } from '../api/training-view.ts'
import type { SaleView } from '../api/views.ts'
import { assert } from '../assert.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock, Report, Training } from '../ports.ts'

/** The training shop while it is open: a counter over books, a distributor and a register of its own. */
export interface OpenTraining {
  readonly run: string
  readonly counter: Counter
  /** Hears nothing and does nothing from the call on; reports when its books are shut. */
  close(report: () => void): void
}

export interface TrainingParts {
  readonly clock: Clock
  /** Opens the training shop, with what was practised before or with empty books. Not asked twice at a time. */
  readonly open: (books: 'kept' | 'emptied', report: Report<Outcome<OpenTraining>>) => void
}

export interface TrainingDoor extends Training {
  /** Null: the till is in the real shop. */
  opened(): OpenTraining | null
  /** A real sale changed. */
  heard(sale: SaleView): void
  /** Told after each change of what `view` says. */
  onChange(hear: () => void): void
  /** For good; reports when nothing is open any more. */
  close(report: () => void): void
}

export function createTraining({ clock, open }: TrainingParts): TrainingDoor {
  let now: OpenTraining | null = null
  /** Shown on while its books are being emptied, when there is no counter to ask. */
  let emptying: string | null = null
  let busy = false
  let sinceMs = 0
  let meanwhile = new Map<string, keyof TrainingView['meanwhile']>()
  let changed = (): void => {}
  let whenIdle: (() => void) | null = null

  function idle(): void {
    busy = false
    whenIdle?.()
  }

  function enter(books: 'kept' | 'emptied', report: Report<Outcome<null>>): void {
    open(books, (opened) => {
      emptying = null
      if (opened.ok) {
        assert(now === null, 'there is one training shop at a time')
        now = opened.value
      }
      idle()
      changed()
      report(opened.ok ? done(null) : opened)
    })
  }

  return {
    opened: () => now,
    view() {
      const count = (what: keyof TrainingView['meanwhile']): number =>
        [...meanwhile.values()].filter((each) => each === what).length
      const run = now?.run ?? emptying
      if (run === null) return noTraining
      return {
        run,
        meanwhile: {
          credited: count('credited'),
          refundsDue: count('refundsDue'),
          review: count('review'),
        },
      }
    },
    start(report) {
      if (now !== null) return report(done(null))
      if (busy) return report(refuse('trainingBusy'))
      busy = true
      sinceMs = clock.nowMs()
      meanwhile = new Map()
      enter('kept', report)
    },
    leave() {
      const left = now
      if (left === null) return
      now = null
      busy = true
      left.close(idle)
      changed()
    },
    reset(report) {
      const left = now
      if (left === null) return report(refuse(busy ? 'trainingBusy' : 'trainingOver'))
      now = null
      emptying = left.run
      busy = true
      left.close(() => enter('emptied', report))
    },
    heard(sale) {
      if (now === null && emptying === null) return
      const what = whatBecame(sale, sinceMs)
      if (what === (meanwhile.get(sale.id) ?? null)) return
      if (what === null) meanwhile.delete(sale.id)
      else meanwhile.set(sale.id, what)
      changed()
    },
    onChange(hear) {
      changed = hear
    },
    close(report) {
      changed = () => {}
      const left = now
      now = null
      if (busy) {
        // What is being opened is shut as soon as it is there.
        whenIdle = () => {
          const late = now
          now = null
          whenIdle = null
          if (late === null) report()
          else late.close(report)
        }
        return
      }
      busy = true
      if (left === null) report()
      else left.close(report)
    },
  }
}

/** Null: nothing a clerk who practises has to know. */
function whatBecame(
  { state, settledAtMs }: SaleView,
  sinceMs: number,
): keyof TrainingView['meanwhile'] | null {
  if (settledAtMs !== null && settledAtMs < sinceMs) return null
  switch (state) {
    case 'credited':
      return 'credited'
    case 'failed':
      return 'refundsDue'
    case 'needsReview':
      return 'review'
    default:
      return null
  }
}
