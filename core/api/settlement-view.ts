// A report of the day as screens, paper and the audit chain hold it. A Z report is written once with
// this shape and read again for years: what is added here must have a default.
import { z } from 'zod'
import { currencies, tillCurrencies } from '../money.ts'
import { tenderKinds } from '../top-up/sale.ts'

const count = z.int().min(0)
const minor = z.int()
const tillCurrency = z.enum(tillCurrencies)
const money = z.object({ currency: z.enum(currencies), amountMinor: minor })

/** Sales and what they were worth, in minor units. */
const soldSchema = z.object({ count, valueMinor: minor, feeMinor: minor })
const inCurrency = soldSchema.extend({ currency: tillCurrency })
const named = inCurrency.extend({ key: z.string(), name: z.string() })

export const settlementSchema = z.object({
  /** Of the Z report, from 1 on without a gap; null for an X report, which closes nothing. */
  number: z.int().min(1).nullable(),
  businessDay: z.string(),
  /** Ledger entries after `after`, up to and including `through`. */
  span: z.object({ after: z.int().min(0), through: z.int().min(0) }),
  /** The last count of the drawer that is in this report or an earlier one, by its place in the audit chain. */
  countsThrough: z.int().min(0),
  /** When the report before this one was closed; null for the first. */
  sinceMs: z.int().nullable(),
  writtenAtMs: z.int(),
  writtenBy: z.string(),
  /** In each currency of the till in which anything was sold. */
  totals: z.array(
    z.object({
      currency: tillCurrency,
      /** Paid for in this span. */
      sold: soldSchema,
      /** What became of sales in this span, whenever they were paid for. */
      credited: soldSchema,
      failed: soldSchema,
      refunded: soldSchema,
      reversed: soldSchema,
      /** What cash rounding added to (+) or took off (-) what was sold. */
      roundingMinor: minor,
      /** Income of what was credited, less what was reversed and what the distributor took; null without a rate. */
      marginMinor: minor.nullable(),
    }),
  ),
  /** Of the failed ones: given up before anything was sent. */
  voided: count,
  operators: z.array(named),
  products: z.array(named),
  clerks: z.array(named),
  /** By the hour of the store's own clock, 0 to 23. */
  hours: z.array(inCurrency.extend({ hour: z.int().min(0).max(23) })),
  tenders: z.array(
    z.object({
      kind: z.enum(tenderKinds),
      currency: tillCurrency,
      sales: count,
      takenMinor: minor,
      refunds: count,
      refundedMinor: minor,
    }),
  ),
  drawer: z.array(
    z.object({
      currency: tillCurrency,
      openingMinor: minor,
      takenMinor: minor,
      refundedMinor: minor,
      broughtMinor: minor,
      removedMinor: minor,
      /** Opening, plus what came in, less what went out. */
      expectedMinor: minor,
      /** What the last count found, and when; null when nobody counted. */
      counted: z.object({ amountMinor: minor, atMs: z.int() }).nullable(),
      /** What all counts together found over (+) or short (-). */
      overShortMinor: minor,
    }),
  ),
  /** Sales that were not at their end when this was written, by what they wait for. */
  open: z.object({ unsent: count, inDoubt: count, accepted: count, review: count, refundsDue: count }),
  distributor: z.object({
    /** What it took, less what it gave back, by currency. */
    costs: z.array(money),
    /** Its balance as last heard before the report before this one, and before this one. */
    first: z.object({ amount: money, atMs: z.int() }).nullable(),
    last: z.object({ amount: money, atMs: z.int() }).nullable(),
    /** Paid in by the owner, or taken for another reason: what cost does not explain. Null when not known. */
    otherMinor: minor.nullable(),
  }),
  /** The end of the audit chain when this was written: the paper proves the file. */
  chain: z.object({ sequence: z.int().min(0), hash: z.string() }),
})
export type Settlement = z.infer<typeof settlementSchema>
