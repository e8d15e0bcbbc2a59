// How the sandbox takes a top-up back at the shop's request. DT One has no such call (its staff do it by hand):
// this one is our addition, in its manner, so that a shop with such an agreement can be tried out.
import { z } from 'zod'
import { type Books, completed, statusAt } from './books.ts'
import { sandboxProducts } from './catalogue.ts'
import { type Reply, refuse } from './create.ts'
import type { Mischiefs } from './orders.ts'
import { writeTransaction } from './wire-answers.ts'

/** From the credit on. */
export const reversalWithinMs = 30 * 60_000

const bodySchema = z.object({ external_id: z.string() })

/**
 * `POST /v1/reversals {external_id}`: the transaction as it stands, 1007005 when it was taken back before,
 * 1007007 when it cannot be (any more).
 */
export function reverseTransaction(
  body: unknown,
  { books, nowMs }: { readonly books: Books; readonly nowMs: number },
  mischiefs: Mischiefs,
): Reply {
  const externalId = bodySchema.safeParse(body).data?.external_id
  if (externalId === undefined) return refuse(400, 1000400)
  const transaction = books.find(externalId)
  if (transaction === null) return refuse(404, 1008004)
  if (transaction.reversedAtMs !== null) return refuse(400, 1007005)
  const isCredited = statusAt(transaction, nowMs).classId === completed.classId
  const isLate = nowMs - transaction.settlesAtMs > reversalWithinMs
  if (!isCredited || isLate || mischiefs.keepCredit) return refuse(400, 1007007)
  books.reverse(externalId, nowMs + (mischiefs.reverseSlowly?.ms ?? 0))
  const product = sandboxProducts.find((each) => each.id === transaction.productId) ?? null
  return { status: 200, body: writeTransaction(books.find(externalId) ?? transaction, product, nowMs) }
}
