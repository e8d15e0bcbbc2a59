// Puts a copy in the place of the books without losing or repeating what was sold since it was made.
// Everything is prepared in a draft beside the books; they are touched last, and kept.
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Money } from '../../core/money.ts'
import { currencies } from '../../core/money.ts'
import type { Outcome } from '../../core/outcome.ts'
import { done, refuse } from '../../core/outcome.ts'
import type { AuditHead } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { askAboutAll, bringBack } from './restore-rows.ts'
import type { NewerSales } from './restore-source.ts'
import { newerInBooks, newerInTrail, registersIn } from './restore-source.ts'
import { readRow } from './row.ts'
import { openProblem } from './sqlite-problem.ts'
import { booksFileName } from './store.ts'
import { trailFileName } from './trail.ts'
import { markOf } from './trail-changes.ts'
import { trailCopyName } from './trail-copy.ts'
import type { TrailMark } from './trail-line.ts'
import { trailParts } from './trail-reading.ts'
import { verifyStore } from './verify.ts'
import { flush, flushFolder } from './whole-file.ts'

export interface RestoreOptions {
  readonly folder: string
  /** The copy. */
  readonly from: string
  /** A trail kept elsewhere, beside the one in the folder. */
  readonly trail: string | null
  /** Goes on where newer sales cannot be brought back, or nobody can say whether there were any. */
  readonly acceptLoss: boolean
  readonly clockMs: () => number
}

/** What the books hold that the copy does not. */
export interface Newer {
  readonly sales: number
  readonly taken: readonly Money[]
  readonly lastReceipt: string | null
}

export interface Restore {
  /** Where newer sales come from; null: from nowhere. */
  readonly source: NewerSales['source'] | null
  readonly newer: Newer
  /** Sales the distributor is asked about before anything is sent. */
  readonly asked: number
  /** Events after the copy that are given up; only after `acceptLoss`. */
  readonly lostEvents: number
  /** Registers that sell no more, since nobody can say which numbers they gave out; only after `acceptLoss`. */
  readonly closed: readonly string[]
  /** Puts the restored books in place and says where the old ones are kept; null when there were none. */
  carryOut(): Outcome<string | null>
  /** Leaves everything as it was. */
  abandon(): void
}

const draftName = 'restore.sqlite'

/**
 * Prepares a restore and holds the folder's lock until it is carried out or abandoned. Refused:
 * `storeInUse` and its kin, `restoreFromAbsent`, `restoreFromDamaged`, `storeFromNewer`,
 * `storeNotLowu`, `restoreOtherShop`, `restoreNothingToCompare`, `restoreMayLack`, `restoreWouldLose`, `restoreNotSound`,
 * and what the disk refuses (`storeDiskFullAtStart`, `storeNotWritable`).
 */
export function prepareRestore(options: RestoreOptions): Outcome<Restore> {
  const { folder, from } = options
  if (!existsSync(from) || !statSync(from).isFile()) return refuse('restoreFromAbsent', { from })
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const lock = lockFolder(folder, options.clockMs())
    if (!lock.ok) return lock
    const draft = join(folder, draftName)
    const leave = (): void => {
      removeDraft(draft)
      lock.value.release()
    }
    try {
      const prepared = prepare(options, draft, leave)
      if (!prepared.ok) leave()
      return prepared
    } catch (cause) {
      leave()
      throw cause
    }
  } catch (cause) {
    return { ok: false, problem: openProblem(cause, join(folder, booksFileName)) }
  }
}

