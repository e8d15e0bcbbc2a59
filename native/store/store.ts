// The counter's memory on disk. One process writes, every commit is on the disk before it is
// acknowledged, and a file that cannot be trusted is refused with a sentence: there is never a
// fallback to memory.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../core/outcome.ts'
import { done } from '../../core/outcome.ts'
import type { Store } from '../../core/store.ts'
import type { AuditHead } from './audit-chain.ts'
import { balanceRows } from './balance-rows.ts'
import { openBooks, openMemory } from './books-file.ts'
import { catalogueRows } from './catalogue-rows.ts'
import { commandRows } from './command-rows.ts'
import type { Connection } from './connection.ts'
import { eventRows } from './event-rows.ts'
import { ledgerRows } from './ledger-rows.ts'
import { lockFolder } from './lock.ts'
import { migrations } from './migrations/all.ts'
import { printJobRows } from './print-job-rows.ts'
import { queueRows } from './queue-rows.ts'
import { receiptRows } from './receipt-rows.ts'
import { saleRows } from './sale-rows.ts'
import { openProblem } from './sqlite-problem.ts'
import { transactions } from './transaction.ts'

export const booksFileName = 'lowu.sqlite'

export interface StoreOptions {
  /** The data folder, made when it is not there; null: memory, for tests and simulation only. */
  readonly folder: string | null
  readonly fileName?: string
  /** Only dates the lock and the upgrades; rows carry the times core gives them. */
  readonly clockMs: () => number
}

export interface OpenStore extends Store {
  /** The last link of the audit chain; sequence 0 and sixty-four zeros before the first event. */
  auditHead(): AuditHead
  /** Writes the log back into the file and lets the folder go; the store is not used after it. */
  close(): void
}

/**
 * Opens the books, and makes them in an empty folder. Refusals: `storeInUse`, `storeInUseByUnknown`,
 * `storeNotWritable`, `storeDiskFullAtStart`, `storeFromNewer`, `storeNotLowu`, `storeDamaged`,
 * `storeMissing`, `storeUnreadable`, `storeUpgradeFailed`.
 */
export function openStore(options: StoreOptions): Outcome<OpenStore> {
  const { folder, clockMs } = options
  if (folder === null) {
    const memory = openMemory({ migrations, clockMs })
    return memory.ok ? done(storeOver(memory.value, () => {})) : memory
  }
  const path = join(folder, options.fileName ?? booksFileName)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    return { ok: false, problem: openProblem(cause, path) }
  }
  const lock = lockFolder(folder, clockMs())
  if (!lock.ok) return lock
  try {
    const books = openBooks({ path, migrations, clockMs })
    if (!books.ok) lock.value.release()
    return books.ok ? done(storeOver(books.value, lock.value.release)) : books
  } catch (cause) {
    lock.value.release()
    throw cause
  }
}

/** The store over a connection whose books are ready; `closed` runs once the file is closed. */
export function storeOver(connection: Connection, closed: () => void): OpenStore {
  const { commit, write } = transactions(connection)
  return {
    commit,
    ...saleRows(connection, write),
    ...eventRows(connection, write),
    ...ledgerRows(connection, write),
    ...receiptRows(connection, write),
    ...queueRows(connection, write),
    ...printJobRows(connection, write),
    ...commandRows(connection, write),
    ...balanceRows(connection, write),
    ...catalogueRows(connection, write),
    close() {
      connection.close()
      closed()
    },
  }
}
