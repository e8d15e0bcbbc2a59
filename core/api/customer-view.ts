// What the customer may see of the counter, as schemas: the one sale at the desk, in the customer's own
// language. No other customer's sale, no balance and nobody's name has a place in them.
import { z } from 'zod'
import { tillCurrencies } from '../money.ts'
import { terminalKinds } from '../top-up/sale.ts'
import { saleStates } from '../top-up/state.ts'
import { cardSchema, languageSchema, moneySchema, tillCurrencySchema } from './views.ts'

/** Far above any sum of banknotes, and far below what a whole number holds exactly. */
const givenMaxMinor = 1_000_000_000

/** What the desk wants shown: it names the sale and the cash on the counter, core knows the rest. */
export const customerShowingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('idle') }),
  z.strictObject({ kind: z.literal('card'), card: cardSchema, language: languageSchema }),
  z.strictObject({
    kind: z.literal('sale'),
    saleId: z.string().regex(/^[0-9A-Za-z]{8,40}$/),
    /** The currency of the cash that is counted; null: on a terminal. */
    cash: tillCurrencySchema.nullable(),
    /** What lies on the counter so far, in that currency; null: nothing yet. */
    givenMinor: z.int().min(0).max(givenMaxMinor).nullable(),
    /** On which terminal it is to be paid; null: in cash, or it is paid. */
    terminal: z.enum(terminalKinds).nullable(),
  }),
])
export type CustomerShowing = z.infer<typeof customerShowingSchema>

const cashSchema = z.object({ currency: z.enum(tillCurrencies), amountMinor: z.int() })

export const customerViewSchema = z.object({
  storeName: z.record(languageSchema, z.string()),
  /** Nothing is really credited here, and the customer must know it too. */
  demo: z.boolean(),
  /** Somebody practises. */
  training: z.boolean(),
  language: languageSchema,
  showing: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('idle') }),
    z.object({
      kind: z.literal('card'),
      cardKind: z.enum(['iccid', 'phone']),
      /** The number in groups, to be compared with the card in the customer's hand. */
      groups: z.array(z.string()),
    }),
    z.object({
      kind: z.literal('sale'),
      cardKind: z.enum(['iccid', 'phone']),
      groups: z.array(z.string()),
      operatorName: z.string(),
      state: z.enum(saleStates),
      faceValue: moneySchema,
      fee: moneySchema,
      total: moneySchema,
      /** What is to be handed over, rounded as the tender is. */
      due: moneySchema,
      given: cashSchema.nullable(),
      change: cashSchema.nullable(),
      receiptNumber: z.string().nullable(),
      /** What the slip's QR code holds; null until it is paid. */
      reference: z.string().nullable(),
    }),
  ]),
})
export type CustomerView = z.infer<typeof customerViewSchema>
