// One job over a two-way line: is the printer fit, here are the bytes, did they come out? It says
// `printed` only when nothing of the receipt can be left behind, and `notPrinted` only before its first byte.
import { setTimeout as pause } from 'node:timers/promises'
import { unreachable } from '../../core/assert.ts'
import { done, type Outcome, type Problem, problem } from '../../core/outcome.ts'
import type { PrinterStatus, PrintOutcome } from '../../core/ports.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type DrawerPin, drawerContact, queuedPulse, realTimePulse } from './drawer.ts'
import { lingerFor, type PrinterLimits, timeFor } from './limits.ts'
import type { Line, OpenLine } from './line.ts'
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

/**
 * Whether the printer answers `DLE EOT`. `auto`: it is asked and found out. `always`: it is known to, so
 * that its silence means that it takes no receipt. `never`: it is not asked, since it would print the
 * question as rubbish.
 */
export const statusHabits = ['auto', 'always', 'never'] as const
export type StatusHabit = (typeof statusHabits)[number]

export interface ConversationOptions {
  /** Named in problems. */
  readonly printer: string
  readonly status: StatusHabit
  readonly limits: PrinterLimits
  readonly open: OpenLine
}

/** What a printer has shown it can do, learned as jobs go by; null is not known yet. */
interface Traits {
  answersRealTime: boolean | null
  answersQueued: boolean | null
}

/** Whether a job may be begun; `stopped` is a printer that says itself why not. */
type Readiness =
  | { readonly kind: 'fit' }
  | { readonly kind: 'stopped'; readonly code: ProblemCode; readonly bytes: StatusBytes }
  | { readonly kind: 'gone' }

type Asked =
  | { readonly kind: 'answered'; readonly bytes: StatusBytes }
  | { readonly kind: 'silent' }
  | { readonly kind: 'lost' }

/**
 * How an outcome is reached:
 * - confirmed: `GS r 1`, sent after the last byte, was answered, so all before it was executed, and
 *   nothing has stopped the printer;
 * - unconfirmed: the printer answers `DLE EOT` for `lingerMs` after the last byte and reports no trouble,
 *   but never answers `GS r`; or it has no status at all, and the line says that every byte has gone the
 *   way it can see (`Line.finish`);
 * - unsure: everything else once the first byte of the job was handed over.
 *
 * A drawer is opened through the queue of a printer that prints, and past the queue of one that says it is
 * stopped, where the pulse would lie until somebody puts in paper. That it opened is then known only from
 * its own contact.
 */
