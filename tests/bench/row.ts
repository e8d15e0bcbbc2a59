// What a benchmark says: one measured value beside what it is measured against, and what did not hold.

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What stands beside it; null where nothing does. */
  readonly peer: string | null
  readonly peerValue: number | null
  /** Value over the peer's value; which way is better follows from the unit. */
  readonly ratio: number | null
}

export interface Measured {
  readonly rows: readonly Row[]
  /** How it was measured, and why a peer could not be. */
  readonly notes: readonly string[]
  /** What was promised and not kept. */
  readonly failures: readonly string[]
}

export type Benchmark = (say: (sentence: string) => void) => Promise<Measured>

const digits = 4

export function row(
  what: { readonly name: string; readonly value: number; readonly unit: string },
  peer: { readonly name: string; readonly value: number } | null = null,
): Row {
  return {
    ...what,
    value: rounded(what.value),
    peer: peer?.name ?? null,
    peerValue: peer && rounded(peer.value),
    ratio: peer && rounded(what.value / peer.value),
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(digits))
}

/** `share` from 0 to 1 of the sorted values lie at or below the answer. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((first, second) => first - second)
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  const value = sorted[place]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}
