// One face for three durable queues on SQLite: ours, plainjob and liteque. Each commits every step with
// synchronous=FULL on the same disk; each is asked for nothing but enqueue, claim and finish.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { buildDBClient, SqliteQueue } from 'liteque'
import { better, defineQueue } from 'plainjob'
import { openStore } from '../../native/store/store.ts'
import { granted } from '../contract/sale-samples.ts'
import { preparedSale } from './queued-sales.ts'

export interface JobQueue {
  readonly name: string
  enqueue(number: number): void | Promise<void>
  /** Takes the oldest job that is due, so that no one else does. */
  claim(): unknown | Promise<unknown>
  /** Ends a claimed job. */
  finish(claimed: unknown): void | Promise<void>
  close(): void
}

const payload = { reference: 'BENCHREFERENCE00000001', productId: '7031' }

function inFolder<T>(make: (folder: string) => T): { readonly made: T; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-bench-'))
  return { made: make(folder), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * The queue rows of our store, as the dispatcher uses them. `sales` stand there before, because a row
 * belongs to a sale; their events, ledger lines and receipts are left out here.
 */
export function ourQueue(sales: number): JobQueue {
  const { made: store, remove } = inFolder((folder) => granted(openStore({ folder, clockMs: Date.now })))
  granted(
    store.commit(() => {
      for (let number = 1; number <= sales; number += 1) store.insertSale(preparedSale(number, Date.now()))
    }),
  )
  const idOf = (number: number) => preparedSale(number, 0).id
  return {
    name: 'lowu',
    enqueue(number) {
      const row = { task: 'submit', reason: 'due', tries: 0, lastSubmitAtMs: null } as const
      granted(store.commit(() => store.putQueueRow({ saleId: idOf(number), dueAtMs: Date.now(), ...row })))
    },
    claim() {
      const [row] = store.dueQueueRows(Date.now(), ['submit'], 1)
      if (row === undefined) throw new Error('nothing is due')
      granted(store.commit(() => store.putQueueRow({ ...row, task: 'find', lastSubmitAtMs: Date.now() })))
      return row.saleId
    },
    finish: (claimed) =>
      void granted(store.commit(() => store.removeQueueRow(claimed as ReturnType<typeof idOf>))),
    close() {
      store.close()
      remove()
    },
  }
}

export function plainjobQueue(): JobQueue {
  const { made: connection, remove } = inFolder((folder) => new Database(join(folder, 'plainjob.sqlite')))
  const quiet = { error: nothing, warn: nothing, info: nothing, debug: nothing }
  const queue = defineQueue({ connection: better(connection), logger: quiet })
  // It sets NORMAL when it is defined.
  raiseToFull(connection)
  return {
    name: 'plainjob 0.0.14',
    enqueue: () => void queue.add('top-up', payload),
    claim: () => queue.getAndMarkJobAsProcessing('top-up'),
    finish: (claimed) => queue.markJobAsDone((claimed as { id: number }).id),
    close() {
      queue.close()
      remove()
    },
  }
}

/**
 * Its claim runs an async function inside a transaction of better-sqlite3, which refuses that since it
 * checks for promises; here its own statements run between BEGIN and COMMIT on its connection.
 */
export function litequeQueue(): JobQueue {
  const { made: database, remove } = inFolder((folder) =>
    buildDBClient(join(folder, 'liteque.sqlite'), { runMigrations: true }),
  )
  const { client } = (database as unknown as { session: { client: Database.Database } }).session
  raiseToFull(client)
  Object.assign(database, {
    async transaction(work: (within: unknown) => Promise<unknown>) {
      client.exec('BEGIN')
      const result = await work(database)
      client.exec('COMMIT')
      return result
    },
  })
  const options = { defaultJobArgs: { numRetries: 0 }, keepFailedJobs: false }
  const queue = new SqliteQueue<typeof payload>('top-up', database, options)
  return {
    name: 'liteque 0.8.0',
    enqueue: async () => void (await queue.enqueue(payload)),
    claim: () => queue.attemptDequeue({ timeoutSecs: 3_600 }),
    async finish(claimed) {
      const { id, allocationId } = claimed as { id: number; allocationId: string }
      await queue.finalize(id, allocationId, 'completed')
    },
    close() {
      client.close()
      remove()
    },
  }
}

export const litequeNote =
  'liteque 0.8.0 cannot claim on better-sqlite3 13 as it is ("Transaction function cannot return a promise"); ' +
  'its own statements were run between BEGIN and COMMIT instead'

function raiseToFull(connection: Database.Database): void {
  connection.pragma('synchronous = FULL')
  if (connection.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL')
  if (connection.pragma('journal_mode', { simple: true }) !== 'wal') throw new Error('the journal is not WAL')
}

function nothing(): void {
  // A queue under measurement has nothing to say.
}
