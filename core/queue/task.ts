// What the counter still has to do for a sale, and why it is not doing it this instant.
import type { SaleId } from '../ids.ts'

/**
 * `submit` sends it; `find` asks by reference what became of it; `recheck` asks about a credited one.
 * `reverse` asks the distributor to take a credited one back; `askReversal`, whether it did.
 */
export const queueTasks = ['submit', 'find', 'recheck', 'reverse', 'askReversal'] as const
export type QueueTask = (typeof queueTasks)[number]

/** Whether a credited sale is on its way back: its customer is promised nothing but the question. */
export function isReversal(row: Pick<QueueRow, 'task'> | null): boolean {
  return row?.task === 'reverse' || row?.task === 'askReversal'
}

export const waitReasons = [
  'due',
  'lineDown',
  'balanceEmpty',
  'rateLimited',
  'credentials',
  'quietWindow',
  'answering',
] as const
export type WaitReason = (typeof waitReasons)[number]

/** At most one row a sale; no row means there is nothing left to do for it. */
export interface QueueRow {
  readonly saleId: SaleId
  readonly task: QueueTask
  readonly dueAtMs: number
  readonly reason: WaitReason
  /** Times this task was tried in a row without moving the sale on. */
  readonly tries: number
  /** Start of the last submit; null when nothing ever left. */
  readonly lastSubmitAtMs: number | null
}
