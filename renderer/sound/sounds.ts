// Which sound a moment has: a good scan, a bad one, or a result that came in. What was chosen at this
// machine is kept beside its look.
import type { ReadingView } from '../../core/api/views.ts'
import type { SaleState } from '../../core/top-up/state.ts'

export const soundKinds = ['goodScan', 'badScan', 'result'] as const
export type SoundKind = (typeof soundKinds)[number]
/** A result has two voices: nothing left to do, or somebody must do something. */
export type Sound = 'goodScan' | 'badScan' | 'resultGood' | 'resultBad'

const storageKey = 'lowu.silent'

/** Kinds that were switched off here. */
export function keptSilent(): ReadonlySet<SoundKind> {
  const kept = (localStorage.getItem(storageKey) ?? '').split(' ')
  return new Set(soundKinds.filter((kind) => kept.includes(kind)))
}

export function keepSilent(silent: ReadonlySet<SoundKind>): void {
  localStorage.setItem(storageKey, [...silent].join(' '))
}

export function kindOf(sound: Sound): SoundKind {
  return sound === 'resultGood' || sound === 'resultBad' ? 'result' : sound
}

export function soundOfReading(reading: ReadingView): Sound {
  return reading.kind === 'refused' ? 'badScan' : 'goodScan'
}

const results: Partial<Readonly<Record<SaleState, Sound>>> = {
  credited: 'resultGood',
  failed: 'resultBad',
  needsReview: 'resultBad',
}

/** Only where a sale that was under way ends: opening an old one is silent, and so is a refund. */
export function soundOfResult(before: SaleState | undefined, now: SaleState): Sound | null {
  if (before === undefined || before === now) return null
  return results[now] ?? null
}
