// Chance from a seed: the same seed rolls the same plan of kills and faults. What the processes make of it
// is theirs; only the plan repeats.

export interface Dice {
  /** From 0 up to but not 1. */
  share(): number
  happens(probability: number): boolean
  /** A whole number, both ends included. */
  between(min: number, max: number): number
  one<T>(of: readonly [T, ...T[]]): T
  /** Dice of their own, so that one roller's luck does not depend on another's haste. */
  fork(): Dice
}

/** Mulberry32: thirty-two bits of state are enough for a plan. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0

  function share(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const between = (min: number, max: number): number => min + Math.floor(share() * (max - min + 1))
  return {
    share,
    happens: (probability) => share() < probability,
    between,
    one: (of) => of[between(0, of.length - 1)] ?? of[0],
    fork: () => createDice(between(0, 2 ** 31)),
  }
}
