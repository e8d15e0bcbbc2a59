// The memory of the counter as core sees it: synchronous, one writer, everything or nothing.
import type { Product } from './catalogue/product.ts'
import type { CommandId, PrintJobId, ReceiptNumber, Reference, SaleId } from './ids.ts'
import type { LedgerEntry, LedgerLine } from './ledger/entry.ts'
import type { Outcome } from './outcome.ts'
import type { QueueRow } from './queue/task.ts'
import type { PrintJob, PrintJobState } from './receipt/print-job.ts'
import type { Sale } from './top-up/sale.ts'
import type { SaleState } from './top-up/state.ts'

/** One line of the audit chain. `data` is plain JSON. */
export interface AuditEvent {
  readonly atMs: number
  readonly saleId: SaleId | null
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface KeptAuditEvent extends AuditEvent {
  readonly sequence: number
}

export interface CatalogueSnapshot {
  readonly products: readonly Product[]
  readonly fetchedAtMs: number
}

export interface Store {
  /**
   * Runs `work` as one durable transaction: when this returns `ok`, power may go. When the disk
   * refuses, nothing of it is kept and the problem says so (`diskFull`, `storeFailed`). What `work`
   * throws is thrown on, with nothing kept. Writing outside `commit`, or nesting it, is a broken rule.
   */
  commit<T>(work: () => T): Outcome<T>

  insertSale(sale: Sale): void
  updateSale(sale: Sale): void
  sale(id: SaleId): Sale | null
  saleByReference(reference: Reference): Sale | null
  saleByReceipt(number: ReceiptNumber): Sale | null
  /** Newest first. */
  recentSales(limit: number): readonly Sale[]
  /** Oldest first. */
  salesInStates(states: readonly SaleState[], limit: number): readonly Sale[]
  /** Sales that are paid and not at their end, by state: few, however many there ever were. */
  countOpenSales(): Readonly<Partial<Record<SaleState, number>>>

  /** Adds to the hash chain. */
  appendEvent(event: AuditEvent): void
  eventsOfSale(id: SaleId): readonly KeptAuditEvent[]

  postEntry(entry: LedgerEntry): void
  /** The sum of every account in every currency, zeros left out. */
  ledgerBalances(): readonly LedgerLine[]

  /** The next number of the register's gapless series, taken within this transaction. */
  takeReceiptNumber(register: string, saleId: SaleId, kind: 'sale' | 'refund', atMs: number): ReceiptNumber

  putQueueRow(row: QueueRow): void
  removeQueueRow(id: SaleId): void
  queueRow(id: SaleId): QueueRow | null
  /** Due by `nowMs`, oldest sale first. */
  dueQueueRows(nowMs: number, limit: number): readonly QueueRow[]
  /** Every row, oldest sale first. */
  queueRows(limit: number): readonly QueueRow[]
  /** When the next row falls due; null when the queue is empty. */
  nextQueueDueMs(): number | null

  insertPrintJob(job: PrintJob): void
  updatePrintJob(job: PrintJob): void
  printJob(id: PrintJobId): PrintJob | null
  /** Oldest first. */
  printJobsInStates(states: readonly PrintJobState[], limit: number): readonly PrintJob[]
  printJobsOfSale(id: SaleId): readonly PrintJob[]

  /** What a command already did, so that a second click or a lost reply does not do it again; null if nothing. */
  commandAnswer(id: CommandId): { readonly name: string; readonly saleId: SaleId } | null
  keepCommandAnswer(id: CommandId, name: string, saleId: SaleId, atMs: number): void

  catalogue(): CatalogueSnapshot | null
  keepCatalogue(snapshot: CatalogueSnapshot): void
}
