// When a sale is tried next. Pure: chance comes in as a number, time as an instant.
import type { DistributorTraits } from '../ports.ts'
import type { Sale } from '../top-up/sale.ts'
import type { QueueRow, QueueTask, WaitReason } from './task.ts'

const submitFirstMs = 1_000
const submitMaxMs = 60_000
const doublingsMax = 16

export interface Moment {
  readonly nowMs: number
  /** From 0 up to but not 1, fresh for each call. */
  readonly chance: number
  readonly traits: DistributorTraits
}

/**
 * A wait that doubles with each try, shortened at random by up to half. For questions: tills do not march in step, and
 * none asks again before an answer could have changed.
 */
export function growingWaitMs(tries: number, firstMs: number, maxMs: number, chance: number): number {
  const fullMs = wholeWaitMs(tries, firstMs, maxMs)
  return Math.round(fullMs / 2 + (fullMs / 2) * chance)
}

/**
 * A wait drawn evenly from none to a whole that doubles with each try ("full jitter": Brooker, Exponential Backoff
 * And Jitter, AWS Architecture Blog, 2015). For sendings: every till of a distributor hears the line come back at once.
 */
export function drawnWaitMs(tries: number, firstMs: number, maxMs: number, chance: number): number {
  return Math.round(wholeWaitMs(tries, firstMs, maxMs) * chance)
}

function wholeWaitMs(tries: number, firstMs: number, maxMs: number): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(tries, doublingsMax))
}

/** The row for a task that may start at once. */
export function rowNow(sale: Sale, task: QueueTask, previous: QueueRow | null, at: Moment): QueueRow {
  return {
    saleId: sale.id,
    task,
    dueAtMs: at.nowMs,
    reason: 'due',
    tries: previous?.task === task ? previous.tries : 0,
    lastSubmitAtMs: previous?.lastSubmitAtMs ?? null,
  }
}

/** The row for a task that must wait, or null when there is nothing left to ask. */
export function rowLater(
  sale: Sale,
  task: QueueTask,
  previous: QueueRow | null,
  wait: { readonly reason: WaitReason; readonly atLeastMs: number },
  at: Moment,
): QueueRow | null {
  const tries = previous?.task === task ? previous.tries + 1 : 0
  const row = { saleId: sale.id, task, reason: wait.reason, tries }
  const lastSubmitAtMs = previous?.lastSubmitAtMs ?? null
  const atLeastMs = Math.ceil(wait.atLeastMs)
  if (task === 'recheck') {
    const afterMs = at.traits.recheckAfterMs[tries]
    if (afterMs === undefined) return null
    return { ...row, lastSubmitAtMs, dueAtMs: (sale.settledAtMs ?? at.nowMs) + afterMs }
  }
  if (task === 'submit') {
    const waitMs = drawnWaitMs(Math.max(0, sale.attempts - 1), submitFirstMs, submitMaxMs, at.chance)
    // Nothing arrived: as far as anyone knows, nothing of this sale ever left.
    return { ...row, lastSubmitAtMs: null, dueAtMs: at.nowMs + Math.max(waitMs, atLeastMs) }
  }
  if (task === 'reverse') {
    const waitMs = drawnWaitMs(tries, submitFirstMs, submitMaxMs, at.chance)
    return { ...row, lastSubmitAtMs, dueAtMs: at.nowMs + Math.max(waitMs, atLeastMs) }
  }
  const { firstMs, maxMs } = at.traits.poll
  const waitMs = growingWaitMs(tries, firstMs, maxMs, at.chance)
  return { ...row, lastSubmitAtMs, dueAtMs: at.nowMs + Math.max(waitMs, atLeastMs) }
}
