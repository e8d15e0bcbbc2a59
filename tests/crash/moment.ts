// The instant of a kill as the disk has it: in which states the open sales were and whether a slip was
// being printed. Reads a copy: nobody but the host ever opens the books while they are in use.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const booksFile = 'lowu.sqlite'

/**
 * Names of what was going on: states of sales that were prepared or paid and not at their end,
 * `printing`, or `idle` when there was nothing. `unopened` when there are no books yet.
 */
export function momentOf(dataFolder: string): readonly string[] {
  if (!existsSync(join(dataFolder, booksFile))) return ['unopened']
  const folder = mkdtempSync(join(tmpdir(), 'lowu-moment-'))
  try {
    for (const name of [booksFile, `${booksFile}-wal`]) {
      if (existsSync(join(dataFolder, name))) copyFileSync(join(dataFolder, name), join(folder, name))
    }
    const books = new Database(join(folder, booksFile))
    const names = books
      .prepare<[], { name: string }>(
        `SELECT DISTINCT state AS name FROM sale WHERE state NOT IN ('credited', 'refunded', 'cancelled')
         UNION SELECT 'printing' FROM print_job WHERE state = 'printing'`,
      )
      .all()
      .map((row) => row.name)
    books.close()
    return names.length === 0 ? ['idle'] : names
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
