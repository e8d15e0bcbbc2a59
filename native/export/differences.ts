// What reconciliation found for the days, as it stood at the moment of the file: each difference once, by the
// newest run that has it, with the owner's word on it and what the books had made good by then.
import type { ExportMoment } from '../../core/api/export-format.ts'
import { type KeptRun, keptRunSchema } from '../../core/api/reconcile-view.ts'
import type { Difference } from '../../core/reconcile/difference.ts'
import { type Standing, signatureOf, standingOf } from '../../core/reconcile/standing.ts'
import type { KeptAuditEvent } from '../../core/store.ts'
import { bookReader } from './book-as-it-was.ts'
import type { Books } from './books.ts'
import type { Days } from './sales-rows.ts'

export interface FoundDifference {
  readonly run: KeptRun & { readonly by: string; readonly atMs: number }
  readonly difference: Difference
  readonly standing: Standing
}

interface RunRow {
  readonly sequence: number
  readonly from_day: string
  readonly to_day: string
}

/** In the order of the days, then as each run has them. Memory grows with their names alone. */
export function* foundDifferences(
  books: Books,
  days: Days,
  moment: ExportMoment,
): Generator<FoundDifference> {
  const eventOf = eventReader(books)
  const bookOf = bookReader(books, moment)
  const newestWord = books
    .prepare<[string, number], number>(
      `SELECT sequence FROM event WHERE type = 'differenceResolved' AND data ->> '$.key' = ? AND sequence <= ?
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
  const runs = standingRuns(books, days, moment)
  const newestWith = new Map<string, number>()
  for (const { sequence } of runs) {
    for (const { key } of runOf(eventOf(sequence)).differences) {
      if (!newestWith.has(key)) newestWith.set(key, sequence)
    }
  }
  for (const { sequence } of [...runs].sort(byDays)) {
    const event = eventOf(sequence)
    const run = runOf(event)
    for (const kept of run.differences) {
      // Written by the counter under the brands of its own ids.
      const difference = kept as Difference
      if (newestWith.get(kept.key) !== sequence || !concerns(difference, run, days)) continue
      const said = newestWord.get(kept.key, moment.event)
      const standing = standingOf(difference, {
        word: said === undefined ? null : eventOf(said),
        book: difference.here && bookOf(difference.here.saleId),
        run,
        bounds: run.bounds,
      })
      yield { run: { ...run, ...signatureOf(event) }, difference, standing }
    }
  }
}

/** Newest first. One whose days a newer run covers as well has been done again, and its findings with it. */
function standingRuns(books: Books, { from, to }: Days, moment: ExportMoment): readonly RunRow[] {
  const found = books
    .prepare<[string, string, number], RunRow>(
      `SELECT sequence, data ->> '$.from' AS from_day, data ->> '$.to' AS to_day FROM event
       WHERE type = 'reconciled' AND data ->> '$.from' <= ? AND data ->> '$.to' >= ? AND sequence <= ?
       ORDER BY sequence DESC`,
    )
    .all(to, from, moment.event)
  const standing: RunRow[] = []
  for (const run of found) {
    const again = standing.some((newer) => newer.from_day <= run.from_day && newer.to_day >= run.to_day)
    if (!again) standing.push(run)
  }
  return standing
}

function byDays(one: RunRow, other: RunRow): number {
  if (one.from_day !== other.from_day) return one.from_day < other.from_day ? -1 : 1
  return one.sequence - other.sequence
}

/** Of a run over more days than are asked for: what is of one of these, or of none that the books know. */
function concerns({ here }: Difference, run: KeptRun, { from, to }: Days): boolean {
  if (here === null || (run.from >= from && run.to <= to)) return true
  return here.businessDay >= from && here.businessDay <= to
}

function eventReader(books: Books): (sequence: number) => KeptAuditEvent {
  const find = books.prepare<[number], { at_ms: number; type: string; data: string }>(
    'SELECT at_ms, type, data FROM event WHERE sequence = ?',
  )
  return (sequence) => {
    const row = find.get(sequence)
    if (row === undefined) throw new Error(`event ${sequence} is not in the books`)
    return { sequence, atMs: row.at_ms, saleId: null, type: row.type, data: JSON.parse(row.data) }
  }
}

function runOf(event: KeptAuditEvent): KeptRun {
  return keptRunSchema.parse(event.data)
}
