// Tells a scanner that read the same code twice from a clerk who scanned it again. A scanner left on a
// card repeats it every 0.5 to 1.5 s, and may take turns between the card's code and its neighbour's.

export interface DoubleReads {
  /**
   * Whether this text was seen within the last `windowMs` milliseconds; every sight of it starts the
   * window again. 0 takes every sight for a new one.
   */
  isDouble(text: string, windowMs: number): boolean
}

const rememberedMax = 32

/** `elapsedMs` never goes back. */
export function createDoubleReads(elapsedMs: () => number): DoubleReads {
  const seenAtMs = new Map<string, number>()
  return {
    isDouble(text, windowMs) {
      const nowMs = elapsedMs()
      const beforeMs = seenAtMs.get(text)
      seenAtMs.delete(text)
      seenAtMs.set(text, nowMs)
      for (const [oldest] of seenAtMs) {
        if (seenAtMs.size <= rememberedMax) break
        seenAtMs.delete(oldest)
      }
      return beforeMs !== undefined && nowMs - beforeMs < windowMs
    },
  }
}
