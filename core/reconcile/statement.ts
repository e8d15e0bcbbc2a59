// A distributor's own record of what it did, as rows: read from its list or from a statement file. It says
// what the distributor says and decides nothing.
import type { Money } from '../money.ts'

/** `reversed`: charged and given back, so that nothing is left of it. */
export const thereStates = ['credited', 'open', 'failed', 'reversed'] as const
export type ThereState = (typeof thereStates)[number]

export interface StatementRow {
  /** The line of the file, its heading included, or the place in the list; from 1 on. */
  readonly place: number
  /** Ours; null where the distributor names only its own. One of the two is there. */
  readonly reference: string | null
  readonly distributorId: string | null
  readonly state: ThereState
  /** What was charged or credited, never negative; null where the record does not say. */
  readonly amount: Money | null
  /** When the distributor was given it; null where the record does not say. */
  readonly atMs: number | null
}

/** What the amounts of a record are: what the distributor took, or what the card got. */
export const amountMeanings = ['cost', 'faceValue'] as const
export type AmountMeaning = (typeof amountMeanings)[number]

export interface Statement {
  readonly rows: readonly StatementRow[]
  readonly amounts: AmountMeaning
  /** From when until before when it tells everything; null where it does not say when anything happened. */
  readonly span: { readonly fromMs: number; readonly untilMs: number } | null
}
