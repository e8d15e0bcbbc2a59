// A receipt that is owed to a customer: a row that outlives the printer's mood and the process.
import type { PrintJobId, SaleId } from '../ids.ts'
import type { Problem } from '../outcome.ts'
import type { Receipt } from './receipt.ts'

/**
 * `owed` waits for the printer; `printing` has begun; `printed` is done. `unsure` may be on paper,
 * in part or whole: only a person who looks may settle it. `dropped` is not on paper and nobody waits
 * for it: a person let it go, there is no printer, or it is a drawer that did not open at once.
 */
export const printJobStates = ['owed', 'printing', 'printed', 'unsure', 'dropped'] as const
export type PrintJobState = (typeof printJobStates)[number]

export interface PrintJob {
  readonly id: PrintJobId
  readonly saleId: SaleId | null
  readonly work: { readonly kind: 'receipt'; readonly receipt: Receipt } | { readonly kind: 'drawer' }
  readonly state: PrintJobState
  readonly createdAtMs: number
  readonly tries: number
  readonly problem: Problem | null
  /** Whether the printer itself confirmed it; null until printed. */
  readonly confirmed: boolean | null
}
