// The whole life of a top-up as one table: what may happen in each state, where it leads, and what
// must be written down with it. Pure; every pair of state and event is in the test's table.
import type { QueueTask } from '../queue/task.ts'
import type { ProblemCode } from '../words/problem-words.ts'
import type { Booking } from './sale.ts'
import type { SaleEventType, SaleState } from './state.ts'

/** What is committed in the same transaction as the new state. Nothing here touches the world. */
export type Effect =
  /** Move the money in the ledger; nothing when it already stands there. */
  | { readonly kind: 'book'; readonly as: Booking }
  /** `now`: as soon as a place is free. `later`: after the task's own growing wait. */
  | { readonly kind: 'queue'; readonly task: QueueTask; readonly when: 'now' | 'later' }
  | { readonly kind: 'unqueue' }
  /** `result` becomes a sale or final receipt by what the customer already holds. */
  | { readonly kind: 'slip'; readonly slip: 'pending' | 'result' | 'refund' }
  | { readonly kind: 'openDrawer' }
  | { readonly kind: 'explain'; readonly code: ProblemCode }

export interface Step {
  readonly to: SaleState
  readonly effects: readonly Effect[]
}

export type Decision = { readonly ok: true; readonly step: Step } | { readonly ok: false }

const book = (as: Booking): Effect => ({ kind: 'book', as })
const queue = (task: QueueTask, when: 'now' | 'later'): Effect => ({ kind: 'queue', task, when })
const slip = (which: 'pending' | 'result' | 'refund'): Effect => ({ kind: 'slip', slip: which })
const explain = (code: ProblemCode): Effect => ({ kind: 'explain', code })
const unqueue: Effect = { kind: 'unqueue' }
const openDrawer: Effect = { kind: 'openDrawer' }
const step = (to: SaleState, ...effects: Effect[]): Step => ({ to, effects })

const credited = step('credited', book('sold'), queue('recheck', 'later'), slip('result'))
const accepted = step('accepted', queue('find', 'later'))
const failed = step('failed', book('refundDue'), unqueue)
const contradicted = step('needsReview', unqueue, explain('creditedAfterFailure'))
const lost = step('needsReview', unqueue, explain('acceptedThenLost'))
const handedToPerson = step('needsReview', unqueue)
const askAgainLater = (state: SaleState): Step => step(state, queue('find', 'later'))
const recheckLater = step('credited', queue('recheck', 'later'))

/** What the distributor says of the reference is a fact in every open state, whoever asked. */
const reported = { creditReported: credited, acceptanceReported: accepted, failureReported: failed }

const table: Readonly<Record<SaleState, Partial<Record<SaleEventType, Step>>>> = {
  prepared: {
    offerWithdrawn: step('cancelled'),
    paymentTaken: step('paid', book('owed'), queue('submit', 'now'), openDrawer),
  },
  paid: {
    ...reported,
    // The row already asks: should the process die while sending, the restart finds a question, not a resend.
    sendingStarted: step('sending', queue('find', 'now')),
    voided: step('failed', book('refundDue'), unqueue, explain('voidedByClerk')),
    patienceEnded: step('paid', slip('pending')),
    reviewRequested: handedToPerson,
  },
  sending: {
    ...reported,
    notSent: step('paid', queue('submit', 'later')),
    answerLost: step('inDoubt', queue('find', 'later')),
    attemptAbandoned: step('inDoubt', queue('find', 'now')),
    patienceEnded: step('sending', slip('pending')),
  },
  inDoubt: {
    ...reported,
    answerLost: step('inDoubt'),
    notFoundYet: askAgainLater('inDoubt'),
    unreachable: askAgainLater('inDoubt'),
    absenceProven: step('paid', queue('submit', 'now')),
    absenceUnprovable: step('needsReview', unqueue, explain('absenceUnprovable')),
    patienceEnded: step('inDoubt', slip('pending')),
    reviewRequested: handedToPerson,
  },
  accepted: {
    ...reported,
    answerLost: step('accepted'),
    notFoundYet: askAgainLater('accepted'),
    unreachable: askAgainLater('accepted'),
    absenceProven: lost,
    absenceUnprovable: lost,
    patienceEnded: step('accepted', slip('pending')),
    reviewRequested: handedToPerson,
  },
  credited: {
    failureReported: step('needsReview', unqueue, explain('reversedLater')),
    creditReported: recheckLater,
    acceptanceReported: recheckLater,
    notFoundYet: recheckLater,
    unreachable: recheckLater,
    // Distributors forget old transactions: absence says nothing about a credit that was confirmed.
    absenceProven: recheckLater,
    absenceUnprovable: recheckLater,
    answerLost: step('credited'),
    // Until the distributor has confirmed it the customer has the credit, so the sale is what it was.
    reversalAsked: step('credited', queue('reverse', 'now')),
    // The row already asks: should the process die while asking, the restart finds a question, not a repeat.
    reversalStarted: step('credited', queue('askReversal', 'now')),
    reversalNotSent: step('credited', queue('reverse', 'later')),
    reversalUnsettled: step('credited', queue('askReversal', 'later')),
    reversalConfirmed: step('failed', book('refundDue'), unqueue),
    reversalRefused: step('credited', queue('recheck', 'later')),
    reversalUnprovable: step('needsReview', unqueue, explain('reversalUnprovable')),
  },
  failed: {
    refundPaid: step('refunded', book('refunded'), slip('refund'), openDrawer),
    creditReported: contradicted,
    acceptanceReported: contradicted,
    failureReported: step('failed'),
    answerLost: step('failed'),
  },
  // The customer has money and credit: the shop's loss is written down, nothing is taken back.
  refunded: {
    creditReported: step('refunded', explain('creditedAfterRefund')),
    acceptanceReported: step('refunded', explain('creditedAfterRefund')),
    failureReported: step('refunded'),
    answerLost: step('refunded'),
  },
  needsReview: {
    reviewedCredited: step('credited', book('sold'), slip('result')),
    reviewedFailed: step('failed', book('refundDue')),
    reviewedSend: step('paid', queue('submit', 'now')),
    // Kept as evidence for the person who decides.
    creditReported: step('needsReview'),
    acceptanceReported: step('needsReview'),
    failureReported: step('needsReview'),
    answerLost: step('needsReview'),
    patienceEnded: step('needsReview', slip('pending')),
  },
  cancelled: {},
}

/** Where `event` leads from `state` and what goes with it; `ok: false` when it may not happen there. */
export function decide(state: SaleState, event: SaleEventType): Decision {
  const found = table[state][event]
  return found ? { ok: true, step: found } : { ok: false }
}
