// Orders to misbehave: what the sandbox does wrong, at which call, for which card and how often.
// They live in memory only; what an order did to a transaction is in the books.
import { z } from 'zod'

export const calls = ['create', 'find', 'reverse', 'products', 'lookup', 'balances'] as const
export type SandboxCall = (typeof calls)[number]

const statusName = z.string().regex(/^(DECLINED|REJECTED|CANCELLED)(-[A-Z-]+)?$/)
const durationMs = z
  .number()
  .int()
  .min(0)
  .max(7 * 24 * 3_600_000)

const mischief = z.discriminatedUnion('do', [
  // Before anything is handled, so that nothing is recorded.
  z.object({ do: z.literal('delay'), ms: durationMs }),
  z.object({ do: z.literal('dropBefore') }),
  z.object({ do: z.literal('failBefore') }),
  z.object({ do: z.literal('rateLimit'), retryAfterSeconds: z.number().int().min(0) }),
  z.object({ do: z.literal('emptyBalance') }),
  // What becomes of the transaction that is made.
  z.object({ do: z.literal('decline'), status: statusName }),
  z.object({ do: z.literal('stay'), ms: durationMs }),
  z.object({ do: z.literal('reverse'), afterMs: durationMs }),
  z.object({ do: z.literal('hide'), ms: durationMs }),
  // What becomes of a request for a reversal: the operator keeps it, or takes its time.
  z.object({ do: z.literal('keepCredit') }),
  z.object({ do: z.literal('reverseSlowly'), ms: durationMs }),
  // After it was recorded: the answer is lost, late or rubbish.
  z.object({ do: z.literal('delayAnswer'), ms: durationMs }),
  z.object({ do: z.literal('dropAnswer') }),
  z.object({ do: z.literal('failAfter') }),
  z.object({ do: z.literal('garbage') }),
])

const scope = z.object({
  /** Which call; null for any. */
  on: z.enum(calls).nullable().default(null),
  /** A card's number as it is sent; null for any. */
  card: z.string().nullable().default(null),
  /** How many requests it applies to; null: until it is withdrawn. */
  times: z.number().int().min(1).nullable().default(1),
})

export const orderSchema = z.intersection(mischief, scope)
/** As it is given: `{do: 'dropAnswer', on: 'create'}` is for the next create. */
export type SandboxOrder = z.input<typeof orderSchema>
type Mischief = z.output<typeof mischief>

/** At most one of each kind; several kinds work together (`hide` with `dropAnswer`). */
export type Mischiefs = { readonly [Kind in Mischief['do']]?: Extract<Mischief, { do: Kind }> }

export interface Orders {
  give(order: SandboxOrder): void
  withdrawAll(): void
  /** Takes the orders that apply to one request, the oldest of each kind, and counts them off. */
  take(call: SandboxCall, card: string | null): Mischiefs
}

export function createOrders(): Orders {
  let standing: { order: z.output<typeof orderSchema>; left: number | null }[] = []
  return {
    give(order) {
      const parsed = orderSchema.parse(order)
      standing.push({ order: parsed, left: parsed.times })
    },
    withdrawAll() {
      standing = []
    },
    take(call, card) {
      const taken = new Map<string, Mischief>()
      for (const row of standing) {
        const { order } = row
        const fits = (order.on === null || order.on === call) && (order.card === null || order.card === card)
        if (!fits || taken.has(order.do)) continue
        taken.set(order.do, order)
        if (row.left !== null) row.left -= 1
      }
      standing = standing.filter((row) => row.left !== 0)
      return Object.fromEntries(taken) as Mischiefs
    },
  }
}
