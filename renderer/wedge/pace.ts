// Tells a scanner that types like a keyboard from a person, by pace alone. It never reads a clock and
// never touches a page: strokes with their instants go in, what to do with them comes out.

/** One key going down; `atMs` never goes back. */
export type Stroke =
  /** `text` is null where an input method took the key and does not say which it was. */
  | { readonly kind: 'character'; readonly text: string | null; readonly atMs: number }
  /** Enter or Tab. */
  | { readonly kind: 'end'; readonly atMs: number }
  /** Any other key that is not a mere modifier. */
  | { readonly kind: 'other'; readonly atMs: number }

export type Verdict =
  /** A person's: it goes where it was meant, after whatever was held back before it. */
  | { readonly kind: 'typed' }
  /** Perhaps a scanner's; a run begins with the `first`. */
  | { readonly kind: 'perhaps'; readonly first: boolean }
  /** The run it belongs to is a scan beyond doubt: nothing of it goes anywhere. */
  | { readonly kind: 'scanning' }
  | { readonly kind: 'scan'; readonly text: string }
  /** A scan, but not whole, or `hidden` by an input method: it has to be scanned again. */
  | { readonly kind: 'garbled'; readonly hidden: boolean }

/** No person types eight keys with less than this between each two; scanners leave 0 to 20 ms. */
export const gapMaxMs = 35
export const charactersMin = 8
/** A scan that has begun may stumble: a busy computer holds keys back for a while. */
export const quietMs = 150
/** What comes so soon after a piece of a scan is its tail, and a tail may look like a telephone number. */
const tailMs = 500
const pieceMin = 3
const charactersMax = 512

export interface Pace {
  /** Before each stroke `quiet` is asked for the same instant. */
  stroke(stroke: Stroke): Verdict
  /** What the silence up to `nowMs` says of the strokes before it; null while it is too early to tell. */
  quiet(nowMs: number): Verdict | null
}

interface Run {
  readonly texts: (string | null)[]
  /** Follows a piece of a scan that was cut. */
  readonly tail: boolean
  lastAtMs: number
}

export function createPace(): Pace {
  let run: Run | null = null
  let pieceAtMs = Number.NEGATIVE_INFINITY
  let closedAtMs = Number.NEGATIVE_INFINITY
  // A scanner that ended one scan by a key ends them all so: from then on a pause is a fault.
  let endSeen = false

  function sure(): boolean {
    return run !== null && run.texts.length >= charactersMin
  }

  function continues(atMs: number): boolean {
    return run !== null && atMs - run.lastAtMs < (sure() ? quietMs : gapMaxMs)
  }

  /** What is left of a run that the next stroke does not continue. */
  function leave(): void {
    if (run !== null && (run.tail || run.texts.length >= pieceMin)) pieceAtMs = run.lastAtMs
    run = null
  }

  function close(byKey: boolean): Verdict {
    const { texts = [], tail = false, lastAtMs = 0 } = run ?? {}
    run = null
    closedAtMs = lastAtMs
    pieceAtMs = byKey ? Number.NEGATIVE_INFINITY : lastAtMs
    const cut = tail || (endSeen && !byKey) || texts.length > charactersMax
    const hidden = texts.includes(null)
    if (cut || hidden) return { kind: 'garbled', hidden }
    return { kind: 'scan', text: texts.join('') }
  }

  function character(text: string | null, atMs: number): Verdict {
    const first = !continues(atMs)
    if (first || run === null) {
      leave()
      run = { texts: [], tail: atMs - pieceAtMs < tailMs, lastAtMs: atMs }
    }
    run.lastAtMs = atMs
    // One more than may be read is enough to know that it is too long.
    if (run.texts.length <= charactersMax) run.texts.push(text)
    return sure() ? { kind: 'scanning' } : { kind: 'perhaps', first }
  }

  function end(atMs: number): Verdict {
    if (sure() && continues(atMs)) {
      endSeen = true
      return close(true)
    }
    const late = run === null && atMs - closedAtMs < quietMs
    if (late) {
      // The scan was taken as ended by its silence, and its key came after all.
      endSeen = true
      closedAtMs = Number.NEGATIVE_INFINITY
      return { kind: 'scanning' }
    }
    run = null
    return { kind: 'typed' }
  }

  return {
    stroke(stroke) {
      switch (stroke.kind) {
        case 'character':
          return character(stroke.text, stroke.atMs)
        case 'end':
          return end(stroke.atMs)
        case 'other':
          if (sure() && continues(stroke.atMs)) return { kind: 'scanning' }
          run = null
          return { kind: 'typed' }
      }
    },
    quiet(nowMs) {
      if (continues(nowMs)) return null
      // A run that is no scan yet stays: its next key may be here already, and only not yet handled.
      return sure() ? close(false) : { kind: 'typed' }
    },
  }
}
