// Writes down what happened to a sale: the decision of the machine, the money, the audit event, the
// queue row and the slips, all in one transaction. Nothing outside has been touched when it returns.
import { assert, unreachable } from '../assert.ts'
import { withTenderFee } from '../catalogue/tender-fee.ts'
import { type CommandId, type PrintJobId, sortableId } from '../ids.ts'
import { type EntryRecord, recordOf } from '../ledger/entry.ts'
import { postingBetween } from '../ledger/posting.ts'
import { done, type Outcome, problem, refuse } from '../outcome.ts'
import type { Chance, Clock, DistributorTraits } from '../ports.ts'
import { rowLater, rowNow } from '../queue/schedule.ts'
import { isReversal, type QueueTask, type WaitReason } from '../queue/task.ts'
import { composeReceipt } from '../receipt/compose.ts'
import type { PrintJob } from '../receipt/print-job.ts'
import type { SaleSlipKind } from '../receipt/receipt.ts'
import { businessDay } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { SaleEvent } from './event.ts'
import { decide, type Effect } from './machine.ts'
import type { Sale, TenderKind } from './sale.ts'

export interface RecorderParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly traits: DistributorTraits
  readonly shop: Shop
  /** Told after each commit, never before. */
  readonly changed: (sale: Sale) => void
}

/** The command that asked for it, kept with its answer so that asking twice is doing once. */
export interface Asker {
  readonly commandId: CommandId
  readonly name: string
}

export interface Recorder {
  /** Refused: `stepNotAllowed`, or what the store could not write. */
  apply(sale: Sale, event: SaleEvent, asker: Asker | null): Outcome<Sale>
  /** Adds one print job within the caller's transaction. `refundTender` as in composeReceipt. */
  owe(
    kind: SaleSlipKind,
    sale: Sale,
    slip: { readonly copy: number; readonly refundTender: TenderKind | null },
  ): void
  /** From 0 up to but not 1. */
  chance(): number
}

const bytesOfChance = 4
const bytesOfId = 16

