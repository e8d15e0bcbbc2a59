// Writes down what the owner paid into the store's account at the distributor, so that every movement of the
// balance is explained in the report of its day. It moves no money itself: the distributor's word is the balance.
import type { CallInput } from '../api/contract.ts'
import { type PayIn, type PayInsView, payInSchema } from '../api/pay-in-calls.ts'
import type { CommandId } from '../ids.ts'
import { formatMoney, money } from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import { signatureOf } from '../reconcile/standing.ts'
import { businessDay } from '../shift/local-time.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'

export interface PayInDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly shop: Shop
}

export interface PayInDesk {
  readPayIns(): Outcome<PayInsView>
  /** Refused: `correctionTooLarge`, `commandReused`, or what the store could not write. */
  payIn(input: CallInput<'payIn'>): Outcome<PayInsView>
}

const shownMax = 20

export function createPayInDesk({ store, clock, shop }: PayInDeskParts): PayInDesk {
  function view(): PayInsView {
    const balance = store.balance()
    return {
      balance,
      currency: balance?.amount.currency ?? shop.tillCurrency,
      payIns: store.newestEvents('paidIn', shownMax).map((event) => {
        const { by, atMs } = signatureOf(event)
        return { ...payInSchema.parse(event.data), by: by || null, atMs }
      }),
    }
  }

  function writtenDownMinor(currency: PayIn['amount']['currency']): number {
    return store
      .eventsAfter('paidIn', 0)
      .map(({ data }) => payInSchema.parse(data).amount)
      .reduce((sum, amount) => sum + (amount.currency === currency ? amount.amountMinor : 0), 0)
  }

  return {
    readPayIns: () => done(view()),
    payIn({ commandId, direction, currency, amountMinor, note }) {
      const id = commandId as CommandId
      const before = store.commandAnswer(id)
      if (before !== null) return before.name === 'payIn' ? done(view()) : refuse('commandReused')
      const mostMinor = direction === 'back' ? writtenDownMinor(currency) : amountMinor
      if (amountMinor > mostMinor) {
        return refuse('correctionTooLarge', { most: formatMoney(money(currency, mostMinor)) })
      }
      const atMs = clock.nowMs()
      const data: PayIn = {
        amount: money(currency, direction === 'back' ? -amountMinor : amountMinor),
        note,
        businessDay: businessDay(atMs, shop),
      }
      const kept = store.commit(() => {
        const sequence = store.appendEvent({ atMs, saleId: null, type: 'paidIn', data })
        store.keepCommandAnswer(id, 'payIn', sequence, atMs)
      })
      return kept.ok ? done(view()) : kept
    },
  }
}
