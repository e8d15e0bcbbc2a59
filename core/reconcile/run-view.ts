// A run as it is shown today: what was found then, never edited, and what has become of it since.
import { keptRunSchema, type RunView } from '../api/reconcile-view.ts'
import type { TimeSpan } from '../ports.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import type { Sale } from '../top-up/sale.ts'
import type { BookRow } from './book-row.ts'
import { type Days, kindNow } from './compare.ts'
import type { Difference } from './difference.ts'
import { sumOf } from './money-sum.ts'
import { nextStepOf } from './next-step.ts'

export interface RunViewParts {
  readonly store: Store
  readonly boundsOf: (days: Days) => TimeSpan
}

type Standing = RunView['differences'][number]['standing']

export function viewRun(event: KeptAuditEvent, { store, boundsOf }: RunViewParts): RunView {
  const run = keptRunSchema.parse(event.data)
  const { from, to, amounts, span } = run
  const days = { from, to }
  const compared = { days, statement: { rows: [], amounts, span }, bounds: boundsOf(days) }
  const standingOf = (difference: Difference): Standing => {
    const word = standingByWord(store, difference.key)
    if (word.kind !== 'open' || difference.here === null) return word
    const sale = store.sale(difference.here.saleId)
    const kind = kindNow(difference, sale && bookRowOf(sale), compared)
    return kind === null ? { kind: 'cleared' } : word
  }
  const differences = run.differences.map((kept) => {
    // Written by this counter under the brands of its own ids.
    const difference = kept as Difference
    return { ...kept, step: nextStepOf(difference), standing: standingOf(difference) }
  })
  const open = differences.filter(({ standing }) => standing.kind === 'open')
  return { ...run, ...signatureOf(event), differences, openOff: [...sumOf(open.flatMap(({ off }) => off))] }
}

/** What a person has said of it, whatever the books say by now. */
export function standingByWord(
  store: Pick<Store, 'resolutionOf'>,
  key: string,
): Exclude<Standing, { kind: 'cleared' }> {
  const word = store.resolutionOf(key)
  if (word === null) return { kind: 'open' }
  return { kind: 'resolved', note: String(word.data.note ?? ''), ...signatureOf(word) }
}

/** Whoever is named on an event; empty while nobody is set up. */
function signatureOf({ data, atMs }: KeptAuditEvent): { by: string; atMs: number } {
  const by = data.by as { readonly name?: string } | undefined
  return { by: by?.name ?? '', atMs }
}

function bookRowOf(sale: Sale): BookRow | null {
  const { id, receiptNumber, businessDay, paidAtMs } = sale
  if (receiptNumber === null || businessDay === null || paidAtMs === null) return null
  return {
    saleId: id,
    reference: sale.reference,
    distributorId: sale.distributorId,
    receiptNumber,
    businessDay,
    state: sale.state,
    booking: sale.booking,
    paidAtMs,
    settledAtMs: sale.settledAtMs,
    cost: sale.cost,
    faceValue: sale.price.faceValue,
  }
}
