// Reads what a clerk keyed to find a sale, and asks the store for one page more than is shown, so that the
// page can say whether there are more.
import type { CallInput } from '../api/contract.ts'
import type { SaleId } from '../ids.ts'
import type { Store } from '../store.ts'
import type { Sale } from './sale.ts'

/** What was printed or read aloud, without its spaces; of a receipt number what follows its register. */
export function tailOf(text: string): string | null {
  const number = text.trim().split('-').at(-1) ?? ''
  const tail = number.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  return tail === '' ? null : tail
}

export function findSales(
  store: Store,
  { text, states, fromMs, untilMs, before, limit }: CallInput<'searchSales'>,
): { readonly sales: readonly Sale[]; readonly more: boolean } {
  const found = store.findSales({
    tail: tailOf(text),
    states,
    fromMs,
    untilMs,
    before: before as SaleId | null,
    limit: limit + 1,
  })
  return { sales: found.slice(0, limit), more: found.length > limit }
}
