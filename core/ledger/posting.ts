// The ledger entry that takes a sale from one booking to the next. Debit positive; each entry
// balances in each currency, so that cost in the distributor's currency never mixes with the till's.
import { assert } from '../assert.ts'
import { type Money, money, subtract } from '../money.ts'
import type { Booking, Sale, Tender, TenderKind } from '../top-up/sale.ts'
import { type Account, balanced, type LedgerLine, type SaleEntryKind } from './entry.ts'

/** What the customer paid, in the currency it was paid in, rounding included. The sale is paid for. */
export function amountPaid(sale: Sale): Money {
  const { currency, givenMinor, changeMinor } = tenderOf(sale)
  return money(currency, givenMinor - changeMinor)
}

export interface Posting {
  readonly kind: SaleEntryKind
  readonly lines: readonly LedgerLine[]
}

/**
 * Null when the books already stand there. A step the books cannot take is a broken rule. `refundTender` is by
 * what money is given back; null when none is.
 */
export function postingBetween(sale: Sale, to: Booking, refundTender: TenderKind | null): Posting | null {
  const from = sale.booking
  if (from === to) return null
  const step = `${from}>${to}`
  switch (step) {
    case 'none>owed':
      return posting('paid', [...moved(sale, tenderOf(sale).kind, 1), ...earned(sale, 'owed', -1)])
    case 'owed>sold':
      return posting('credited', [
        line('owed', sale.price.value, 1),
        line('sales', sale.price.value, -1),
        ...cost(sale, 1),
      ])
    case 'owed>refundDue':
      return posting('failed', [...earned(sale, 'owed', 1), line('refundsDue', amountPaid(sale), -1)])
    case 'refundDue>refunded':
      assert(refundTender !== null, 'money goes back by some tender')
      return posting('refunded', [line('refundsDue', amountPaid(sale), 1), ...moved(sale, refundTender, -1)])
    case 'sold>refundDue':
      return posting('reversed', [
        ...earned(sale, 'sales', 1),
        line('refundsDue', amountPaid(sale), -1),
        ...cost(sale, -1),
      ])
    case 'refundDue>sold':
      return posting('credited', [
        line('refundsDue', amountPaid(sale), 1),
        ...earned(sale, 'sales', -1),
        ...cost(sale, 1),
      ])
    default:
      assert(false, `the books cannot go from ${from} to ${to}`)
      return null
  }
}

function posting(kind: SaleEntryKind, lines: readonly LedgerLine[]): Posting {
  return { kind, lines: balanced(lines) }
}

function line(account: Account, amount: Money, sign: 1 | -1): LedgerLine {
  return { account, currency: amount.currency, amountMinor: amount.amountMinor * sign }
}

/** Money in (+) or out (-) of the drawer or of an outside tender. */
function moved(sale: Sale, kind: TenderKind, sign: 1 | -1): readonly LedgerLine[] {
  return [line(kind === 'cash' ? 'drawer' : kind, amountPaid(sale), sign)]
}

function tenderOf(sale: Sale): Tender {
  assert(sale.tender !== null, 'a sale in the books has a tender')
  return sale.tender
}

/** What a payment is made of: value and fee, the rounding, and the way through the exchange. */
function earned(sale: Sale, value: 'owed' | 'sales', sign: 1 | -1): readonly LedgerLine[] {
  return [
    line(value, sale.price.value, sign),
    line('fees', sale.price.fee, sign),
    line('rounding', sale.rounding, sign),
    ...exchanged(sale, sign),
  ]
}

/** Cash of the other currency becomes the price's own, at the rate of the day it was priced. */
function exchanged(sale: Sale, sign: 1 | -1): readonly LedgerLine[] {
  if (tenderOf(sale).ratePpm === null) return []
  return [
    line('exchange', sale.price.total, sign === 1 ? -1 : 1),
    line('exchange', subtract(amountPaid(sale), sale.rounding), sign),
  ]
}

function cost(sale: Sale, sign: 1 | -1): readonly LedgerLine[] {
  return [line('distributorCost', sale.cost, sign), line('wallet', sale.cost, sign === 1 ? -1 : 1)]
}
