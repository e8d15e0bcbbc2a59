// The trail: a file beside the books with lines on the disk for every commit that changed a sale or
// moved money, so that books restored from an older copy neither lose nor repeat newer sales. A commit
// comes first and its line before anything is sent or paid; an offer, and what the distributor only
// answered and says again when it is asked, go with the next line. A trail that fails never stops a sale.
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Outcome, Problem } from '../../core/outcome.ts'
import { done, problem } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { openProblem } from './sqlite-problem.ts'
import { changesOf, hashAt, markOf } from './trail-changes.ts'
import type { TrailMark } from './trail-line.ts'
import { writeLine } from './trail-line.ts'
import { lastLine, trailParts } from './trail-reading.ts'

export const trailFileName = 'trail.jsonl'

export interface Trail {
  /**
   * Writes down what the books hold beyond the trail, unless that can wait. Never throws: what fails is
   * tried again next time.
   */
  follow(): void
  /** Why the trail is behind the books; null while it is not. */
  readonly problem: Problem | null
  /** Closes the part that is written to when it is large, and removes parts that only go back beyond `sequence`. */
  turn(sequence: number): void
  /** Catches up first: the books must still be open. */
  close(): void
}

export const partBytesMax = 4 * 1024 * 1024
const ownerOnly = 0o600
const digitsOfSequence = 12

export interface TrailOptions {
  readonly partBytesMax: number
  /** Where one that is not there yet begins; left out: where the books stand now. */
  readonly begin?: TrailMark
}

/**
 * Opens the trail, drops a torn end and catches up with the books. Refuses books the trail knows
 * better: `storeBehindTrail` when an older file was put in their place, `storeNotOfTrail` when the
 * two contradict each other.
 */
export function openTrail(
  path: string,
  connection: Connection,
  options: TrailOptions = { partBytesMax },
): Outcome<Trail> {
  try {
    const descriptor = openPart(path)
    try {
      const end = lastLine(descriptor)
      const head = end?.line.head ?? headOfClosedParts(path)
      const stopped = head === null ? null : contradiction(path, connection, head)
      if (stopped !== null) {
        closeSync(descriptor)
        return { ok: false, problem: stopped }
      }
      const sizeBytes = end?.endBytes ?? 0
      ftruncateSync(descriptor, sizeBytes)
      // A trail that begins here holds nothing of the past: copies do.
      const mark = head ?? options.begin ?? markOf(connection)
      const { partBytesMax } = options
      return done(follower({ path, connection, descriptor, sizeBytes, mark, partBytesMax }))
    } catch (cause) {
      closeSync(descriptor)
      throw cause
    }
  } catch (cause) {
    return { ok: false, problem: openProblem(cause, path) }
  }
}

/** A file in which nothing holds is not the trail: it is kept under another name for whoever looks into it. */
function openPart(path: string): number {
  if (!existsSync(path)) return openSync(path, 'wx+', ownerOnly)
  const descriptor = openSync(path, 'r+')
  if (fstatSync(descriptor).size === 0 || lastLine(descriptor) !== null) return descriptor
  closeSync(descriptor)
  renameSync(path, nameBeside(path, 'unreadable'))
  return openSync(path, 'wx+', ownerOnly)
}

function headOfClosedParts(path: string): TrailMark | null {
  const part = trailParts(path)
    .filter((each) => each !== path)
    .at(-1)
  if (part === undefined) return null
  const descriptor = openSync(part, 'r')
  try {
    return lastLine(descriptor)?.line.head ?? null
  } finally {
    closeSync(descriptor)
  }
}

function contradiction(path: string, connection: Connection, head: TrailMark): Problem | null {
  if (hashAt(connection, head.sequence) === head.hash) return null
  const books = markOf(connection)
  const details = { file: connection.name, trail: path }
  if (books.sequence >= head.sequence)
    return problem('storeNotOfTrail', { ...details, sequence: head.sequence })
  return problem('storeBehindTrail', { ...details, missing: head.sequence - books.sequence })
}

interface Followed {
  readonly path: string
  readonly connection: Connection
  readonly descriptor: number
  readonly mark: TrailMark
  readonly sizeBytes: number
  readonly partBytesMax: number
}

function nameBeside(path: string, what: string): string {
  return join(dirname(path), `${basename(path, '.jsonl')}-${what}.jsonl`)
}

function follower(from: Followed): Trail {
  const { path, connection } = from
  const changes = changesOf(connection)
  let { descriptor, mark, sizeBytes } = from
  let trouble: Problem | null = null

  /** At a place of its own, so that the next try overwrites what a full disk left of this one. */
  function append(text: string): void {
    const bytes = Buffer.from(text, 'utf8')
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(descriptor, bytes, written, bytes.length - written, sizeBytes + written)
    }
    fdatasyncSync(descriptor)
    sizeBytes += bytes.length
  }

  function catchUp(isDue: () => boolean): void {
    try {
      if (!isDue()) return
      for (let line = changes.after(mark); line !== null; line = changes.after(mark)) {
        append(writeLine(line))
        mark = line.head
      }
      trouble = null
    } catch (cause) {
      trouble = problem('trailBehind', { file: path, detail: causeName(cause) })
    }
  }

  /** The next part is open before this one is let go: there is never a moment without one. */
  function closePart(): void {
    const next = openSync(`${path}.new`, 'w+', ownerOnly)
    renameSync(path, nameBeside(path, `until-${String(mark.sequence).padStart(digitsOfSequence, '0')}`))
    renameSync(`${path}.new`, path)
    closeSync(descriptor)
    descriptor = next
    sizeBytes = 0
  }

  catchUp(() => true)
  return {
    follow: () => catchUp(() => trouble !== null || changes.pressing(mark)),
    get problem() {
      return trouble
    },
    turn(sequence) {
      try {
        if (sizeBytes > from.partBytesMax) closePart()
        for (const part of trailParts(path)) {
          const until = /-until-(\d+)\.jsonl$/.exec(part)?.[1]
          if (until !== undefined && Number(until) <= sequence) rmSync(part)
        }
      } catch (cause) {
        trouble = problem('trailBehind', { file: path, detail: causeName(cause) })
      }
    },
    close() {
      catchUp(() => true)
      closeSync(descriptor)
    },
  }
}

function causeName(cause: unknown): string {
  if (!(cause instanceof Error)) return 'error'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
