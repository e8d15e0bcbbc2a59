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
  /** The line went up or down, or the balance is known anew. */
  readonly changed: (wentUp: boolean) => void
  /** Called after each answer. */
  readonly afterwards: () => void
}

export interface Line {
  readonly state: 'unknown' | 'up' | 'down'
  /** Since when, on the wall clock. */
  readonly sinceMs: number
  readonly problem: Problem | null
  readonly balance: { readonly amount: Money; readonly atMs: number } | null
  heardAnswer(): void
  heardNothing(problem: Problem): void
  /** Asks for the balance when it is time to; safe to call often. */
  probe(): void
  /** Asks for the balance soon, because money has moved. */
  refreshBalance(): void
  /** Milliseconds until `probe` has something to do. */
  nextInMs(): number
}

const probeFirstMs = 2_000
const probeMaxMs = 15_000
const balanceEveryMs = 5 * 60_000

export function createLine(parts: LineParts): Line {
  const { clock } = parts
  let state: Line['state'] = 'unknown'
  let sinceMs = clock.nowMs()
  let trouble: Problem | null = null
  let balance: Line['balance'] = null
  let asking = false
  let failures = 0
  let askAtMs = clock.elapsedMs()

  function turn(to: 'up' | 'down', problem: Problem | null): void {
    trouble = problem
    if (state === to) return
    state = to
    sinceMs = clock.nowMs()
    if (to === 'down')
      askAtMs = clock.elapsedMs() + growingWaitMs(0, probeFirstMs, probeMaxMs, parts.chance())
    parts.changed(to === 'up')
  }

  function answered(answer: Asked<Money>): void {
    asking = false
    if (answer.kind === 'answered') {
      failures = 0
      askAtMs = clock.elapsedMs() + balanceEveryMs
      balance = { amount: answer.value, atMs: clock.nowMs() }
      turn('up', null)
      parts.changed(false)
      return
    }
    failures += 1
    const waitMs = growingWaitMs(failures, probeFirstMs, probeMaxMs, parts.chance())
    askAtMs = clock.elapsedMs() + Math.max(waitMs, answer.retryAfterMs ?? 0)
    turn('down', answer.problem)
  }

  return {
    get state() {
      return state
    },
    get sinceMs() {
      return sinceMs
    },
    get problem() {
      return trouble
    },
    get balance() {
      return balance
    },
    heardAnswer() {
      failures = 0
      turn('up', null)
    },
    heardNothing(problem) {
      turn('down', problem)
    },
    probe() {
      if (asking || clock.elapsedMs() < askAtMs) return
      asking = true
      parts.distributor.readBalance((answer) => {
        answered(answer)
        parts.afterwards()
      })
    },
    refreshBalance() {
      if (state !== 'down') askAtMs = clock.elapsedMs()
    },
    nextInMs() {
      return asking ? balanceEveryMs : Math.max(0, askAtMs - clock.elapsedMs())
    },
  }
}
