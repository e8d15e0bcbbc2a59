// The audit chain as rows: appended, read, never changed.
import { assert } from '../../core/assert.ts'
import type { SaleId } from '../../core/ids.ts'
import type { KeptAuditEvent, Store } from '../../core/store.ts'
import type { AuditHead } from './audit-chain.ts'
import { chainHash, genesisHash } from './audit-chain.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { isObject, readRow } from './row.ts'
import type { Write } from './transaction.ts'

type EventRows = Pick<Store, 'appendEvent' | 'event' | 'eventsOfSale' | 'auditHead'>

/** `written` hears of each event by its type. */
export function eventRows(connection: Connection, write: Write, written: (type: string) => void): EventRows {
  const last = connection.prepare('SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1')
  const insert = connection.prepare(
    'INSERT INTO event (sequence, at_ms, sale_id, type, data, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const bySequence = connection.prepare('SELECT * FROM event WHERE sequence = ?')
  // Written as the queue's statements are: not planned anew at each call.
  const ofSale = connection.prepare("SELECT * FROM event WHERE sale_id = ? || '' ORDER BY sequence")

  function auditHead(): AuditHead {
    const raw = last.get()
    if (raw === undefined) return { sequence: 0, hash: genesisHash }
    const row = readRow('last event', raw)
    return { sequence: row.whole('sequence'), hash: row.text('hash') }
  }

  return {
    auditHead,
    appendEvent: (event) =>
      write(() => {
        const { atMs, saleId, type } = event
        assert(Number.isSafeInteger(atMs), 'an event happens at a whole millisecond')
        const head = auditHead()
        const sequence = head.sequence + 1
        const dataJson = canonicalJson(event.data)
        const hash = chainHash({ sequence, atMs, saleId, type, dataJson, prevHash: head.hash })
        written(type)
        insert.run(sequence, atMs, saleId, type, dataJson, head.hash, hash)
        return sequence
      }),
    event(sequence) {
      const raw = bySequence.get(sequence)
      return raw === undefined ? null : readEvent(raw)
    },
    eventsOfSale: (id) => ofSale.all(id).map(readEvent),
  }
}

export function readEvent(raw: unknown): KeptAuditEvent {
  const sequence = readRow('event', raw).whole('sequence')
  const row = readRow(`event ${sequence}`, raw)
  return {
    sequence,
    atMs: row.whole('at_ms'),
    saleId: row.textOrNull('sale_id') as SaleId | null,
    type: row.text('type'),
    data: row.json('data', isObject),
  }
}
