// Brings the books from the shape they have to the shape this program knows, one atomic step at a
// time, and stops at the first step that fails. Never touches a file from the future.
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { versionOf } from './connection.ts'
import type { Migration } from './migration.ts'
import { openProblem } from './sqlite-problem.ts'

export function latestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0
}

export function stepsAfter(version: number, migrations: readonly Migration[]): readonly Migration[] {
  return migrations.filter((step) => step.number > version)
}

/** Null when every step is applied; else what stopped the first one that failed, itself undone. */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  clockMs: () => number,
): Problem | null {
  for (const step of stepsAfter(versionOf(connection), migrations)) {
    try {
      apply(connection, step, clockMs())
    } catch (cause) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      return upgradeProblem(cause, connection.name, step)
    }
  }
  return null
}

function apply(connection: Connection, step: Migration, atMs: number): void {
  connection.exec('BEGIN IMMEDIATE')
  connection.exec(step.sql)
  connection
    .prepare('INSERT INTO schema_change (number, what, applied_at_ms) VALUES (?, ?, ?)')
    .run(step.number, step.what, atMs)
  connection.pragma(`user_version = ${step.number}`)
  const broken = connection.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0) throw new Error('a reference points to nothing')
  connection.exec('COMMIT')
}

function upgradeProblem(cause: unknown, file: string, step: Migration): Problem {
  const detail = cause instanceof Error ? cause.message : String(cause)
  const failed = problem('storeUpgradeFailed', { file, step: step.number, detail })
  try {
    const atOpen = openProblem(cause, file)
    return atOpen.code === 'storeDiskFullAtStart' ? atOpen : failed
  } catch {
    return failed
  }
}
