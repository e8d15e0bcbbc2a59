// Events of which there are few, each type by an index of its own: found at once among millions of others.
import { type KeptAuditEvent, type RareEvent, rareEvents, type Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readEvent } from './event-rows.ts'
import { type Remembered, remembered } from './remembered.ts'
import { readRow } from './row.ts'

export interface RareEvents {
  readonly rows: Pick<Store, 'newestEvent' | 'eventsAfter' | 'newestEvents' | 'reportCopies'>
  /** To be called with every event that is written. */
  written(type: string): void
}

export function rareEventRows(connection: Connection): RareEvents {
  // Each type stands in the statement itself: SQLite takes a partial index for no parameter.
  const statementsOf = (type: RareEvent) => ({
    newest: connection.prepare(
      `SELECT * FROM event WHERE type = '${type}' ORDER BY sequence DESC LIMIT ? + 0`,
    ),
    after: connection.prepare(
      `SELECT * FROM event WHERE type = '${type}' AND sequence > ? ORDER BY sequence`,
    ),
  })
  const statements = new Map(rareEvents.map((type) => [type, statementsOf(type)]))
  const newestOf = new Map<string, Remembered<KeptAuditEvent | null>>(
    [...statements].map(([type, { newest }]) => {
      const read = (): KeptAuditEvent | null => newest.all(1).map(readEvent)[0] ?? null
      return [type, remembered(connection, read)]
    }),
  )
  const copies = connection.prepare(
    `SELECT count(*) AS copies FROM event
     WHERE type = 'reportPrinted' AND CAST(data ->> '$.number' AS INTEGER) = ?`,
  )

  const rows: RareEvents['rows'] = {
    newestEvent: (type) => newestOf.get(type)?.get() ?? null,
    eventsAfter: (type, sequence) => (statements.get(type)?.after.all(sequence) ?? []).map(readEvent),
    newestEvents: (type, limit) => (statements.get(type)?.newest.all(limit) ?? []).map(readEvent),
    reportCopies: (number) => readRow('copies of a report', copies.get(number)).whole('copies'),
  }
  return { rows, written: (type) => newestOf.get(type)?.forget() }
}
