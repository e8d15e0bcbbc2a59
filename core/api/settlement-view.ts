// A report of the day as screens, paper and the audit chain hold it. A Z report is written once with
// this shape and read again for years: what is added here must have a default.
import { z } from 'zod'
import { currencies, tillCurrencies } from '../money.ts'
import { tenderKinds } from '../top-up/sale.ts'
import { reportedShiftSchema } from './shift-views.ts'

const count = z.int().min(0)
const minor = z.int()
const tillCurrency = z.enum(tillCurrencies)
const money = z.object({ currency: z.enum(currencies), amountMinor: minor })

/** Sales and what they were worth, in minor units. */
const soldSchema = z.object({ count, valueMinor: minor, feeMinor: minor })
const inCurrency = soldSchema.extend({ currency: tillCurrency })
/** What a sale that is not at its end waits for. */
export const openKinds = ['unsent', 'inDoubt', 'accepted', 'review', 'refundsDue', 'takingBack'] as const
export type OpenKind = (typeof openKinds)[number]
/** What may become of a sale after it was paid for. */
export const laterKinds = ['credited', 'failed', 'refunded', 'reversed'] as const
const report = z.int().min(1).nullable()
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
  /** What those were worth. */
  voids: z.array(inCurrency).default([]),
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
  /** Each time cash was carried in or out, oldest first. */
  cashMoves: z
    .array(
      z.object({
        direction: z.enum(['in', 'out']),
        currency: tillCurrency,
        amountMinor: minor,
        reason: z.string(),
        by: z.string().nullable(),
        atMs: z.int(),
      }),
    )
    .default([]),
  /** Shifts that were closed in this span, and the one that was open when its business day ended. */
  shifts: z.array(reportedShiftSchema).default([]),
  /** What was said since of shifts that an earlier report lists. */
  explained: z.array(z.object({ shift: z.int(), report, note: z.string() })).default([]),
  /** The last events that are in this report or an earlier one, by their places in the audit chain. */
  through: z
    .object({ moves: z.int(), shifts: z.int(), explained: z.int(), payIns: z.int().default(0) })
    .default({ moves: 0, shifts: 0, explained: 0, payIns: 0 }),
  /** Sales paid for by the end of this span and not at their end when this was written, by what they wait for. */
  open: z.object({
    unsent: count,
    inDoubt: count,
    accepted: count,
    review: count,
    refundsDue: count,
    /** Credited, and the distributor is asked to take it back. */
    takingBack: count.default(0),
  }),
  openSums: z
    .array(z.object({ kind: z.enum(openKinds), currency: tillCurrency, count, amountMinor: minor }))
    .default([]),
  /** The oldest of them: each belongs to the business day on which it was paid for. */
  openSales: z
    .array(
      z.object({
        receiptNumber: z.string(),
        kind: z.enum(openKinds),
        currency: tillCurrency,
        amountMinor: minor,
        paidAtMs: z.int(),
        businessDay: z.string(),
      }),
    )
    .default([]),
  /** What became in this span of sales that an earlier report counts as sold, by that report. */
  laterSums: z
    .array(z.object({ report, kind: z.enum(laterKinds), currency: tillCurrency, count, amountMinor: minor }))
    .default([]),
  /** The first of them, in the order in which it happened. */
  later: z
    .array(
      z.object({
        receiptNumber: z.string(),
        businessDay: z.string(),
        report,
        kind: z.enum(laterKinds),
        currency: tillCurrency,
        amountMinor: minor,
      }),
    )
    .default([]),
  distributor: z.object({
    /** What it took, less what it gave back, by currency. */
    costs: z.array(money),
    /** Its balance as last heard before the report before this one, and before this one. */
    first: z.object({ amount: money, atMs: z.int() }).nullable(),
    last: z.object({ amount: money, atMs: z.int() }).nullable(),
    /** What neither cost nor what was paid in explains. Null when not known. */
    otherMinor: minor.nullable(),
    /** What it took for top-ups (-), gave back for those it reversed (+), and what was paid in. */
    movements: z
      .array(
        z.object({
          kind: z.enum(['topUps', 'givenBack', 'paidIn']),
          currency: z.enum(currencies),
          count,
          amountMinor: minor,
        }),
      )
      .default([]),
    /** Each time money was paid in or a wrong word of it corrected (-), oldest first. */
    payIns: z
      .array(
        z.object({
          currency: z.enum(currencies),
          amountMinor: minor,
          note: z.string(),
          by: z.string().nullable(),
          atMs: z.int(),
        }),
      )
      .default([]),
    /** Of sales it was sent and has not settled: it may have taken this already. */
    pending: z.array(money).default([]),
  }),
  /** The end of the audit chain when this was written: the paper proves the file. */
  chain: z.object({ sequence: z.int().min(0), hash: z.string() }),
})
export type Settlement = z.infer<typeof settlementSchema>
