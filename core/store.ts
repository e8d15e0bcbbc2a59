// The memory of the counter as core sees it: synchronous, one writer, everything or nothing.
import type { Product } from './catalogue/product.ts'
import type { CommandId, PersonId, PrintJobId, ReceiptNumber, Reference, SaleId } from './ids.ts'
import type { LedgerEntry, LedgerInstant, LedgerLine } from './ledger/entry.ts'
import type { Currency, Money, TillCurrency } from './money.ts'
import type { Outcome } from './outcome.ts'
import type { DaySum } from './owner/day-sum.ts'
import type { DeviceChange } from './owner/device-history.ts'
import type { QueueRow, QueueTask } from './queue/task.ts'
import type { PrintJob, PrintJobState } from './receipt/print-job.ts'
import type { BookRow } from './reconcile/book-row.ts'
import type { Days } from './reconcile/compare.ts'
import type { LaterEntry, Span, SpanFigures } from './settlement/figures.ts'
import type { Person, StaffRules } from './staff/person.ts'
import type { Sale, TenderKind } from './top-up/sale.ts'
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

/** Of these there are few among millions, and each type is found without reading the others. */
export const rareEvents = [
  'drawerCounted',
  'cashMoved',
  'drawerRulesChanged',
  'shiftOpened',
  'shiftClosed',
  'shiftExplained',
  'exportWritten',
  'settingsChanged',
  'paidIn',
  'settingsFiled',
] as const
export type RareEvent = (typeof rareEvents)[number]

export interface KnownBalance {
  readonly amount: Money
  readonly atMs: number
}

/** What a command did: to a sale, or what the event at this place says. Exactly one is not null. */
export interface KeptAnswer {
  readonly name: string
  readonly saleId: SaleId | null
  readonly eventSequence: number | null
}

export interface CatalogueSnapshot {
  readonly products: readonly Product[]
  readonly fetchedAtMs: number
}

/** Sums over the sales that are paid and not known to have arrived. */
export interface Unsent {
  readonly sales: number
  /** Their totals in the till's currency, before cash rounding, by currency. */
  readonly totals: readonly Money[]
  /** What the distributor will take for them, by currency. */
  readonly costs: readonly Money[]
}

/** Which paid sales are looked for; null is any. */
export interface SaleSearch {
  /** How the card's or the receipt's number ends; fewer than four digits are a receipt's. */
  readonly tail: string | null
  readonly states: readonly SaleState[] | null
  /** Paid at this instant or later. */
  readonly fromMs: number | null
  /** Paid before this instant. */
  readonly untilMs: number | null
  /** Only sales older than this one. */
  readonly before: SaleId | null
  readonly limit: number
}

export interface SaleNames {
  readonly references: readonly string[]
  readonly distributorIds: readonly string[]
}

/** Minor units: taken less given back. */
export interface TenderTaking {
  readonly kind: TenderKind
  readonly currency: Currency
  readonly amountMinor: number
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
  /** Newest first by the time of payment. */
  findSales(search: SaleSearch): readonly Sale[]
  /** Of those that were paid, newest first. */
  recentSales(limit: number): readonly Sale[]
  /** This card's sales, newest first. */
  salesOfCard(cardNumber: string, limit: number): readonly Sale[]
  /** What is paid and not known to have arrived: paid, sending and in doubt. */
  unsent(): Unsent
  /** Oldest first. */
  salesInStates(states: readonly SaleState[], limit: number): readonly Sale[]
  /** Sales that are paid and not at their end, by state: few, however many there ever were. */
  countOpenSales(): Readonly<Partial<Record<SaleState, number>>>
  /** Credited sales that the distributor was or will be asked to take back, and has not answered. */
  countTakingBack(): number
  /** The same, oldest first. */
  salesTakingBack(limit: number): readonly Sale[]
  /** When the oldest sale in doubt was paid; null while none is. */
  inDoubtSinceMs(): number | null

  /** Adds to the hash chain; returns its place there. */
  appendEvent(event: AuditEvent): number
  event(sequence: number): KeptAuditEvent | null
  eventsOfSale(id: SaleId): readonly KeptAuditEvent[]
  /** The last link of the chain; sequence 0 and sixty-four zeros before the first event. */
  auditHead(): { readonly sequence: number; readonly hash: string }

  /** Returns the entry's number: 1 for the first, each one more than the last. */
  postEntry(entry: LedgerEntry): number
  /** What the drawer holds in this currency now, in minor units. */
  drawerBalance(currency: TillCurrency): number
  /** The number of the newest entry; 0 before the first. */
  lastEntry(): number
  /** What every account holds in every currency, zeros left out: now, or at an instant of the books. */
  ledgerBalances(at?: LedgerInstant): readonly LedgerLine[]

