// What the books keep added up of each business day, for the owner's view: sales by what was booked of them,
// once for each way of parting them.
import { saleEntryKinds } from '../ledger/entry.ts'
import type { Money } from '../money.ts'
import type { NamedSum } from '../settlement/figures.ts'

/** A quarter of an hour is parted by, since some time zones differ from others by no more. */
export const parts = ['quarter', 'operator', 'product', 'tender', 'clerk'] as const
export type Part = (typeof parts)[number]
export const quarterMs = 900_000

/** Which quarter of an hour it is, counted since 1970. */
export function quarterOf(atMs: number): number {
  return Math.floor(atMs / quarterMs)
}

/** As the ledger books them; `voided` are those that failed before anything was sent, and are not in `failed`. */
export const sumKinds = [...saleEntryKinds, 'voided'] as const
export type SumKind = (typeof sumKinds)[number]

/** `key` of a quarter: how many of them since 1970. `count` and amounts are in the till's currency of the sale. */
export interface DaySum extends NamedSum {
  /** The business day, `YYYY-MM-DD`. */
  readonly day: string
  readonly part: Part
  readonly kind: SumKind
  /** What the distributor took (+) or gave back (-). */
  readonly cost: Money
}
