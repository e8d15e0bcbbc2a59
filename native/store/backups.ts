// Copies of the books on a schedule: made and verified on a thread of their own, kept in rotation. A
// copy that fails leaves nothing behind, is said and shown, and never disturbs a sale.
import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Problem } from '../../core/outcome.ts'
import { done, problem, refuse } from '../../core/outcome.ts'
import type { BackgroundWork } from './background.ts'
import { inBackground } from './background.ts'
import {
  type Backup,
  type BackupKeep,
  backupName,
  backupsToRemove,
  readBackupName,
} from './backup-rotation.ts'
import type { Trail } from './trail.ts'
import { flushFolder } from './whole-file.ts'

export interface BackupOptions {
  /** The books; they stay open elsewhere. */
  readonly books: string
  /** Where the copies go; made when it is not there. */
  readonly folder: string
  readonly everyMinutes: number
  readonly keep: BackupKeep
  /** The business day of an instant, `YYYY-MM-DD`. */
  readonly dayOf: (atMs: number) => string
  readonly clockMs: () => number
  /** Parts of it that only go back beyond the oldest copy are removed. */
  readonly trail: Pick<Trail, 'turn'> | null
  /** Told of each copy made, and of each that failed. */
  readonly told: (done: Outcome<BackupFile>) => void
  /** So much of the disk is left to selling, which needs it more: 64 MiB when left out. */
  readonly leftFreeBytes?: number
  /** Calls `work` once; returns how to drop it. Left out: a timer that does not hold the process. */
  readonly wait?: (inMs: number, work: () => void) => () => void
}

export interface BackupFile {
  readonly atMs: number
  readonly file: string
}

export interface Backups {
  /** How the last copy went; null before the first of this run. */
  readonly last: Outcome<BackupFile> | null
  /** When the newest copy was made, of this run or an earlier one; null: there is none. */
  readonly newestAtMs: number | null
  /** Makes one now, or joins the one under way. Never rejects. */
  copyNow(): Promise<Outcome<BackupFile>>
  /** Ends the schedule and what is under way; resolves when nothing reads the books any more. */
  close(): Promise<void>
}

const draftName = 'unfinished.sqlite'
/** A start is not the moment for a long read. */
const afterStartMs = 60_000
const minuteMs = 60_000
const timerMaxMs = 24 * 3_600_000
const leftFreeBytes = 64 * 1024 * 1024

export function createBackups(options: BackupOptions): Backups {
  const { folder, clockMs } = options
  const wait = options.wait ?? onTimer
  let last: Outcome<BackupFile> | null = null
  let running: Promise<Outcome<BackupFile>> | null = null
  let work: BackgroundWork | null = null
  let closed = false
  let newestAtMs = listBackups(folder)
    .map(({ atMs }) => atMs)
    .reduce<number | null>((latest, atMs) => Math.max(latest ?? atMs, atMs), null)
  let drop = wait(firstInMs(), onSchedule)

  function firstInMs(): number {
    const dueInMs = (newestAtMs ?? 0) + options.everyMinutes * minuteMs - clockMs()
    // A clock that was set back must not put off the next copy for longer than one turn.
    return Math.min(Math.max(afterStartMs, dueInMs), options.everyMinutes * minuteMs)
  }

  function onSchedule(): void {
    void copyNow().then(() => {
      if (!closed) drop = wait(options.everyMinutes * minuteMs, onSchedule)
    })
  }

  function copyNow(): Promise<Outcome<BackupFile>> {
    running ??= copy().then((ended) => {
      running = null
      // Stopped with the counter: nothing to be told of.
      if (closed) return ended
      last = ended
      options.told(ended)
      return ended
    })
    return running
  }

  async function copy(): Promise<Outcome<BackupFile>> {
    const draft = join(folder, draftName)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      rmSync(draft, { force: true })
      if (!hasRoom(options)) return refuse('backupDiskFull', { folder })
      work = inBackground({ kind: 'copy', file: options.books, draft })
      const { answer } = work
      const copied = await answer
      work = null
      if (closed) rmSync(draft, { force: true })
      if (!copied.ok) return copied
      if (closed || copied.value === null) return refuse('backupFailed', { folder, detail: 'stopped' })
      const atMs = clockMs()
      const file = join(folder, backupName(atMs, copied.value))
      renameSync(draft, file)
      flushFolder(folder)
      newestAtMs = atMs
      rotate()
      return done({ atMs, file })
    } catch (cause) {
      return { ok: false, problem: folderProblem(cause, folder) }
    }
  }

  function rotate(): void {
    const backups = listBackups(folder)
    const going = new Set(backupsToRemove(backups, options.keep, options.dayOf))
    for (const { name } of going) rmSync(join(folder, name), { force: true })
    const oldest = backups.filter((backup) => !going.has(backup)).map(({ sequence }) => sequence)
    options.trail?.turn(Math.min(...oldest))
  }

  return {
    get last() {
      return last
    },
    get newestAtMs() {
      return newestAtMs
    },
    copyNow,
    async close() {
      closed = true
      drop()
      await work?.stop()
      await running
    },
  }
}

/** The copies in a folder, by their names; none when it cannot be read. */
export function listBackups(folder: string): readonly Backup[] {
  try {
    return readdirSync(folder).flatMap((name) => readBackupName(name) ?? [])
  } catch {
    return []
  }
}

function hasRoom(options: BackupOptions): boolean {
  const disk = statfsSync(options.folder)
  const needed = statSync(options.books).size + (options.leftFreeBytes ?? leftFreeBytes)
  return disk.bavail * disk.bsize > needed
}

function folderProblem(cause: unknown, folder: string): Problem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'error'
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return problem('backupDiskFull', { folder })
  return problem('backupFailed', { folder, detail: code })
}

function onTimer(inMs: number, work: () => void): () => void {
  const timer = setTimeout(work, Math.min(inMs, timerMaxMs))
  timer.unref()
  return () => clearTimeout(timer)
}