  /** On which business day the entry after this one counts; null when it is the last. */
  businessDayAfter(entryId: number): string | null
  /** The last entry before the first one after `after` that counts on a later business day than `day`. */
  entriesUntil(after: number, day: string): number
  spanFigures(span: Span): SpanFigures
  /** What moved in the drawer, as `spanFigures` has it. */
  drawerFigures(span: Span): SpanFigures['drawer']
  /**
   * What the books keep added up of these days, in no order. `hourShift`: quarters of one hour are one, under
   * the first of them, where hours begin so many quarters before those of UTC; left out: each stands alone.
   */
  daySums(days: Days, hourShift?: number | null): readonly DaySum[]
  /** The events `dayClosed` of Z reports with a number below `before`, newest first. */
  settlements(before: number, limit: number): readonly Pick<KeptAuditEvent, 'sequence' | 'data'>[]
  /** In the order in which it happened. */
  laterEntries(span: Span): readonly LaterEntry[]
  /** The number of the Z report that has this entry; null when none has. */
  reportOfEntry(entryId: number): number | null
  /** The sales paid for in the entries up to this one that are not at their end, the oldest payment first. */
  openSalesThrough(entryId: number): readonly Sale[]
  /** How often the paper of this Z report was printed again. */
  reportCopies(number: number): number

  /** The last event of this type; null when there is none. */
  newestEvent(type: RareEvent): KeptAuditEvent | null
  /** Events of this type after this one, oldest first. */
  eventsAfter(type: RareEvent, sequence: number): readonly KeptAuditEvent[]
  /** The last events of this type, newest first. */
  newestEvents(type: RareEvent, limit: number): readonly KeptAuditEvent[]

  /** Sales paid for on these business days, oldest first. */
  paidSalesOf(days: Days): readonly BookRow[]
  /** Paid sales that go by one of these references, or by one of these numbers of the distributor's. */
  paidSalesNamed(names: SaleNames): readonly BookRow[]
  /** What sales and refunds that count on these days left on each tender, by currency. */
  tenderTakings(days: Days): readonly TenderTaking[]
  /** The newest event of this type for exactly these days; null when there is none. */
  newestOfDays(type: 'reconciled' | 'terminalTotalsKept', days: Days): KeptAuditEvent | null
  /** The newest word on a difference of this key; null when nobody spoke. */
  resolutionOf(key: string): KeptAuditEvent | null
  /** The newest reconciliation with a file whose headings have this shape; null when there is none. */
  reconciledByShape(shape: string): KeptAuditEvent | null

  /** The next number of the register's gapless series, taken within this transaction. */
  takeReceiptNumber(register: string, saleId: SaleId, kind: 'sale' | 'refund', atMs: number): ReceiptNumber

  putQueueRow(row: QueueRow): void
  removeQueueRow(id: SaleId): void
  queueRow(id: SaleId): QueueRow | null
  /** Due by `nowMs`, of these tasks, oldest sale first. */
  dueQueueRows(nowMs: number, tasks: readonly QueueTask[], limit: number): readonly QueueRow[]
  /** Every row, oldest sale first. */
  queueRows(limit: number): readonly QueueRow[]
  /** Whatever of these tasks is due later is due at `nowMs`. */
  hurryQueueRows(nowMs: number, tasks: readonly QueueTask[]): void
  /** When the next row of these tasks falls due after `nowMs`, or did until it went: never later; null when there is none. */
  nextQueueDueMs(nowMs: number, tasks: readonly QueueTask[]): number | null

  insertPrintJob(job: PrintJob): void
  updatePrintJob(job: PrintJob): void
  printJob(id: PrintJobId): PrintJob | null
  /** The one that has been owed longest; null when none is. */
  oldestOwedReceipt(): PrintJob | null
  /** Oldest first. */
  owedDrawers(): readonly PrintJob[]
  /** Jobs that are owed, printing or unsure, by state: counted, never read. */
  countOpenPrintJobs(): Readonly<Partial<Record<PrintJobState, number>>>
  /** Oldest first. */
  printJobsInStates(states: readonly PrintJobState[], limit: number): readonly PrintJob[]
  /** Slips that were let go, newest first; drawer pulses are none. */
  newestDroppedSlips(limit: number): readonly PrintJob[]
  /** How the sale's newest receipt stands; drawer pulses are not receipts. */
  newestSlip(id: SaleId): Pick<PrintJob, 'id' | 'state' | 'problem'> | null
  printJobsOfSale(id: SaleId): readonly PrintJob[]

  /** What a command already did, so that a second click or a lost reply does not do it again; null if nothing. */
  commandAnswer(id: CommandId): KeptAnswer | null
  /** `about` is a sale or, for what concerns none, the place of the event that records it. */
  keepCommandAnswer(id: CommandId, name: string, about: SaleId | number, atMs: number): void

  /** Everybody, also who left, in the order in which they came. */
  people(): readonly Person[]
  person(id: PersonId): Person | null
  /** Only active people have one. */
  personByBadge(badgeHash: string): Person | null
  insertPerson(person: Person): void
  updatePerson(person: Person): void
  /** Null until the first person is made. */
  staffRules(): StaffRules | null
  keepStaffRules(rules: StaffRules): void

  /** The last balance heard, so that a shop that starts without a line still knows it. */
  balance(): KnownBalance | null
  keepBalance(balance: KnownBalance): void

  /** Forgets the oldest beyond a bound. */
  keepDeviceChange(change: DeviceChange): void
  /** In the order in which they happened, led by the state each device was in as the span began. */
  deviceChanges(fromMs: number): readonly DeviceChange[]

  catalogue(): CatalogueSnapshot | null
  keepCatalogue(snapshot: CatalogueSnapshot): void
}
