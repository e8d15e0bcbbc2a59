// Where sales newer than a copy can still be read: the present books, or the trail. Nothing is
// believed that does not follow, hash by hash, from where the copy ends.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { AuditHead } from './audit-chain.ts'
import { chainHash } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { applicationId, connectReadOnly, connectToCheck, versionOf } from './connection.ts'
import { latestOf } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { readRow } from './row.ts'
import { pageFault } from './sound-file.ts'
import { allChanges, hashAt, markOf } from './trail-changes.ts'
import { trailCopyName } from './trail-copy.ts'
import type { RawRow, TrailLine, TrailMark } from './trail-line.ts'
import { trailLines } from './trail-reading.ts'

/** What one source knows beyond a copy. */
export interface NewerSales {
  readonly source: 'books' | 'trail'
  /** It holds the last event of the copy, so that both are of one shop. */
  readonly known: boolean
  /** It contradicts the copy: another shop, or another life of this one. */
  readonly contradicts: boolean
  /** Lines that follow from the copy without a gap. */
  readonly lines: readonly TrailLine[]
  /** How far those lines reach. */
  readonly reach: AuditHead
  /** The last event it knows of, whether or not it can be reached. */
  readonly last: AuditHead
  /** It had all that was acknowledged; a trail on another disk may lack the last moments. */
  readonly whole: boolean
  /** Every register that took a receipt number in it. */
  readonly registers: readonly string[]
}

type Walked = Omit<NewerSales, 'source' | 'last' | 'whole' | 'registers'>

/** Null when the file is not there, cannot be read or is not sound. */
export function newerInBooks(file: string, copy: TrailMark): NewerSales | null {
  if (!existsSync(file)) return null
  let connection: Connection | null = null
  try {
    // A log that is there stays as it is; where there is none, none is left behind.
    connection = existsSync(`${file}-wal`) ? connectReadOnly(file) : connectToCheck(file)
    if (connection.pragma('application_id', { simple: true }) !== applicationId) return null
    if (versionOf(connection) > latestOf(migrations) || pageFault(connection) !== null) return null
    const last = markOf(connection)
    const found = hashAt(connection, copy.sequence)
    const common = { source: 'books', last, whole: true, registers: registersIn(connection) } as const
    if (found === null) return { ...common, ...ahead(copy, last, hashAtCopy(last, copy)) }
    if (found !== copy.hash) return { ...common, ...contradiction(copy) }
    return { ...common, ...followed(allChanges(connection, copy), copy) }
  } catch {
    // Whatever stops the reading, these books cannot be relied on; the trail may.
    return null
  } finally {
    connection?.close()
  }
}

/** Null when there is no trail or none of it holds. */
export function newerInTrail(path: string, copy: TrailMark): NewerSales | null {
  let last: TrailLine | null = null
  let verdict: 'unknown' | 'same' | 'other' = copy.sequence === 0 ? 'same' : 'unknown'
  const newer: TrailLine[] = []
  const registers = new Set<string>()
  for (const line of trailLines(path)) {
    last = line
    for (const receipt of line.receipts) registers.add(String(receipt.register))
    const hash = hashIn(line, copy.sequence)
    if (hash !== null) verdict = hash === copy.hash ? 'same' : 'other'
    if (line.head.sequence > copy.sequence || line.head.entryId > copy.entryId) newer.push(line)
  }
  if (last === null) return null
  const whole = basename(path) !== trailCopyName
  const common = { source: 'trail', last: last.head, whole, registers: [...registers] } as const
  if (verdict === 'other') return { ...common, ...contradiction(copy) }
  if (newer.length === 0) return { ...common, ...ahead(copy, last.head, verdict === 'same') }
  const walked = followed(newer, copy)
  return { ...common, ...walked, known: verdict === 'same' || walked.lines.length > 0 }
}

export function registersIn(connection: Connection): readonly string[] {
  const rows = connection.prepare('SELECT DISTINCT register FROM receipt').all()
  return rows.map((raw) => readRow('receipt', raw).text('register'))
}

function hashAtCopy(last: AuditHead, copy: AuditHead): boolean {
  return last.sequence === copy.sequence && last.hash === copy.hash
}

/** The copy is as new as this source, or newer. */
function ahead(copy: AuditHead, last: AuditHead, known: boolean): Walked {
  return { known: known || last.sequence < copy.sequence, contradicts: false, lines: [], reach: copy }
}

function contradiction(copy: AuditHead): Walked {
  return { known: true, contradicts: true, lines: [], reach: copy }
}

function followed(lines: Iterable<TrailLine>, copy: TrailMark): Walked {
  const sound: TrailLine[] = []
  let head: TrailMark = copy
  for (const whole of lines) {
    const line = beyond(whole, head)
    if (line === null) break
    sound.push(line)
    head = line.head
  }
  return { known: true, contradicts: false, lines: sound, reach: head }
}

/** What of the line lies beyond `head`; null when it does not follow from there. */
function beyond(line: TrailLine, head: TrailMark): TrailLine | null {
  const events = line.events.filter((event) => Number(event.sequence) > head.sequence)
  const entries = line.entries.filter((entry) => Number(entry.id) > head.entryId)
  if (line.after.entryId > head.entryId) return null
  let follows: AuditHead = head
  for (const event of events) {
    const next = linkAfter(follows, event)
    if (next === null) return null
    follows = next
  }
  if (follows.sequence !== line.head.sequence || follows.hash !== line.head.hash) return null
  const ids = new Set(entries.map((entry) => entry.id))
  const entryLines = line.entryLines.filter((each) => ids.has(each.entry_id ?? null))
  return { ...line, after: head, events, entries, entryLines }
}

function linkAfter(head: AuditHead, raw: RawRow): AuditHead | null {
  const row = readRow(`event after ${head.sequence}`, raw)
  const sequence = row.whole('sequence')
  const prevHash = row.text('prev_hash')
  const hash = chainHash({
    sequence,
    atMs: row.whole('at_ms'),
    saleId: row.textOrNull('sale_id'),
    type: row.text('type'),
    dataJson: row.text('data'),
    prevHash,
  })
  const sound = sequence === head.sequence + 1 && prevHash === head.hash && hash === row.text('hash')
  return sound ? { sequence, hash } : null
}

/** The hash the line gives for the event at `sequence`; null when it does not speak of it. */
function hashIn(line: TrailLine, sequence: number): string | null {
  if (line.after.sequence === sequence) return line.after.hash
  const event = line.events.find((each) => each.sequence === sequence)
  return typeof event?.hash === 'string' ? event.hash : null
}
