// Files for the owner: what was sold, for a day or a span of days, and an event that says who took it.
import type { Answer } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import { done, refuse } from '../outcome.ts'
import type { Clock, Exporter } from '../ports.ts'
import type { Store } from '../store.ts'

export interface ExportParts {
  readonly store: Store
  readonly clock: Clock
  readonly exporter: Exporter | undefined
}

/** Asked twice it writes the same file twice. Refused: `exportDaysWrong`, or what the disk did not take. */
export function exportSales(
  { store, clock, exporter }: ExportParts,
  { from, to }: CallInput<'exportSales'>,
): Answer<CallOutput<'exportSales'>> {
  if (from > to) return refuse('exportDaysWrong', { from, to })
  if (exporter === undefined) return refuse('exportFailed', { folder: '-', reason: 'none' })
  return (report) =>
    exporter.writeSales({ from, to }, (written) => {
      if (written.ok) {
        const data = { from, to, rows: written.value.rows }
        // Should the disk not take this event, the file is there all the same.
        store.commit(() =>
          store.appendEvent({ atMs: clock.nowMs(), saleId: null, type: 'salesExported', data }),
        )
      }
      report(written.ok ? done({ ...written.value }) : written)
    })
}
