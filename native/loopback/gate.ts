// Who may speak to the counter: only a page this counter served, on this machine, that holds the
// token of this launch. A name that was made to point at 127.0.0.1 does not pass.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export const tokenHeader = 'x-lowu-token'

/** The address asked for must be ours (against DNS rebinding), and so must the page that asks. */
export function comesFromHere(headers: IncomingHttpHeaders, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host === undefined || !names.includes(headers.host.toLowerCase())) return false
  return headers.origin === undefined || names.some((name) => headers.origin === `http://${name}`)
}

/** Compared as digests, so that neither length nor content shows in the time it takes. */
export function holdsToken(headers: IncomingHttpHeaders, token: string): boolean {
  const given = headers[tokenHeader]
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Counts calls in one-second windows; true while there is room. */
export function createRate(callsPerSecondMax: number, elapsedMs: () => number): () => boolean {
  let windowStart = elapsedMs()
  let calls = 0
  return () => {
    const now = elapsedMs()
    if (now - windowStart >= 1000) {
      windowStart = now
      calls = 0
    }
    calls += 1
    return calls <= callsPerSecondMax
  }
}
