// Opens the file the books are in, or says in a sentence why not. A new file appears whole or not at
// all; an old one is checked before anything is written and copied before it is upgraded.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Outcome, Problem } from '../../core/outcome.ts'
import { done, problem, refuse } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { applicationId, connect, proveDurable, versionOf } from './connection.ts'
import { latestOf, migrate, stepsAfter } from './migrate.ts'
import type { Migration } from './migration.ts'
import { endsFault, pageFault } from './sound-file.ts'
import { openProblem } from './sqlite-problem.ts'
import { trailFileName } from './trail.ts'
import { settle } from './whole-file.ts'

export interface BooksFile {
  readonly path: string
  readonly migrations: readonly Migration[]
  readonly clockMs: () => number
  /**
   * `ends`: only what a start can look at in an instant, however large the file, since the caller has
   * the whole checked right after. Left out: every page is read before anything is written.
   */
  readonly check?: 'ends'
}

/**
 * The caller holds the folder's lock. Nothing here reads the file other than through SQLite: closing
 * a second descriptor of it would drop the locks this process holds (sqlite.org/howtocorrupt.html 2.2).
 */
export function openBooks(file: BooksFile): Outcome<Connection> {
  try {
    if (!existsSync(file.path)) {
      const trace = traceOf(file.path)
      if (trace !== null) return refuse('storeMissing', { file: file.path, trace })
      const stopped = create(file)
      if (stopped !== null) return { ok: false, problem: stopped }
    }
    // SQLite takes an empty file for a new database; here it is a lost one.
    if (statSync(file.path).size === 0) return refuse('storeDamaged', { file: file.path, detail: 'empty' })
    return openExisting(file)
  } catch (cause) {
    return { ok: false, problem: openProblem(cause, file.path) }
  }
}

/** In memory, for tests and simulation only. */
export function openMemory(file: Pick<BooksFile, 'migrations' | 'clockMs'>): Outcome<Connection> {
  const connection = connect(':memory:', { mustExist: false })
  connection.pragma(`application_id = ${applicationId}`)
  const stopped = migrate(connection, file.migrations, file.clockMs)
  if (stopped !== null) return { ok: false, problem: stopped }
  proveDurable(connection)
  return done(connection)
}

/** What an earlier Lowu left behind in a folder whose books are gone; null in a new folder. */
function traceOf(path: string): string | null {
  const wal = `${basename(path)}-wal`
  const isTrace = (name: string): boolean =>
    name === wal || name === trailFileName || /^before-\d+\.sqlite$/.test(name)
  return readdirSync(dirname(path)).find(isTrace) ?? null
}

function create(file: BooksFile): Problem | null {
  const draft = `${file.path}.new`
  for (const leftover of [draft, `${draft}-journal`]) rmSync(leftover, { force: true })
  const connection = connect(draft, { mustExist: false })
  try {
    connection.pragma(`application_id = ${applicationId}`)
    const stopped = migrate(connection, file.migrations, file.clockMs)
    if (stopped !== null) return stopped
  } finally {
    connection.close()
  }
  settle(draft, file.path)
  return null
}

function openExisting(file: BooksFile): Outcome<Connection> {
  // A log that is still there was left by a process that died: then nothing is taken on trust.
  const thorough = file.check !== 'ends' || sizeOf(`${file.path}-wal`) > 0
  const connection = connect(file.path, { mustExist: true })
  let stopped: Problem | null
  try {
    stopped = check(connection, file, thorough) ?? upgrade(connection, file)
    if (stopped === null) {
      proveDurable(connection)
      return done(connection)
    }
  } catch (cause) {
    connection.close()
    throw cause
  }
  connection.close()
  return { ok: false, problem: stopped }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function check(connection: Connection, file: BooksFile, thorough: boolean): Problem | null {
  if (connection.pragma('application_id', { simple: true }) !== applicationId) {
    return problem('storeNotLowu', { file: file.path })
  }
  const version = versionOf(connection)
  const known = latestOf(file.migrations)
  if (version > known) return problem('storeFromNewer', { file: file.path, version, known })
  // Files appear whole at a version that has a step: any other number was never written by us.
  if (!file.migrations.some((step) => step.number === version)) {
    return problem('storeDamaged', { file: file.path, detail: `version ${version}` })
  }
  const fault = thorough ? pageFault(connection) : endsFault(connection)
  return fault === null ? null : problem('storeDamaged', { file: file.path, detail: fault })
}

function upgrade(connection: Connection, file: BooksFile): Problem | null {
  const first = stepsAfter(versionOf(connection), file.migrations)[0]
  if (first === undefined) return null
  const copy = join(dirname(file.path), `before-${String(first.number).padStart(4, '0')}.sqlite`)
  const draft = `${copy}.new`
  rmSync(draft, { force: true })
  connection.prepare('VACUUM INTO ?').run(draft)
  settle(draft, copy)
  return migrate(connection, file.migrations, file.clockMs)
}
