// The Node host: serves the screen and its counter to a browser on this machine, and to nothing else.
// It is not a network service: it is bound to 127.0.0.1, and every call needs the token of this launch.
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { performance } from 'node:perf_hooks'
import { pipeline } from 'node:stream'
import type { Counter } from '../../core/api/answer.ts'
import { createCustomerDoor } from '../../core/api/customer-door.ts'
import { done, type Outcome, problem, refuse } from '../../core/outcome.ts'
import { answerOverHttp, refuseCall } from './call.ts'
import { createEventStreams, type EventStreams } from './event-stream.ts'
import { comesFromHere, createRate, holdsToken } from './gate.ts'
import type { HostLog } from './host-log.ts'
import { listPageFiles, type PageFile, type PageFiles } from './page-files.ts'
import { pageHeaders } from './page-headers.ts'

const address = '127.0.0.1'
const customerPath = '/customer'
const tokenBytes = 32
const connectionsMax = 128
const requestTimeoutMs = 15_000

export interface LoopbackOptions {
  readonly counter: Counter
  /** Where the built screen is: a folder with an `index.html`. */
  readonly rendererFolder: string
  /** 0 takes any free port. */
  readonly port: number
  readonly log: HostLog
  /** A fresh one of 32 random bytes when left out. */
  readonly token?: string
  /** The same, for the customer's screen. */
  readonly customerToken?: string
  readonly heartbeatMs?: number
  readonly callsPerSecondMax?: number
}

export interface Loopback {
  /** What to open in a browser; the token is in the fragment, which no server and no log ever sees. */
  readonly url: string
  /** The customer's screen, whose token opens nothing but what a customer may see. */
  readonly customerUrl: string
  readonly port: number
  readonly token: string
  readonly customerToken: string
  /** Ends the event streams, then the connections. */
  close(): Promise<void>
}

/** Refuses with `screenNotBuilt`, `portTaken` or `portUnusable`; resolves once it is listening. */
export async function startLoopback(options: LoopbackOptions): Promise<Outcome<Loopback>> {
  const pages = listPageFiles(options.rendererFolder)
  if (!pages.ok) return pages
  const { counter, log, heartbeatMs = 15_000 } = options
  const door = (holder: Counter, token: string | undefined): Door => ({
    counter: holder,
    token: token ?? newToken(),
    streams: createEventStreams(holder.events, log, heartbeatMs),
  })
  const counterDoor = door(counter, options.token)
  const customerDoor = door(createCustomerDoor(counter, newToken()), options.customerToken)
  const doors = [counterDoor, customerDoor]
  const room = createRate(options.callsPerSecondMax ?? 1_000, () => performance.now())
  const server = createServer({ requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs })
  server.maxConnections = connectionsMax
  const listening = await listen(server, options.port)
  if (!listening.ok) return listening
  const port = listening.value
  server.on('error', (error) => options.log.error({ err: error }, 'the host failed'))
  server.on('request', (request, response) => {
    if (!comesFromHere(request.headers, port)) {
      options.log.warn({ host: request.headers.host, origin: request.headers.origin }, 'a stranger called')
      sendStatus(response, 403)
      return
    }
    route({ log, counterDoor, customerDoor, pages: pages.value, room }, request, response)
  })
  options.log.info({ port }, 'the counter is open on this machine')
  return done({
    url: `http://${address}:${port}/#token=${counterDoor.token}`,
    customerUrl: `http://${address}:${port}${customerPath}#token=${customerDoor.token}`,
    port,
    token: counterDoor.token,
    customerToken: customerDoor.token,
    close: () => close(server, doors),
  })
}

function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** A counter, the key to it, and who listens there. */
interface Door {
  readonly counter: Counter
  readonly token: string
  readonly streams: EventStreams
}

interface Rooms {
  readonly log: HostLog
  readonly counterDoor: Door
  readonly customerDoor: Door
  readonly pages: PageFiles
  readonly room: () => boolean
}

function route(rooms: Rooms, request: IncomingMessage, response: ServerResponse): void {
  const [path = '', search = ''] = (request.url ?? '').split('?', 2)
  const { counterDoor, customerDoor } = rooms
  if (path === '/call') takeCall(rooms, counterDoor, request, response)
  else if (path === '/events') openEvents(rooms, counterDoor, request, response, search)
  else if (path === `${customerPath}/call`) takeCall(rooms, customerDoor, request, response)
  else if (path === `${customerPath}/events`) openEvents(rooms, customerDoor, request, response, search)
  else sendPage(rooms, path, request, response)
}

function takeCall(rooms: Rooms, door: Door, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') sendStatus(response, 405, { allow: 'POST' })
  else if (letIn(rooms, door, request, response)) {
    answerOverHttp(door.counter, rooms.log, request, response)
  }
}

function openEvents(
  rooms: Rooms,
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): void {
  if (request.method !== 'GET') sendStatus(response, 405, { allow: 'GET' })
  else if (letIn(rooms, door, request, response)) {
    const lastId = request.headers['last-event-id']
    const after = typeof lastId === 'string' ? lastId : new URLSearchParams(search).get('after')
    if (!door.streams.open(request, response, after)) sendStatus(response, 503)
  }
}

function sendPage(rooms: Rooms, path: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendStatus(response, 405, { allow: 'GET, HEAD' })
    return
  }
  const file = rooms.pages.get(path === customerPath ? '/customer.html' : path)
  if (file) sendFile(request, response, file)
  else sendStatus(response, 404)
}

/** The token and the rate; answers itself when it does not let in. */
function letIn(rooms: Rooms, door: Door, request: IncomingMessage, response: ServerResponse): boolean {
  if (!rooms.room()) {
    refuseCall(response, 429, problem('callsTooMany'))
    return false
  }
  if (holdsToken(request.headers, door.token)) return true
  rooms.log.warn({ path: request.url?.split('?', 1)[0] }, 'a call came without the token of this launch')
  refuseCall(response, 401, problem('screenKeyWrong'))
  return false
}

function sendStatus(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  const text = `${status} ${STATUS_CODES[status] ?? ''}\n`
  response.writeHead(status, {
    ...pageHeaders,
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(text)
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  const reader = createReadStream(file.path)
  reader.once('error', () => {
    if (!response.headersSent) sendStatus(response, 404)
  })
  reader.once('open', () => {
    // Gone before the file was open: there is nobody to write to, and to try would end the process.
    if (response.destroyed) {
      reader.destroy()
      return
    }
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': file.contentType,
      'cache-control': file.cacheControl,
    })
    if (request.method === 'HEAD') {
      reader.destroy()
      response.end()
    } else {
      // A browser that goes away mid-file is no fault of ours.
      pipeline(reader, response, () => undefined)
    }
  })
}

function listen(server: Server, port: number): Promise<Outcome<number>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      resolve(
        taken ? refuse('portTaken', { port }) : refuse('portUnusable', { port, reason: error.code ?? '' }),
      )
    })
    server.listen({ host: address, port, exclusive: true }, () => {
      server.removeAllListeners('error')
      const bound = server.address()
      resolve(done(typeof bound === 'object' && bound !== null ? bound.port : port))
    })
  })
}

function close(server: Server, doors: readonly Door[]): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    for (const { streams } of doors) streams.close()
    server.closeAllConnections()
  })
}
