// What a screen is shown, as schemas: amounts in whole minor units with their currency, instants in
// milliseconds since 1970, problems already in words.
import { z } from 'zod'
import { cardWarnings } from '../card/card.ts'
import { currencies, tillCurrencies } from '../money.ts'
import { waitReasons } from '../queue/task.ts'
import { characterSets, drawingChoices, paperColumns } from '../receipt/paper.ts'
import { printJobStates } from '../receipt/print-job.ts'
import { receiptKinds } from '../receipt/receipt.ts'
import { tenderKinds, terminalKinds } from '../top-up/sale.ts'
import { saleStates } from '../top-up/state.ts'
import { languages } from '../words/language.ts'
import { type StoryEvent, storyWords } from '../words/story-words.ts'
import { problemViewSchema } from './envelope.ts'
import { repayReasons } from './refund-reason.ts'
import { shiftStatusSchema } from './shift-views.ts'

export const languageSchema = z.enum(languages)
export const moneySchema = z.object({ currency: z.enum(currencies), amountMinor: z.int() })
export const tillCurrencySchema = z.enum(tillCurrencies)
const countrySchema = z.enum(['HK', 'CN', 'MO'])

export const cardSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('iccid'),
    number: z.string().regex(/^89[0-9A-Z]{17,18}$/),
    country: countrySchema,
    issuer: z.object({ id: z.string(), name: z.string() }).nullable(),
    checkDigit: z.enum(['right', 'wrong', 'unproven']),
  }),
  z.object({ kind: z.literal('phone'), number: z.string().regex(/^\+\d{7,15}$/), country: countrySchema }),
])

export const priceSchema = z.object({
  faceValue: moneySchema,
  value: moneySchema,
  fee: moneySchema,
  total: moneySchema,
})

export const offerSchema = z.object({
  productId: z.string(),
  productName: z.string(),
  operatorName: z.string(),
  /** Whether the card's digits or the distributor's look-up point to this operator. */
  likely: z.boolean(),
  validityDays: z.number().nullable(),
  /** Today's price of what this card was topped up with last; null for every other offer. */
  last: priceSchema.nullable(),
  amount: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed'), price: priceSchema }),
    z.object({
      kind: z.literal('ranged'),
      currency: z.enum(currencies),
      minMinor: z.int(),
      maxMinor: z.int(),
      stepMinor: z.int(),
    }),
  ]),
})
export type Offer = z.infer<typeof offerSchema>

export const readingViewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('card'),
    card: cardSchema,
    /** The number in groups, to be read aloud and agreed to. */
    groups: z.array(z.string()),
    warnings: z.array(z.enum(cardWarnings)),
    /** What `listOffers` says of it, so that card and amounts are drawn as one; without: to ask says why not. */
    offers: z.array(offerSchema).optional(),
  }),
  z.object({ kind: z.literal('receipt'), saleId: z.string() }),
  /** A staff badge; its text stays with the counter, for a minute, under the ticket. */
  z.object({ kind: z.literal('badge'), ticket: z.string() }),
  z.object({
    kind: z.literal('refused'),
    problem: problemViewSchema,
    /** Where people are set up: it may be a badge that nobody has yet. */
    ticket: z.string().optional(),
  }),
])
export type ReadingView = z.infer<typeof readingViewSchema>

export const tenderSchema = z.object({
  kind: z.enum(tenderKinds),
  currency: tillCurrencySchema,
  givenMinor: z.int(),
  changeMinor: z.int(),
  /** Millionths of this currency for one of the till's; null when they are one. */
  ratePpm: z.int().nullable(),
})

