// Double-entry lines for every movement of money. The lines of one entry sum to zero in each
// currency, so that nothing appears or vanishes; entries are only ever added.
import { assert } from '../assert.ts'
import type { SaleId } from '../ids.ts'
import type { Currency } from '../money.ts'

/**
 * Accounts, debit positive. `owed` is what paid sales still owe their customers as credit;
 * `refundsDue` what failed ones owe them as money; `wallet` the shop's balance at the distributor.
 */
export const accounts = [
  'drawer',
  'octopus',
  'alipay',
  'wechatPay',
  'card',
  'owed',
  'refundsDue',
  'sales',
  'fees',
  'rounding',
  'distributorCost',
  'wallet',
] as const
export type Account = (typeof accounts)[number]

export interface LedgerLine {
  readonly account: Account
  readonly currency: Currency
  /** Debit positive, credit negative; never zero. */
  readonly amountMinor: number
}

export const entryKinds = ['paid', 'credited', 'failed', 'refunded', 'reversed'] as const
export type EntryKind = (typeof entryKinds)[number]

export interface LedgerEntry {
  readonly saleId: SaleId
  readonly kind: EntryKind
  readonly atMs: number
  /** `YYYY-MM-DD` on which the entry counts. */
  readonly businessDay: string
  readonly lines: readonly LedgerLine[]
}

/** Drops empty lines and asserts that what is left sums to zero in each currency. */
export function balanced(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const sums = new Map<Currency, number>()
  for (const line of lines) sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.amountMinor)
  for (const [currency, sum] of sums) assert(sum === 0, `a ledger entry is off by ${sum} in ${currency}`)
  return lines.filter((line) => line.amountMinor !== 0)
}
