// The sandbox's back door over HTTP, for tests and demos in another process: orders to misbehave and
// a look at its books. Only this machine may knock, and never a web page.
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Reply } from './create.ts'
import { orderSchema } from './orders.ts'
import type { Sandbox } from './sandbox.ts'

const reverseSchema = z.object({ externalId: z.string() })
const fundSchema = z.object({ amountMinor: z.number().int() })
const paceSchema = z.object({ settleAfterMs: z.number().int().min(0).max(3_600_000) })
const unplugSchema = z.object({ forMs: z.number().int().min(1).max(3_600_000) })

/**
 * `GET books`, `POST orders`, `DELETE orders`, `POST reverse {externalId}`, `POST fund {amountMinor}`,
 * `POST pace {settleAfterMs}`, `POST unplug {forMs}` (it listens again by itself, since nobody could ask it to).
 */
export async function answerAdmin(
  request: IncomingMessage,
  path: string,
  body: unknown,
  sandbox: Sandbox,
): Promise<Reply> {
  if (!isFromHere(request)) return { status: 403, body: { error: 'only from this machine' } }
  switch (`${request.method} ${path}`) {
    case 'GET /sandbox/books':
      return { status: 200, body: sandbox.books() }
    case 'DELETE /sandbox/orders':
      sandbox.withdrawOrders()
      return done
    case 'POST /sandbox/orders':
      return obey(orderSchema, body, () => sandbox.order(body as z.input<typeof orderSchema>))
    case 'POST /sandbox/reverse':
      return obey(reverseSchema, body, ({ externalId }) => sandbox.reverse(externalId))
    case 'POST /sandbox/fund':
      return obey(fundSchema, body, ({ amountMinor }) => sandbox.fund(amountMinor))
    case 'POST /sandbox/pace':
      return obey(paceSchema, body, ({ settleAfterMs }) => sandbox.settleAfter(settleAfterMs))
    case 'POST /sandbox/unplug':
      return unplug(body, sandbox)
    default:
      return { status: 404, body: { error: 'no such door' } }
  }
}

const done: Reply = { status: 200, body: { ok: true } }

function obey<T>(schema: z.ZodType<T>, body: unknown, act: (wish: T) => void): Reply {
  const parsed = schema.safeParse(body)
  if (!parsed.success) return { status: 400, body: { error: z.prettifyError(parsed.error) } }
  act(parsed.data)
  return done
}

function unplug(body: unknown, sandbox: Sandbox): Reply {
  const reply = obey(unplugSchema, body, () => undefined)
  const wish = unplugSchema.safeParse(body).data
  // Closing the sandbox meanwhile ends the wait, which is no fault.
  return wish
    ? { ...reply, afterwards: () => void sandbox.unplugFor(wish.forMs).catch(() => undefined) }
    : reply
}

/** Loopback, under a loopback name (a foreign name may be rebound to it), and not from a page. */
function isFromHere(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  const fromLoopback = address === '127.0.0.1' || address === '::ffff:127.0.0.1'
  return (
    fromLoopback && (host === '127.0.0.1' || host === 'localhost') && request.headers.origin === undefined
  )
}
