// What is still to be done, at most one row a sale. Rows carry the sale's position, so that "oldest
// sale first" is the order in which they lie and no clock can change it.
import { assert } from '../../core/assert.ts'
import type { SaleId } from '../../core/ids.ts'
import type { QueueRow } from '../../core/queue/task.ts'
import { queueTasks, waitReasons } from '../../core/queue/task.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

type QueueRows = Pick<
  Store,
  'putQueueRow' | 'removeQueueRow' | 'queueRow' | 'dueQueueRows' | 'queueRows' | 'nextQueueDueMs'
>

const joined = 'SELECT queue.*, sale.id AS sale_id FROM queue JOIN sale ON sale.position = queue.position'

export function queueRows(connection: Connection, write: Write): QueueRows {
  const put = connection.prepare(
    `INSERT INTO queue (position, task, due_at_ms, reason, tries, last_submit_at_ms)
     SELECT position, ?, ?, ?, ?, ? FROM sale WHERE id = ?
     ON CONFLICT (position) DO UPDATE SET task = excluded.task, due_at_ms = excluded.due_at_ms,
       reason = excluded.reason, tries = excluded.tries, last_submit_at_ms = excluded.last_submit_at_ms`,
  )
  const remove = connection.prepare(
    'DELETE FROM queue WHERE position = (SELECT position FROM sale WHERE id = ?)',
  )
  const one = connection.prepare(`${joined} WHERE sale.id = ?`)
  // The list of tasks travels as JSON, since a statement has a fixed number of parameters.
  const ofTasks = 'queue.task IN (SELECT value FROM json_each(?))'
  const due = connection.prepare(
    `${joined} WHERE queue.due_at_ms <= ? AND ${ofTasks} ORDER BY queue.position LIMIT ?`,
  )
  const every = connection.prepare(`${joined} ORDER BY queue.position LIMIT ?`)
  const next = connection.prepare(
    `SELECT due_at_ms FROM queue WHERE due_at_ms > ? AND ${ofTasks} ORDER BY due_at_ms LIMIT 1`,
  )

  return {
    putQueueRow: (row) =>
      write(() => {
        const { task, dueAtMs, reason, tries, lastSubmitAtMs, saleId } = row
        const { changes } = put.run(task, dueAtMs, reason, tries, lastSubmitAtMs, saleId)
        assert(changes === 1, `there is no sale ${saleId} to queue`)
      }),
    removeQueueRow: (id) => write(() => void remove.run(id)),
    queueRow(id) {
      const raw = one.get(id)
      return raw === undefined ? null : readQueueRow(raw)
    },
    dueQueueRows: (nowMs, wanted, limit) => due.all(nowMs, JSON.stringify(wanted), limit).map(readQueueRow),
    queueRows: (limit) => every.all(limit).map(readQueueRow),
    nextQueueDueMs(nowMs, wanted) {
      const raw = next.get(nowMs, JSON.stringify(wanted))
      return raw === undefined ? null : readRow('queue', raw).whole('due_at_ms')
    },
  }
}

function readQueueRow(raw: unknown): QueueRow {
  const saleId = readRow('queue row', raw).text('sale_id')
  const row = readRow(`queue row of sale ${saleId}`, raw)
  return {
    saleId: saleId as SaleId,
    task: row.oneOf('task', queueTasks),
    dueAtMs: row.whole('due_at_ms'),
    reason: row.oneOf('reason', waitReasons),
    tries: row.whole('tries'),
    lastSubmitAtMs: row.wholeOrNull('last_submit_at_ms'),
  }
}
