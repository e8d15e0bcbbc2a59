// Money arrives from distributors as JSON doubles. Here it becomes whole minor units: never by
// multiplying floats, and never silently losing a part of a cent.

const millionthsPerMinor = 10_000n
/** More than any wallet or face value; beyond it a double no longer holds six decimals. */
const majorMax = 1_000_000_000

/**
 * Millionths of a major unit. Six decimals are kept, which drops the drift of a double such as
 * 92.30000000000001 and nothing a distributor means. Null for what is no sensible amount.
 */
export function toMillionths(major: number): bigint | null {
  if (!Number.isFinite(major) || Math.abs(major) > majorMax) return null
  return BigInt(major.toFixed(6).replace('.', ''))
}

/** Whole minor units, or null when the amount has a part of a cent. */
export function minorExactly(major: number): number | null {
  const millionths = toMillionths(major)
  if (millionths === null || millionths % millionthsPerMinor !== 0n) return null
  return Number(millionths / millionthsPerMinor)
}

/** Whole minor units rounded up: for what is owed, so that nobody is short by a fraction. */
export function minorUp(millionths: bigint): number {
  return Number(divideUp(millionths, millionthsPerMinor))
}

/** Whole minor units rounded down: for what is held. */
export function minorDown(millionths: bigint): number {
  return Number(-divideUp(-millionths, millionthsPerMinor))
}

/** `numerator / denominator` rounded up; the denominator is positive. */
export function divideUp(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator
  return numerator > 0n && numerator % denominator !== 0n ? whole + 1n : whole
}
