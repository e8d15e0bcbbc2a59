// What is said of a shift: the cash as it was counted, what the books made of it, and who stood for it.
// The events of a shift are kept in these shapes and read again for years: what is added must have a default.
import { z } from 'zod'
import { denominations, tillCurrencies } from '../money.ts'
import { roles } from '../staff/person.ts'

const minor = z.int()
const tillCurrency = z.enum(tillCurrencies)
const piecesMax = 9_999

/** Notes and coins of one currency as they lie there; a value of which there is none is left out. */
export const cashCountSchema = z
  .object({
    currency: tillCurrency,
    pieces: z.array(z.object({ faceMinor: minor, count: z.int().min(1).max(piecesMax) })).max(20),
  })
  .refine(({ currency, pieces }) => {
    const faces = pieces.map(({ faceMinor }) => faceMinor)
    return (
      new Set(faces).size === faces.length && faces.every((face) => denominations[currency].includes(face))
    )
  })
export type CashCount = z.infer<typeof cashCountSchema>

/** Who stands for the drawer; without an id the register itself, where nobody is set up. */
export const holderSchema = z.object({ id: z.string().nullable(), name: z.string() })
export type Holder = z.infer<typeof holderSchema>

export const drawerRulesSchema = z.object({
  /** Whether nothing is sold before somebody has counted the drawer and stands for it. */
  shifts: z.boolean(),
  /** The least role that sees what the drawer should hold: in the X and Z reports and in what a count found. */
  seenBy: z.enum(roles),
})
export type DrawerRules = z.infer<typeof drawerRulesSchema>

/** What was there when a shift began. */
const openingSchema = z.object({
  currency: tillCurrency,
  pieces: cashCountSchema.shape.pieces,
  amountMinor: minor,
  /** The float: what was put into a drawer that was empty. */
  broughtMinor: minor,
  /** Over (+) or short (-) of what the shift before left. */
  overShortMinor: minor,
})

export const shiftOpenedSchema = z.object({
  /** From 1 on without a gap. */
  number: z.int().min(1),
  businessDay: z.string(),
  /** The last entry of the ledger that is not of this shift. */
  after: z.int().min(0),
  holder: holderSchema,
  takenOverFrom: z.string().nullable(),
  counts: z.array(openingSchema),
})
export type ShiftOpened = z.infer<typeof shiftOpenedSchema>

/** One currency of the drawer over a shift, in minor units. */
const shiftDrawerSchema = z.object({
  currency: tillCurrency,
  openingMinor: minor,
  takenMinor: minor,
  refundedMinor: minor,
  broughtMinor: minor,
  removedMinor: minor,
  /** Opening, plus what came in, less what went out. */
  expectedMinor: minor,
  /** Null while the shift is open. */
  countedMinor: minor.nullable(),
  /** What all counts of the shift together found over (+) or short (-). */
  overShortMinor: minor,
})
export type ShiftDrawer = z.infer<typeof shiftDrawerSchema>

export const shiftClosedSchema = z.object({
  number: z.int().min(1),
  /** The business day on which it was opened, and the one on which it was closed. */
  openedOn: z.string(),
  businessDay: z.string(),
  openedAtMs: z.int(),
  holder: holderSchema,
  handedTo: holderSchema.nullable(),
  /** What whoever counted had to say before the result was known. */
  note: z.string().nullable(),
  through: z.int().min(0),
  pieces: z.array(cashCountSchema),
  drawer: z.array(shiftDrawerSchema),
})
export type ShiftClosed = z.infer<typeof shiftClosedSchema>

/** A shift as reports list it. */
export const reportedShiftSchema = z.object({
  number: z.int().min(1),
  holder: z.string(),
  openedAtMs: z.int(),
  /** Null: it was open when this was written. */
  closedAtMs: z.int().nullable(),
  /** Whether it was open past the end of its business day. */
  overdue: z.boolean(),
  handedTo: z.string().nullable(),
  note: z.string().nullable(),
  drawer: z.array(shiftDrawerSchema),
})
export type ReportedShift = z.infer<typeof reportedShiftSchema>

/** What whoever opened, closed or handed over a shift is told. */
export const shiftViewSchema = z.object({
  number: z.int(),
  holder: z.string(),
  handedTo: z.string().nullable(),
  counted: z.array(z.object({ currency: tillCurrency, amountMinor: minor })),
  /** What should have been there; null for whom the owner does not let see it. */
  drawer: z.array(shiftDrawerSchema).nullable(),
})
export type ShiftView = z.infer<typeof shiftViewSchema>

/** The drawer as every screen may know it: never what it holds. */
export const shiftStatusSchema = z.object({
  /** Whether nothing is sold without a shift. */
  needed: z.boolean(),
  /** What is counted, the till's own first. */
  currencies: z.array(tillCurrency),
  open: z
    .object({
      number: z.int(),
      holder: holderSchema,
      openedAtMs: z.int(),
      /** It was left open over the end of its business day. */
      overdue: z.boolean(),
    })
    .nullable(),
})
export type ShiftStatus = z.infer<typeof shiftStatusSchema>

/** What reports read of the events that carry cash, and that explain a shift. */
export const carriedSchema = z.object({
  direction: z.enum(['in', 'out']),
  amount: z.object({ currency: tillCurrency, amountMinor: minor }),
  reason: z.string(),
  by: z.object({ name: z.string() }).optional(),
  entry: z.object({ id: z.int() }),
})
export const explainedSchema = z.object({ number: z.int(), note: z.string() })
