// Every command and query a screen may use: one table, from which both hosts validate and every
// screen takes its types.
import { z } from 'zod'
import { scanWays } from '../card/card.ts'
import { tenderKinds } from '../top-up/sale.ts'
import { saleStates } from '../top-up/state.ts'
import { command, idSchema, query } from './call-kinds.ts'
import { customerShowingSchema, customerViewSchema } from './customer-view.ts'
import { problemViewSchema } from './envelope.ts'
import { exportAskedSchema, exportsViewSchema } from './exports-view.ts'
import { ownerCalls } from './owner-calls.ts'
import { payInCalls } from './pay-in-calls.ts'
import { reconcileCalls } from './reconcile-calls.ts'
import { repayReasons, terminalReferenceMax } from './refund-reason.ts'
import { setUpCalls } from './set-up-calls.ts'
import { settingsCalls } from './settings-calls.ts'
import { settlementSchema } from './settlement-view.ts'
import { cashMaxMinor, shiftCalls } from './shift-calls.ts'
import { staffCalls } from './staff-calls.ts'
import { trainingRunSchema, trainingViewSchema } from './training-view.ts'
import {
  cardSchema,
  devicesSchema,
  languageSchema,
  offerSchema,
  openPrintJobSchema,
  paperSchema,
  plugSchemas,
  priceSchema,
  readingViewSchema,
  saleViewSchema,
  shopViewSchema,
  statusViewSchema,
  storyLineSchema,
  tillCurrencySchema,
} from './views.ts'

const saleId = idSchema
const noteMax = 200
const recentMax = 200
const reason = z.string().trim().min(3).max(noteMax)
/** `takenBack`: for the reason for which the distributor took the top-up back. */
const whyRefunded = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.enum([...repayReasons, 'takenBack'] as const).exclude(['other']) }),
  z.strictObject({ reason: z.literal('other'), note: reason }),
])
/** The money goes back in cash, though it came by a terminal; left out, it goes back by what it came. */
const inCash = z.literal(true).optional()

