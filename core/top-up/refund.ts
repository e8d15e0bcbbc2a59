// Giving the customer's money back: all of it, by the tender it came by or in cash, and with the reason.
import { type RepayReason, refundReasons } from '../api/refund-reason.ts'
import { amountPaid } from '../ledger/posting.ts'
import { formatMoney } from '../money.ts'
import { done, type Outcome, problem, refuse } from '../outcome.ts'
import type { Shop } from '../shop.ts'
import type { KeptAuditEvent } from '../store.ts'
import { type Sale, type TenderKind, tenderKinds } from './sale.ts'

/** As a screen asks; `takenBack`: the reason is the one for which the distributor took the top-up back. */
export type AskedWhy =
  | { readonly reason: Exclude<RepayReason, 'other'> | 'takenBack' }
  | { readonly reason: 'other'; readonly note: string }

export interface Why {
  readonly why: RepayReason
  readonly note: string | null
}

/** Refused: `stepNotAllowed`, where a top-up counts as taken back that was not. */
export function whyOf(sale: Sale, asked: AskedWhy): Outcome<Why> {
  if (asked.reason === 'other') return done({ why: asked.reason, note: asked.note })
  if (asked.reason !== 'takenBack') return done({ why: asked.reason, note: null })
  const { problem: trouble } = sale
  if (trouble?.code !== 'reversedAsAsked') return refuse('stepNotAllowed')
  return done({ why: refundReasons.find((each) => each === trouble.details.why) ?? 'other', note: null })
}

/** By what the money goes back. Refused: `refundNotInCash`. The sale is paid for. */
export function refundTender(sale: Sale, inCash: boolean, shop: Shop): Outcome<TenderKind> {
  const kind = sale.tender?.kind ?? 'cash'
  if (!inCash || kind === 'cash') return done(kind)
  if (mayRefundInCash(sale, shop)) return done('cash')
  return { ok: false, problem: problem('refundNotInCash', { amount: formatMoney(amountPaid(sale)) }) }
}

/** An outside payment in money of the drawer that coins can make up: nothing is rounded when it goes back. */
export function mayRefundInCash({ tender, ...sale }: Sale, shop: Shop): boolean {
  if (tender === null || tender.kind === 'cash' || !shop.cashCurrencies.includes(tender.currency))
    return false
  return amountPaid({ ...sale, tender }).amountMinor % shop.cashStepMinor[tender.currency] === 0
}

/** By what it went back; null of a refund from before that was written down: by what it came. */
export function refundTenderOf(events: readonly KeptAuditEvent[]): TenderKind | null {
  const paid = events.findLast(({ type }) => type === 'refundPaid')
  return tenderKinds.find((kind) => kind === paid?.data.refundTender) ?? null
}
