// The file itself: its pages and indexes, the rules it was made with, and links between rows.
import { statSync } from 'node:fs'
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import { openMemory } from './books-file.ts'
import type { Connection } from './connection.ts'
import { migrations } from './migrations/all.ts'
import { readRow } from './row.ts'
import { lengthFault } from './sound-file.ts'

/** Pages, indexes, types, CHECKs and NOT NULLs (sqlite.org/pragma.html#pragma_integrity_check). */
export function fileFault(connection: Connection): Problem | null {
  const cutOff = connection.memory || hasLog(connection) ? null : lengthFault(connection)
  if (cutOff !== null) return problem('booksFileDamaged', { detail: cutOff })
  const verdict = String(connection.pragma('integrity_check(1)', { simple: true }))
  return verdict === 'ok' ? null : problem('booksFileDamaged', { detail: verdict })
}

/** Pages that are still in the log are rightly missing at the end of the file. */
function hasLog(connection: Connection): boolean {
  return (statSync(`${connection.name}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** A trigger or CHECK taken out by hand lets the next edit through: the schema must be the one we make. */
export function ruleFault(connection: Connection, version: number): Problem | null {
  const sound = openMemory({
    migrations: migrations.filter((step) => step.number <= version),
    clockMs: () => 0,
  })
  if (!sound.ok) return sound.problem
  const wanted = rulesOf(sound.value)
  sound.value.close()
  const found = rulesOf(connection)
  const names = [...new Set([...wanted.keys(), ...found.keys()])]
  const name = names.find((each) => wanted.get(each) !== found.get(each))
  return name === undefined ? null : problem('booksRulesChanged', { name })
}

function rulesOf(connection: Connection): ReadonlyMap<string, string> {
  const rows = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'").all()
  return new Map(rows.map((raw) => [readRow('schema', raw).text('name'), readRow('schema', raw).text('sql')]))
}

export function linkFault(connection: Connection): Problem | null {
  const broken = connection.prepare('PRAGMA foreign_key_check').all()[0]
  if (broken === undefined) return null
  const row = readRow('link', broken)
  return problem('booksLinkBroken', { table: row.text('table'), parent: row.text('parent') })
}
