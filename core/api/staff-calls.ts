// The calls that concern people: signing in, locking, approving, and the owner's list. PINs and badges
// travel in these inputs only, and in no answer.
import { z } from 'zod'
import { badgeLengths } from '../staff/badge.ts'
import { actions } from '../staff/permissions.ts'
import { roles } from '../staff/person.ts'
import { command, idSchema, query } from './call-kinds.ts'
import { approvalViewSchema, personViewSchema, sessionViewSchema } from './staff-views.ts'

const pin = z.string().regex(/^\d{4,8}$/)
/** As buttons and receipts show it, so without control characters. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(24)
  .regex(/^\P{Cc}*$/u)
const personId = idSchema
const badgeSchema = z.discriminatedUnion('kind', [
  /** Typed, or scanned by a scanner that types. */
  z.strictObject({ kind: z.literal('badge'), text: z.string().max(badgeLengths.max) }),
  /** What the counter's own scanner just read; its reading named the ticket. */
  z.strictObject({ kind: z.literal('ticket'), ticket: idSchema }),
])
export const proofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), personId, pin }),
  ...badgeSchema.options,
])
export type Proof = z.infer<typeof proofSchema>
export type BadgeProof = z.infer<typeof badgeSchema>

export const staffCalls = {
  getSession: query({}, sessionViewSchema),
  /** Says that somebody is at the till, which puts off its locking. */
  stayUnlocked: query({}, z.object({})),
  signIn: command({ proof: proofSchema }, sessionViewSchema),
  lock: command({}, sessionViewSchema),
  /** `action` and `subject` as the refusal `approvalNeeded` named them. */
  approve: command(
    { action: z.enum(actions), subject: z.string().max(200), proof: proofSchema },
    approvalViewSchema,
  ),
  /** Everybody, also who left. */
  listPeople: query({}, z.array(personViewSchema)),
  /** The first person made is an owner, and is signed in by it. */
  addPerson: command({ name, role: z.enum(roles), pin }, personViewSchema),
  changePerson: command({ personId, name, role: z.enum(roles), active: z.boolean() }, personViewSchema),
  changePin: command({ personId, pin }, personViewSchema),
  /** Null takes the badge away. */
  assignBadge: command({ personId, badge: badgeSchema.nullable() }, personViewSchema),
  /** Owners who may be given a new PIN: none but at a counter that was started for it. */
  readOwnerPin: query({}, z.object({ owners: z.array(z.object({ id: z.string(), name: z.string() })) })),
  resetOwnerPin: command({ personId, pin }, z.object({})),
  setLockMinutes: command({ minutes: z.int().min(0).max(480) }, sessionViewSchema),
} as const
