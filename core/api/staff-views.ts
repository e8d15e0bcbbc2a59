// What a screen is shown of the people of the till. Never a hash, and of a badge only whether there is one.
import { z } from 'zod'
import { actions } from '../staff/permissions.ts'
import { roles } from '../staff/person.ts'

const chosenSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** What they may do without an approval. */
  may: z.array(z.enum(actions)),
})

/** Who stands at the till, and who else may. */
export const sessionViewSchema = z.object({
  /** `open`: nobody is set up, and the register sells. */
  state: z.enum(['open', 'locked', 'signedIn']),
  /** Who is signed in, or was last before it was locked. */
  person: chosenSchema.nullable(),
  /** Everybody who may sign in, in the order in which they came. */
  people: z.array(chosenSchema),
  /** What may be done at the till as it stands, without an approval. */
  may: z.array(z.enum(actions)),
  /** 0: it never locks itself. */
  lockAfterMinutes: z.int(),
})
export type SessionView = z.infer<typeof sessionViewSchema>

export const personViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  hasBadge: z.boolean(),
  /** Since the last right one. */
  wrongPins: z.int(),
  createdAtMs: z.number(),
})
export type PersonView = z.infer<typeof personViewSchema>

/** A supervisor's word; `approvalId` goes along with the command it was asked for. */
export const approvalViewSchema = z.object({ approvalId: z.string(), approvedBy: z.string() })
export type ApprovalView = z.infer<typeof approvalViewSchema>