function prepare(options: RestoreOptions, draft: string, leave: () => void): Outcome<Restore> {
  const { folder, from, acceptLoss } = options
  const copy = takeCopy(from, draft)
  if (!copy.ok) return copy
  const found = newerThan(copy.value, options)
  if (found.some((source) => source.contradicts)) {
    if (!acceptLoss) return refuse('restoreOtherShop', { from, folder })
  }
  const usable = found.filter((source) => source.known && !source.contradicts)
  const last = found.map((source) => source.last).reduce(later, copy.value)
  if (usable.length === 0 && !acceptLoss) {
    const missing = last.sequence - copy.value.sequence
    return missing > 0
      ? refuse('restoreWouldLose', { missing })
      : refuse('restoreNothingToCompare', { folder })
  }
  const furthest = Math.max(...usable.map((source) => source.reach.sequence))
  const mayLack = !usable.some((source) => source.whole && source.reach.sequence === furthest)
  if (mayLack && !acceptLoss) return refuse('restoreMayLack', { folder })
  let stopped: Outcome<never> = refuse('restoreNothingToCompare', { folder })
  // The one that reaches furthest first; books before the trail where they agree.
  const sources: readonly (NewerSales | null)[] = [...usable].sort(
    (first, second) => second.reach.sequence - first.reach.sequence,
  )
  for (const source of sources.length > 0 ? sources : [null]) {
    const reach = source?.reach ?? copy.value
    const lostEvents = last.sequence - reach.sequence
    if (lostEvents > 0 && !acceptLoss) {
      stopped = refuse('restoreWouldLose', { missing: lostEvents })
      continue
    }
    const lost = usable.length === 0 ? null : last
    const forked = lostEvents > 0 || mayLack || found.some((each) => each.contradicts)
    const closing = forked ? found.flatMap((each) => each.registers) : null
    const filled = fill(options, draft, { source, lost, closing })
    if (!filled.ok) {
      stopped = filled
      continue
    }
    return done({
      ...filled.value,
      lostEvents,
      source: source?.source ?? null,
      carryOut: () => carryOut(options, draft, forked, leave),
      abandon: leave,
    })
  }
  return stopped
}

function later<T extends AuditHead>(first: AuditHead, second: T): AuditHead {
  return second.sequence > first.sequence ? second : first
}

