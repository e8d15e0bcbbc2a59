// Whether the distributor may be asked to take a credited top-up back, or in words why not. The money is the
// customer's again only once the distributor has confirmed it; until then the customer has the credit.

import { type RefundReason, refundReasons } from '../api/refund-reason.ts'
import { type Problem, problem } from '../outcome.ts'
import type { DistributorTraits } from '../ports.ts'
import { isReversal, type QueueRow } from '../queue/task.ts'
import type { KeptAuditEvent } from '../store.ts'
import type { Sale } from './sale.ts'

export interface Asking {
  readonly row: QueueRow | null
  readonly traits: Pick<DistributorTraits, 'name' | 'reversal'>
  readonly nowMs: number
  readonly lineIsDown: boolean
}

/** Null when it may be asked for. `sale` is credited. */
export function reversalProblem(sale: Sale, asking: Asking): Problem | null {
  if (isReversal(asking.row)) return problem('reversalUnderWay')
  const late = windowProblem(sale, asking.traits, asking.nowMs)
  if (late !== null) return late
  // Who asks stands at the counter: better told to wait than sent away with a question in a queue.
  return asking.lineIsDown ? problem('reversalNeedsLine') : null
}

/** Past the distributor's own window; the distributor has the last word on what is within it. */
export function windowProblem(
  sale: Sale,
  { name, reversal }: Pick<DistributorTraits, 'name' | 'reversal'>,
  nowMs: number,
): Problem | null {
  if (reversal.kind === 'never') return problem('reversalNever', { distributor: name })
  const sinceMs = nowMs - (sale.settledAtMs ?? nowMs)
  if (sinceMs <= reversal.withinMs) return null
  return problem('reversalTooLate', { minutes: Math.floor(reversal.withinMs / 60_000) })
}

/** Why the customer asked for the money back, by the newest event that says so. */
export function askedReason(events: readonly KeptAuditEvent[]): RefundReason {
  const asked = events.findLast((event) => event.type === 'reversalAsked')
  return refundReasons.find((reason) => reason === asked?.data.why) ?? 'other'
}

/** Whether it was asked for and nobody knows yet what became of it. */
export function reversalIsOpen(events: readonly KeptAuditEvent[]): boolean {
  const open = ['reversalAsked', 'reversalStarted', 'reversalNotSent', 'reversalUnsettled']
  const last = events.findLast(({ type }) => open.includes(type) || closing.includes(type))
  return last !== undefined && open.includes(last.type)
}

const closing = ['reversalConfirmed', 'reversalRefused', 'reversalUnprovable', 'failureReported']
