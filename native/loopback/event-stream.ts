// GET /events: what the counter says unasked, as server-sent events whose id is `run-sequence`. A
// screen that stops reading is cut off rather than buffered for; it resumes by the last id it has.
// Format: HTML Living Standard, section 9.2 (server-sent events).
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type EventLog, type NumberedEvent, numberedEventSchema } from '../../core/api/events.ts'
import type { HostLog } from './host-log.ts'
import { pageHeaders } from './page-headers.ts'

/** What may wait in this process for one screen, beside what the system itself buffers. */
export const waitingBytesMax = 1024 * 1024
export const listenersMax = 16
const idLengthMax = 100

export interface EventStreams {
  /** False when too many screens listen already; nothing was answered then. */
  open(request: IncomingMessage, response: ServerResponse, after: string | null): boolean
  close(): void
}

export function createEventStreams(events: EventLog, log: HostLog, heartbeatMs: number): EventStreams {
  const listening = new Set<ServerResponse>()

  function writeEvent(numbered: NumberedEvent): string {
    const checked = numberedEventSchema.safeParse(numbered)
    if (!checked.success) log.error({ err: checked.error }, 'an event did not fit the contract')
    return frame(checked.success ? checked.data : readAgain(numbered))
  }

  /** Written at once; judged after this turn, since Node holds a turn's writes together. */
  function send(response: ServerResponse, text: string): void {
    if (response.destroyed || response.writableEnded) return
    response.write(text)
    if (response.writableLength <= waitingBytesMax) return
    setImmediate(() => {
      if (response.destroyed || response.writableLength <= waitingBytesMax) return
      log.warn({ waitingBytes: response.writableLength }, 'a screen does not read its events and was cut off')
      response.destroy()
    })
  }

  /** What a screen missed; more than it should be fed at once becomes "read everything again". */
  function missed(numbered: readonly NumberedEvent[]): string {
    const text = numbered.map(writeEvent).join('')
    const last = numbered.at(-1)
    return last && Buffer.byteLength(text) > waitingBytesMax / 2 ? frame(readAgain(last)) : text
  }

  return {
    open(request, response, after) {
      if (listening.size >= listenersMax) return false
      listening.add(response)
      request.resume()
      response.on('error', () => response.destroy())
      response.writeHead(200, {
        ...pageHeaders,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      })
      // A first comment makes the screen's request resolve before anything happens.
      send(response, ': here\n\n')
      let early: NumberedEvent[] | null = []
      const stop = events.listen(readEventId(after), (numbered) => {
        if (early) early.push(numbered)
        else send(response, writeEvent(numbered))
      })
      if (early.length > 0) send(response, missed(early))
      early = null
      const heartbeat = setInterval(() => send(response, ':\n\n'), heartbeatMs)
      response.on('close', () => {
        clearInterval(heartbeat)
        stop()
        listening.delete(response)
      })
      return true
    },
    close() {
      for (const response of listening) response.end()
    },
  }
}

function readAgain({ run, sequence }: NumberedEvent): NumberedEvent {
  return { run, sequence, event: { type: 'readAgain' } }
}

function frame(numbered: NumberedEvent): string {
  return `id: ${numbered.run}-${numbered.sequence}\ndata: ${JSON.stringify(numbered)}\n\n`
}

/** An id that is not one of ours names no run at all, so the counter answers "read again". */
export function readEventId(id: string | null): { run: string; sequence: number } | null {
  if (id === null || id === '') return null
  const match = id.length <= idLengthMax ? /^(.+)-(\d{1,15})$/.exec(id) : null
  return match ? { run: match[1] ?? '', sequence: Number(match[2]) } : { run: '', sequence: 0 }
}
