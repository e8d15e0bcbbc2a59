// How long wrong proofs make the till wait: a slip of the finger costs a second, guessing costs days.
// The numbers are public; what makes them work is that they outlive a restart.

const secondMs = 1_000
const minuteMs = 60 * secondMs
/** By wrong PINs of one person in a row: 10,000 PINs would take a hundred days. */
const personMs = [0, 1, 2, 5, 15, 60, 300, 900].map((seconds) => seconds * secondMs)
/** By wrong proofs of anybody, so that trying one PIN on each name is slow too. A minute stops no shop. */
const tillFreeMax = 5
const tillStepMs = 5 * secondMs

/** Milliseconds after the `wrong`th wrong PIN in a row of one person. */
export function personWaitMs(wrong: number): number {
  return personMs[Math.min(wrong, personMs.length - 1)] ?? 0
}

/** Milliseconds after the `wrong`th wrong proof in a row at this till. */
export function tillWaitMs(wrong: number): number {
  if (wrong <= tillFreeMax) return 0
  return Math.min(minuteMs, tillStepMs * 2 ** Math.min(wrong - tillFreeMax - 1, 10))
}
