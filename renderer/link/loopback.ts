// The bridge of a browser: calls by POST, events by a stream that is opened again whenever it breaks.
// It never repeats a call by itself; whoever made the call knows whether that is safe.
import { createParser } from 'eventsource-parser'
import type { Bridge } from '../../core/api/bridge.ts'
import type { Connection } from './connection.ts'

const callTimeoutMs = 15_000
const reconnectFirstMs = 250
const reconnectMaxMs = 5_000

interface Seen {
  readonly run: string
  readonly sequence: number
}

export interface LoopbackParts {
  /** Where the page came from, for example `http://127.0.0.1:4000`. */
  readonly origin: string
  /** The way to the counter's door: empty for the clerk's, `/customer` for the customer's. */
  readonly door?: string
  /** Goes along with every request. */
  readonly token: string
  /** Hears whether the stream stands. */
  readonly connection: Connection
}

export function createLoopback({ origin, door = '', token, connection }: LoopbackParts): Bridge {
  const key = { 'x-lowu-token': token }

  function refused(status: number): boolean {
    if (status !== 401 && status !== 403) return false
    connection.change('refused')
    return true
  }

  async function readStream(body: ReadableStream<Uint8Array>, heard: (data: string) => void) {
    const parser = createParser({ onEvent: (message) => heard(message.data) })
    const decoder = new TextDecoder()
    const reader = body.getReader()
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      parser.feed(decoder.decode(chunk.value, { stream: true }))
    }
  }

  async function follow(after: Seen | null, hear: (event: unknown) => void, signal: AbortSignal) {
    let seen = after
    let waitMs = reconnectFirstMs
    while (!signal.aborted && connection.state() !== 'refused') {
      try {
        const last: Record<string, string> = seen ? { 'last-event-id': `${seen.run}-${seen.sequence}` } : {}
        const headers = { accept: 'text/event-stream', ...key, ...last }
        const response = await fetch(new URL(`${door}/events`, origin), {
          headers,
          signal,
          cache: 'no-store',
        })
        if (refused(response.status)) return
        if (response.ok && response.body) {
          connection.change('open')
          waitMs = reconnectFirstMs
          await readStream(response.body, (data) => {
            const event: unknown = JSON.parse(data)
            seen = placeOf(event) ?? seen
            hear(event)
          })
        }
      } catch {
        // Whatever broke the stream, the answer is the same: open it again from where it stopped.
      }
      if (signal.aborted) return
      connection.change('lost')
      await new Promise((resolve) => setTimeout(resolve, waitMs))
      waitMs = Math.min(waitMs * 2, reconnectMaxMs)
    }
  }

  return {
    async call(request) {
      const response = await fetch(new URL(`${door}/call`, origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...key },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(callTimeoutMs),
        cache: 'no-store',
      })
      refused(response.status)
      return response.json()
    },
    listen(after, hear) {
      const ending = new AbortController()
      void follow(after, hear, ending.signal)
      return () => ending.abort()
    },
  }
}

function placeOf(event: unknown): Seen | null {
  if (typeof event !== 'object' || event === null || !('run' in event) || !('sequence' in event)) return null
  const { run, sequence } = event
  return typeof run === 'string' && typeof sequence === 'number' ? { run, sequence } : null
}
