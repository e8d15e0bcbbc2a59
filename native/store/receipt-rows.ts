// The register's receipt numbers, one series for sales and refunds. A number belongs to the
// transaction that took it: rolled back, it was never taken.
import { assert } from '../../core/assert.ts'
import { receiptNumber } from '../../core/ids.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { isListOf, isObject, readRow } from './row.ts'
import type { Write } from './transaction.ts'

export interface ReceiptRows extends Pick<Store, 'takeReceiptNumber'> {
  /** Registers whose series ended with a restore that gave up sales: their numbers may be on paper already. */
  closedRegisters(): readonly string[]
}

export function receiptRows(connection: Connection, write: Write): ReceiptRows {
  // By the index of events by sale: those that concern none are few.
  const restored = connection.prepare("SELECT * FROM event WHERE sale_id IS NULL AND type = 'restored'")
  let known: ReadonlySet<string> | null = null

  function closed(): ReadonlySet<string> {
    known ??= new Set(restored.all().flatMap(closedBy))
    return known
  }

  const next = connection.prepare(
    // Joined to nothing, or it would be planned anew for each register that is bound.
    "SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM receipt WHERE register = ? || ''",
  )
  const insert = connection.prepare(
    'INSERT INTO receipt (register, sequence, number, sale_id, kind, at_ms) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return {
    closedRegisters: () => [...closed()],
    takeReceiptNumber: (register, saleId, kind, atMs) =>
      write(() => {
        assert(!closed().has(register), `the receipt numbers of register ${register} have ended`)
        const sequence = readRow('receipt series', next.get(register)).whole('sequence')
        const number = receiptNumber(register, sequence)
        insert.run(register, sequence, number, saleId, kind, atMs)
        return number
      }),
  }
}

function closedBy(raw: unknown): readonly string[] {
  const { closed } = readRow('restored', raw).json('data', isObject)
  return isListOf(closed, (each) => typeof each === 'string') ? (closed as readonly string[]) : []
}
