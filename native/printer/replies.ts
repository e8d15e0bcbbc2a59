// Sorts what a printer sends back, and hands out answers to whoever waits for them. Status sent
// unasked, flow control and rubbish are dropped: taking one for an answer would confirm a lost receipt.

export type ReplyKind = 'realTime' | 'queued'

/** A bound on answers nobody asked for; the oldest go first. */
const keptMax = 16
/** Automatic status: a head byte and three more (Citizen iDP-3221 manual, page 200, for the masks). */
const automaticTail = 3

export class Replies {
  readonly #kept: Record<ReplyKind, number[]> = { realTime: [], queued: [] }
  #tailLeft = 0
  #wake: (() => void) | null = null
  #ended = false

  /** Bytes as they arrive, in any pieces. */
  take(bytes: Uint8Array): void {
    for (const byte of bytes) this.#takeByte(byte)
    this.#wake?.()
  }

  /** Nothing more will come: whoever waits is answered with null. */
  end(): void {
    this.#ended = true
    this.#wake?.()
  }

  forget(kind: ReplyKind): void {
    this.#kept[kind].length = 0
  }

  has(kind: ReplyKind): boolean {
    return this.#kept[kind].length > 0
  }

  /** The oldest answer of that kind, or null when none came in `withinMs`. One waits at a time. */
  async next(kind: ReplyKind, withinMs: number): Promise<number | null> {
    const deadlineMs = performance.now() + withinMs
    while (!this.has(kind) && !this.#ended) {
      const leftMs = deadlineMs - performance.now()
      if (leftMs <= 0) break
      await this.#arrival(leftMs)
    }
    return this.#kept[kind].shift() ?? null
  }

  #arrival(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#wake = null
        resolve()
      }
      const timer = setTimeout(done, withinMs)
      this.#wake = done
    })
  }

  #takeByte(byte: number): void {
    if ((byte & 0x93) === 0x12) this.#keep('realTime', byte)
    else if ((byte & 0x93) === 0x10) this.#tailLeft = automaticTail
    else if ((byte & 0x90) === 0x00) {
      if (this.#tailLeft > 0) this.#tailLeft -= 1
      else this.#keep('queued', byte)
    }
  }

  #keep(kind: ReplyKind, byte: number): void {
    const kept = this.#kept[kind]
    kept.push(byte)
    if (kept.length > keptMax) kept.shift()
  }
}
