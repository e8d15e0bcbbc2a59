// What may happen to one request to take a top-up back: on its way, at the distributor, and on the way back.
import type { DistributorTraits, ReverseAnswer } from '../../../core/ports.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { FaultLog, FaultName } from './fault.ts'
import type { Planned } from './treatment.ts'
import type { Weather } from './weather.ts'

const weights = {
  creditKept: 3,
  reversalLost: 3,
  reversalLate: 3,
  reversalDoubled: 2,
  reversalAnswerLost: 4,
  reversalAnswerLate: 3,
  reversalPromiseBroken: 3,
} as const satisfies Partial<Record<FaultName, number>>
type Trouble = keyof typeof weights

export interface ReversalParts {
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly traits: DistributorTraits
}

export interface PlannedReversal {
  readonly treatment: Trouble | 'plain'
  /** When the requests get there; none: never. */
  readonly arrivesInMs: readonly number[]
  /** Null when the adapter never reports; null for `value`: what became of it there. */
  readonly answer: { readonly inMs: number; readonly value: Planned<ReverseAnswer>['value'] | null } | null
}

const minuteMs = 60_000
/** The counter gives a flight up this long after the hold, and leaves what it cannot prove to a person after so long. */
const givenUpAfterMs = 30_000
const unprovableAfterMs = 15 * minuteMs

const unknown = (): ReverseAnswer => ({ kind: 'unknown', detail: 'timed out' })

export function planReversal(parts: ReversalParts, latencyMs: number): PlannedReversal {
  const { chance, weather, faults, traits } = parts
  // Few are asked for: those that are meet trouble whatever the weather.
  const troubled = !weather.clear && chance.happens(0.6)
  const treatment = troubled ? chance.weighted<Trouble>(weights) : 'plain'
  if (treatment !== 'plain') faults.add(treatment)
  const { reversal, holdMs } = traits
  const finalMs = (reversal.kind === 'within' ? reversal.standsFinalAfterMs : null) ?? unprovableAfterMs
  const soonMs = Math.ceil(latencyMs / 2)
  const timedOut = { inMs: chance.waitMs(latencyMs, holdMs), value: unknown }
  switch (treatment) {
    case 'reversalLost':
      return { treatment, arrivesInMs: [], answer: timedOut }
    case 'reversalLate':
      return { treatment, arrivesInMs: [chance.waitMs(latencyMs, finalMs * 0.4)], answer: timedOut }
    case 'reversalAnswerLost':
      return { treatment, arrivesInMs: [soonMs], answer: chance.happens(0.3) ? null : timedOut }
    case 'reversalAnswerLate': {
      const inMs = holdMs + givenUpAfterMs + chance.waitMs(1_000, 40 * minuteMs)
      return { treatment, arrivesInMs: [soonMs], answer: { inMs, value: null } }
    }
    case 'reversalPromiseBroken': {
      const late = finalMs + chance.waitMs(minuteMs, 20 * minuteMs)
      return { treatment, arrivesInMs: [late], answer: { inMs: late + latencyMs, value: null } }
    }
    case 'reversalDoubled':
      return {
        treatment,
        arrivesInMs: [soonMs, soonMs + chance.waitMs(1, 5_000)],
        answer: { inMs: latencyMs, value: null },
      }
    default:
      return { treatment, arrivesInMs: [soonMs], answer: { inMs: latencyMs, value: null } }
  }
}
