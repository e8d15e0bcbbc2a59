// What happened to a sale, with the facts that came with it. Types are named in state.ts; this adds
// only what must be written down.

import type { RefundReason } from '../api/refund-reason.ts'
import type { Money } from '../money.ts'
import type { Problem } from '../outcome.ts'
import type { CreditFacts, NotSentReason } from '../ports.ts'
import type { Why } from './refund.ts'
import type { Tender, TenderKind } from './sale.ts'
import type { SaleEventType } from './state.ts'

interface Facts {
  /**
   * `rounding` as in Sale: what cash rounding added to the total. `tenderFee`: what the tender adds to the fee of
   * the offer; left out where that is nothing.
   */
  paymentTaken: { readonly tender: Tender; readonly rounding: Money; readonly tenderFee?: Money }
  voided: Why
  /**
   * `terminalReference`: what the terminal calls the refund; null for cash, or where nobody noted it. `why` is
   * null where it was said before, when the sale was given up.
   */
  refundPaid: {
    readonly refundTender: TenderKind
    readonly terminalReference: string | null
  } & ({ readonly why: null } | Why)
  creditReported: { readonly facts: CreditFacts }
  acceptanceReported: { readonly distributorId: string }
  failureReported: { readonly problem: Problem; readonly distributorId: string | null }
  notSent: { readonly reason: NotSentReason; readonly retryAfterMs: number | null }
  answerLost: { readonly detail: string }
  unreachable: { readonly detail: string; readonly retryAfterMs: number | null }
  reviewRequested: { readonly problem: Problem }
  reviewedCredited: { readonly note: string }
  reviewedFailed: { readonly note: string }
  /** `cost`: what the distributor takes now, as the person was told. */
  reviewedSend: { readonly note: string; readonly cost: Money }
  reversalAsked: { readonly why: RefundReason; readonly note: string | null }
  reversalNotSent: { readonly reason: NotSentReason; readonly retryAfterMs: number | null }
  /** `detail`: why there is no answer; null: the distributor answered, and the top-up stands so far. */
  reversalUnsettled: { readonly detail: string | null; readonly retryAfterMs: number | null }
  reversalConfirmed: { readonly why: RefundReason }
  reversalRefused: { readonly problem: Problem }
}

type FactsOf<Type extends SaleEventType> = Type extends keyof Facts ? Facts[Type] : unknown

export type SaleEvent = { [Type in SaleEventType]: { readonly type: Type } & FactsOf<Type> }[SaleEventType]