export const contract = {
  /** What a scanned or keyed text is: a card, a receipt of this shop, or why it is neither. */
  readScan: query({ text: z.string().max(2048), way: z.enum(scanWays).default('hand') }, readingViewSchema),
  /** Products for a card, likeliest operator first, then by face value. */
  listOffers: query({ card: cardSchema }, z.array(offerSchema)),
  /** The price of a face value (minor units of the product's currency). */
  quote: query({ card: cardSchema, productId: z.string(), faceMinor: z.int() }, priceSchema),
  prepareSale: command(
    {
      card: cardSchema,
      productId: z.string(),
      /** Face value in minor units; null for a fixed product. */
      faceMinor: z.int().nullable(),
      /** The customer's language, for the slip. */
      language: languageSchema,
      /** The clerk was asked about an equal sale of this card and said yes. */
      again: z.boolean(),
    },
    saleViewSchema,
  ),
  /** Takes the money: from here on the sale is on disk and ends credited or refunded. */
  takePayment: command(
    {
      saleId,
      tender: z.enum(tenderKinds),
      /** Of what is handed over: on a terminal always the till's own. */
      currency: tillCurrencySchema,
      givenMinor: z.int().min(0).max(cashMaxMinor),
    },
    saleViewSchema,
  ),
  cancelSale: command({ saleId }, saleViewSchema),
  /** Gives up a paid sale of which nothing was ever sent, and gives the money back. */
  voidSale: command({ saleId, why: whyRefunded, inCash }, saleViewSchema),
  /** Records that the customer has the money back. */
  refundSale: command(
    {
      saleId,
      why: whyRefunded,
      inCash,
      /** What the terminal calls the refund, where the money goes back by one. */
      terminalReference: z.string().trim().min(1).max(terminalReferenceMax).optional(),
    },
    saleViewSchema,
  ),
  /**
   * Asks the distributor to take a credited sale back, because the customer wants the money: due only once
   * the distributor has confirmed it. Refused where it cannot be, or no longer.
   */
  reverseSale: command(
    {
      saleId,
      why: z.discriminatedUnion('reason', [
        z.strictObject({ reason: z.enum(['changedMind', 'wrongCard', 'wrongAmount']) }),
        z.strictObject({ reason: z.literal('other'), note: reason }),
      ]),
    },
    saleViewSchema,
  ),
  reviewSale: command(
    { saleId, decision: z.enum(['credited', 'failed', 'send']), note: z.string().trim().min(3).max(noteMax) },
    saleViewSchema,
  ),
  /** The X report: the business day as it stands. */
  readDay: query({}, settlementSchema),
  /** Closes the business day with a Z report, which is printed and never changes. */
  closeDay: command({}, settlementSchema),
  /** Z reports with a number below `before` (null: all), newest first. */
  listSettlements: query(
    { before: z.int().min(1).nullable(), limit: z.int().min(1).max(recentMax) },
    z.array(settlementSchema),
  ),
  /** The paper of a Z report once more, as a copy that is counted; null: of the X report. */
  printSettlement: command({ number: z.int().min(1).nullable() }, z.object({})),
  /**
   * Opens the drawer without a sale, and answers when the printer has: true when it took the pulse, false
   * when it did not or cannot be trusted to have, and `problem` says which. Null when it waits for the
   * printer, with a `problem` that says so (`printer.drawer` of the status tells the rest), and when the
   * same command was answered before.
   */
  openDrawer: command(
    { reason },
    z.object({ opened: z.boolean().nullable(), problem: problemViewSchema.nullable() }),
  ),
  /** A Z report as it is laid out on this counter's paper; null: the X report. */
  getReportPaper: query({ number: z.int().min(1).nullable() }, paperSchema),
  /** Begins to write a file of these business days on this machine; `readExports` tells how far it is. */
  startExport: command(exportAskedSchema.shape, z.object({})),
  /** Writes a file once more as it was when this audit event told of it, to the byte. */
  repeatExport: command({ event: z.int().min(1) }, z.object({})),
  /** Gives up the file that is being written and those that wait; nothing of them is left. */
  cancelExport: command({}, z.object({})),
  readExports: query({}, exportsViewSchema),
  /** A page that shows what the printer can do, in the language of the call. */
  printTestPage: command({}, z.object({})),
  /**
   * Prints the sale's newest receipt again, marked COPY 副本 and counted; while one is still to come out,
   * that one is the answer.
   */
  printCopy: command({ saleId }, saleViewSchema),
  /** Settles a job that may or may not be on paper; one that was let go is printed after all. */
  settlePrintJob: command({ jobId: idSchema, printed: z.boolean() }, z.object({})),
  /** Nobody needs this slip any more. */
  dropPrintJob: command({ jobId: idSchema, note: reason }, z.object({})),
  /**
   * Slips that are not on paper: those a person must settle first, then the owed, oldest first, at most 50;
   * then the last few that were let go.
   */
  listPrintJobs: query({}, z.array(openPrintJobSchema)),
  /** What is plugged into this machine, who has it open, and what of it the counter uses. */
  readDevices: query({}, devicesSchema),
  /**
   * The one scanner to use from now on; null: none, numbers are keyed. Where several are chosen they are
   * given up only when `insteadOf` says that all of them are meant.
   */
  useScanner: command(
    { scanner: plugSchemas.scanner.nullable(), insteadOf: z.enum(['one', 'all']).default('one') },
    z.object({}),
  ),
  /** The printer to use from the next slip on; null: none, slips are on screen. */
  usePrinter: command({ printer: plugSchemas.printer.nullable() }, z.object({})),
  /** What the customer's screen is to show: the sale at the desk, with the cash counted so far. */
  showCustomer: command({ showing: customerShowingSchema }, z.object({})),
  getCustomerView: query({}, customerViewSchema),
  getShop: query({}, shopViewSchema),
  getStatus: query({}, statusViewSchema),
  getSale: query({ saleId }, saleViewSchema),
  /**
   * Paid sales whose card or receipt ends in `text`, in one of `states`, paid within the span; newest
   * first, those after `before` on.
   */
  searchSales: query(
    {
      text: z.string().max(60),
      states: z.array(z.enum(saleStates)).min(1).max(saleStates.length).nullable(),
      fromMs: z.int().min(0).nullable(),
      untilMs: z.int().min(0).nullable(),
      before: saleId.nullable(),
      limit: z.int().min(1).max(recentMax),
    },
    z.object({ sales: z.array(saleViewSchema), more: z.boolean() }),
  ),
  /** Credited sales that the distributor is asked to take back, oldest first. */
  listTakingBack: query({ limit: z.int().min(1).max(recentMax) }, z.array(saleViewSchema)),
  /** Newest first. */
  listSales: query({ limit: z.int().min(1).max(recentMax) }, z.array(saleViewSchema)),
  /** Everything that happened to a sale, oldest first: the evidence for a review. */
  getStory: query({ saleId }, z.array(storyLineSchema)),
  /** The sale's newest receipt as it is laid out on this counter's paper; null before there is one. */
  getPaper: query({ saleId }, paperSchema.nullable()),
  ...reconcileCalls,
  ...payInCalls,
  ...ownerCalls,
  ...shiftCalls,
  /** Which of the two shops the till is in. */
  getTraining: query({}, trainingViewSchema),
  /** Into the training shop, where nothing is real. */
  startTraining: command({}, trainingViewSchema),
  /** Back to the real shop, which went on all the while. */
  leaveTraining: command({}, trainingViewSchema),
  /** Empties the books of the training shop; what was practised is gone. */
  resetTraining: command({}, trainingViewSchema),
  ...staffCalls,
  ...setUpCalls,
  ...settingsCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CommandName = {
  [Name in CallName]: Contract[Name]['kind'] extends 'command' ? Name : never
}[CallName]
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>

/** A call as it travels: over IPC or as the body of POST /call. */
export const requestSchema = z.strictObject({
  name: z.enum(Object.keys(contract) as [CallName, ...CallName[]]),
  input: z.unknown(),
  /** The language in which a refusal is worded. */
  language: languageSchema,
  /** The training it was made in; left out: in the real shop. It is answered there or nowhere. */
  training: trainingRunSchema.optional(),
})
export type CallRequest = z.infer<typeof requestSchema>
