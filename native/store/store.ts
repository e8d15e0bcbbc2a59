// The counter's memory on disk. One process writes, every commit is on the disk before it is
// acknowledged, and a file that cannot be trusted is refused with a sentence: there is never a
// fallback to memory.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Problem } from '../../core/outcome.ts'
import { done } from '../../core/outcome.ts'
import type { Store } from '../../core/store.ts'
import type { BackgroundWork } from './background.ts'
import { inBackground } from './background.ts'
import { balanceRows } from './balance-rows.ts'
import { openBooks, openMemory } from './books-file.ts'
import { catalogueRows } from './catalogue-rows.ts'
import { commandRows } from './command-rows.ts'
import type { Connection } from './connection.ts'
import { daySumKeeper, daySumRows } from './day-sum-rows.ts'
import { deviceStateRows } from './device-state-rows.ts'
import { eventRows } from './event-rows.ts'
import { ledgerRows } from './ledger-rows.ts'
import { lockFolder } from './lock.ts'
import { migrations } from './migrations/all.ts'
import { printJobRows } from './print-job-rows.ts'
import { queueRows } from './queue-rows.ts'
import { rareEventRows } from './rare-event-rows.ts'
import { receiptRows } from './receipt-rows.ts'
import { reconcileRows } from './reconcile-rows.ts'
import { saleRows } from './sale-rows.ts'
import { saleSearch } from './sale-search.ts'
import { settlementRows } from './settlement-rows.ts'
import { openProblem } from './sqlite-problem.ts'
import { staffRows } from './staff-rows.ts'
import type { Trail } from './trail.ts'
import { openTrail, trailFileName } from './trail.ts'
import { markOf } from './trail-changes.ts'
import { copyTrail, type TrailCopy, type TrailCopyOptions } from './trail-copy.ts'
import { transactions } from './transaction.ts'
import { unsettledRows } from './unsettled-rows.ts'

export const booksFileName = 'lowu.sqlite'

export interface StoreOptions {
  /** The data folder, made when it is not there; null: memory, for tests and simulation only. */
  readonly folder: string | null
  readonly fileName?: string
  /** Only dates the lock and the upgrades; rows carry the times core gives them. */
  readonly clockMs: () => number
  /**
   * Given, the books open after a look at their ends, whatever their size, and a thread reads every
   * page right after: it is told what that found (`storeDamagedInUse`, `backgroundFailed`, or null),
   * unless the store is closed first. Left out, or after a process died, all is read before opening.
   */
  readonly checked?: (found: Problem | null) => void
  /** Where a second trail goes, best on another disk; left out: there is one trail. */
  readonly trailCopy?: Pick<TrailCopyOptions, 'folder' | 'told'>
}

export interface OpenStore extends Store {
  /** Beside the books, for restoring them; null in memory. */
  readonly trail: Trail | null
  /** The second one; null where there is none. */
  readonly trailCopy: TrailCopy | null
  /** Registers of which no receipt number is given out any more, since a restore gave up sales. */
  closedRegisters(): readonly string[]
  /** Ends what still reads in the background, so that `close` is the last to let go of the file. */
  rest(): Promise<void>
  /** Writes the log back into the file and lets the folder go; the store is not used after it. */
  close(): void
}

/**
 * Opens the books, and makes them in an empty folder. Refusals: `storeInUse`, `storeInUseByUnknown`,
 * `storeNotWritable`, `storeDiskFullAtStart`, `storeFromNewer`, `storeNotLowu`, `storeDamaged`,
 * `storeMissing`, `storeUnreadable`, `storeUpgradeFailed`, `storeBehindTrail`, `storeNotOfTrail`.
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
    const opened = openFiles(options, folder, path)
    if (!opened.ok) lock.value.release()
    if (!opened.ok) return opened
    const { connection, trail } = opened.value
    const work = options.checked ? checkAll(path, options.checked) : null
    const trailCopy = options.trailCopy
      ? copyTrail({ books: path, begin: markOf(connection), ...options.trailCopy })
      : null
    return knowingRegisters(storeOver(connection, lock.value.release, { trail, trailCopy, work }), path)
  } catch (cause) {
    lock.value.release()
    throw cause
  }
}

/** Which registers may give out numbers is known before anything is sold, or the books are not opened. */
function knowingRegisters(store: OpenStore, path: string): Outcome<OpenStore> {
  try {
    store.closedRegisters()
    return done(store)
  } catch (cause) {
    store.close()
    return { ok: false, problem: openProblem(cause, path) }
  }
}

function openFiles(
  { clockMs, checked }: StoreOptions,
  folder: string,
  path: string,
): Outcome<{ connection: Connection; trail: Trail }> {
  const books = openBooks({ path, migrations, clockMs, ...(checked ? { check: 'ends' } : {}) })
  if (!books.ok) return books
  const trail = openTrail(join(folder, trailFileName), books.value)
  if (trail.ok) return done({ connection: books.value, trail: trail.value })
  books.value.close()
  return trail
}

function checkAll(file: string, checked: (found: Problem | null) => void): BackgroundWork {
  const work = inBackground({ kind: 'check', file })
  let stopped = false
  void work.answer.then((answer) => {
    if (!stopped) checked(answer.ok ? null : answer.problem)
  })
  return {
    answer: work.answer,
    stop() {
      stopped = true
      return work.stop()
    },
  }
}

interface Beside {
  readonly trail: Trail | null
  readonly trailCopy?: TrailCopy | null
  readonly work: BackgroundWork | null
}

/** The store over a connection whose books are ready; `closed` runs once the file is closed. */
export function storeOver(
  connection: Connection,
  closed: () => void,
  beside: Beside = { trail: null, work: null },
): OpenStore {
  const { trail, trailCopy = null, work } = beside
  const daySums = daySumKeeper(connection)
  const rareEvents = rareEventRows(connection)
  const { commit, write } = transactions(connection, {
    ending: daySums.bringUp,
    committed() {
      trail?.follow()
      trailCopy?.follow()
    },
  })
  return {
    trail,
    trailCopy,
    commit,
    ...saleRows(connection, write),
    ...saleSearch(connection),
    ...eventRows(connection, write, rareEvents.written),
    ...rareEvents.rows,
    ...ledgerRows(connection, write, daySums.posted),
    ...settlementRows(connection),
    ...daySumRows(connection),
    ...reconcileRows(connection),
    ...unsettledRows(connection),
    ...receiptRows(connection, write),
    ...queueRows(connection, write),
    ...printJobRows(connection, write),
    ...commandRows(connection, write),
    ...staffRows(connection, write),
    ...balanceRows(connection, write),
    ...deviceStateRows(connection, write),
    ...catalogueRows(connection, write),
    async rest() {
      await Promise.all([work?.stop(), trailCopy?.close()])
    },
    close() {
      void work?.stop()
      void trailCopy?.close()
      trail?.close()
      connection.close()
      closed()
    },
  }
}
