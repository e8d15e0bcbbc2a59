// What each command already did, so that a second click or a lost reply does nothing twice.
import type { SaleId } from '../../core/ids.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

export function commandRows(
  connection: Connection,
  write: Write,
): Pick<Store, 'commandAnswer' | 'keepCommandAnswer'> {
  const byId = connection.prepare('SELECT name, sale_id, event_sequence FROM command WHERE id = ?')
  const insert = connection.prepare(
    'INSERT INTO command (id, name, sale_id, event_sequence, at_ms) VALUES (?, ?, ?, ?, ?)',
  )

  return {
    commandAnswer(id) {
      const raw = byId.get(id)
      if (raw === undefined) return null
      const row = readRow(`command ${id}`, raw)
      return {
        name: row.text('name'),
        saleId: row.textOrNull('sale_id') as SaleId | null,
        eventSequence: row.wholeOrNull('event_sequence'),
      }
    },
    keepCommandAnswer: (id, name, about, atMs) =>
      write(() => {
        const [saleId, eventSequence] = typeof about === 'string' ? [about, null] : [null, about]
        insert.run(id, name, saleId, eventSequence, atMs)
      }),
  }
}
