// POST /call: one bounded JSON body in, one envelope out. Who may call was decided before.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerCall, type Counter } from '../../core/api/answer.ts'
import { viewProblem } from '../../core/api/envelope.ts'
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { HostLog } from './host-log.ts'
import { pageHeaders } from './page-headers.ts'

/** The longest call is a scan of 2,048 characters; this is far above it. */
export const bodyBytesMax = 64 * 1024

/** A caller that has shown no language yet reads the store's most likely one. */
const unknownLanguage = 'zh-Hant'

/** Reads the body to its end or its limit, then answers; a caller that goes away is forgotten. */
export function answerOverHttp(
  counter: Counter,
  log: HostLog,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    refuseCall(response, 415, problem('callMalformed'))
    return
  }
  const parts: Buffer[] = []
  let bytes = 0
  request.on('data', (part: Buffer) => {
    bytes += part.length
    // The rest of a body that is too long is read and dropped, so that its sender hears why.
    if (bytes <= bodyBytesMax) parts.push(part)
  })
  request.on('error', () => response.destroy())
  request.on('end', () => {
    if (bytes > bodyBytesMax) {
      refuseCall(response, 413, problem('callMalformed'))
      return
    }
    const raw = parseBody(Buffer.concat(parts))
    const failed = (error: unknown): void => log.error({ err: error }, 'a call broke a rule')
    answerCall(counter, raw, failed, (envelope) => {
      const name = nameOf(raw)
      if (envelope.ok) log.debug({ call: name }, 'answered')
      else log.info({ call: name, code: envelope.error.code }, 'refused')
      sendJson(response, raw === undefined ? 400 : 200, envelope)
    })
  })
}

/** Answers with a problem and hangs up, so that the rest of a body is never read. */
export function refuseCall(response: ServerResponse, status: number, reason: Problem): void {
  response.setHeader('connection', 'close')
  sendJson(response, status, { ok: false, error: viewProblem(reason, unknownLanguage) })
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Only a known call's own name is logged; what a stranger sent as one is not. */
function nameOf(raw: unknown): string {
  const name = typeof raw === 'object' && raw !== null && 'name' in raw ? raw.name : null
  return typeof name === 'string' && /^[a-zA-Z]{1,40}$/.test(name) ? name : 'unreadable'
}
