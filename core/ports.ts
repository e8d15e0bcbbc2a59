// The edges of the counter as interfaces. An edge never throws into core and never decides about
// money: it reports what happened, once, through the callback it was given, and never before the
// call that started it has returned.
import type { ExportFormat, ExportMoment } from './api/export-format.ts'
import type { OwnerFigures } from './api/owner-view.ts'
import type { StatementMapping } from './api/reconcile-view.ts'
import type { TrainingView } from './api/training-view.ts'
import type { CardKind } from './card/card.ts'
import type { Product } from './catalogue/product.ts'
import type { Reference } from './ids.ts'
import type { Money } from './money.ts'
import type { Outcome, Problem } from './outcome.ts'
import type { FigureTerms } from './owner/owner-figures.ts'
import type { CharacterSet, DrawingChoice, Paper, PaperColumns } from './receipt/paper.ts'
import type { Receipt } from './receipt/receipt.ts'
import type { Days } from './reconcile/compare.ts'
import type { Statement, StatementRow } from './reconcile/statement.ts'
import type { SetUp } from './set-up/set-up.ts'
import type { PinKeeper } from './staff/pin-keeper.ts'
import type { Store } from './store.ts'
import type { Language } from './words/language.ts'

export type Report<T> = (answer: T) => void

/** Whole milliseconds. `nowMs` is the wall clock, which may jump; `elapsedMs` never goes back. */
export interface Clock {
  nowMs(): number
  elapsedMs(): number
}

export interface Chance {
  /** Exactly `count` unpredictable bytes. */
  bytes(count: number): Uint8Array
}

/** Calls the counter's `wake` once, `inMs` from now; a later call replaces an earlier one. */
export interface Alarm {
  wakeIn(inMs: number): void
}

/* ---- the distributor ---- */

export interface DistributorTraits {
  readonly name: string
  /** What happens when one reference is sent twice: refused, or (for some) paid twice. */
  readonly repeatedReference: 'rejected' | 'unsafe'
  /** How long the server may hold one request before it answers. */
  readonly holdMs: number
  /** How long after the last attempt "not found" proves that nothing arrived; null: never. */
  readonly notFoundFinalAfterMs: number | null
  /** Two top-ups of one card closer than this are refused or mistaken for one. */
  readonly sameCardQuietMs: number
  readonly amounts: 'fixed' | 'ranged' | 'both'
  /** Whether a credited top-up can be taken back at our request, and until when. */
  readonly reversal:
    | { readonly kind: 'never' }
    | {
        readonly kind: 'within'
        /** From the credit on. */
        readonly withinMs: number
        /** How long after the request a top-up that still stands will stay; null: it never says for certain. */
        readonly standsFinalAfterMs: number | null
      }
  /** How to ask about a sale that is accepted or in doubt: first after, then growing up to. */
  readonly poll: { readonly firstMs: number; readonly maxMs: number }
  /** When to ask again about a credited sale, in case it was reversed since. */
  readonly recheckAfterMs: readonly number[]
  readonly inFlightMax: number
  /** Whether it gives its own record of a span of time; where not, the owner has a statement file. */
  readonly listing: 'bySpan' | 'never'
}

export interface TopUpOrder {
  readonly reference: Reference
  readonly productId: string
  readonly ranged: boolean
  readonly cardKind: CardKind
  readonly cardNumber: string
  readonly faceValue: Money
}

export interface CreditFacts {
  readonly distributorId: string
  readonly operatorReference: string | null
  /** What the distributor really took; null when it does not say. */
  readonly cost: Money | null
}

/** Why a request certainly did not make a top-up and may be sent again later. */
export type NotSentReason = 'lineDown' | 'rateLimited' | 'balanceEmpty' | 'credentials'

export type Credited = { readonly kind: 'credited'; readonly facts: CreditFacts }
export type Accepted = { readonly kind: 'accepted'; readonly distributorId: string }
/** Certainly not credited under this reference, now and for ever. */
export type Failed = {
  readonly kind: 'failed'
  readonly problem: Problem
  readonly distributorId: string | null
}

