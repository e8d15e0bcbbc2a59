// In which currencies the customer may hand over cash, and what is due in each. The counter has worked
// it all out; this only puts the currency of the till first and the till's own sum where it has none.
import type { SaleView } from '../../core/api/views.ts'
import { type Money, type TillCurrency, tillCurrencies } from '../../core/money.ts'

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