export const saleViewSchema = z.object({
  id: z.string(),
  state: z.enum(saleStates),
  reference: z.string(),
  receiptNumber: z.string().nullable(),
  card: cardSchema,
  groups: z.array(z.string()),
  productName: z.string(),
  operatorName: z.string(),
  price: priceSchema,
  /** What the customer pays in cash, after rounding; at a terminal that is not in `dueBy` it is `price.total`. */
  cashDue: moneySchema,
  /** While it is not paid: what is due in each currency whose cash is taken, the till's own first. */
  dueIn: z.array(z.object({ due: moneySchema, ratePpm: z.int().nullable() })),
  /** While it is not paid: each terminal that costs more than `price` says, with its fee and total. */
  dueBy: z.array(z.object({ tender: z.enum(terminalKinds), fee: moneySchema, total: moneySchema })),
  tender: tenderSchema.nullable(),
  language: languageSchema,
  createdAtMs: z.number(),
  paidAtMs: z.number().nullable(),
  settledAtMs: z.number().nullable(),
  problem: problemViewSchema.nullable(),
  /** Why nothing happens this instant; null when nothing is left to do. */
  wait: z.object({ reason: z.enum(waitReasons), dueAtMs: z.number() }).nullable(),
  /**
   * Of a credited sale: whether the distributor may be asked to take it back, was asked, or why it may not
   * be. Null of any other.
   */
  reversal: z
    .object({ kind: z.enum(['offered', 'asked', 'refused']), problem: problemViewSchema.nullable() })
    .nullable(),
  /** The newest print job of this sale. */
  slip: z
    .object({ jobId: z.string(), state: z.enum(printJobStates), problem: problemViewSchema.nullable() })
    .nullable(),
  /** What may be done with it now; a screen shows just these. */
  can: z.object({
    pay: z.boolean(),
    cancel: z.boolean(),
    void: z.boolean(),
    refund: z.boolean(),
    /** Whether what came by a terminal may go back in cash. */
    refundInCash: z.boolean(),
    review: z.boolean(),
    /** Whether a review may let it go out as it is. */
    send: z.boolean(),
    print: z.boolean(),
  }),
})
export type SaleView = z.infer<typeof saleViewSchema>

export const storyLineSchema = z.object({
  sequence: z.int(),
  atMs: z.number(),
  /** When it happened last, where it happened more than once in a row. */
  lastAtMs: z.number(),
  times: z.int(),
  type: z.enum(Object.keys(storyWords) as [StoryEvent, ...StoryEvent[]]),
  /** Where it led; null for what does not concern the state. */
  state: z.enum(saleStates).nullable(),
  note: z.string().nullable(),
  /** Why it went wrong or to a supervisor, in words. */
  problem: problemViewSchema.nullable(),
  /** Why nothing arrived. */
  reason: z.enum(waitReasons).nullable(),
  /** Why the customer wants or got the money back. */
  why: z.enum(repayReasons).nullable(),
  /** By what it was given back. */
  refundTender: z.enum(tenderKinds).nullable(),
  /** The distributor's own words or number. */
  detail: z.string().nullable(),
  /** Who did it, by the name of that day; null where the counter did, or nobody was set up. */
  by: z.string().nullable(),
  approvedBy: z.string().nullable(),
})
export type StoryLine = z.infer<typeof storyLineSchema>

/** The books, and what is to save them should they be lost. */
export const booksViewSchema = z.object({
  /** When the newest copy was made; null: there is none. */
  copiedAtMs: z.number().nullable(),
  /** Why the last copy could not be made. */
  copyProblem: problemViewSchema.nullable(),
  /** Why the trail is behind the books. */
  trailProblem: problemViewSchema.nullable(),
  /** Why no more money is taken; what was paid is carried on. */
  halted: problemViewSchema.nullable(),
})

export const statusViewSchema = z.object({
  line: z.object({
    /** `shaky`: it answers, but something was lost in the last minute. */
    state: z.enum(['unknown', 'up', 'shaky', 'down']),
    sinceMs: z.number(),
    problem: problemViewSchema.nullable(),
  }),
  /** Sales by what they wait for. */
  queue: z.object({
    unsent: z.int(),
    inDoubt: z.int(),
    accepted: z.int(),
    review: z.int(),
    refundsDue: z.int(),
    /** Credited, and the distributor is asked to take them back. */
    takingBack: z.int(),
    /** Why sending is stopped for the whole shop; null when it is not. */
    hold: z.enum(['rateLimited', 'balanceEmpty', 'credentials']).nullable(),
    /** How the sales that waited for the line are getting on; null when none did. */
    drain: z.object({ done: z.int(), left: z.int(), leftMs: z.int().nullable() }).nullable(),
  }),
  /** While the line is down: whether selling goes on, and how much room is left. Null while it is up. */
  offline: z
    .discriminatedUnion('selling', [
      z.object({
        selling: z.literal(true),
        salesLeft: z.int(),
        moneyLeft: moneySchema,
        hoursLeft: z.number(),
        /** Less than a fifth of some limit is left. */
        near: z.boolean(),
      }),
      z.object({ selling: z.literal(false), problem: problemViewSchema }),
    ])
    .nullable(),
  /** Every scanner on a port, in the order of the settings; empty: there is none. */
  scanners: z.array(
    z.object({
      state: z.enum(['ready', 'searching']),
      port: z.string(),
      problem: problemViewSchema.nullable(),
    }),
  ),
  printer: z.object({
    state: z.enum(['none', 'unknown', 'ready', 'notReady']),
    paperLow: z.boolean(),
    problem: problemViewSchema.nullable(),
    /** Who says that it is ready; null while it is not. */
    statusFrom: z.enum(['printer', 'queue', 'nobody']).nullable(),
    /** Why the drawer asked for last is not open, for sure or perhaps; of a sale, or null without one. */
    drawer: z.object({ saleId: z.string().nullable(), problem: problemViewSchema }).nullable(),
    owed: z.int(),
    unsure: z.int(),
  }),
  books: booksViewSchema,
  balance: z.object({ amount: moneySchema, atMs: z.number() }).nullable(),
  catalogue: z.object({ products: z.int(), fetchedAtMs: z.number() }).nullable(),
  shift: shiftStatusSchema,
  /** What the owner must hear of: how much of it there is, and what whoever is at the till can see to. */
  alerts: z.object({ count: z.int(), toAct: z.array(problemViewSchema) }),
})
export type StatusView = z.infer<typeof statusViewSchema>

