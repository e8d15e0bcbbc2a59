// The parts of DT One's answers that are read, and nothing else: the provider adds fields without
// notice (DVS API documentation, "Versioning"). Every reader answers null to what does not fit.
import { z } from 'zod'

const amountSchema = z.object({ unit_type: z.string(), unit: z.string(), amount: z.number() })
const wholesaleSchema = amountSchema.extend({ fee: z.number() })

const errorsSchema = z.object({ errors: z.array(z.object({ code: z.number().int() })).min(1) })

const transactionSchema = z.object({
  // int64: past 2^53 its last digits are lost, which must not cost a credit.
  id: z
    .union([z.number().positive().refine(Number.isInteger), z.string().regex(/^\d{1,20}$/)])
    .transform(String),
  external_id: z.string(),
  status: z.object({
    message: z.string().catch(''),
    class: z.object({ id: z.number().int() }),
  }),
  operator_reference: z.string().nullable().catch(null),
  prices: z.object({ wholesale: wholesaleSchema }).nullable().catch(null),
  creation_date: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .nullable()
    .catch(null),
})
export type WireTransaction = z.infer<typeof transactionSchema>

const alternatives = z
  .array(z.array(z.string()))
  .nullish()
  .transform((value) => value ?? [])

const productBase = z.object({
  id: z.number().int().positive(),
  name: z.string().min(1),
  service: z.object({ id: z.number() }),
  operator: z.object({
    id: z.number().int().positive(),
    name: z.string().min(1),
    country: z.object({ iso_code: z.string() }),
  }),
  validity: z.object({ unit: z.string(), quantity: z.number().int().nullable() }).nullish().catch(null),
  required_credit_party_identifier_fields: alternatives,
  required_debit_party_identifier_fields: alternatives,
  required_sender_fields: alternatives,
  required_beneficiary_fields: alternatives,
  required_statement_identifier_fields: alternatives,
  required_additional_identifier_fields: alternatives,
})

const fixedSchema = productBase.extend({
  type: z.literal('FIXED_VALUE_RECHARGE'),
  destination: amountSchema,
  prices: z.object({ wholesale: wholesaleSchema }),
})

const range = z.object({ min: z.number(), max: z.number() })
const rangedSchema = productBase.extend({
  type: z.literal('RANGED_VALUE_RECHARGE'),
  accepted_calculation_modes: z.array(z.string()),
  destination: amountSchema.extend({ amount: range.extend({ increment: z.number().nullish() }) }),
  prices: z.object({ wholesale: wholesaleSchema.extend({ amount: range.nullish().catch(null) }) }),
  rates: z.object({ wholesale: z.number() }).nullish().catch(null),
})

export type WireFixedProduct = z.infer<typeof fixedSchema>
export type WireRangedProduct = z.infer<typeof rangedSchema>
export type WireProduct = WireFixedProduct | WireRangedProduct
const productSchema = z.discriminatedUnion('type', [fixedSchema, rangedSchema])

const balancesSchema = z.array(z.object({ unit_type: z.string(), unit: z.string(), available: z.number() }))
const operatorsSchema = z.array(
  z.object({ id: z.number().int().positive(), identified: z.boolean().catch(false) }),
)

function reader<T>(schema: z.ZodType<T>): (body: unknown) => T | null {
  return (body) => schema.safeParse(body).data ?? null
}

/** The codes of an error body `{errors: [{code, message}]}`; empty when it is none. */
export function readErrorCodes(body: unknown): readonly number[] {
  return errorsSchema.safeParse(body).data?.errors.map((error) => error.code) ?? []
}

export const readTransaction = reader(transactionSchema)
export const readTransactions = reader(z.array(transactionSchema))
/** A page of products, each still to be read: one that does not fit must not hide the others. */
export const readPage = reader(z.array(z.unknown()))
export const readProduct = reader(productSchema)
export const readBalances = reader(balancesSchema)
export const readOperators = reader(operatorsSchema)
