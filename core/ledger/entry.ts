// Double-entry lines for every movement of money. The lines of one entry sum to zero in each
// currency, so that nothing appears or vanishes; entries are only ever added.
import { assert } from '../assert.ts'
import type { SaleId } from '../ids.ts'
import type { Currency } from '../money.ts'

/**
 * Accounts, debit positive. `owed` is what paid sales still owe their customers as credit;
 * `refundsDue` what failed ones owe them as money; `wallet` the shop's balance at the distributor.
 * `exchange` stands between a price and cash of the other currency, so that each currency sums to
 * zero; `cashMoves` is cash carried in and out; `overShort` what counting found amiss.
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
  'exchange',
  'cashMoves',
  'overShort',
] as const
export type Account = (typeof accounts)[number]

export interface LedgerLine {
  readonly account: Account
  readonly currency: Currency
  /** Debit positive, credit negative; never zero. */
  readonly amountMinor: number
}

/** What moves the money of a sale. */
export const saleEntryKinds = ['paid', 'credited', 'failed', 'refunded', 'reversed'] as const
/** What moves cash alone. */
export const cashEntryKinds = ['cashMoved', 'drawerCounted'] as const
export const entryKinds = [...saleEntryKinds, ...cashEntryKinds] as const
export type SaleEntryKind = (typeof saleEntryKinds)[number]
export type EntryKind = (typeof entryKinds)[number]

export interface LedgerEntry {
  /** Null for what moves cash alone. */
  readonly saleId: SaleId | null
  readonly kind: EntryKind
  readonly atMs: number
  /** `YYYY-MM-DD` on which the entry counts. */
  readonly businessDay: string
  readonly lines: readonly LedgerLine[]
}

/**
 * An instant of the books. By entry: just after it. By the clock: just after the last entry written
 * at or before that time. Either way it is a state the books really were in, since entries count in
 * the order in which they were written: one that a clock set back has dated earlier stays after them.
 */
export type LedgerInstant = { readonly entryId: number } | { readonly atMs: number }

/** An entry as its audit event repeats it, so that the hash chain covers every line of the ledger. */
export interface EntryRecord {
  /** From 1 on, without gaps. */
  readonly id: number
  readonly kind: EntryKind
  readonly businessDay: string
  readonly lines: readonly LedgerLine[]
}

export function recordOf(id: number, entry: LedgerEntry): EntryRecord {
  return { id, kind: entry.kind, businessDay: entry.businessDay, lines: entry.lines }
}

/** Drops empty lines and asserts that what is left sums to zero in each currency. */
export function balanced(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const sums = new Map<Currency, number>()
  for (const line of lines) sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.amountMinor)
  for (const [currency, sum] of sums) assert(sum === 0, `a ledger entry is off by ${sum} in ${currency}`)
  return lines.filter((line) => line.amountMinor !== 0)
}