/** A slip that waits for the printer or for a person who looks at it, or that was let go. */
export const openPrintJobSchema = z.object({
  jobId: z.string(),
  saleId: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  kind: z.enum(receiptKinds),
  state: z.enum(printJobStates),
  createdAtMs: z.number(),
  problem: problemViewSchema.nullable(),
})
export type OpenPrintJob = z.infer<typeof openPrintJobSchema>

/** A serial port of this machine, as its own facts: for whoever sets up a scanner or a printer. */
export const serialPortSchema = z.object({
  /** Where it is now. */
  path: z.string(),
  /** A name that survives a re-plug. */
  lastingPath: z.string().nullable(),
  maker: z.string().nullable(),
  product: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** Of USB: four hexadecimal digits. */
  vendorId: z.string().nullable(),
  productId: z.string().nullable(),
  /** Who has it open: nobody, this counter, another program; `unknown` where the system does not tell. */
  use: z.enum(['free', 'counter', 'other', 'unknown']),
  /** The name of the other program, where it may be known. */
  holder: z.string().nullable(),
})
export type SerialPortView = z.infer<typeof serialPortSchema>

const scannerPlugSchema = z.object({
  port: z.string().min(1).max(260),
  baudRate: z.int().min(300).max(921_600),
})
const printerPlugSchema = z.object({
  device: z.string().min(1).max(260),
  columns: z.literal(paperColumns),
  characterSet: z.enum(characterSets),
  drawing: z.enum(drawingChoices),
  baudRate: z.int().min(300).max(921_600),
})
export const plugSchemas = { scanner: scannerPlugSchema, printer: printerPlugSchema }

export const devicesSchema = z.object({
  /** Whether a choice is still one after a restart. */
  keeps: z.boolean(),
  /** What is chosen. */
  scanners: z.array(scannerPlugSchema),
  printer: printerPlugSchema.nullable(),
  /** What is found on this machine. */
  ports: z.array(serialPortSchema),
  printers: z.array(
    z.object({ kind: z.enum(['serial', 'usb', 'queue']), device: z.string(), name: z.string() }),
  ),
})
export type DevicesView = z.infer<typeof devicesSchema>

export const shopViewSchema = z.object({
  storeName: z.record(languageSchema, z.string()),
  register: z.string(),
  language: languageSchema,
  timeZone: z.string(),
  tillCurrency: tillCurrencySchema,
  /** Whose cash is taken. */
  cashCurrencies: z.array(tillCurrencySchema),
  tenders: z.array(z.enum(tenderKinds)),
  /** Whom a clerk calls; empty: nobody is named. */
  help: z.object({ distributor: z.string(), owner: z.string() }),
  /** Whether there is a drawer the counter can open. */
  drawer: z.boolean(),
  demo: z.boolean(),
  /** The shop for practice: nothing in it is real. */
  training: z.boolean(),
})
export type ShopView = z.infer<typeof shopViewSchema>

/** Cash carried in or out, and what the books say the drawer holds after it: null for whom that is not shown. */
export const cashMoveSchema = z.object({
  direction: z.enum(['in', 'out']),
  amount: moneySchema,
  drawer: moneySchema.nullable(),
  reason: z.string(),
})
export type CashMove = z.infer<typeof cashMoveSchema>

/**
 * What was counted in the drawer, and by how much it was over (+) or short (-) of the books; null for whom
 * that is not shown.
 */
export const drawerCountSchema = z.object({
  counted: moneySchema,
  expected: moneySchema.nullable(),
  difference: moneySchema.nullable(),
  reason: z.string(),
})
export type DrawerCount = z.infer<typeof drawerCountSchema>

export const paperSchema = z.object({
  columns: z.int(),
  lines: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), text: z.string(), large: z.boolean(), strong: z.boolean() }),
      z.object({ kind: z.literal('barcode'), data: z.string() }),
      z.object({ kind: z.literal('qr'), data: z.string() }),
    ]),
  ),
})
