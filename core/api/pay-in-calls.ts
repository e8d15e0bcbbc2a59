// Money that the owner paid into the store's account at the distributor: nothing tells the counter of it but
// its owner, and without a word it is a movement of the balance that nobody explains.
import { z } from 'zod'
import { currencies } from '../money.ts'
import { command, query } from './call-kinds.ts'

const noteMax = 200
/** Ten million, as for the drawer. */
const amountMaxMinor = 1_000_000_000
const money = z.object({ currency: z.enum(currencies), amountMinor: z.int() })

/** As its audit event keeps it. A correction of one that was wrong has a negative amount. */
export const payInSchema = z.object({ amount: money, note: z.string(), businessDay: z.string() })
export type PayIn = z.infer<typeof payInSchema>

export const payInsSchema = z.object({
  /** The last balance that the distributor named; null before the first. */
  balance: z.object({ amount: money, atMs: z.int() }).nullable(),
  /** That of the balance, or the till's while there is none. */
  currency: z.enum(currencies),
  /** The newest, newest first. */
  payIns: z.array(payInSchema.extend({ by: z.string().nullable(), atMs: z.int() })),
})
export type PayInsView = z.infer<typeof payInsSchema>

export const payInCalls = {
  readPayIns: query({}, payInsSchema),
  /** `back` corrects what was written down wrong: never more than is written down. */
  payIn: command(
    {
      direction: z.enum(['in', 'back']),
      currency: z.enum(currencies),
      amountMinor: z.int().min(1).max(amountMaxMinor),
      note: z.string().trim().min(3).max(noteMax),
    },
    payInsSchema,
  ),
} as const
