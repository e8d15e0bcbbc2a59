// The columns an owner chose before for a file with these headings, whatever their order.
import { keptRunSchema, type StatementMapping } from '../api/reconcile-view.ts'
import type { Store } from '../store.ts'

/** Null when no such file was reconciled yet. */
export function rememberedMapping(
  store: Pick<Store, 'reconciledByShape'>,
  shape: string,
): StatementMapping | null {
  const event = store.reconciledByShape(shape)
  if (event === null) return null
  const { source } = keptRunSchema.parse(event.data)
  return source.kind === 'file' ? source.mapping : null
}
