// What a report lists of money paid in at the distributor: each paying-in and each correction is in one
// report, that of the business day on which it was written down.
import { payInSchema } from '../api/pay-in-calls.ts'
import type { Settlement } from '../api/settlement-view.ts'
import type { Currency } from '../money.ts'
import { signatureOf } from '../reconcile/standing.ts'
import type { Store } from '../store.ts'
import { type DayOfDrawer, untilLater } from './listed-drawer.ts'

export interface ListedPayIns {
  readonly payIns: Settlement['distributor']['payIns']
  /** Of all of them, by currency. */
  readonly sums: readonly {
    readonly currency: Currency
    readonly count: number
    readonly amountMinor: number
  }[]
  /** The last one that is in this report or an earlier one, by its place in the audit chain. */
  readonly through: number
}

/** More than any day has. */
const listedMax = 100

export function listPayIns(store: Store, day: DayOfDrawer): ListedPayIns {
  const after = day.before?.through.payIns ?? 0
  const events = untilLater(store.eventsAfter('paidIn', after), day)
  const payIns = events.map((event) => {
    const { amount, note } = payInSchema.parse(event.data)
    const { by, atMs } = signatureOf(event)
    return { currency: amount.currency, amountMinor: amount.amountMinor, note, by: by || null, atMs }
  })
  const sums = [...new Set(payIns.map(({ currency }) => currency))].map((currency) => {
    const own = payIns.filter((each) => each.currency === currency)
    return { currency, count: own.length, amountMinor: own.reduce((sum, each) => sum + each.amountMinor, 0) }
  })
  return { payIns: payIns.slice(0, listedMax), sums, through: events.at(-1)?.sequence ?? after }
}
