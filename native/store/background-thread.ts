// The thread itself: one job, with connections of its own that cannot write to the books, one answer,
// and it ends.
import { chmodSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Outcome } from '../../core/outcome.ts'
import { done, refuse } from '../../core/outcome.ts'
import type { AuditHead } from './audit-chain.ts'
import type { BackgroundAnswer, BackgroundJob } from './background.ts'
import { applicationId, connectReadOnly, versionOf } from './connection.ts'
import { endsFault, pageFault } from './sound-file.ts'
import { openProblem } from './sqlite-problem.ts'
import { hashAt, markOf } from './trail-changes.ts'
import { newestLinksFault } from './verify-chain.ts'
import { flush } from './whole-file.ts'

/** Some months of an ordinary shop, a second or two of reading; `npm run verify` walks them all. */
const linksMax = 200_000

function carryOut(job: BackgroundJob): BackgroundAnswer {
  return job.kind === 'check' ? check(job.file) : copy(job.file, job.draft)
}

function check(file: string): Outcome<null> {
  try {
    const connection = connectReadOnly(file)
    try {
      const fault = pageFault(connection)
      if (fault !== null) return refuse('storeDamagedInUse', { file, detail: fault })
      const broken = newestLinksFault(connection, linksMax)
      return broken === null ? done(null) : { ok: false, problem: broken }
    } finally {
      connection.close()
    }
  } catch (cause) {
    const { code, details } = openProblem(cause, file)
    const detail = String(details.detail ?? code)
    const damaged = code === 'storeDamaged' || code === 'storeNotLowu'
    return refuse(damaged ? 'storeDamagedInUse' : 'backgroundFailed', { file, detail })
  }
}

/**
 * VACUUM INTO reads one moment of the books without holding up their writer, and rebuilds every page
 * (sqlite.org/lang_vacuum.html). SQLite's backup interface starts again whenever another connection
 * commits, and on the writer's own connection it runs on the clerk's thread.
 */
function copy(file: string, draft: string): Outcome<AuditHead> {
  const folder = dirname(draft)
  try {
    rmSync(draft, { force: true })
    const books = connectReadOnly(file)
    try {
      books.prepare('VACUUM INTO ?').run(draft)
      chmodSync(draft, 0o600)
      flush(draft)
      const copied = connectReadOnly(draft)
      try {
        const fault = pageFault(copied) ?? endsFault(copied)
        const { sequence, hash } = markOf(copied)
        const same =
          copied.pragma('application_id', { simple: true }) === applicationId &&
          versionOf(copied) === versionOf(books) &&
          hashAt(books, sequence) === hash
        if (fault === null && same) return done({ sequence, hash })
        rmSync(draft, { force: true })
        return refuse('backupNotSound', { folder, detail: fault ?? `event ${sequence}` })
      } finally {
        copied.close()
      }
    } finally {
      books.close()
    }
  } catch (cause) {
    rmSync(draft, { force: true })
    const { code, details } = openProblem(cause, draft)
    if (code === 'storeDiskFullAtStart') return refuse('backupDiskFull', { folder })
    return refuse('backupFailed', { folder, detail: String(details.detail ?? code) })
  }
}

parentPort?.postMessage(carryOut(workerData as BackgroundJob))
