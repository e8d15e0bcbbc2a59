// What is still to be done, at most one row a sale. Rows carry the sale's position, so that "oldest
// sale first" is the order in which they lie and no clock can change it.
import { assert } from '../../core/assert.ts'
import type { SaleId } from '../../core/ids.ts'
import type { QueueRow, QueueTask } from '../../core/queue/task.ts'
import { queueTasks, waitReasons } from '../../core/queue/task.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { remembered, rememberedEach } from './remembered.ts'
import { readRow } from './row.ts'
import { readSale } from './sale-reading.ts'
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
  | 'countTakingBack'
  | 'salesTakingBack'
>

// SQLite looks into a bare `LIMIT ?`, into a parameter of a join, and into one that is compared in a
// statement with an order, when it plans, and so plans anew at every call. These statements run at every
// turn of the counter: they are written so that it does not.
const joined =
  'SELECT queue.*, (SELECT id FROM sale WHERE sale.position = queue.position) AS sale_id FROM queue'

export function queueRows(connection: Connection, write: Write): QueueRows {
  const put = connection.prepare(
    `INSERT INTO queue (position, task, due_at_ms, reason, tries, last_submit_at_ms)
     SELECT position, ?, ?, ?, ?, ? FROM sale WHERE id = ?
     ON CONFLICT (position) DO UPDATE SET task = excluded.task, due_at_ms = excluded.due_at_ms,
       reason = excluded.reason, tries = excluded.tries, last_submit_at_ms = excluded.last_submit_at_ms`,
  )
  // A sale that is only asked about again later: to set a column is to check all that is said of it.
  const putOff = connection.prepare(
    `UPDATE queue SET due_at_ms = ?, tries = ?
     WHERE position = (SELECT position FROM sale WHERE id = ?) AND task = ? AND reason = ? AND last_submit_at_ms IS ?`,
  )
  const remove = connection.prepare(
    'DELETE FROM queue WHERE position = (SELECT position FROM sale WHERE id = ?)',
  )
  const one = connection.prepare(`${joined} WHERE position = (SELECT position FROM sale WHERE id = ?)`)
  // Nearly all sales that wait to be sent are due, so they are read in order until enough are found; of
  // the thousands that will be rechecked hardly any is, so those are found by their time.
  const dueOf = (task: QueueTask, index: 'queue_by_task' | 'queue_by_due') =>
    connection.prepare(
      `${joined} INDEXED BY ${index} WHERE task = '${task}' AND due_at_ms <= ? ORDER BY position LIMIT ? + 0`,
    )
  const due = {
    submit: dueOf('submit', 'queue_by_task'),
    find: dueOf('find', 'queue_by_task'),
    recheck: dueOf('recheck', 'queue_by_due'),
    reverse: dueOf('reverse', 'queue_by_task'),
    askReversal: dueOf('askReversal', 'queue_by_task'),
  }
  const every = connection.prepare(`${joined} ORDER BY position LIMIT ? + 0`)
  const hurry = connection.prepare('UPDATE queue SET due_at_ms = ? WHERE task = ? AND due_at_ms > ?')
  const soonestOf = (task: QueueTask) =>
    connection.prepare(`SELECT min(due_at_ms) AS due_at_ms FROM queue WHERE task = '${task}'`)
  const soonest = {
    submit: soonestOf('submit'),
    find: soonestOf('find'),
    recheck: soonestOf('recheck'),
    reverse: soonestOf('reverse'),
    askReversal: soonestOf('askReversal'),
  }
  const takingBack = "task IN ('reverse', 'askReversal')"
  const countBack = connection.prepare(`SELECT count(*) AS sales FROM queue WHERE ${takingBack}`)
  const backOnes = connection.prepare(
    `SELECT sale.* FROM queue JOIN sale ON sale.position = queue.position WHERE ${takingBack}
     ORDER BY queue.position LIMIT ? + 0`,
  )
  const back = remembered(connection, () => readRow('queue', countBack.get()).whole('sales'))
  const ofSale = rememberedEach(connection, (id: SaleId) => {
    const raw = one.get(id)
    return raw === undefined ? null : readQueueRow(raw)
  })
  /** Nothing of the task is due before. A row that is written may bring it forward; one that goes never does. */
  const quietUntilMs = new Map<QueueTask, number>()
  const nextOf = (task: QueueTask): string =>
    `(SELECT min(due_at_ms) FROM queue WHERE task = '${task}' AND due_at_ms > ?) AS "${task}"`
  const next = connection.prepare(`SELECT ${queueTasks.map(nextOf).join(', ')}`)

  function dueNow(task: QueueTask, nowMs: number, limit: number): readonly unknown[] {
    if (nowMs < (quietUntilMs.get(task) ?? Number.NEGATIVE_INFINITY)) return []
    const rows = due[task].all(nowMs, limit)
    // What a transaction has seen may be undone.
    if (rows.length === 0 && !connection.inTransaction) {
      const nextMs = readRow('queue', soonest[task].get()).wholeOrNull('due_at_ms')
      quietUntilMs.set(task, nextMs ?? Number.POSITIVE_INFINITY)
    }
    return rows
  }

  return {
    putQueueRow: (row) =>
      write(() => {
        const { task, dueAtMs, reason, tries, lastSubmitAtMs, saleId } = row
        ofSale.forget(saleId)
        const quietMs = quietUntilMs.get(task)
        if (quietMs !== undefined) quietUntilMs.set(task, Math.min(quietMs, dueAtMs))
        if (putOff.run(dueAtMs, tries, saleId, task, reason, lastSubmitAtMs).changes === 1) return
        const { changes } = put.run(task, dueAtMs, reason, tries, lastSubmitAtMs, saleId)
        assert(changes === 1, `there is no sale ${saleId} to queue`)
        back.forget()
      }),
    removeQueueRow: (id) =>
      write(() => {
        ofSale.forget(id)
        remove.run(id)
        back.forget()
      }),
    queueRow: ofSale.get,
    dueQueueRows(nowMs, wanted, limit) {
      const found = [...new Set(wanted)].map((task) => dueNow(task, nowMs, limit))
      const some = found.filter((rows) => rows.length > 0)
      // One task's rows come in their order; only several must be sorted into one.
      const [first = []] = some
      return (some.length < 2 ? first : oldestFirst(some.flat()).slice(0, limit)).map(readQueueRow)
    },
    countTakingBack: back.get,
    salesTakingBack: (limit) => backOnes.all(limit).map(readSale),
    queueRows: (limit) => every.all(limit).map(readQueueRow),
    hurryQueueRows: (nowMs, wanted) =>
      write(() => {
        ofSale.forgetAll()
        for (const task of wanted) {
          quietUntilMs.delete(task)
          hurry.run(nowMs, task, nowMs)
        }
      }),
    nextQueueDueMs(nowMs, wanted) {
      const known = wanted.flatMap((task) => quietUntilMs.get(task) ?? [])
      if (known.length === wanted.length && known.every((untilMs) => untilMs > nowMs)) {
        const nextMs = Math.min(...known)
        return nextMs === Number.POSITIVE_INFINITY ? null : nextMs
      }
      const row = readRow('queue', next.get(...queueTasks.map(() => nowMs)))
      const dueMs = wanted.flatMap((task) => row.wholeOrNull(task) ?? [])
      return dueMs.length === 0 ? null : Math.min(...dueMs)
    },
  }
}

function oldestFirst(rows: readonly unknown[]): readonly unknown[] {
  const placed = rows.map((raw) => ({ raw, position: readRow('queue row', raw).whole('position') }))
  return placed.sort((first, second) => first.position - second.position).map(({ raw }) => raw)
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
