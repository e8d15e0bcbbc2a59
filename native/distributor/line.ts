// One HTTP request over the shop's line, and whether it can have reached the other side. It never
// throws, never follows a redirect, never uses a proxy from the environment, and says "not sent"
// only of a request that had no connection to travel on.
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import axios from 'axios'
import { assert } from '../../core/assert.ts'

export interface Question {
  readonly method: 'GET' | 'POST'
  /** Begins with a slash and is added to the base URL. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
}

export type LineAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** The parsed JSON; undefined when the bytes are not JSON. */
      readonly body: unknown
      readonly totalPages: number | null
      readonly retryAfterMs: number | null
    }
  /** Certainly not arrived: there never was a connection that could carry it. */
  | { readonly kind: 'notSent'; readonly detail: string }
  /** It may have arrived, and no whole answer came back. */
  | { readonly kind: 'unanswered'; readonly detail: string }

export interface LineOptions {
  /** `http://` or `https://`, with the version path and no query. */
  readonly baseUrl: string
  readonly user: string
  readonly password: string
  /** From the first step to a whole answer. */
  readonly requestTimeoutMs: number
  /** Name, TCP and TLS together: a dead line is known this quickly. */
  readonly connectTimeoutMs: number
  readonly connectionsMax: number
}

export interface Line {
  ask(question: Question): Promise<LineAnswer>
}

/** A hundred products with long texts are under a megabyte; nothing legitimate comes near this. */
const answerBytesMax = 8_000_000
/**
 * An idle connection is dropped by us before servers usually drop theirs (five seconds and more),
 * because a request written into a closing connection is in doubt for minutes.
 */
const idleMs = 4_000
const retryAfterMaxMs = 24 * 3_600_000

export function createLine(options: LineOptions): Line {
  const base = new URL(options.baseUrl)
  assert(base.protocol === 'http:' || base.protocol === 'https:', 'a distributor speaks http or https')
  const secure = base.protocol === 'https:'
  const root = base.href.replace(/\/+$/, '')
  const pool = { keepAlive: true, maxSockets: options.connectionsMax, timeout: idleMs }
  const agent = secure ? new https.Agent({ ...pool, rejectUnauthorized: true }) : new http.Agent(pool)
  const authorization = `Basic ${Buffer.from(`${options.user}:${options.password}`).toString('base64')}`

  return {
    async ask(question) {
      const journey = startJourney(secure, options.connectTimeoutMs)
      const total = new AbortController()
      const timer = setTimeout(() => total.abort(), options.requestTimeoutMs)
      try {
        const response = await axios.request<ArrayBuffer>({
          method: question.method,
          url: `${root}${question.path}`,
          params: question.query,
          data: question.body === undefined ? undefined : JSON.stringify(question.body),
          headers: { Authorization: authorization, Accept: 'application/json', ...contentType(question) },
          ...(secure ? { httpsAgent: agent } : { httpAgent: agent }),
          adapter: 'http',
          transport: { request: journey.request },
          proxy: false,
          maxRedirects: 0,
          maxContentLength: answerBytesMax,
          responseType: 'arraybuffer',
          validateStatus: () => true,
          signal: total.signal,
        })
        return {
          kind: 'answered',
          status: response.status,
          body: parse(response.data),
          totalPages: wholeNumber(response.headers['x-total-pages']),
          retryAfterMs: readRetryAfter(response.headers['retry-after']),
        }
      } catch (error) {
        journey.end()
        const detail = total.signal.aborted ? `no answer within ${options.requestTimeoutMs} ms` : name(error)
        return journey.mayHaveLeft()
          ? { kind: 'unanswered', detail }
          : { kind: 'notSent', detail: journey.connectTimedOut() ? 'connect timeout' : detail }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/**
 * Follows one request to its socket. Node holds every byte of a request back until its socket has
 * connected (over TLS: until the peer is verified), so an error before that moment proves that
 * nothing left. A reused or already open socket proves nothing from the start.
 */
function startJourney(secure: boolean, connectTimeoutMs: number) {
  let left = false
  let timedOut = false
  let request: ClientRequest | null = null
  let timer: NodeJS.Timeout | undefined

  return {
    request(options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest {
      const started = secure ? https.request(options, onResponse) : http.request(options, onResponse)
      request = started
      started.once('socket', (socket) => {
        if (started.reusedSocket || !socket.connecting) {
          left = true
          return
        }
        timer = setTimeout(() => {
          timedOut = true
          started.destroy(new Error('connect timeout'))
        }, connectTimeoutMs)
        socket.once(secure ? 'secureConnect' : 'connect', () => {
          clearTimeout(timer)
          left = true
        })
      })
      started.once('close', () => clearTimeout(timer))
      return started
    },
    /** Makes sure that nothing can leave from now on. */
    end(): void {
      request?.destroy()
    },
    mayHaveLeft: () => left,
    connectTimedOut: () => timedOut,
  }
}

function contentType(question: Question): Record<string, string> {
  return question.body === undefined ? {} : { 'Content-Type': 'application/json' }
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** The error's code only: its message and its request may hold keys and numbers. */
function name(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'connection failed'
}

function wholeNumber(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or nonsense. */
function readRetryAfter(text: unknown): number | null {
  const seconds = wholeNumber(text)
  if (seconds !== null) return Math.min(seconds * 1000, retryAfterMaxMs)
  const date = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.min(Math.max(0, date - Date.now()), retryAfterMaxMs)
}
