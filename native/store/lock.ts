// One writer: an exclusive transaction held on a small file of its own for as long as the process
// lives. The operating system lets go of it when the process dies, however it dies.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Outcome } from '../../core/outcome.ts'
import { done, refuse } from '../../core/outcome.ts'
import { isObject } from './row.ts'
import { openProblem } from './sqlite-problem.ts'

export interface FolderLock {
  release(): void
}

/** Takes the folder or says who has it (`storeInUse`, `storeInUseByUnknown`, `storeNotWritable`). */
export function lockFolder(folder: string, sinceMs: number): Outcome<FolderLock> {
  const file = join(folder, 'lock.sqlite')
  const note = join(folder, 'lock.json')
  let holder: Database.Database | null = null
  try {
    holder = new Database(file, { timeout: 0 })
    holder.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    holder?.close()
    if (cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY'))
      return inUse(folder, note)
    return { ok: false, problem: openProblem(cause, file) }
  }
  const held = holder
  leaveNote(note, sinceMs)
  return done({
    release() {
      rmSync(note, { force: true })
      held.close()
    },
  })
}

function inUse(folder: string, note: string): Outcome<never> {
  const process = readNote(note)
  return process === null
    ? refuse('storeInUseByUnknown', { folder })
    : refuse('storeInUse', { folder, process })
}

/** The note only fills a sentence; the lock does not depend on it. */
function leaveNote(note: string, sinceMs: number): void {
  try {
    writeFileSync(note, JSON.stringify({ process: process.pid, sinceMs }))
  } catch {
    // Without space for the note the next Lowu says "another program", which is still true.
  }
}

function readNote(note: string): number | null {
  try {
    const noted: unknown = JSON.parse(readFileSync(note, 'utf8'))
    const holder = isObject(noted) ? noted.process : null
    return typeof holder === 'number' && isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

/** A note outlives a killed process; a dead one is not named. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
