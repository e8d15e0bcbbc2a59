// Whether the distributor can be reached, judged by its answers alone: not by what the operating
// system thinks of its network. While the line is down only one small question at a time goes out.
import type { Money } from '../money.ts'
import type { Problem } from '../outcome.ts'
import type { Asked, Clock, Distributor } from '../ports.ts'
import { growingWaitMs } from './schedule.ts'

export interface LineParts {
  readonly clock: Clock
  readonly distributor: Distributor
  /** From 0 up to but not 1. */
  readonly chance: () => number
  /** The line turned, or the balance is known anew. */
  readonly changed: (what: { readonly wentUp: boolean; readonly balance: Money | null }) => void
  /** Called after each answer. */
  readonly afterwards: () => void
}

/** `shaky`: it answers, but something was lost in the last minute. */
export type LineState = 'unknown' | 'up' | 'shaky' | 'down'

export interface Line {
  readonly state: LineState
  /** Since when it is up, down or unknown, on the wall clock. */
  readonly sinceMs: number
  /** Since when, on the clock that never jumps. */
  readonly sinceElapsedMs: number
  /** When the distributor last answered anything, on the wall clock; null: not in this run. */
  readonly lastAnswerAtMs: number | null
  readonly problem: Problem | null
  readonly balance: { readonly amount: Money; readonly atMs: number } | null
  heardAnswer(): void
  /** Certainly unreachable. */
  heardNothing(problem: Problem): void
  /** An answer was lost or is overdue: something may still get through. */
  heardSilence(): void
  /** Asks for the balance when it is time to; safe to call often. */
  probe(): void
  /** Asks for the balance soon, because money has moved. */
  refreshBalance(): void
  /** Milliseconds until `probe` has something to do. */
  nextInMs(): number
}

const probeFirstMs = 2_000
const probeMaxMs = 15_000
/** A line nobody has used for so long is asked: so long at most is it wrongly called up. */
const idleMaxMs = 30_000
const shakyForMs = 60_000
/** Money moves in every sale; its balance is asked for only so often. */
const balanceEveryMs = 2_000

export function createLine(parts: LineParts): Line {
  const { clock } = parts
  let state: 'unknown' | 'up' | 'down' = 'unknown'
  let sinceMs = clock.nowMs()
  let sinceElapsedMs = clock.elapsedMs()
  let lastAnswerAtMs: number | null = null
  let trouble: Problem | null = null
  let balance: Line['balance'] = null
  let asking = false
  let failures = 0
  let askAtMs = clock.elapsedMs()
  let shakyUntilMs = 0
  let askedAtMs = Number.NEGATIVE_INFINITY
  let balanceWantedAtMs: number | null = null

  function turn(to: 'up' | 'down', problem: Problem | null): void {
    trouble = problem
    if (state === to) return
    state = to
    sinceMs = clock.nowMs()
    sinceElapsedMs = clock.elapsedMs()
    if (to === 'down')
      askAtMs = clock.elapsedMs() + growingWaitMs(0, probeFirstMs, probeMaxMs, parts.chance())
    parts.changed({ wentUp: to === 'up', balance: null })
  }

  /** While the line is down, its probes keep their own pace. */
  function dueMs(): number {
    return state === 'down' ? askAtMs : Math.min(askAtMs, balanceWantedAtMs ?? askAtMs)
  }

  function answering(): void {
    failures = 0
    lastAnswerAtMs = clock.nowMs()
    askAtMs = clock.elapsedMs() + idleMaxMs
    turn('up', null)
  }

  function answered(answer: Asked<Money>): void {
    asking = false
    if (answer.kind === 'answered') {
      balance = { amount: answer.value, atMs: clock.nowMs() }
      answering()
      parts.changed({ wentUp: false, balance: answer.value })
      return
    }
    failures += 1
    const waitMs = growingWaitMs(failures, probeFirstMs, probeMaxMs, parts.chance())
    askAtMs = clock.elapsedMs() + Math.max(waitMs, answer.retryAfterMs ?? 0)
    turn('down', answer.problem)
    // Nothing turned, but time has gone by: how long selling may go on is shown with it.
    parts.changed({ wentUp: false, balance: null })
  }

  return {
    get state() {
      return state === 'up' && clock.elapsedMs() < shakyUntilMs ? 'shaky' : state
    },
    get sinceMs() {
      return sinceMs
    },
    get sinceElapsedMs() {
      return sinceElapsedMs
    },
    get lastAnswerAtMs() {
      return lastAnswerAtMs
    },
    get problem() {
      return trouble
    },
    get balance() {
      return balance
    },
    heardAnswer: answering,
    heardNothing(problem) {
      turn('down', problem)
    },
    heardSilence() {
      const before = clock.elapsedMs() < shakyUntilMs
      shakyUntilMs = clock.elapsedMs() + shakyForMs
      if (state === 'down') return
      askAtMs = Math.min(askAtMs, clock.elapsedMs())
      if (!before) parts.changed({ wentUp: false, balance: null })
    },
    probe() {
      if (asking || clock.elapsedMs() < dueMs()) return
      asking = true
      askedAtMs = clock.elapsedMs()
      balanceWantedAtMs = null
      parts.distributor.readBalance((answer) => {
        answered(answer)
        parts.afterwards()
      })
    },
    refreshBalance() {
      balanceWantedAtMs ??= Math.max(clock.elapsedMs(), askedAtMs + balanceEveryMs)
    },
    nextInMs() {
      return asking ? idleMaxMs : Math.max(0, dueMs() - clock.elapsedMs())
    },
  }
}
