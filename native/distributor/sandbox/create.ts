// How the sandbox takes an order: the checks DT One names, in its order, then one row in the books.
// Whatever is refused here leaves no trace, as with the real one.
import { z } from 'zod'
import { type Books, completed, type SandboxTransaction } from './books.ts'
import { type SandboxProduct, sandboxProducts } from './catalogue.ts'
import { readMagicNumber } from './magic-numbers.ts'
import type { Mischiefs } from './orders.ts'
import { wholesaleMinor, writeErrors, writeTransaction } from './wire-answers.ts'

export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Done once the answer has left. */
  readonly afterwards?: () => void
}

const bodySchema = z.object({
  external_id: z.string().min(1).max(40).regex(/\S/),
  product_id: z.number().int().positive(),
  auto_confirm: z.literal(true),
  credit_party_identifier: z
    .object({ mobile_number: z.string(), account_number: z.string().min(1).max(90) })
    .partial(),
  calculation_mode: z.enum(['SOURCE_AMOUNT', 'DESTINATION_AMOUNT']).optional(),
  destination: z
    .object({ unit_type: z.literal('CURRENCY'), unit: z.string(), amount: z.number() })
    .optional(),
})
type CreateBody = z.infer<typeof bodySchema>

export const mobileNumber = /^\+[1-9][0-9]{6,14}$/
/** Far from any real transaction number, so that one is never taken for the other. */
const firstId = 9_000_000_001

export function createTransaction(
  body: unknown,
  world: { books: Books; nowMs: number; settleAfterMs: number },
  mischiefs: Mischiefs,
): Reply {
  const { books, nowMs } = world
  const order = bodySchema.safeParse(body).data
  if (order === undefined) return refuse(400, 1000400)
  const product = sandboxProducts.find((each) => each.id === order.product_id)
  if (product === undefined || product.type === 'FIXED_VALUE_PIN_PURCHASE') return refuse(404, 1003001)
  const partyFault = checkParty(order, product)
  if (partyFault !== null) return refuse(400, partyFault)
  const faceMinor = readFace(order, product)
  if (typeof faceMinor !== 'number') return refuse(400, faceMinor.code)
  if (books.find(order.external_id) !== null) return refuse(400, 1007001)

  const price = { wholesaleMinor: wholesaleMinor(product, faceMinor), feeMinor: product.feeMinor }
  const needed = price.wholesaleMinor + price.feeMinor
  if (mischiefs.emptyBalance || needed > books.balance(nowMs).availableMinor) return refuse(400, 1006001)

  const magic = readMagicNumber(order.credit_party_identifier)
  const declined = mischiefs.decline && {
    classId: classOf(mischiefs.decline.status),
    name: mischiefs.decline.status,
  }
  const settlesAtMs = nowMs + (mischiefs.stay?.ms ?? magic?.delayMs ?? world.settleAfterMs)
  const transaction: SandboxTransaction = {
    id: firstId + books.all().length,
    externalId: order.external_id,
    productId: product.id,
    card: order.credit_party_identifier,
    faceUnit: product.unit,
    faceMinor,
    ...price,
    createdAtMs: nowMs,
    settlesAtMs,
    outcome: declined ?? magic?.outcome ?? completed,
    hiddenUntilMs: nowMs + (mischiefs.hide?.ms ?? 0),
    reversedAtMs: mischiefs.reverse ? settlesAtMs + mischiefs.reverse.afterMs : null,
  }
  books.add(transaction)
  return { status: 201, body: writeTransaction(transaction, product, nowMs) }
}

export function refuse(status: number, code: number): Reply {
  return { status, body: writeErrors(code) }
}

function checkParty(order: CreateBody, product: SandboxProduct): number | null {
  const { mobile_number, account_number } = order.credit_party_identifier
  if (mobile_number !== undefined && !mobileNumber.test(mobile_number)) return 1005003
  const met = product.by.some(
    (field) => (field === 'mobile_number' ? mobile_number : account_number) !== undefined,
  )
  return met && product.senderFields.length === 0 ? null : 1000400
}

function readFace(order: CreateBody, product: SandboxProduct): number | { readonly code: number } {
  if (product.type === 'FIXED_VALUE_RECHARGE') return product.minMinor
  if (order.calculation_mode !== 'DESTINATION_AMOUNT' || order.destination === undefined)
    return { code: 1000400 }
  if (order.destination.unit !== product.unit) return { code: 1003003 }
  const minor = Math.round(order.destination.amount * 100)
  const inRange = minor >= product.minMinor && minor <= product.maxMinor
  return inRange && (minor - product.minMinor) % product.stepMinor === 0 ? minor : { code: 1003002 }
}

function classOf(status: string): number {
  if (status.startsWith('REJECTED')) return 3
  return status.startsWith('CANCELLED') ? 4 : 9
}
