// Sales, slips and rows for tests of the store: each complete and plausible, told apart by a number.
import type { CommandId, PrintJobId, Reference, SaleId } from '../../core/ids.ts'
import { type LedgerEntry, recordOf } from '../../core/ledger/entry.ts'
import { money } from '../../core/money.ts'
import type { Outcome } from '../../core/outcome.ts'
import type { QueueRow } from '../../core/queue/task.ts'
import type { PrintJob } from '../../core/receipt/print-job.ts'
import type { Store } from '../../core/store.ts'
import type { Sale } from '../../core/top-up/sale.ts'

export const startMs = 1_795_000_000_000
export const businessDay = '2026-11-22'
export const register = '1'

/** An offer nobody has paid for. */
export function preparedSale(number: number, changes: Partial<Sale> = {}): Sale {
  return {
    id: `SALE${number}` as SaleId,
    state: 'prepared',
    booking: 'none',
    reference: `REFERENCE${number}` as Reference,
    card: { kind: 'phone', number: `+8529${String(number).padStart(7, '0')}`, country: 'HK' },
    productId: `product-${number}`,
    productName: '鴨聊佳 HK$100',
    ranged: false,
    operatorId: '77',
    operatorName: 'CMHK',
    validityDays: 180,
    price: {
      faceValue: money('HKD', 100_00),
      value: money('HKD', 100_00),
      fee: money('HKD', 5_00),
      total: money('HKD', 105_00),
    },
    cost: money('USD', 12_34),
    tender: null,
    rounding: money('HKD', 0),
    receiptNumber: null,
    refundReceiptNumber: null,
    businessDay: null,
    language: 'zh-Hant',
    clerk: register,
    clerkId: null,
    createdAtMs: startMs + number,
    paidAtMs: null,
    settledAtMs: null,
    distributorId: null,
    operatorReference: null,
    problem: null,
    attempts: 0,
    pendingSlip: false,
    ...changes,
  }
}

/** HK$105 in cash becomes HK$100 of credit owed and HK$5 of fee. */
export function paidEntry(saleId: SaleId, atMs: number = startMs): LedgerEntry {
  return {
    saleId,
    kind: 'paid',
    atMs,
    businessDay,
    lines: [
      { account: 'drawer', currency: 'HKD', amountMinor: 105_00 },
      { account: 'owed', currency: 'HKD', amountMinor: -100_00 },
      { account: 'fees', currency: 'HKD', amountMinor: -5_00 },
    ],
  }
}

export function queueRow(saleId: SaleId, changes: Partial<QueueRow> = {}): QueueRow {
  return {
    saleId,
    task: 'submit',
    dueAtMs: startMs,
    reason: 'due',
    tries: 0,
    lastSubmitAtMs: null,
    ...changes,
  }
}

export function printJob(number: number, saleId: SaleId | null, changes: Partial<PrintJob> = {}): PrintJob {
  return {
    id: `JOB${number}` as PrintJobId,
    saleId,
    work: {
      kind: 'receipt',
      receipt: {
        kind: 'sale',
        language: 'zh-Hant',
        copy: 0,
        blocks: [{ kind: 'title', text: '羅湖', large: true }, { kind: 'rule' }],
      },
    },
    state: 'owed',
    createdAtMs: startMs,
    tries: 0,
    problem: null,
    confirmed: null,
    ...changes,
  }
}

export function commandId(number: number): CommandId {
  return `COMMAND${number}` as CommandId
}

/** Writes an offer, within the caller's commit. */
export function offer(store: Store, number: number, changes: Partial<Sale> = {}): Sale {
  const sale = preparedSale(number, changes)
  store.insertSale(sale)
  return sale
}

/** It is offered, and it is paid for. */
export const eventsPerSale = 2

/** Takes the money for a new sale with everything that goes with it, within the caller's commit. */
export function sell(store: Store, number: number, changes: Partial<Sale> = {}): Sale {
  const prepared = offer(store, number, changes)
  const { id: saleId, reference, card, productId: product, price, rounding } = prepared
  const priced = { to: 'prepared', reference, card: card.number, product, price }
  store.appendEvent({ atMs: prepared.createdAtMs, saleId, type: 'prepared', data: priced })
  const atMs = startMs + number
  const tender = {
    kind: 'cash',
    currency: 'HKD',
    givenMinor: 110_00,
    changeMinor: 5_00,
    ratePpm: null,
  } as const
  const paid: Sale = {
    ...prepared,
    state: 'paid',
    booking: 'owed',
    tender,
    receiptNumber: store.takeReceiptNumber(register, saleId, 'sale', atMs),
    businessDay,
    paidAtMs: atMs,
  }
  const posted = paidEntry(saleId, atMs)
  const entry = recordOf(store.postEntry(posted), posted)
  store.updateSale(paid)
  store.putQueueRow(queueRow(paid.id))
  const { receiptNumber } = paid
  const data = { from: 'prepared', to: 'paid', reference, tender, rounding, receiptNumber, entry }
  store.appendEvent({ atMs, saleId, type: 'paymentTaken', data })
  return paid
}

/** The value of an outcome that a test cannot go on without. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.problem.code} ${JSON.stringify(outcome.problem.details)}`)
  return outcome.value
}
