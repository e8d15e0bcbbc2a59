// What every emulated printer does with bytes, whichever cable brings them: it executes them in order
// while it can, holds them while it cannot, and answers status as its mood allows.

export interface PrinterMood {
  paper: 'enough' | 'low' | 'out'
  cover: 'closed' | 'open'
  cutter: 'well' | 'jammed'
  head: 'well' | 'hot' | 'broken'
  /** False: it stopped and names no reason. */
  online: boolean
  /** To `DLE EOT`: the truth, nothing, or bytes that are no status at all. */
  realTimeAnswers: 'honest' | 'none' | 'garbage'
  /** Whether `GS r 1` is answered once it is its turn. */
  answersQueued: boolean
  /** Whether it obeys `DLE DC4 1 m t`; many printers know only the pulse that waits its turn. */
  realTimePulse: 'obeyed' | 'unknown'
  /** The drawer behind it, by its contact; `mute` has none. */
  drawer: 'shut' | 'open' | 'mute'
  /** The roll ends when this many bytes of a job are on paper. */
  paperOutAfterBytes: number | null
}

export const goodMood: PrinterMood = {
  paper: 'enough',
  cover: 'closed',
  cutter: 'well',
  head: 'well',
  online: true,
  realTimeAnswers: 'honest',
  answersQueued: true,
  realTimePulse: 'obeyed',
  drawer: 'mute',
  paperOutAfterBytes: null,
}

/** Whether it came past the queue or in its turn. */
export interface DrawerPulse {
  readonly how: 'realTime' | 'queued'
  readonly pin: 'pin2' | 'pin5'
}

/** All that one connection brought. */
export interface PrinterSession {
  take(bytes: Uint8Array): void
  /** The cable has nothing more for this job; what is held still prints when the printer can again. */
  end(): void
}

const queuedQuestion = [0x1d, 0x72, 0x01]
/** `DLE EOT n` and `DLE DC4 1 m t`: how many bytes each has. */
const realTimeOrders: readonly (readonly [start: readonly number[], length: number])[] = [
  [[0x10, 0x04], 3],
  [[0x10, 0x14, 0x01], 5],
]

export class PrinterBody {
  readonly mood: PrinterMood = { ...goodMood }
  readonly #jobs: Buffer[] = []
  readonly #pulses: DrawerPulse[] = []
  readonly #pulseEars: ((pulse: DrawerPulse) => void)[] = []
  readonly #unread: Buffer[] = []
  readonly #waiting: ((job: Buffer) => void)[] = []
  readonly #sessions = new Set<() => void>()
  readonly #idle: (() => void)[] = []

  /** Changes the mood; a printer that can print again goes on with what it held. */
  behave(change: Partial<PrinterMood>): void {
    Object.assign(this.mood, change)
    for (const resume of [...this.#sessions]) resume()
  }

  /** Every pulse the drawer got so far. */
  pulses(): readonly DrawerPulse[] {
    return [...this.#pulses]
  }

  /** Of each pulse from now on. */
  hearPulses(hear: (pulse: DrawerPulse) => void): void {
    this.#pulseEars.push(hear)
  }

  /** Everything that came out so far, job by job, without real-time questions. */
  jobs(): readonly Buffer[] {
    return [...this.#jobs]
  }

  /** The next job that nobody has taken by this call, whole: its connection has ended. */
  nextJob(): Promise<Buffer> {
    const job = this.#unread.shift()
    if (job !== undefined) return Promise.resolve(job)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Whether a job is still coming in, or is held until the printer can print again. */
  isHolding(): boolean {
    return this.#sessions.size > 0
  }

  /** When no job is coming in or held any more. */
  whenIdle(): Promise<void> {
    if (!this.isHolding()) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  begin(answer: (bytes: Uint8Array) => void): PrinterSession {
    const received: number[] = []
    const printed: number[] = []
    let prefix: number[] = []
    let ended = false

    const resume = () => {
      while (printed.length < received.length && !this.#isStopped()) {
        printed.push(received[printed.length] ?? 0)
        if (printed.length === this.mood.paperOutAfterBytes) this.mood.paper = 'out'
        if (printed.length === 5 && printed[0] === 0x1b && printed[1] === 0x70)
          this.#pulse('queued', printed[2])
        const isQuestion = queuedQuestion.every((byte, at) => printed.at(at - 3) === byte)
        if (isQuestion && this.mood.answersQueued) answer(Uint8Array.of(this.mood.paper === 'low' ? 3 : 0))
      }
      if (!ended || printed.length < received.length) return
      this.#sessions.delete(resume)
      if (printed.length > 0) this.#finish(Buffer.from(printed))
      if (!this.isHolding()) for (const tell of this.#idle.splice(0)) tell()
    }

    const takeByte = (byte: number) => {
      prefix.push(byte)
      const order = realTimeOrders.find(([start]) =>
        start.every((each, at) => at >= prefix.length || prefix[at] === each),
      )
      if (order !== undefined && prefix.length < order[1]) return
      if (order === undefined) received.push(...prefix)
      else if (prefix[1] === 0x04) this.#answerRealTime(byte, answer)
      else if (this.#obeysPulse()) this.#pulse('realTime', prefix[3])
      prefix = []
    }

    this.#sessions.add(resume)
    return {
      take: (bytes) => {
        for (const byte of bytes) takeByte(byte)
        resume()
      },
      end: () => {
        if (ended) return
        received.push(...prefix.splice(0))
        ended = true
        resume()
      },
    }
  }

  #finish(job: Buffer): void {
    this.#jobs.push(job)
    const waiting = this.#waiting.shift()
    if (waiting === undefined) this.#unread.push(job)
    else waiting(job)
  }

  #pulse(how: DrawerPulse['how'], connector: number | undefined): void {
    const pulse: DrawerPulse = { how, pin: connector === 0 ? 'pin2' : 'pin5' }
    this.#pulses.push(pulse)
    for (const hear of this.#pulseEars) hear(pulse)
    if (this.mood.drawer === 'shut') this.mood.drawer = 'open'
  }

  /** Stopped or not, but for a fault, while which the order is passed over. */
  #obeysPulse(): boolean {
    const { realTimePulse, cutter, head } = this.mood
    return realTimePulse === 'obeyed' && cutter === 'well' && head === 'well'
  }

  #isStopped(): boolean {
    const { paper, cover, cutter, head, online } = this.mood
    return !online || paper === 'out' || cover === 'open' || cutter === 'jammed' || head !== 'well'
  }

  #answerRealTime(kind: number, answer: (bytes: Uint8Array) => void): void {
    const { realTimeAnswers, paper, cover, cutter, head, drawer } = this.mood
    if (realTimeAnswers === 'garbage') answer(Uint8Array.of(0xff, 0x9b, 0x80))
    if (realTimeAnswers !== 'honest') return
    const isError = cutter === 'jammed' || head !== 'well'
    const bits = [
      [],
      [this.#isStopped() && 0x08, drawer === 'open' && 0x04],
      [cover === 'open' && 0x04, paper === 'out' && 0x20, isError && 0x40],
      [cutter === 'jammed' && 0x08, head === 'broken' && 0x20, head === 'hot' && 0x40],
      [paper === 'low' && 0x0c, paper === 'out' && 0x60],
    ][kind]
    if (bits !== undefined) answer(Uint8Array.of(bits.reduce<number>((sum, bit) => sum | (bit || 0), 0x12)))
  }
}
