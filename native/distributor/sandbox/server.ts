// A distributor on this machine: a real HTTP server that speaks DT One's wire format, keeps a balance
// in books of its own, and misbehaves on order. It listens on 127.0.0.1 only and moves no real money.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerAdmin } from './admin.ts'
import { type Books, openBooks, statusAt } from './books.ts'
import { createTransaction, type Reply, refuse } from './create.ts'
import { createOrders, type Mischiefs, type SandboxCall } from './orders.ts'
import { findTransactions, listProducts, lookUp, readBalances } from './questions.ts'
import { reverseTransaction } from './reversal.ts'
import { type Sandbox, type SandboxBooks, type SandboxOptions, sandboxCredentials } from './sandbox.ts'

const bodyBytesMax = 100_000
const openingBalanceMinor = 2_000_000
const settleAfterMs = 1_200
const perPageMax = 100

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const nowMs = options.nowMs ?? Date.now
  const orders = createOrders()
  const books = openBooks(options.booksFile, {
    currency: 'HKD',
    balanceMinor: options.openingBalanceMinor ?? openingBalanceMinor,
  })
  const settings = {
    settleAfterMs: options.settleAfterMs ?? settleAfterMs,
    perPageMax: options.perPageMax ?? perPageMax,
  }
  const closing = new AbortController()
  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await readBody(request)
    if (url.pathname.startsWith('/sandbox/')) {
      send(response, await answerAdmin(request, url.pathname, body, sandbox))
      return
    }
    const call = routes[`${request.method} ${url.pathname}`]
    if (request.headers.authorization !== expectedAuthorization) return send(response, refuse(401, 1000401))
    if (call === undefined) return send(response, refuse(404, 1000404))

    const mischiefs = orders.take(call, cardOf(body, url.searchParams, books))
    if (mischiefs.delay) await sleep(mischiefs.delay.ms, undefined, { signal: closing.signal })
    if (mischiefs.dropBefore) return void request.socket.destroy()
    if (mischiefs.failBefore) return send(response, refuse(500, 1009001))
    if (mischiefs.rateLimit) {
      const headers = { 'Retry-After': String(mischiefs.rateLimit.retryAfterSeconds) }
      return send(response, { ...refuse(429, 1000429), headers })
    }
    const reply = perform(call, url.searchParams, body, mischiefs)
    if (mischiefs.delayAnswer) await sleep(mischiefs.delayAnswer.ms, undefined, { signal: closing.signal })
    if (mischiefs.dropAnswer) return void request.socket.destroy()
    if (mischiefs.failAfter) return send(response, refuse(500, 1009001))
    if (mischiefs.garbage) return void response.writeHead(reply.status).end('<html>\u0000 not what was asked')
    send(response, reply)
  }

  function perform(call: SandboxCall, query: URLSearchParams, body: unknown, mischiefs: Mischiefs): Reply {
    const world = { books, nowMs: nowMs(), settleAfterMs: settings.settleAfterMs }
    switch (call) {
      case 'create':
        return createTransaction(body, world, mischiefs)
      case 'find':
        return findTransactions(query, books, { nowMs: world.nowMs, perPageMax: settings.perPageMax })
      case 'reverse':
        return reverseTransaction(body, world, mischiefs)
      case 'products':
        return listProducts(query, settings.perPageMax)
      case 'lookup':
        return lookUp(body)
      case 'balances':
        return readBalances(books, world.nowMs, mischiefs)
    }
  }

  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const unplug = async () => {
    if (!server.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  await listen(options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const sandbox: Sandbox = {
    url: `http://127.0.0.1:${port}/v1`,
    adminUrl: `http://127.0.0.1:${port}/sandbox`,
    books: () => show(books, nowMs()),
    order: (order) => orders.give(order),
    withdrawOrders: () => orders.withdrawAll(),
    reverse: (externalId) => books.reverse(externalId, nowMs()),
    fund: (amountMinor) => books.fund(amountMinor),
    settleAfter(ms) {
      settings.settleAfterMs = ms
    },
    unplug,
    plugIn: () => listen(port),
    async unplugFor(ms) {
      await unplug()
      await sleep(ms, undefined, { signal: closing.signal })
      await listen(port)
    },
    async close() {
      closing.abort()
      await unplug()
      books.close()
    },
  }
  return sandbox
}

const routes: Readonly<Record<string, SandboxCall>> = {
  'POST /v1/async/transactions': 'create',
  'GET /v1/transactions': 'find',
  'POST /v1/reversals': 'reverse',
  'GET /v1/products': 'products',
  'POST /v1/lookup/mobile-number': 'lookup',
  'GET /v1/balances': 'balances',
}

const { apiKey, apiSecret } = sandboxCredentials
const expectedAuthorization = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`

function show(books: Books, nowMs: number): SandboxBooks {
  const transactions = books.all().map((each) => {
    const { classId, name } = statusAt(each, nowMs)
    return { ...each, status: name, classId }
  })
  return { balance: books.balance(nowMs), transactions }
}

/** Which card a request is about: named in its body, or by the transaction it asks for. */
function cardOf(body: unknown, query: URLSearchParams, books: Books): string | null {
  const named = body as
    | { mobile_number?: unknown; credit_party_identifier?: unknown; external_id?: unknown }
    | null
    | undefined
  const party = (named?.credit_party_identifier ??
    books.find(query.get('external_id') ?? String(named?.external_id ?? ''))?.card ??
    named) as { mobile_number?: unknown; account_number?: unknown } | null | undefined
  const number = party?.mobile_number ?? party?.account_number
  return typeof number === 'string' ? number : null
}

/** The JSON body; undefined when there is none or it is none. Throws when it is too large. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bodyBytesMax) throw new Error('body too large')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers })
  if (reply.afterwards) response.once('finish', reply.afterwards)
  response.end(JSON.stringify(reply.body))
}