/** Copies it into the draft, with the log beside it if there is one, and checks all of it. */
function takeCopy(from: string, draft: string): Outcome<TrailMark> {
  removeDraft(draft)
  copyFileSync(from, draft)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${draft}-wal`)
  const report = verifyStore(join(draft, '..'), basename(draft))
  if (!report.ok) {
    const { code, details } = report.problem
    if (code === 'storeNotLowu' || code === 'storeFromNewer') {
      return { ok: false, problem: { code, details: { ...details, file: from } } }
    }
    return refuse('restoreFromDamaged', { from, detail: String(details.detail ?? code) })
  }
  const { wrong } = report.value
  if (wrong !== null) {
    return refuse('restoreFromDamaged', { from, detail: String(wrong.details.detail ?? wrong.code) })
  }
  return over(draft, (connection) => done(markOf(connection)))
}

function newerThan(copy: TrailMark, options: RestoreOptions): readonly NewerSales[] {
  const { folder, from, trail } = options
  const beside = join(dirname(from), trailCopyName)
  const places = [join(folder, trailFileName), beside, ...(trail === null ? [] : [trail])]
  const sources = [newerInBooks(join(folder, booksFileName), copy)]
  for (const place of places) sources.push(newerInTrail(place, copy))
  return sources.filter((source) => source !== null)
}

interface Filling {
  readonly source: NewerSales | null
  readonly lost: AuditHead | null
  /** Registers known to others than the draft, all of which are closed; null: no number is in doubt. */
  readonly closing: readonly string[] | null
}

/** Takes a draft of the copy forward, and proves that what came of it adds up. */
function fill(
  options: RestoreOptions,
  draft: string,
  { source, lost, closing }: Filling,
): Outcome<Pick<Restore, 'newer' | 'asked' | 'closed'>> {
  const fresh = takeCopy(options.from, draft)
  if (!fresh.ok) return fresh
  const filled = over(draft, (connection) => {
    const stopped = migrate(connection, migrations, options.clockMs)
    if (stopped !== null) return { ok: false, problem: stopped }
    const receipts = lastReceiptRow(connection)
    const lines = source?.lines ?? []
    bringBack(connection, lines)
    const newer = newerIn(connection, receipts)
    const known = closing === null ? [] : [...closing, ...registersIn(connection)]
    const closed = [...new Set(known)].sort()
    const asked = askAboutAll(connection, {
      atMs: options.clockMs(),
      copy: { sequence: fresh.value.sequence, hash: fresh.value.hash },
      lost: lost && { sequence: lost.sequence, hash: lost.hash },
      source: source?.source ?? null,
      closed,
      changed: new Set(lines.flatMap((line) => line.sales.map((sale) => String(sale.id)))),
    })
    return asked.ok ? done({ newer, asked: asked.value, closed }) : asked
  })
  if (!filled.ok) return filled
  const report = verifyStore(options.folder, draftName)
  const wrong = report.ok ? report.value.wrong : report.problem
  if (wrong === null) return filled
  return refuse('restoreNotSound', { detail: String(wrong.details.detail ?? wrong.code) })
}

function over<T>(draft: string, work: (connection: Connection) => Outcome<T>): Outcome<T> {
  const connection = connect(draft, { mustExist: true })
  try {
    return work(connection)
  } finally {
    connection.close()
  }
}

function lastReceiptRow(connection: Connection): number {
  const raw = connection.prepare('SELECT coalesce(max(rowid), 0) AS row FROM receipt').get()
  return readRow('receipts', raw).whole('row')
}

function newerIn(connection: Connection, afterRow: number): Newer {
  const rows = connection
    .prepare(
      `SELECT sale.tender_currency AS currency, count(*) AS sales, sum(given_minor - change_minor) AS taken_minor
       FROM receipt JOIN sale ON sale.id = receipt.sale_id
       WHERE receipt.rowid > ? AND receipt.kind = 'sale' GROUP BY sale.tender_currency ORDER BY 1`,
    )
    .all(afterRow)
    .map((raw) => readRow('newer sales', raw))
  const raw = connection.prepare('SELECT number FROM receipt ORDER BY rowid DESC LIMIT 1').get()
  return {
    sales: rows.reduce((sum, row) => sum + row.whole('sales'), 0),
    taken: rows.map((row) => ({
      currency: row.oneOf('currency', currencies),
      amountMinor: row.whole('taken_minor'),
    })),
    lastReceipt: raw === undefined ? null : readRow('receipt', raw).text('number'),
  }
}

/**
 * The log of the old books goes before they do: beside other books SQLite would take it for theirs. Stopped
 * in between, the trail knows better than what is there, and the next start says so.
 */
function carryOut(
  options: RestoreOptions,
  draft: string,
  forked: boolean,
  leave: () => void,
): Outcome<string | null> {
  const { folder, clockMs } = options
  const books = join(folder, booksFileName)
  try {
    flush(draft)
    const old = [books, `${books}-wal`, `${books}-shm`].filter((file) => existsSync(file))
    const trail = forked ? trailParts(join(folder, trailFileName)) : []
    const aside = old.length + trail.length === 0 ? null : folderAside(folder, clockMs())
    if (aside !== null) {
      for (const file of [...old.slice(existsSync(books) ? 1 : 0), ...trail]) moveInto(aside, file)
      if (existsSync(books)) keepIn(aside, books)
      flushFolder(aside)
    }
    renameSync(draft, books)
    flushFolder(folder)
    return done(aside)
  } catch (cause) {
    return { ok: false, problem: openProblem(cause, books) }
  } finally {
    leave()
  }
}

/** A folder of its own for what is replaced, named after the instant; it is never removed. */
function folderAside(folder: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '')
  for (let number = 1; ; number += 1) {
    const aside = join(folder, number === 1 ? `replaced-${stamp}` : `replaced-${stamp}-${number}`)
    if (existsSync(aside)) continue
    mkdirSync(aside, { mode: 0o700 })
    return aside
  }
}

function moveInto(aside: string, file: string): void {
  renameSync(file, join(aside, basename(file)))
}

/** By a second name where the disk allows it, so that the books are never absent; else by a copy. */
function keepIn(aside: string, file: string): void {
  const kept = join(aside, basename(file))
  try {
    linkSync(file, kept)
  } catch {
    copyFileSync(file, kept)
    flush(kept)
  }
}

function removeDraft(draft: string): void {
  for (const file of [draft, `${draft}-wal`, `${draft}-shm`, `${draft}-journal`])
    rmSync(file, { force: true })
}
