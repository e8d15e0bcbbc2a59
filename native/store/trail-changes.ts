// What the books gained since a mark, as lines of the trail. The same reading follows each commit,
// catches the trail up after a crash, and brings newer sales over from books that are replaced.
import type { SaleEventType, SaleState } from '../../core/top-up/state.ts'
import { genesisHash } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import { versionOf } from './connection.ts'
import { readRow } from './row.ts'
import type { RawRow, TrailLine, TrailMark } from './trail-line.ts'

/**
 * Tables whose rows the trail carries, and those it does not: work to be done is made anew from the
 * sales, answers to commands die with the screens that asked, catalogue and balance are asked again, sums of days are added up again. Of
 * people the events tell (restore-people.ts); their hashes stay in the books and their copies.
 */
export const trailTables = {
  carried: ['event', 'sale', 'receipt', 'ledger_entry', 'ledger_line'],
  left: [
    'queue',
    'print_job',
    'command',
    'person',
    'staff_rules',
    'catalogue',
    'balance',
    'day_sum',
    'day_sum_mark',
    'device_state',
    'schema_change',
  ],
} as const

export const beforeFirst: TrailMark = { sequence: 0, hash: genesisHash, entryId: 0 }

const eventsOfLineMax = 500

/** What the distributor said of a sale that stood open, and says again when it is asked after a restore. */
const stoodOpen: readonly SaleState[] = ['sending', 'inDoubt', 'accepted']
const saidAgain: readonly SaleEventType[] = [
  'creditReported',
  'acceptanceReported',
  'failureReported',
  'notSent',
  'answerLost',
  'notFoundYet',
  'absenceProven',
  'absenceUnprovable',
  'unreachable',
]
/** Of an offer nobody owes anything. */
const ofOffers: readonly string[] = ['prepared', 'offerWithdrawn']
/** So many events wait at most for the next line. */
const waitingMax = 32

export interface Changes {
  /** The next line after `mark`, or null when the books hold nothing newer. */
  after(mark: TrailMark): TrailLine | null
  /** Whether anything newer must be written before it is acted on, or too much has been left for later. */
  pressing(mark: TrailMark): boolean
}

/** The statements are prepared once: this runs after every commit. */
export function changesOf(connection: Connection): Changes {
  const books = versionOf(connection)
  const newer = connection.prepare('SELECT * FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?')
  const saleById = connection.prepare(
    `SELECT ${columnsOf(connection, 'sale').join(', ')} FROM sale WHERE id = ?`,
  )
  const receipts = connection.prepare('SELECT * FROM receipt WHERE sale_id = ? ORDER BY register, sequence')
  const entries = connection.prepare('SELECT * FROM ledger_entry WHERE id > ? ORDER BY id')
  const linesOf = connection.prepare('SELECT * FROM ledger_line WHERE entry_id = ? ORDER BY line')
  const among = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')
  const pressing = connection
    .prepare(
      `SELECT count(*) > ${waitingMax} OR coalesce(max(type NOT IN (${among(ofOffers)})
         AND (type NOT IN (${among(saidAgain)})
           OR coalesce(data ->> '$.from', '') NOT IN (${among(stoodOpen)}))), 0)
       FROM (SELECT type, data FROM event WHERE sequence > ? LIMIT ${waitingMax + 1})`,
    )
    .pluck()

  return {
    pressing: (mark) => pressing.get(mark.sequence) === 1,
    after(mark) {
      const events = newer.all(mark.sequence, eventsOfLineMax) as RawRow[]
      const posted = entries.all(mark.entryId) as RawRow[]
      if (events.length === 0 && posted.length === 0) return null
      const ids = [...new Set(events.flatMap((event) => event.sale_id ?? []))]
      return {
        books,
        after: mark,
        head: headAfter(mark, events.at(-1), posted.at(-1)),
        events,
        sales: ids.map((id) => saleById.get(id) as RawRow),
        receipts: ids.flatMap((id) => receipts.all(id) as RawRow[]),
        entries: posted,
        entryLines: posted.flatMap((entry) => linesOf.all(entry.id) as RawRow[]),
      }
    },
  }
}

/** Every line between a mark and the end of the books. */
export function* allChanges(connection: Connection, from: TrailMark): Generator<TrailLine> {
  const changes = changesOf(connection)
  for (let line = changes.after(from); line !== null; line = changes.after(line.head)) yield line
}

/** Where the books stand now. */
export function markOf(connection: Connection): TrailMark {
  const row = connection.prepare(
    `SELECT coalesce((SELECT max(id) FROM ledger_entry), 0) AS entry_id,
       coalesce((SELECT max(sequence) FROM event), 0) AS sequence`,
  )
  const found = readRow('end of the books', row.get())
  const sequence = found.whole('sequence')
  const hash = sequence === 0 ? genesisHash : (hashAt(connection, sequence) ?? genesisHash)
  return { sequence, hash, entryId: found.whole('entry_id') }
}

/** The hash of one event; null when there is none. Nought is what the first event follows. */
export function hashAt(connection: Connection, sequence: number): string | null {
  if (sequence === 0) return genesisHash
  const raw = connection.prepare('SELECT hash FROM event WHERE sequence = ?').get(sequence)
  return raw === undefined ? null : readRow(`event ${sequence}`, raw).text('hash')
}

/** The columns that are written; generated ones are left out (sqlite.org/pragma.html#pragma_table_info). */
export function columnsOf(connection: Connection, table: string): readonly string[] {
  const found = connection.prepare('SELECT name FROM pragma_table_info(?)').all(table)
  return found.map((raw) => readRow(table, raw).text('name'))
}

function headAfter(mark: TrailMark, event: RawRow | undefined, entry: RawRow | undefined): TrailMark {
  const last = event === undefined ? null : readRow('last event', event)
  return {
    sequence: last === null ? mark.sequence : last.whole('sequence'),
    hash: last === null ? mark.hash : last.text('hash'),
    entryId: entry === undefined ? mark.entryId : readRow('last entry', entry).whole('id'),
  }
}
