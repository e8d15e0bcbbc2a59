// A sale as a screen may show it: what it is, what it waits for, and what may be done with it now.
import { viewProblem } from '../api/envelope.ts'
import type { SaleView } from '../api/views.ts'
import { groupCard } from '../card/groups.ts'
import { cashDue, cashDues } from '../catalogue/pricing.ts'
import type { Shelf } from '../catalogue/shelf.ts'
import { tenderPrices } from '../catalogue/tender-fee.ts'
import type { SaleId } from '../ids.ts'
import { add, type Money } from '../money.ts'
import type { Problem } from '../outcome.ts'
import type { DistributorTraits } from '../ports.ts'
import type { HoldReason } from '../queue/holds.ts'
import { isReversal, type QueueRow, type WaitReason } from '../queue/task.ts'
import { businessDay } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import { costToSend, mayVoid } from './desk.ts'
import { mayRefundInCash } from './refund.ts'
import { reversalProblem } from './reversal.ts'
import type { Sale } from './sale.ts'

export interface ViewParts {
  readonly store: Store
  readonly shop: Shop
  /** What held when a sale was offered. */
  readonly offered: (id: SaleId) => Shop
  readonly lineIsDown: () => boolean
  readonly held: () => HoldReason | null
  readonly shelf: Shelf
  readonly traits: DistributorTraits
  readonly nowMs: number
  /** Why the printer does not print; null when it does. */
  readonly printerProblem: () => Problem | null
}

export function viewSale(sale: Sale, parts: ViewParts, language: Language): SaleView {
  const { store, shop } = parts
  const { id, state, reference, receiptNumber, card, productName, operatorName, price, tender } = sale
  // Before it is paid a sale has neither.
  const row = receiptNumber === null ? null : store.queueRow(sale.id)
  const slip = receiptNumber === null ? null : store.newestSlip(sale.id)
  // A slip that waits behind another waits for the same reason.
  const slipProblem = slip && (slip.problem ?? (slip.state === 'owed' ? parts.printerProblem() : null))
  const offered = state === 'prepared' ? parts.offered(id) : shop
  return {
    id,
    state,
    reference,
    receiptNumber,
    card,
    groups: groupCard(card),
    productName,
    operatorName,
    price,
    cashDue: paidInTill(sale) ?? cashDue(price.total, offered),
    dueIn: state === 'prepared' ? dueIn(sale, offered) : [],
    dueBy: state === 'prepared' ? [...tenderPrices(price, offered)] : [],
    tender,
    language: sale.language,
    createdAtMs: sale.createdAtMs,
    paidAtMs: sale.paidAtMs,
    settledAtMs: sale.settledAtMs,
    problem: sale.problem ? viewProblem(sale.problem, language) : null,
    wait: row && row.task !== 'recheck' ? { reason: reasonOf(row, parts), dueAtMs: row.dueAtMs } : null,
    reversal: state === 'credited' ? reversalOf(sale, row, parts, language) : null,
    slip: slip && {
      jobId: slip.id,
      state: slip.state,
      problem: slipProblem ? viewProblem(slipProblem, language) : null,
    },
    can: {
      pay: state === 'prepared',
      cancel: state === 'prepared',
      void: mayVoid(sale, row),
      refund: state === 'failed',
      refundInCash: (state === 'failed' || mayVoid(sale, row)) && mayRefundInCash(sale, shop),
      review: state === 'needsReview',
      send: costToSend(sale, parts.shelf, shop) !== null,
      print: receiptNumber !== null,
    },
  }
}

/** What was due in cash is what was paid, whatever the smallest coin has become since; null when it was not. */
function paidInTill({ tender, price, rounding }: Sale): Money | null {
  const inTill = tender?.kind === 'cash' && tender.currency === price.total.currency
  return inTill ? add(price.total, rounding) : null
}

function reversalOf(
  sale: Sale,
  row: QueueRow | null,
  parts: ViewParts,
  language: Language,
): SaleView['reversal'] {
  if (isReversal(row)) return { kind: 'asked', problem: null }
  const refused = reversalProblem(sale, { ...parts, row, lineIsDown: parts.lineIsDown() })
  return refused
    ? { kind: 'refused', problem: viewProblem(refused, language) }
    : { kind: 'offered', problem: null }
}

function dueIn(sale: Sale, shop: Shop): SaleView['dueIn'] {
  const pricedOn = businessDay(sale.createdAtMs, shop)
  return cashDues(sale.price.total, shop, pricedOn).map(({ amount, ratePpm }) => ({ due: amount, ratePpm }))
}

function reasonOf(row: QueueRow, parts: ViewParts): WaitReason {
  if (parts.lineIsDown()) return 'lineDown'
  if (row.task === 'submit') return parts.held() ?? row.reason
  return row.reason
}
