// The register's receipt numbers, one series for sales and refunds. A number belongs to the
// transaction that took it: rolled back, it was never taken.
import { receiptNumber } from '../../core/ids.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

export function receiptRows(connection: Connection, write: Write): Pick<Store, 'takeReceiptNumber'> {
  const next = connection.prepare(
    'SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM receipt WHERE register = ?',
  )
  const insert = connection.prepare(
    'INSERT INTO receipt (register, sequence, number, sale_id, kind, at_ms) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return {
    takeReceiptNumber: (register, saleId, kind, atMs) =>
      write(() => {
        const sequence = readRow('receipt series', next.get(register)).whole('sequence')
        const number = receiptNumber(register, sequence)
        insert.run(register, sequence, number, saleId, kind, atMs)
        return number
      }),
  }
}
