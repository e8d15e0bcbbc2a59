// Which copies are kept. A copy is named by its instant and the last event it holds, so that a folder
// can be read without opening a file; what is not named so is nobody's to remove.
import type { AuditHead } from './audit-chain.ts'

export interface BackupKeep {
  /** So many of the last hours, days and months that have a copy keep their newest one. */
  readonly hourly: number
  readonly daily: number
  readonly monthly: number
}

export interface Backup {
  readonly name: string
  readonly atMs: number
  readonly sequence: number
}

const digitsOfSequence = 12

/** For example `books-20261122T091500Z-000000000412.sqlite`: UTC, to the second. */
export function backupName(atMs: number, head: AuditHead): string {
  const stamp = new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '')
  return `books-${stamp}-${String(head.sequence).padStart(digitsOfSequence, '0')}.sqlite`
}

/** Null for what is not the name of a copy. */
export function readBackupName(name: string): Backup | null {
  const found = /^books-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d{12})\.sqlite$/.exec(name)
  if (found === null) return null
  const [, year, month, day, hour, minute, second, sequence] = found
  const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(atMs) ? null : { name, atMs, sequence: Number(sequence) }
}

/**
 * The rule: of each of the last `hourly` hours, `daily` days and `monthly` months in which a copy was
 * made, the newest copy stays; the newest of all always stays; the rest goes. `dayOf` gives the
 * business day, `YYYY-MM-DD`. Hours without a copy do not count, so that a shop that was shut for a
 * month still has its last ones.
 */
export function backupsToRemove(
  backups: readonly Backup[],
  keep: BackupKeep,
  dayOf: (atMs: number) => string,
): readonly Backup[] {
  const newestFirst = [...backups].sort(
    (first, second) => second.sequence - first.sequence || second.atMs - first.atMs,
  )
  const staying = new Set(newestFirst.slice(0, 1))
  const keepNewest = (count: number, spanOf: (backup: Backup) => string): void => {
    const spans = new Set<string>()
    for (const backup of newestFirst) {
      const span = spanOf(backup)
      if (spans.has(span) || spans.size >= count) continue
      spans.add(span)
      staying.add(backup)
    }
  }
  keepNewest(keep.hourly, ({ atMs }) => new Date(atMs).toISOString().slice(0, 'YYYY-MM-DDTHH'.length))
  keepNewest(keep.daily, ({ atMs }) => dayOf(atMs))
  keepNewest(keep.monthly, ({ atMs }) => dayOf(atMs).slice(0, 'YYYY-MM'.length))
  return newestFirst.filter((backup) => !staying.has(backup))
}