export function createRecorder(parts: RecorderParts): Recorder {
  const { store, clock, shop } = parts

  function chance(): number {
    const bytes = parts.chance.bytes(bytesOfChance)
    return (((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0)) / 2 ** 24
  }

  function newJob(sale: Sale, work: PrintJob['work']): PrintJob {
    const nowMs = clock.nowMs()
    return {
      id: sortableId(nowMs, parts.chance.bytes(bytesOfId)) as PrintJobId,
      saleId: sale.id,
      work,
      state: 'owed',
      createdAtMs: nowMs,
      tries: 0,
      problem: null,
      confirmed: null,
    }
  }

  const owe: Recorder['owe'] = (kind, sale, { copy, refundTender }) => {
    const receipt = composeReceipt(kind, sale, shop, copy, refundTender)
    store.insertPrintJob(newJob(sale, { kind: 'receipt', receipt }))
  }

  /** The first of its kind, of a sale that nothing is given back of. */
  function oweOriginal(kind: SaleSlipKind, sale: Sale): void {
    owe(kind, sale, { copy: 0, refundTender: null })
  }

  function book(
    sale: Sale,
    as: Sale['booking'],
    event: SaleEvent,
    { nowMs, posted }: { readonly nowMs: number; readonly posted: EntryRecord[] },
  ): Sale {
    const posting = postingBetween(sale, as, refundTenderIn(event))
    if (posting === null) return sale
    const day = businessDay(nowMs, shop)
    const entry = { saleId: sale.id, ...posting, atMs: nowMs, businessDay: day }
    posted.push(recordOf(store.postEntry(entry), entry))
    if (as === 'owed') {
      const number = store.takeReceiptNumber(shop.store.register, sale.id, 'sale', nowMs)
      return { ...sale, booking: as, receiptNumber: number, businessDay: day }
    }
    if (as === 'refunded') {
      const number = store.takeReceiptNumber(shop.store.register, sale.id, 'refund', nowMs)
      return { ...sale, booking: as, refundReceiptNumber: number }
    }
    return { ...sale, booking: as }
  }

  function queue(sale: Sale, task: QueueTask, when: 'now' | 'later', event: SaleEvent): void {
    const previous = store.queueRow(sale.id)
    // An old answer about a credit never takes the place of the question whether it was taken back.
    if (task === 'recheck' && isReversal(previous) && event.type !== 'reversalRefused') return
    assert(
      event.type !== 'reversalStarted' || previous?.task === 'reverse',
      'a reversal leaves once for each time it is asked for',
    )
    const at = { nowMs: clock.nowMs(), chance: chance(), traits: parts.traits }
    const row =
      when === 'now' ? rowNow(sale, task, previous, at) : rowLater(sale, task, previous, waitFor(event), at)
    if (row === null) store.removeQueueRow(sale.id)
    else if (event.type === 'sendingStarted')
      store.putQueueRow({ ...row, lastSubmitAtMs: at.nowMs, reason: 'answering' })
    else if (event.type === 'reversalStarted') store.putQueueRow({ ...row, reason: 'answering' })
    else store.putQueueRow(row)
  }

  function slip(sale: Sale, which: 'pending' | 'result' | 'refund', event: SaleEvent, nowMs: number): Sale {
    switch (which) {
      case 'pending':
        if (sale.pendingSlip) return sale
        oweOriginal('pending', { ...sale, pendingSlip: true })
        return { ...sale, pendingSlip: true }
      case 'refund':
        owe(refundSlipOf(sale), sale, { copy: 0, refundTender: refundTenderIn(event) })
        return sale
      case 'result': {
        const late = nowMs - (sale.paidAtMs ?? nowMs) > shop.slip.finalWithinMs
        if (!sale.pendingSlip) oweOriginal('sale', sale)
        else if (!late) oweOriginal('final', sale)
        return sale
      }
      default:
        return unreachable(which)
    }
  }

  /** A credit that was doubted and stands after all was told to the customer before. */
  function hasResult(sale: Sale): boolean {
    const kind = sale.pendingSlip ? 'final' : 'sale'
    return store
      .printJobsOfSale(sale.id)
      .some(({ work }) => work.kind === 'receipt' && work.receipt.kind === kind)
  }

  function carryOut(
    sale: Sale,
    effect: Effect,
    event: SaleEvent,
    nowMs: number,
    posted: EntryRecord[],
  ): Sale {
    switch (effect.kind) {
      case 'book':
        return book(sale, effect.as, event, { nowMs, posted })
      case 'queue':
        queue(sale, effect.task, effect.when, event)
        return sale
      case 'unqueue':
        store.removeQueueRow(sale.id)
        return sale
      case 'slip':
        if (event.type === 'reviewedCredited' && hasResult(sale)) return sale
        return slip(sale, effect.slip, event, nowMs)
      case 'openDrawer':
        if (shop.drawer?.opensOnCash && (refundTenderIn(event) ?? sale.tender?.kind) === 'cash') {
          store.insertPrintJob(newJob(sale, { kind: 'drawer' }))
        }
        return sale
      case 'explain':
        return { ...sale, problem: problem(effect.code) }
      default:
        return unreachable(effect)
    }
  }

  return {
    owe,
    chance,
    apply(sale, event, asker) {
      const decision = decide(sale.state, event.type)
      if (!decision.ok) return refuse('stepNotAllowed')
      const { step } = decision
      const nowMs = clock.nowMs()
      const written = store.commit(() => {
        let next = withFacts({ ...sale, state: step.to }, sale, event, nowMs)
        const posted: EntryRecord[] = []
        for (const effect of step.effects) next = carryOut(next, effect, event, nowMs, posted)
        assert(posted.length <= 1, 'one step moves the money once')
        assert(next.reference === sale.reference, 'a sale keeps its reference for life')
        if (!isSame(next, sale)) store.updateSale(next)
        const { type, ...facts } = event
        const { receiptNumber, refundReceiptNumber } = next
        const data = {
          from: sale.state,
          to: step.to,
          reference: sale.reference,
          ...facts,
          // The chain of events so covers every line of the ledger and every receipt number.
          ...(receiptNumber === sale.receiptNumber ? {} : { receiptNumber }),
          ...(refundReceiptNumber === sale.refundReceiptNumber ? {} : { refundReceiptNumber }),
          ...(posted[0] ? { entry: posted[0] } : {}),
        }
        store.appendEvent({ atMs: nowMs, saleId: sale.id, type, data })
        if (asker) store.keepCommandAnswer(asker.commandId, asker.name, sale.id, nowMs)
        return next
      })
      if (written.ok) parts.changed(written.value)
      return written.ok ? done(written.value) : written
    },
  }
}

/** Most answers about a sale in doubt say nothing new: the event is written, the sale is as it was. */
function isSame(next: Sale, before: Sale): boolean {
  return saleKeys(next).every((key) => Object.is(next[key], before[key]))
}

function saleKeys(sale: Sale): readonly (keyof Sale)[] {
  return Object.keys(sale) as (keyof Sale)[]
}

/** By what money is given back with this step; null when none is. */
function refundTenderIn(event: SaleEvent): TenderKind | null {
  return event.type === 'refundPaid' ? event.refundTender : null
}

/** A sale given up before anything was sent is void; any other is refunded. */
export function refundSlipOf(sale: Sale): 'void' | 'refund' {
  return sale.problem?.code === 'voidedByClerk' ? 'void' : 'refund'
}

function waitFor(event: SaleEvent): { reason: WaitReason; atLeastMs: number } {
  if (event.type === 'notSent' || event.type === 'reversalNotSent') {
    return { reason: event.reason, atLeastMs: event.retryAfterMs ?? 0 }
  }
  if (event.type === 'reversalUnsettled') {
    return { reason: 'answering', atLeastMs: event.retryAfterMs ?? 0 }
  }
  if (event.type === 'unreachable') return { reason: 'lineDown', atLeastMs: event.retryAfterMs ?? 0 }
  return { reason: 'answering', atLeastMs: 0 }
}

/** The facts an event brings, before its effects are carried out. */
function withFacts(next: Sale, before: Sale, event: SaleEvent, nowMs: number): Sale {
  const settled = next.state !== before.state && ['credited', 'failed', 'refunded'].includes(next.state)
  const sale: Sale = settled ? { ...next, settledAtMs: nowMs } : next
  switch (event.type) {
    case 'paymentTaken': {
      const { tender, rounding, tenderFee } = event
      const price = tenderFee ? withTenderFee(sale.price, tenderFee) : sale.price
      return { ...sale, price, tender, rounding, paidAtMs: nowMs }
    }
    case 'sendingStarted':
      return { ...sale, attempts: sale.attempts + 1 }
    case 'creditReported': {
      const { distributorId, operatorReference, cost } = event.facts
      const known = { ...sale, distributorId, operatorReference: operatorReference ?? sale.operatorReference }
      // The books are corrected only while they do not yet hold the expected cost.
      const correctable = before.booking === 'owed' && next.state === 'credited'
      return correctable ? { ...known, cost: cost ?? sale.cost, problem: null } : known
    }
    case 'acceptanceReported':
      return { ...sale, distributorId: event.distributorId }
    case 'failureReported':
      return { ...sale, distributorId: event.distributorId ?? sale.distributorId, problem: event.problem }
    case 'reviewRequested':
      return { ...sale, problem: event.problem }
    case 'reviewedCredited':
    case 'reversalAsked':
      return { ...sale, problem: null }
    case 'reversalRefused':
      return { ...sale, problem: event.problem }
    case 'reversalConfirmed':
      return { ...sale, problem: problem('reversedAsAsked', { why: event.why }) }
    case 'reviewedSend':
      return { ...sale, problem: null, cost: event.cost }
    default:
      return sale
  }
}
