// What a screen is shown, as schemas: amounts in whole minor units with their currency, instants in
// milliseconds since 1970, problems already in words.
import { z } from 'zod'
import { currencies, tillCurrencies } from '../money.ts'
import { waitReasons } from '../queue/task.ts'
import { printJobStates } from '../receipt/print-job.ts'
import { tenderKinds } from '../top-up/sale.ts'
import { saleStates } from '../top-up/state.ts'
import { languages } from '../words/language.ts'
import { problemViewSchema } from './envelope.ts'

export const languageSchema = z.enum(languages)
export const moneySchema = z.object({ currency: z.enum(currencies), amountMinor: z.int() })
const tillCurrencySchema = z.enum(tillCurrencies)
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

export const readingViewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('card'),
    card: cardSchema,
    /** The number in groups, to be read aloud and agreed to. */
    groups: z.array(z.string()),
    warnings: z.array(z.enum(['checkDigitWrong', 'perhapsProductBarcode'])),
  }),
  z.object({ kind: z.literal('receipt'), saleId: z.string() }),
  z.object({ kind: z.literal('refused'), problem: problemViewSchema }),
])
export type ReadingView = z.infer<typeof readingViewSchema>

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

export const tenderSchema = z.object({
  kind: z.enum(tenderKinds),
  currency: tillCurrencySchema,
  givenMinor: z.int(),
  changeMinor: z.int(),
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
  /** What the customer pays in cash, after rounding; `price.total` in any other tender. */
  cashDue: moneySchema,
  tender: tenderSchema.nullable(),
  language: languageSchema,
  createdAtMs: z.number(),
  paidAtMs: z.number().nullable(),
  settledAtMs: z.number().nullable(),
  problem: problemViewSchema.nullable(),
  /** Why nothing happens this instant; null when nothing is left to do. */
  wait: z.object({ reason: z.enum(waitReasons), dueAtMs: z.number() }).nullable(),
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
    review: z.boolean(),
    print: z.boolean(),
  }),
})
export type SaleView = z.infer<typeof saleViewSchema>

export const statusViewSchema = z.object({
  line: z.object({
    state: z.enum(['unknown', 'up', 'down']),
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
  }),
  scanner: z.object({
    state: z.enum(['none', 'ready', 'searching']),
    port: z.string().nullable(),
    problem: problemViewSchema.nullable(),
  }),
  printer: z.object({
    state: z.enum(['none', 'unknown', 'ready', 'notReady']),
    paperLow: z.boolean(),
    problem: problemViewSchema.nullable(),
    owed: z.int(),
    unsure: z.int(),
  }),
  balance: z.object({ amount: moneySchema, atMs: z.number() }).nullable(),
  catalogue: z.object({ products: z.int(), fetchedAtMs: z.number() }).nullable(),
})
export type StatusView = z.infer<typeof statusViewSchema>

export const shopViewSchema = z.object({
  storeName: z.record(languageSchema, z.string()),
  register: z.string(),
  language: languageSchema,
  timeZone: z.string(),
  tillCurrency: tillCurrencySchema,
  tenders: z.array(z.enum(tenderKinds)),
  demo: z.boolean(),
})
export type ShopView = z.infer<typeof shopViewSchema>

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
