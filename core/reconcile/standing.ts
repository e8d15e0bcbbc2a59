// What has become of a difference since it was found: a person's word on it, or books that have come to
// agree. What was found is never edited; how it stands follows from what came after.
import type { KeptRun, RunView } from '../api/reconcile-view.ts'
import type { TimeSpan } from '../ports.ts'
import type { KeptAuditEvent } from '../store.ts'
import type { BookRow } from './book-row.ts'
import { kindNow } from './compare.ts'
import type { Difference } from './difference.ts'

export type Standing = RunView['differences'][number]['standing']
export type StandingByWord = Exclude<Standing, { kind: 'cleared' }>

export interface LaterFacts {
  /** The newest word on it; null while nobody has said anything. */
  readonly word: KeptAuditEvent | null
  /** How the sale stands by now; null where the books have none. */
  readonly book: BookRow | null
  readonly run: Pick<KeptRun, 'from' | 'to' | 'amounts' | 'span'>
  /** Of the days of the run; null where nothing says when those were: only a word settles it then. */
  readonly bounds: TimeSpan | null
}

export function standingOf(difference: Difference, { word, book, run, bounds }: LaterFacts): Standing {
  const said = standingByWord(word)
  if (said.kind !== 'open' || difference.here === null || bounds === null) return said
  const { from, to, amounts, span } = run
  const compared = { days: { from, to }, statement: { rows: [], amounts, span }, bounds }
  return kindNow(difference, book, compared) === null ? { kind: 'cleared' } : said
}

/** What a person has said of it, whatever the books say by now. */
export function standingByWord(word: KeptAuditEvent | null): StandingByWord {
  if (word === null) return { kind: 'open' }
  return { kind: 'resolved', note: String(word.data.note ?? ''), ...signatureOf(word) }
}

/** Whoever is named on an event; empty while nobody is set up. */
export function signatureOf({ data, atMs }: Pick<KeptAuditEvent, 'data' | 'atMs'>): {
  readonly by: string
  readonly atMs: number
} {
  const by = data.by as { readonly name?: string } | undefined
  return { by: by?.name ?? '', atMs }
}
