// A run as it is shown today: what was found then, never edited, and what has become of it since.
import { keptRunSchema, type RunView } from '../api/reconcile-view.ts'
import type { TimeSpan } from '../ports.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import type { Sale } from '../top-up/sale.ts'
import type { BookRow } from './book-row.ts'
import type { Days } from './compare.ts'
import type { Difference } from './difference.ts'
import { sumOf } from './money-sum.ts'
import { nextStepOf } from './next-step.ts'
import { signatureOf, standingOf } from './standing.ts'

export interface RunViewParts {
  readonly store: Store
  readonly boundsOf: (days: Days) => TimeSpan
}

export function viewRun(event: KeptAuditEvent, { store, boundsOf }: RunViewParts): RunView {
  const run = keptRunSchema.parse(event.data)
  // A run of before they were kept is read by the clock of today.
  const bounds = run.bounds ?? boundsOf({ from: run.from, to: run.to })
  const bookOf = ({ here }: Difference): BookRow | null => {
    const sale = here && store.sale(here.saleId)
    return sale && bookRowOf(sale)
  }
  const differences = run.differences.map((kept) => {
    // Written by this counter under the brands of its own ids.
    const difference = kept as Difference
    const later = { word: store.resolutionOf(kept.key), book: bookOf(difference), run, bounds }
    return { ...kept, step: nextStepOf(difference), standing: standingOf(difference, later) }
  })
  const open = differences.filter(({ standing }) => standing.kind === 'open')
  return { ...run, ...signatureOf(event), differences, openOff: [...sumOf(open.flatMap(({ off }) => off))] }
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
