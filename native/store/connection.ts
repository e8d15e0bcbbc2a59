// One connection to the books with every setting that keeps them durable, set by hand: the build of
// better-sqlite3 defaults to less under WAL. Never opens anything in memory unless asked to.
import Database from 'better-sqlite3'
import { assert } from '../../core/assert.ts'

export type Connection = Database.Database

/** `Lowu` in ASCII: tells our files from any other SQLite file (sqlite.org/pragma.html#pragma_application_id). */
export const applicationId = 0x4c6f7775

const busyTimeoutMs = 5_000
const walBytesMax = 64 * 1024 * 1024
const synchronousFull = 2

/** Throws SqliteError when the file cannot be opened or is not a database. */
export function connect(path: string, options: { readonly mustExist: boolean }): Connection {
  const connection = new Database(path, { fileMustExist: options.mustExist, timeout: busyTimeoutMs })
  try {
    guardReads(connection)
    connection.pragma('foreign_keys = ON')
    // Without it REPLACE deletes rows behind the back of the triggers that forbid it.
    connection.pragma('recursive_triggers = ON')
    makeDurable(connection)
    return connection
  } catch (cause) {
    connection.close()
    throw cause
  }
}

/** For reports and copies; it cannot write. Throws SqliteError like `connect`. */
export function connectReadOnly(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  guardReads(connection)
  return connection
}

/**
 * For checks: it writes nothing, yet asks for a file it could write, because SQLite leaves the CHECKs
 * of a file opened read-only unread and integrity_check would pass over broken ones.
 */
export function connectToCheck(path: string): Connection {
  const connection = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs })
  connection.pragma('query_only = ON')
  guardReads(connection)
  return connection
}

function guardReads(connection: Connection): void {
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
}

/** A commit waits until the disk has it; on macOS also until the drive has emptied its cache. */
function makeDurable(connection: Connection): void {
  connection.pragma('synchronous = FULL')
  connection.pragma('fullfsync = ON')
  connection.pragma('checkpoint_fullfsync = ON')
  connection.pragma(`journal_size_limit = ${walBytesMax}`)
}

/**
 * Switches to WAL, writes once, and reads the settings back: a build that quietly lowers them on
 * the first write is caught before the first sale. Memory has no journal to switch.
 */
export function proveDurable(connection: Connection): void {
  if (!connection.memory) {
    const mode = connection.pragma('journal_mode = WAL', { simple: true })
    assert(mode === 'wal', `the journal is ${String(mode)}, not wal`)
    connection.pragma('synchronous = FULL')
  }
  connection.exec('BEGIN IMMEDIATE')
  connection.pragma(`user_version = ${versionOf(connection)}`)
  connection.exec('COMMIT')
  const synchronous = connection.pragma('synchronous', { simple: true })
  assert(
    synchronous === synchronousFull,
    `synchronous is ${String(synchronous)} after the first write, not FULL`,
  )
  assert(connection.pragma('foreign_keys', { simple: true }) === 1, 'foreign keys are off')
}

export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}
