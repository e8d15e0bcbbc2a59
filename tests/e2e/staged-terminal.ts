// An offer that costs more at every terminal than in cash, in a shop that takes them all: the most there is to fit in.
import type { SaleView } from '../../core/api/views.ts'
import { tenderKinds, terminalKinds } from '../../core/top-up/sale.ts'
import type { Staged } from './staged-counter.ts'

const extraMinor = 300

export function dearerBy(offered: SaleView, staged: Partial<Staged>): Partial<Staged> {
  const { fee, total } = offered.price
  const more = ({ currency, amountMinor }: typeof fee) => ({
    currency,
    amountMinor: amountMinor + extraMinor,
  })
  const dueBy = terminalKinds.map((tender) => ({ tender, fee: more(fee), total: more(total) }))
  return {
    ...staged,
    sales: [{ ...offered, dueBy }],
    shop: { ...staged.shop, tenders: [...tenderKinds] },
  }
}
