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
  const byId = connection.prepare('SELECT name, sale_id FROM command WHERE id = ?')
  const insert = connection.prepare('INSERT INTO command (id, name, sale_id, at_ms) VALUES (?, ?, ?, ?)')

  return {
    commandAnswer(id) {
      const raw = byId.get(id)
      if (raw === undefined) return null
      const row = readRow(`command ${id}`, raw)
      return { name: row.text('name'), saleId: row.text('sale_id') as SaleId }
    },
    keepCommandAnswer: (id, name, saleId, atMs) => write(() => void insert.run(id, name, saleId, atMs)),
  }
}
