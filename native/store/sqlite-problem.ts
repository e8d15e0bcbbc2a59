// What SQLite's error codes mean to a shop. A full disk and a failing one are the world's doing and
// become problems; a broken constraint is ours and stays an exception.
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { BrokenRule } from '../../core/assert.ts'
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import { DamagedRow } from './row.ts'

/** Codes that only a mistake in this program can cause (sqlite.org/rescode.html). */
const ourFault = /^SQLITE_(CONSTRAINT|MISMATCH|MISUSE|RANGE|TOOBIG|ERROR)/
const fullBelowBytes = 64 * 1024

/** The problem behind an exception of one step; what is not the world's fault is thrown on. */
export function stepProblem(cause: unknown, connection: Database.Database): Problem {
  if (cause instanceof DamagedRow)
    return problem('storeRowDamaged', { record: cause.record, detail: cause.why })
  if (!(cause instanceof Database.SqliteError)) throw cause
  if (ourFault.test(cause.code)) throw new BrokenRule(`${cause.message} (${cause.code})`, { cause })
  const full = cause.code === 'SQLITE_FULL' || (!connection.memory && diskIsFull(dirname(connection.name)))
  return full ? problem('diskFull') : problem('storeFailed', { detail: cause.code })
}

/** The problem behind an exception while the books at `file` are opened, copied, upgraded or checked. */
export function openProblem(cause: unknown, file: string): Problem {
  const folder = dirname(file)
  const code = codeOf(cause)
  if (code === null) throw cause
  const detail = code
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return problem('storeDiskFullAtStart', { folder })
  if (code.startsWith('SQLITE_NOTADB')) return problem('storeNotLowu', { file })
  // Our statements are right for every file we wrote: SQL that fails here means the file is not.
  if (/^SQLITE_(CORRUPT|ERROR)/.test(code)) return problem('storeDamaged', { file, detail })
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return problem('storeInUseByUnknown', { folder })
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|E[A-Z]+$)/.test(code)) {
    return problem('storeNotWritable', { folder, detail })
  }
  if (ourFault.test(code)) throw cause
  if (diskIsFull(folder)) return problem('storeDiskFullAtStart', { folder })
  return problem('storeUnreadable', { file, detail })
}

function codeOf(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null
  const code = cause.code
  if (typeof code !== 'string') return null
  return cause instanceof Database.SqliteError || 'errno' in cause ? code : null
}

/** SQLite reports a full disk as an input/output error where it is the shared index that cannot grow. */
function diskIsFull(folder: string): boolean {
  try {
    const disk = statfsSync(folder)
    return disk.bavail * disk.bsize < fullBelowBytes
  } catch {
    return false
  }
}
