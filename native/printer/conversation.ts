// One job over a two-way line: is the printer fit, here are the bytes, did they come out? It says
// `printed` only when nothing of the receipt can be left behind, and `notPrinted` only before its first byte.
import type { Outcome, Problem } from '../../core/outcome.ts'
import { done, problem } from '../../core/outcome.ts'
import type { PrinterStatus, PrintOutcome } from '../../core/ports.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import type { Line } from './line.ts'
import { Replies } from './replies.ts'
import {
  paperEnded,
  paperIsLow,
  queuedQuestion,
  realTimeQuestion,
  type StatusBytes,
  type StatusKind,
  statusKinds,
  troubleIn,
} from './status.ts'
import type { Transport } from './transport.ts'

export interface ConversationLimits {
  /** For one answer to a real-time question. */
  readonly statusMs: number
  /** For the bytes of a job to leave, and for a printer without status to end the connection. */
  readonly jobMs: number
  /** For the printer to have printed what it holds. */
  readonly confirmMs: number
  /** Between two questions while it prints. */
  readonly pollMs: number
  /** For a printer whose answer we have to end the connection. */
  readonly closeMs: number
}

export interface ConversationOptions {
  /** Named in problems. */
  readonly printer: string
  /** `none` for printers that print a status question as rubbish. */
  readonly status: 'auto' | 'none'
  readonly limits: ConversationLimits
  open(): Promise<Outcome<Line>>
}

/** What a printer has shown it can do, learned as jobs go by; null is not known yet. */
interface Traits {
  answersRealTime: boolean | null
  answersQueued: boolean | null
}

type Asked =
  | { readonly kind: 'answered'; readonly bytes: StatusBytes }
  | { readonly kind: 'silent' }
  | { readonly kind: 'lost' }

/**
 * How an outcome is reached:
 * - confirmed: `GS r 1`, sent after the last byte, was answered, so all before it was executed, and
 *   nothing has stopped the printer;
 * - unconfirmed: the printer answers `DLE EOT` after the last byte and reports no trouble, but never
 *   answers `GS r`; or it has no status at all, and ended the connection in order after our own end;
 * - unsure: everything else once the first byte of the job was handed over.
 */
export function conversation(options: ConversationOptions): Transport {
  const traits: Traits = { answersRealTime: null, answersQueued: null }

  async function call(): Promise<Outcome<Call>> {
    const opened = await options.open()
    return opened.ok ? done(new Call(opened.value, options, traits)) : opened
  }

  return {
    async send(bytes) {
      const begun = await call()
      return begun.ok ? begun.value.print(bytes) : { kind: 'notPrinted', problem: begun.problem }
    },
    async readStatus() {
      const begun = await call()
      return begun.ok ? begun.value.status() : { state: 'notReady', problem: begun.problem }
    },
  }
}

/** One connection, from its first question to its close. */
class Call {
  readonly #line: Line
  readonly #options: ConversationOptions
  readonly #traits: Traits
  readonly #replies = new Replies()
  #lost = false

  constructor(line: Line, options: ConversationOptions, traits: Traits) {
    this.#line = line
    this.#options = options
    this.#traits = traits
    line.listen(
      (bytes) => this.#replies.take(bytes),
      () => {
        this.#lost = true
        this.#replies.end()
      },
    )
  }

