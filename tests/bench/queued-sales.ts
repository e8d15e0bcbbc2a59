// Books with thousands of sales that were paid for while the line was down: what a drain starts from.
// Written through the store itself, a few hundred to a commit.
import type { Reference, SaleId } from '../../core/ids.ts'
import { recordOf } from '../../core/ledger/entry.ts'
import { postingBetween } from '../../core/ledger/posting.ts'
import { money } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import { openStore } from '../../native/store/store.ts'
import { granted } from '../contract/sale-samples.ts'
import { cardNumber } from '../crash/customer-card.ts'

const perCommit = 250
const register = '1'
/** Long enough ago that no slip follows the credit. */
const paidBeforeMs = 3_600_000

/** `nowMs` is when the counter will open. */
export function writeQueuedSales(folder: string, sales: number, nowMs: number): void {
  const store = granted(openStore({ folder, clockMs: () => nowMs }))
  for (let from = 1; from <= sales; from += perCommit) {
    granted(
      store.commit(() => {
        for (let number = from; number < Math.min(from + perCommit, sales + 1); number += 1) {
          writePaid(store, number, nowMs - paidBeforeMs + number)
        }
      }),
    )
  }
  store.close()
}

function writePaid(store: Store, number: number, atMs: number): void {
  const prepared = preparedSale(number, atMs)
  store.insertSale(prepared)
  const businessDay = new Date(atMs).toISOString().slice(0, 10)
  const paid: Sale = {
    ...prepared,
    state: 'paid',
    tender: { kind: 'cash', currency: 'HKD', givenMinor: 5_500, changeMinor: 0, ratePpm: null },
    businessDay,
    paidAtMs: atMs,
    pendingSlip: true,
  }
  const posting = postingBetween(paid, 'owed', null)
  if (posting === null) throw new Error('a payment is always posted')
  const entry = { saleId: paid.id, ...posting, atMs, businessDay }
  const record = recordOf(store.postEntry(entry), entry)
  const receiptNumber = store.takeReceiptNumber(register, paid.id, 'sale', atMs)
  store.updateSale({ ...paid, booking: 'owed', receiptNumber })
  store.putQueueRow({
    saleId: paid.id,
    task: 'submit',
    dueAtMs: atMs,
    reason: 'due',
    tries: 0,
    lastSubmitAtMs: null,
  })
  const { reference, tender, rounding } = paid
  const data = { from: 'prepared', to: 'paid', reference, tender, rounding, receiptNumber, entry: record }
  store.appendEvent({ atMs, saleId: paid.id, type: 'paymentTaken', data })
}

/** China Mobile Hong Kong HK$50 as the sandbox sells it. */
export function preparedSale(number: number, atMs: number): Sale {
  return {
    id: `BENCH${String(number).padStart(8, '0')}` as SaleId,
    state: 'prepared',
    booking: 'none',
    reference: `BENCHREFERENCE${String(number).padStart(8, '0')}` as Reference,
    card: {
      kind: 'iccid',
      number: cardNumber(number),
      country: 'HK',
      issuer: { id: 'cmhk', name: 'China Mobile Hong Kong' },
      checkDigit: 'right',
    },
    productId: '7031',
    productName: 'China Mobile Hong Kong HKD 50',
    ranged: false,
    operatorId: '5104',
    operatorName: 'China Mobile Hong Kong',
    validityDays: 90,
    price: {
      faceValue: money('HKD', 5_000),
      value: money('HKD', 5_000),
      fee: money('HKD', 500),
      total: money('HKD', 5_500),
    },
    cost: money('HKD', 4_775),
    tender: null,
    rounding: money('HKD', 0),
    receiptNumber: null,
    refundReceiptNumber: null,
    businessDay: null,
    language: 'zh-Hant',
    clerk: register,
    clerkId: null,
    createdAtMs: atMs,
    paidAtMs: null,
    settledAtMs: null,
    distributorId: null,
    operatorReference: null,
    problem: null,
    attempts: 0,
    pendingSlip: false,
  }
}
