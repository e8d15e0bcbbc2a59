// In which currencies the customer may hand over cash and what is due in each, and what a terminal makes of the
// price. The counter has worked it all out; this only puts the till's own currency and sum where it has none.
import type { SaleView } from '../../core/api/views.ts'
import { type Money, type TillCurrency, tillCurrencies } from '../../core/money.ts'
import type { TenderKind } from '../../core/top-up/sale.ts'

export interface CashDue {
  readonly currency: TillCurrency
  readonly due: Money
  /** Millionths of this currency for one of the till's; null for the till's own. */
  readonly ratePpm: number | null
}

/** Never empty: the till's own currency is always taken. */
export function cashDuesOf(sale: SaleView, till: TillCurrency): readonly [CashDue, ...CashDue[]] {
  const others = tillCurrencies
    .filter((currency) => currency !== till)
    .flatMap((currency) => {
      const found = sale.dueIn.find(({ due }) => due.currency === currency)
      return found ? [{ currency, ...found }] : []
    })
  return [{ currency: till, due: sale.cashDue, ratePpm: null }, ...others]
}

/** Fee and total when it is paid so; in cash before it is rounded. */
export function priceBy(sale: SaleView, tender: TenderKind): { readonly fee: Money; readonly total: Money } {
  return sale.dueBy.find((each) => each.tender === tender) ?? sale.price
}