export type SubmitAnswer =
  | Credited
  | Accepted
  | Failed
  | { readonly kind: 'notSent'; readonly reason: NotSentReason; readonly retryAfterMs: number | null }
  /** Bytes may have arrived: only `find` may tell. */
  | { readonly kind: 'unknown'; readonly detail: string }

export type FindAnswer =
  | Credited
  | Accepted
  | Failed
  | { readonly kind: 'notFound' }
  | { readonly kind: 'unreachable'; readonly detail: string; readonly retryAfterMs: number | null }

/** What became of a request to take a credited top-up back. */
export type ReverseAnswer =
  /** Nothing of it is left: its cost is in the shop's balance again. */
  | { readonly kind: 'reversed' }
  /** It stands, and this request will not change that. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'notSent'; readonly reason: NotSentReason; readonly retryAfterMs: number | null }
  /** The request may have arrived, or is still worked on: only `find` may tell. */
  | { readonly kind: 'unknown'; readonly detail: string }

/** An answer to a question that moves no money. */
export type Asked<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'unreachable'; readonly problem: Problem; readonly retryAfterMs: number | null }

export interface Distributor {
  readonly traits: DistributorTraits
  submit(order: TopUpOrder, report: Report<SubmitAnswer>): void
  find(reference: Reference, report: Report<FindAnswer>): void
  /**
   * Asks for the whole of a credited top-up to be taken back. One that was taken back before is `reversed` or
   * `unknown`, never taken back twice; `find` says `failed` of it from then on. Where the traits say `never`
   * it is `refused`, and nothing is sent.
   */
  reverse(reference: Reference, report: Report<ReverseAnswer>): void
  /** Products a Hong Kong, mainland or Macau card can take; those whose demands we cannot meet are left out. */
  listProducts(report: Report<Asked<readonly Product[]>>): void
  /** Operators a phone number (E.164 with plus) may belong to, likeliest first. */
  lookUp(phone: string, report: Report<Asked<readonly string[]>>): void
  readBalance(report: Report<Asked<Money>>): void
  /**
   * Its own record of what it was given within the span, in its own order, all of it or nothing; a code
   * nobody knows is `open`. Unreachable where the traits say `never`.
   */
  listTransactions(span: TimeSpan, report: Report<Asked<readonly StatementRow[]>>): void
}

/** Up to and not including `untilMs`. */
export interface TimeSpan {
  readonly fromMs: number
  readonly untilMs: number
}

/* ---- the scanners ---- */

/** One scanner. `port` is where it is, or while it is searched for, as the settings name it. */
export type ScannerStatus =
  | { readonly state: 'ready'; readonly port: string }
  | { readonly state: 'searching'; readonly port: string; readonly problem: Problem }

export interface ScannerListener {
  /** One frame as text, without its terminator; control bytes removed. Never empty. */
  scanned(text: string): void
  /** A frame was thrown away (too long, rubbish): the clerk should scan again. */
  garbled(): void
  /** Every scanner that is set up, in the order of the settings; none: card numbers are keyed. */
  statusChanged(scanners: readonly ScannerStatus[]): void
}

/** Who has a serial port open: nobody, this counter, another program; `unknown` where the system does not tell. */
export type PortUse = 'free' | 'counter' | 'other' | 'unknown'

/** One serial port of this machine; null is what it does not say of itself. */
export interface SerialPortFacts {
  /** Where it is now: `/dev/ttyACM0`, `COM3`. */
  readonly path: string
  /** A name that survives a re-plug: `/dev/serial/by-id/...`. */
  readonly lastingPath: string | null
  readonly maker: string | null
  readonly product: string | null
  readonly serialNumber: string | null
  /** Of USB: four hexadecimal digits, lower case. */
  readonly vendorId: string | null
  readonly productId: string | null
  readonly use: PortUse
  /** The name of the other program, where it may be known. */
  readonly holder: string | null
}

