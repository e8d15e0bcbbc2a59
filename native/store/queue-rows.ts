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
  | 'putQueueRow'
  | 'removeQueueRow'
  | 'queueRow'
  | 'dueQueueRows'
  | 'queueRows'
  | 'hurryQueueRows'
  | 'nextQueueDueMs'
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
  // Nearly all sales that wait to be sent are due, so they are read in order until enough are found; of
  // the thousands that will be rechecked hardly any is, so those are found by their time.
  const dueOf = (index: 'queue_by_task' | 'queue_by_due') =>
    connection.prepare(
      `SELECT queue.*, sale.id AS sale_id FROM queue INDEXED BY ${index} JOIN sale ON sale.position = queue.position
       WHERE queue.task = ? AND queue.due_at_ms <= ? ORDER BY queue.position LIMIT ?`,
    )
  const dueInOrder = dueOf('queue_by_task')
  const due = { submit: dueInOrder, find: dueInOrder, recheck: dueOf('queue_by_due') }
  const every = connection.prepare(`${joined} ORDER BY queue.position LIMIT ?`)
  const hurry = connection.prepare('UPDATE queue SET due_at_ms = ? WHERE task = ? AND due_at_ms > ?')
  const next = connection.prepare(
    'SELECT min(due_at_ms) AS due_at_ms FROM queue WHERE task = ? AND due_at_ms > ?',
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
    dueQueueRows(nowMs, wanted, limit) {
      const found = [...new Set(wanted)].flatMap((task) => due[task].all(task, nowMs, limit))
      const position = (raw: unknown): number => readRow('queue row', raw).whole('position')
      return found
        .sort((first, second) => position(first) - position(second))
        .slice(0, limit)
        .map(readQueueRow)
    },
    queueRows: (limit) => every.all(limit).map(readQueueRow),
    hurryQueueRows: (nowMs, wanted) =>
      write(() => {
        for (const task of wanted) hurry.run(nowMs, task, nowMs)
      }),
    nextQueueDueMs(nowMs, wanted) {
      const dueMs = wanted.flatMap((task) => {
        return readRow('queue', next.get(task, nowMs)).wholeOrNull('due_at_ms') ?? []
      })
      return dueMs.length === 0 ? null : Math.min(...dueMs)
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
