// Events of which there are few, each type by an index of its own: found at once among millions of others.
import { type RareEvent, rareEvents, type Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readEvent } from './event-rows.ts'
import { readRow } from './row.ts'

export function rareEventRows(
  connection: Connection,
): Pick<Store, 'newestEvent' | 'eventsAfter' | 'newestEvents' | 'reportCopies'> {
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
  const copies = connection.prepare(
    `SELECT count(*) AS copies FROM event
     WHERE type = 'reportPrinted' AND CAST(data ->> '$.number' AS INTEGER) = ?`,
  )

  return {
    newestEvent(type) {
      const [raw] = statements.get(type)?.newest.all(1) ?? []
      return raw === undefined ? null : readEvent(raw)
    },
    eventsAfter: (type, sequence) => (statements.get(type)?.after.all(sequence) ?? []).map(readEvent),
    newestEvents: (type, limit) => (statements.get(type)?.newest.all(limit) ?? []).map(readEvent),
    reportCopies: (number) => readRow('copies of a report', copies.get(number)).whole('copies'),
  }
}