/** All scanners of a counter behind one listener. */
export interface Scanner {
  start(listener: ScannerListener): void
  stop(): void
  /** The serial ports of this machine, for whoever sets one up; works before `start`, never fails. */
  listPorts(report: Report<readonly SerialPortFacts[]>): void
}

/* ---- the printer ---- */

export type PrinterStatus =
  | { readonly state: 'none' }
  | {
      readonly state: 'ready'
      readonly paperLow: boolean
      /**
       * Who says so. `queue`: the system's print queue, which may not know the paper. `nobody`: the printer
       * answers nothing, so that no end of paper is ever heard of and no job is ever confirmed.
       */
      readonly statusFrom: 'printer' | 'queue' | 'nobody'
    }
  /** It answers and says what is wrong, or does not answer and `problem` says so. */
  | { readonly state: 'notReady'; readonly problem: Problem }

export type PrintOutcome =
  /** `confirmed`: the printer itself said so; else it took every byte and cannot answer. */
  | { readonly kind: 'printed'; readonly confirmed: boolean }
  /** Certainly nothing came out. */
  | { readonly kind: 'notPrinted'; readonly problem: Problem }
  /** Part of it, or all of it, may be on paper: a person has to look. */
  | { readonly kind: 'unsure'; readonly problem: Problem }

export interface Printer {
  /** Columns of one line; a CJK character takes two. 32, 42 or 48. */
  readonly columns: number
  /** What the paper of a receipt would say. Left out by printers that print whatever is laid out. */
  show?(receipt: Receipt): Paper
  print(receipt: Receipt, report: Report<PrintOutcome>): void
  /** `unsure`: it was asked to open and nothing says that it did. Nothing of it is left to happen later. */
  openDrawer(report: Report<PrintOutcome>): void
  readStatus(report: Report<PrinterStatus>): void
}

/* ---- what is plugged in ---- */

export interface ScannerPlug {
  /** A path or COM name; for one that is found by what USB says of it, that. */
  readonly port: string
  readonly baudRate: number
}

export interface PrinterPlug {
  /** `tcp://host:9100`, a serial port, a device file or `queue:name`. */
  readonly device: string
  readonly columns: PaperColumns
  /** Whose signs are in the printer. */
  readonly characterSet: CharacterSet
  readonly drawing: DrawingChoice
  /** Of a serial port. */
  readonly baudRate: number
}

export interface FoundPrinter {
  readonly kind: 'serial' | 'usb' | 'queue'
  /** As `PrinterPlug` names it. */
  readonly device: string
  /** What a person knows it by. */
  readonly name: string
}

/** The devices of this counter as its owner chooses them. A choice is kept first and used at once. */
export interface PluggedIn {
  /** Whether a choice is still one after a restart. */
  readonly keeps: boolean
  scanners(): readonly ScannerPlug[]
  printer(): PrinterPlug | null
  findPrinters(report: Report<readonly FoundPrinter[]>): void
  /** Null: none. Refused: what the settings say against it, and nothing is changed. */
  plugScanner(plug: ScannerPlug | null): Outcome<null>
  plugPrinter(plug: PrinterPlug | null): Outcome<null>
}

/* ---- files for the owner ---- */

/** Which file is wanted; a moment of null is now. Days are `YYYY-MM-DD`, both included. */
export interface ExportRequest {
  readonly format: ExportFormat
  readonly from: string
  readonly to: string
  /** Of headings. */
  readonly language: Language
  readonly moment: ExportMoment | null
}

export interface ExportProgress {
  readonly rows: number
  /** About so many there will be; 0 while nobody knows. */
  readonly rowsTotal: number
}

export interface ExportedFile {
  /** Where it is, whole. */
  readonly file: string
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of it, in hexadecimal. */
  readonly sha256: string
  /** Asked for again with this moment, it is the same bytes. */
  readonly moment: ExportMoment
}

