// What is read back of the events that counted the drawer: the lines each put into the ledger, and which shifts
// were explained since.
import { z } from 'zod'
import { currencies } from '../money.ts'

const lineSchema = z.object({ account: z.string(), currency: z.enum(currencies), amountMinor: z.int() })

/** A count that agrees has no entry. */
export const countedEventSchema = z.object({
  entry: z.object({ businessDay: z.string(), lines: z.array(lineSchema) }).optional(),
})

/** `note`: what whoever counted said of it then. */
export const shiftNoteSchema = z.object({ number: z.int(), note: z.string().nullish() })
