// What may happen to one top-up on its way to the distributor, there, and on the way back; and what each
// of these means for when the request arrives and what the adapter reports of it.
import type { DistributorTraits, SubmitAnswer } from '../../../core/ports.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { FaultLog, FaultName } from './fault.ts'
import type { Weather } from './weather.ts'

const weights = {
  requestLost: 3,
  requestLate: 2,
  requestDoubled: 2,
  answerLost: 4,
  answerLate: 3,
  answerNever: 1,
  refusalLate: 2,
  answerSlow: 3,
  serverError: 3,
  garbage: 2,
  acceptedForLong: 4,
  acceptedThenFailed: 2,
  acceptedThenForgotten: 1,
  creditedThenReversed: 2,
  creditedThenForgotten: 1,
  creditedThenAccepted: 1,
  failedThenCredited: 2,
  notFoundLie: 3,
  promiseBroken: 1,
  declined: 5,
} as const satisfies Partial<Record<FaultName, number>>
type TroubleName = keyof typeof weights
export type Treatment = TroubleName | 'plain'

/** An answer that the adapter will report, and when; what it says is looked up only then. */
export interface Planned<T> {
  readonly inMs: number
  readonly value: () => T
}

export interface TreatmentParts {
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly traits: DistributorTraits
  /** The most a late request may be late, so that "not found" keeps its word. */
  readonly lieMaxMs: number
  readonly habits: Readonly<Record<TroubleName, number>>
}

const minuteMs = 60_000
/** The counter gives a flight up this long after the hold. */
const givenUpAfterMs = 30_000
const worstRate = 0.6
const vicesCount = 3
const viceFactor = 8

export const lineRefused = (): SubmitAnswer => ({ kind: 'notSent', reason: 'lineDown', retryAfterMs: null })

export function unknown(detail: string): () => SubmitAnswer {
  return () => ({ kind: 'unknown', detail })
}

/** What this distributor is given to: each has its own vices, and so each world meets some of them often. */
export function drawHabits(chance: ChanceStream): Readonly<Record<TroubleName, number>> {
  const habits: Record<TroubleName, number> = { ...weights }
  const names = Object.keys(weights) as TroubleName[]
  for (let vice = 0; vice < vicesCount; vice += 1) habits[chance.pick(names)] *= viceFactor
  return habits
}

export function drawTreatment({ chance, weather, faults, habits }: TreatmentParts): Treatment {
  if (!chance.happens(weather.rate('distributor', worstRate))) return 'plain'
  const treatment = chance.weighted(habits)
  faults.add(treatment)
  return treatment
}

/** When the counter stops asking: "not found" is final by then, or a person decides. */
function absenceMs({ traits }: TreatmentParts): number {
  return traits.notFoundFinalAfterMs ?? 15 * minuteMs
}

/** Null when the request never gets there. */
export function arrivesAfterMs(
  treatment: Treatment,
  latencyMs: number,
  parts: TreatmentParts,
): number | null {
  const { chance, lieMaxMs } = parts
  switch (treatment) {
    case 'requestLost':
    case 'refusalLate':
      return null
    case 'serverError':
    case 'garbage':
      return chance.happens(0.5) ? half(latencyMs) : null
    case 'requestLate':
      return chance.waitMs(latencyMs, lieMaxMs)
    case 'promiseBroken':
      return absenceMs(parts) + chance.waitMs(1_000, 10 * minuteMs)
    default:
      return half(latencyMs)
  }
}

/** Null when the adapter never reports. `fate` is what the books say, or say they say, when it is told. */
export function planAnswer(
  treatment: Treatment,
  latencyMs: number,
  fate: () => SubmitAnswer,
  parts: TreatmentParts,
): Planned<SubmitAnswer> | null {
  const { chance, traits } = parts
  const { holdMs } = traits
  const afterGivenUpMs = (mostMs: number): number => holdMs + givenUpAfterMs + chance.waitMs(1_000, mostMs)
  switch (treatment) {
    case 'requestLost':
    case 'requestLate':
    case 'answerLost':
    case 'notFoundLie':
      return { inMs: chance.waitMs(latencyMs, holdMs), value: unknown('timed out') }
    case 'serverError':
      return { inMs: latencyMs, value: unknown('status 503') }
    case 'garbage':
      return { inMs: latencyMs, value: unknown('not JSON') }
    case 'answerNever':
      return null
    case 'refusalLate':
      return { inMs: afterGivenUpMs(60 * minuteMs), value: lineRefused }
    case 'answerSlow':
      return { inMs: holdMs, value: fate }
    case 'promiseBroken': {
      const value = chance.happens(0.7) ? fate : unknown('timed out at last')
      return { inMs: absenceMs(parts) + chance.waitMs(1_000, 30 * minuteMs), value }
    }
    case 'answerLate':
    case 'failedThenCredited': {
      const value = chance.happens(0.6) ? fate : unknown('timed out at last')
      return { inMs: afterGivenUpMs(10 * minuteMs), value }
    }
    default:
      return { inMs: latencyMs, value: fate }
  }
}

/** Whole milliseconds: the books keep no fractions. */
export function half(waitMs: number): number {
  return Math.ceil(waitMs / 2)
}
