// Reconciliation as the audit chain keeps it and as a screen is shown it. A run is written once with this
// shape and read again for years: what is added here must have a default.
import { z } from 'zod'
import { currencies, tillCurrencies } from '../money.ts'
import { differenceKinds } from '../reconcile/judge.ts'
import { nextSteps } from '../reconcile/next-step.ts'
import { amountMeanings, thereStates } from '../reconcile/statement.ts'
import { statementFields } from '../reconcile/statement-file.ts'
import { bookings, tenderKinds } from '../top-up/sale.ts'
import { saleStates } from '../top-up/state.ts'

const minor = z.int()
const money = z.object({ currency: z.enum(currencies), amountMinor: minor })
const counted = z.object({ count: z.int().min(0), sums: z.array(money) })

const statementRowSchema = z.object({
  place: z.int().min(1),
  reference: z.string().nullable(),
  distributorId: z.string().nullable(),
  state: z.enum(thereStates),
  amount: money.nullable(),
  atMs: z.int().nullable(),
})

export const differenceSchema = z.object({
  key: z.string(),
  kind: z.enum(differenceKinds),
  reference: z.string().nullable(),
  distributorId: z.string().nullable(),
  here: z
    .object({
      saleId: z.string(),
      receiptNumber: z.string(),
      businessDay: z.string(),
      state: z.enum(saleStates),
      booking: z.enum(bookings),
      amount: money,
    })
    .nullable(),
  there: z.array(statementRowSchema),
  off: z.array(money),
})

const words = z.record(z.string().max(80), z.enum(thereStates))

/** How a file is to be read, by the names of its own headings; null: it has no such column. */
export const mappingSchema = z.object({
  columns: z.record(z.enum(statementFields), z.string().max(200).nullable()),
  amounts: z.enum(amountMeanings),
  /** Of amounts that name none. */
  currency: z.enum(currencies),
  /** Of times that name none; an IANA name. */
  timeZone: z.string().max(60),
  /** What the file's own words for a state mean, where they are not known ones. */
  words,
})
export type StatementMapping = z.infer<typeof mappingSchema>

const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), distributor: z.string() }),
  /** `shape` names the headings, whatever their order. */
  z.object({ kind: z.literal('file'), shape: z.string(), mapping: mappingSchema }),
])

const span = z.object({ fromMs: z.int(), untilMs: z.int() }).nullable()

export const keptRunSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** When these days began and ended by the store's clock of then; null in a run of before it was kept. */
  bounds: span.default(null),
  source: sourceSchema,
  /** Lines of the record. */
  rows: z.int().min(0),
  amounts: z.enum(amountMeanings),
  span,
  here: counted,
  there: counted,
  agreed: z.int().min(0),
  off: z.array(money),
  differences: z.array(differenceSchema),
})
export type KeptRun = z.infer<typeof keptRunSchema>

const signed = z.object({ by: z.string(), atMs: z.int() })

/** `cleared`: the books have come to agree since; `resolved`: a person said what it was. */
const standingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('cleared') }),
  signed.extend({ kind: z.literal('resolved'), note: z.string() }),
])

export const differenceViewSchema = differenceSchema.extend({
  step: z.enum(nextSteps),
  standing: standingSchema,
})
export type DifferenceView = z.infer<typeof differenceViewSchema>

export const runViewSchema = keptRunSchema.extend({
  ...signed.shape,
  differences: z.array(differenceViewSchema),
  /** What the open differences come to; none where they cancel out. */
  openOff: z.array(money),
})
export type RunView = z.infer<typeof runViewSchema>

/** Money that is counted by hand: the drawer, and what a terminal says it took. */
export const moneyRowSchema = z.object({
  key: z.string(),
  kind: z.enum(tenderKinds),
  currency: z.enum(tillCurrencies),
  hereMinor: minor,
  /** Null while nobody counted, or typed it in. */
  thereMinor: minor.nullable(),
  standing: z.union([standingSchema, z.object({ kind: z.literal('agrees') })]),
})
export type MoneyRow = z.infer<typeof moneyRowSchema>

export const reconciliationSchema = z.object({
  from: z.string(),
  to: z.string(),
  distributor: z.string(),
  /** Whether the distributor gives its own list. */
  listing: z.boolean(),
  /** The newest for these days; null before the first. */
  run: runViewSchema.nullable(),
  money: z.array(moneyRowSchema),
})
export type ReconciliationView = z.infer<typeof reconciliationSchema>

/** What a file turned out to be, and how it would be read. */
export const statementLookSchema = z.object({
  headings: z.array(z.string()),
  /** The first few rows under the headings, as they are written. */
  rows: z.array(z.array(z.string())),
  rowCount: z.int().min(0),
  encoding: z.string(),
  shape: z.string(),
  mapping: mappingSchema,
  /** The owner chose these columns before, for headings like these. */
  remembered: z.boolean(),
})
export type StatementLook = z.infer<typeof statementLookSchema>
