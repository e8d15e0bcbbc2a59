// Checks the books without changing them: the file, its rules and links, the audit chain, the
// ledger, the sales against it, the receipt numbers. Says the first thing that is wrong.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Problem } from '../../core/outcome.ts'
import { done, refuse } from '../../core/outcome.ts'
import type { AuditHead } from './audit-chain.ts'
import { genesisHash } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { applicationId, connectReadOnly, connectToCheck, versionOf } from './connection.ts'
import { latestOf } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { DamagedRow, readRow } from './row.ts'
import { openProblem } from './sqlite-problem.ts'
import { booksFileName } from './store.ts'
import { walkChain } from './verify-chain.ts'
import { fileFault, linkFault, ruleFault } from './verify-file.ts'
import { moneyFault } from './verify-money.ts'

export interface VerifyReport {
  readonly file: string
  /** The number of the last migration the file has seen. */
  readonly version: number
  readonly sales: number
  readonly entries: number
  readonly receipts: number
  readonly events: number
  /** The last sound link, to be compared with the head printed on the last Z report. */
  readonly head: AuditHead
  /** The first thing found wrong; null when the books are whole. */
  readonly wrong: Problem | null
}

/**
 * Reads one moment of the books, also while a counter is selling. Refused: `storeAbsent`,
 * `storeNotLowu`, `storeFromNewer`, `storeDamaged`, `storeNotWritable`, `storeUnreadable`.
 */
export function verifyStore(folder: string, fileName: string = booksFileName): Outcome<VerifyReport> {
  const file = join(folder, fileName)
  if (!existsSync(file)) return refuse('storeAbsent', { folder })
  let keeper: Connection | null = null
  let connection: Connection | null = null
  try {
    // The last to close folds a killed counter's log into the file, unless it is one that cannot write.
    if (existsSync(`${file}-wal`)) {
      keeper = connectReadOnly(file)
      // A connection joins the log only when it first reads.
      versionOf(keeper)
    }
    connection = connectToCheck(file)
    return verifyMoment(connection, file)
  } catch (cause) {
    if (cause instanceof DamagedRow) return refuse('storeDamaged', { file, detail: cause.message })
    return { ok: false, problem: openProblem(cause, file) }
  } finally {
    connection?.close()
    keeper?.close()
  }
}

function verifyMoment(connection: Connection, file: string): Outcome<VerifyReport> {
  connection.exec('BEGIN')
  if (connection.pragma('application_id', { simple: true }) !== applicationId) {
    return refuse('storeNotLowu', { file })
  }
  const version = versionOf(connection)
  const known = latestOf(migrations)
  if (version > known) return refuse('storeFromNewer', { file, version, known })
  const damage = fileFault(connection)
  if (damage !== null) return done(nothingRead(file, version, damage))
  const rules = ruleFault(connection, version) ?? linkFault(connection)
  const chain = walkChain(connection)
  const wrong = rules ?? chain.fault ?? moneyFault(connection)
  return done({ file, version, ...counted(connection), head: chain.head, wrong })
}

/** Rows of a file that is broken inside are not worth counting. */
function nothingRead(file: string, version: number, wrong: Problem): VerifyReport {
  const head = { sequence: 0, hash: genesisHash }
  return { file, version, sales: 0, entries: 0, receipts: 0, events: 0, head, wrong }
}

function counted(connection: Connection): Pick<VerifyReport, 'sales' | 'entries' | 'receipts' | 'events'> {
  const counts = connection.prepare(
    `SELECT (SELECT count(*) FROM sale) AS sales, (SELECT count(*) FROM ledger_entry) AS entries,
       (SELECT count(*) FROM receipt) AS receipts, (SELECT count(*) FROM event) AS events`,
  )
  const row = readRow('counts', counts.get())
  return {
    sales: row.whole('sales'),
    entries: row.whole('entries'),
    receipts: row.whole('receipts'),
    events: row.whole('events'),
  }
}