/** Writes one file after the other, each whole or not at all. */
export interface Exporter {
  /** What the owner wants of each day that is closed. */
  readonly afterClose: readonly ExportFormat[]
  /** Refused: `exportFailed`, `exportDiskFull`, `exportCancelled`. `progress` is never heard after `report`. */
  write(request: ExportRequest, progress: Report<ExportProgress>, report: Report<Outcome<ExportedFile>>): void
  /** Gives up what is being written and what waits; each is reported as such. */
  cancel(): void
}

/* ---- figures for the owner ---- */

/** Reads the books away from whoever is selling. */
export interface FiguresReader {
  /** Of these business days, both included. Refused: `figuresFailed`. */
  readFigures(days: Days, terms: FigureTerms, report: Report<Outcome<OwnerFigures>>): void
}

/* ---- statement files ---- */

/** What a file is, before anyone has said which column is which. */
export interface StatementHead {
  readonly headings: string[]
  /** The first few rows under the headings, as they are written. */
  readonly rows: string[][]
  readonly rowCount: number
  /** In what its text was written: `utf-8`, `gb18030`, ... */
  readonly encoding: string
}

/** Reads files the owner brings, away from whoever is selling. `file` is its bytes in base64. */
export interface StatementReader {
  /** Refused: `statementTooLarge`, `statementNotText`, `statementTooManyRows`, `statementNoTable`, `statementUnreadable`. */
  look(file: string, report: Report<Outcome<StatementHead>>): void
  /** Refused too: what readStatement refuses. */
  read(
    file: string,
    mapping: StatementMapping,
    report: Report<Outcome<{ readonly statement: Statement; readonly headings: readonly string[] }>>,
  ): void
}

/** How the books are kept besides themselves. */
export interface Keeping {
  /** When the newest copy was made, on the wall clock; null: there is none. */
  readonly copiedAtMs: number | null
  /** Why the last copy could not be made; null when it could. */
  readonly copyProblem: Problem | null
  /** Why the trail is behind the books; null while it is not. */
  readonly trailProblem: Problem | null
}

/* ---- the shop for practice ---- */

/** The way to the training shop: a counter of its own, which shares nothing with this one but the scanner. */
export interface Training {
  view(): TrainingView
  /** Done also when it is open. Refused: `trainingBusy`, or why its books do not open. */
  start(report: Report<Outcome<null>>): void
  /** At once. */
  leave(): void
  /** Refused: `trainingOver`, `trainingBusy`, or why its books do not open. */
  reset(report: Report<Outcome<null>>): void
}

/** Everything the counter needs of the world. */
export interface Ports {
  readonly clock: Clock
  readonly chance: Chance
  readonly alarm: Alarm
  readonly store: Store
  readonly distributor: Distributor
  readonly scanner: Scanner
  readonly printer: Printer
  /** Left out where the devices are what they are, as in a simulation. */
  readonly pluggedIn?: PluggedIn
  /** Left out where the shop is what it is, as in a simulation. */
  readonly setUp?: SetUp
  /** Left out where nothing is to be exported, as in a simulation. */
  readonly exporter?: Exporter
  /** Left out where the books are small, as in a simulation: they are read then and there. */
  readonly figures?: FiguresReader
  /** Left out where no statement is read, as in a simulation. */
  readonly statements?: StatementReader
  /** Read whenever the state of the shop is shown; left out where the books are only in memory. */
  readonly keeping?: () => Keeping
  /** Whether the host was started to give an owner a new PIN, as only somebody at the machine can. */
  readonly forOwnerPin?: boolean
  /** Of the training shop: whether a supervisor is asked there, as in the real one. */
  readonly practisesApproval?: boolean
  /** Left out where nobody can sign in: then the register sells. */
  readonly pinKeeper?: PinKeeper
  /** Left out in a simulation, and in the training shop itself. */
  readonly training?: Training
}