  async status(): Promise<PrinterStatus> {
    const asked = this.#options.status === 'none' ? null : await this.#ask()
    await this.#line.finish(this.#options.limits.closeMs)
    await this.#line.close('keep')
    if (asked?.kind === 'answered') {
      const trouble = troubleIn(asked.bytes)
      if (trouble !== null) return { state: 'notReady', problem: this.#problem(trouble) }
      return { state: 'ready', paperLow: paperIsLow(asked.bytes) }
    }
    if (asked === null || this.#mayBeSilent(asked)) return { state: 'ready', paperLow: false }
    return { state: 'notReady', problem: this.#problem('printerUnreachable') }
  }

  async print(bytes: Uint8Array): Promise<PrintOutcome> {
    const refusal = await this.#reasonNotToStart()
    const outcome: PrintOutcome =
      refusal === null ? await this.#deliver(bytes) : { kind: 'notPrinted', problem: this.#problem(refusal) }
    await this.#line.close(outcome.kind === 'printed' ? 'keep' : 'drop')
    return outcome
  }

  async #deliver(bytes: Uint8Array): Promise<PrintOutcome> {
    const { limits } = this.#options
    const sent = await this.#line.write(bytes, limits.jobMs)
    if (sent !== 'taken') return this.#unsure(sent)
    if (this.#traits.answersRealTime !== true) {
      const ended = await this.#line.finish(limits.jobMs)
      return ended === 'taken' ? { kind: 'printed', confirmed: false } : this.#unsure(ended)
    }
    const outcome = await this.#watch()
    if (outcome.kind === 'printed') await this.#line.finish(limits.closeMs)
    return outcome
  }

  /** A printer that never answered is not asked again by each receipt; reading its status still asks. */
  async #reasonNotToStart(): Promise<ProblemCode | null> {
    if (this.#lost) return 'printerUnreachable'
    if (this.#options.status === 'none' || this.#traits.answersRealTime === false) return null
    const asked = await this.#ask()
    if (asked.kind === 'answered') return troubleIn(asked.bytes)
    if (!this.#mayBeSilent(asked)) return 'printerUnreachable'
    this.#traits.answersRealTime = false
    return null
  }

  /** Follows the job until the printer has executed it or says what stopped it. */
  async #watch(): Promise<PrintOutcome> {
    const { limits } = this.#options
    const deadlineMs = performance.now() + limits.confirmMs
    this.#replies.forget('queued')
    const sent = await this.#line.write(queuedQuestion, limits.confirmMs)
    if (sent !== 'taken') return this.#unsure(sent)
    for (;;) {
      const answer = await this.#replies.next('queued', limits.pollMs)
      if (answer !== null) {
        this.#traits.answersQueued = true
        return this.#confirm(answer)
      }
      if (this.#lost) return this.#unsure('lost')
      const asked = await this.#ask()
      if (this.#replies.has('queued')) continue
      if (asked.kind === 'lost') return this.#unsure('lost')
      const trouble = asked.kind === 'answered' ? troubleIn(asked.bytes) : null
      if (trouble !== null) return this.#unsureOf(trouble)
      const timeIsUp = performance.now() >= deadlineMs
      if (timeIsUp && (asked.kind === 'silent' || this.#traits.answersQueued === true)) {
        return this.#unsure('stalled')
      }
      if (timeIsUp) this.#traits.answersQueued = false
      if (asked.kind === 'answered' && this.#traits.answersQueued === false) {
        return { kind: 'printed', confirmed: false }
      }
    }
  }

  /** A stray byte looks like an answer; a printer that is stopped cannot have given one. */
  async #confirm(answer: number): Promise<PrintOutcome> {
    const asked = await this.#ask()
    const trouble = asked.kind === 'answered' ? troubleIn(asked.bytes) : null
    if (trouble !== null) return this.#unsureOf(trouble)
    return paperEnded(answer) ? this.#unsureOf('paperOut') : { kind: 'printed', confirmed: true }
  }

  /** One question at a time, since answers do not say what they answer; the first silence ends it. */
  async #ask(): Promise<Asked> {
    const { limits } = this.#options
    const bytes = new Map<StatusKind, number>()
    this.#replies.forget('realTime')
    for (const kind of statusKinds) {
      if ((await this.#line.write(realTimeQuestion(kind), limits.statusMs)) === 'lost')
        return { kind: 'lost' }
      const answer = await this.#replies.next('realTime', limits.statusMs)
      if (answer === null) break
      bytes.set(kind, answer)
    }
    if (bytes.size > 0) {
      this.#traits.answersRealTime = true
      return { kind: 'answered', bytes }
    }
    return this.#lost ? { kind: 'lost' } : { kind: 'silent' }
  }

  #mayBeSilent(asked: Asked): boolean {
    return asked.kind === 'silent' && this.#traits.answersRealTime !== true
  }

  #unsure(answer: 'stalled' | 'lost'): PrintOutcome {
    return this.#unsureOf(answer === 'stalled' ? 'printStalled' : 'printerConnectionLost')
  }

  #unsureOf(code: ProblemCode): PrintOutcome {
    return { kind: 'unsure', problem: this.#problem(code) }
  }

  #problem(code: ProblemCode): Problem {
    return problem(code, { printer: this.#options.printer })
  }
}