export function conversation(options: ConversationOptions): Transport {
  const answersRealTime = { auto: null, always: true, never: false }[options.status]
  const traits: Traits = { answersRealTime, answersQueued: null }

  async function call(): Promise<Outcome<Call>> {
    const opened = await options.open()
    return opened.ok ? done(new Call(opened.value, options, traits)) : opened
  }

  return {
    async send(bytes) {
      const begun = await call()
      return begun.ok ? begun.value.print(bytes) : { kind: 'notPrinted', problem: begun.problem }
    },
    async pulse(pin) {
      const begun = await call()
      return begun.ok ? begun.value.openDrawer(pin) : { kind: 'notPrinted', problem: begun.problem }
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
    const asked = this.#options.status === 'never' ? null : await this.#ask()
    // To a printer that says nothing an end means nothing either.
    if (asked?.kind === 'answered') await this.#finishOrderly()
    await this.#line.close('keep')
    if (asked?.kind === 'answered') {
      const trouble = troubleIn(asked.bytes)
      if (trouble !== null) return { state: 'notReady', problem: this.#problem(trouble) }
      return { state: 'ready', paperLow: paperIsLow(asked.bytes), statusFrom: 'printer' }
    }
    if (asked !== null && !this.#mayBeSilent(asked)) {
      return { state: 'notReady', problem: this.#problem('printerUnreachable') }
    }
    this.#traits.answersRealTime = false
    return { state: 'ready', paperLow: false, statusFrom: 'nobody' }
  }

  async print(bytes: Uint8Array): Promise<PrintOutcome> {
    const ready = await this.#readiness()
    return this.#end(ready.kind === 'fit' ? await this.#deliver(bytes) : this.#notPrinted(ready))
  }

  async openDrawer(pin: DrawerPin): Promise<PrintOutcome> {
    const ready = await this.#readiness()
    switch (ready.kind) {
      case 'fit':
        return this.#end(await this.#deliver(queuedPulse(pin)))
      case 'stopped':
        return this.#end(await this.#pulsePastQueue(pin, ready))
      case 'gone':
        return this.#end(this.#notPrinted(ready))
      default:
        return unreachable(ready)
    }
  }

  async #end(outcome: PrintOutcome): Promise<PrintOutcome> {
    await this.#line.close(outcome.kind === 'printed' ? 'keep' : 'drop')
    return outcome
  }

  async #pulsePastQueue(
    pin: DrawerPin,
    { code, bytes }: Extract<Readiness, { kind: 'stopped' }>,
  ): Promise<PrintOutcome> {
    const { limits } = this.#options
    const before = bytes.get(1)
    const untilMs = performance.now() + limits.drawerMs
    const sent = await this.#line.write(realTimePulse(pin), limits.statusMs)
    while (sent === 'taken' && before !== undefined && !this.#lost && performance.now() < untilMs) {
      const now = await this.#askOne(1)
      if (typeof now !== 'number') break
      if (drawerContact(now) !== drawerContact(before)) return { kind: 'printed', confirmed: true }
      await pause(Math.min(limits.pollMs, limits.drawerMs / 4))
    }
    return this.#unsureOf(code)
  }

  async #deliver(bytes: Uint8Array): Promise<PrintOutcome> {
    const { limits } = this.#options
    const jobMs = timeFor(bytes.length, limits.jobMs, limits)
    const sent = await this.#line.write(bytes, jobMs)
    if (sent !== 'taken') return this.#unsure(sent)
    if (this.#traits.answersRealTime !== true) {
      const ended = await this.#line.finish(jobMs, lingerFor(bytes.length, limits))
      return ended === 'taken' ? { kind: 'printed', confirmed: false } : this.#unsure(ended)
    }
    const outcome = await this.#watch(bytes.length)
    if (outcome.kind === 'printed') await this.#finishOrderly()
    return outcome
  }

  async #finishOrderly(): Promise<void> {
    const { closeMs } = this.#options.limits
    await this.#line.finish(closeMs, closeMs)
  }

  /** A printer that never answered is not asked again by each receipt; reading its status still asks. */
  async #readiness(): Promise<Readiness> {
    if (this.#lost) return { kind: 'gone' }
    if (this.#traits.answersRealTime === false) return { kind: 'fit' }
    const asked = await this.#ask()
    if (asked.kind === 'answered') {
      const code = troubleIn(asked.bytes)
      return code === null ? { kind: 'fit' } : { kind: 'stopped', code, bytes: asked.bytes }
    }
    if (!this.#mayBeSilent(asked)) return { kind: 'gone' }
    this.#traits.answersRealTime = false
    return { kind: 'fit' }
  }

  #notPrinted(ready: Exclude<Readiness, { kind: 'fit' }>): PrintOutcome {
    const code = ready.kind === 'stopped' ? ready.code : 'printerUnreachable'
    return { kind: 'notPrinted', problem: this.#problem(code) }
  }

  /**
   * Follows the job until the printer has executed it or says what stopped it. One that never says so is
   * believed when nothing has stopped it for a while: `learnMs` at first, `lingerMs` once that is known.
   */
  async #watch(bytes: number): Promise<PrintOutcome> {
    const { limits } = this.#options
    const beganMs = performance.now()
    const confirmMs = timeFor(bytes, limits.confirmMs, limits)
    this.#replies.forget('queued')
    const sent = await this.#line.write(queuedQuestion, confirmMs)
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
      const spentMs = performance.now() - beganMs
      if (spentMs >= confirmMs) return this.#unsure('stalled')
      if (asked.kind === 'answered' && this.#isBelieved(spentMs, bytes)) {
        this.#traits.answersQueued = false
        return { kind: 'printed', confirmed: false }
      }
    }
  }

  #isBelieved(spentMs: number, bytes: number): boolean {
    const { limits } = this.#options
    switch (this.#traits.answersQueued) {
      case true:
        return false
      case false:
        return spentMs >= lingerFor(bytes, limits)
      case null:
        return spentMs >= timeFor(bytes, limits.learnMs, limits)
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
    const bytes = new Map<StatusKind, number>()
    this.#replies.forget('realTime')
    for (const kind of statusKinds) {
      const answer = await this.#askOne(kind)
      if (answer === 'lost') return { kind: 'lost' }
      if (answer === null) break
      bytes.set(kind, answer)
    }
    if (bytes.size > 0) {
      this.#traits.answersRealTime = true
      return { kind: 'answered', bytes }
    }
    return this.#lost ? { kind: 'lost' } : { kind: 'silent' }
  }

  async #askOne(kind: StatusKind): Promise<number | null | 'lost'> {
    const { statusMs } = this.#options.limits
    if ((await this.#line.write(realTimeQuestion(kind), statusMs)) === 'lost') return 'lost'
    return this.#replies.next('realTime', statusMs)
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
