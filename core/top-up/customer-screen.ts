// What the customer's screen shows: what the desk last asked for, kept true while that sale changes. It
// is never written down; a counter that starts again shows the store's name.
import type { CustomerShowing, CustomerView } from '../api/customer-view.ts'
import type { SaleView } from '../api/views.ts'
import { groupCard } from '../card/groups.ts'
import type { SaleId } from '../ids.ts'
import { type Money, money, subtract, type TillCurrency } from '../money.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import type { Sale, TerminalKind } from './sale.ts'

interface CustomerScreenParts {
  readonly store: Store
  readonly shop: Shop
  readonly view: (sale: Sale, language: Language) => SaleView
  /** Told whenever something else is to be drawn. */
  readonly changed: (view: CustomerView) => void
}

export interface CustomerScreen {
  /** Refuses with `saleUnknown` for a sale this counter does not have. */
  show(showing: CustomerShowing): Outcome<Record<string, never>>
  /** Shows the new state when this sale is the one on the screen. */
  saleChanged(id: SaleId): void
  view(): CustomerView
}

export function createCustomerScreen({ store, shop, view, changed }: CustomerScreenParts): CustomerScreen {
  let showing: CustomerShowing = { kind: 'idle' }

  function framed(language: Language, shown: CustomerView['showing']): CustomerView {
    const { demo, training } = shop
    return { storeName: { ...shop.store.name }, demo, training, language, showing: shown }
  }

  function current(): CustomerView {
    switch (showing.kind) {
      case 'idle':
        return framed(shop.language, { kind: 'idle' })
      case 'card': {
        const { card, language } = showing
        return framed(language, { kind: 'card', cardKind: card.kind, groups: groupCard(card) })
      }
      case 'sale': {
        const sale = store.sale(showing.saleId as SaleId)
        if (sale === null) return framed(shop.language, { kind: 'idle' })
        return framed(sale.language, customerSale(view(sale, sale.language), showing))
      }
    }
  }

  return {
    view: current,
    show(next) {
      if (next.kind === 'sale' && store.sale(next.saleId as SaleId) === null) return refuse('saleUnknown')
      showing = next
      changed(current())
      return done({})
    },
    saleChanged(id) {
      if (showing.kind === 'sale' && showing.saleId === id) changed(current())
    },
  }
}

type ShownSale = Extract<CustomerView['showing'], { kind: 'sale' }>

function customerSale(
  sale: SaleView,
  asked: {
    readonly cash: TillCurrency | null
    readonly givenMinor: number | null
    readonly terminal: TerminalKind | null
  },
): ShownSale {
  const { tender, price, receiptNumber } = sale
  const paid = tender !== null
  const byTerminal = sale.dueBy.find((each) => each.tender === asked.terminal)
  const { fee, total } = byTerminal ?? price
  const common = {
    kind: 'sale' as const,
    cardKind: sale.card.kind,
    groups: sale.groups,
    operatorName: sale.operatorName,
    state: sale.state,
    faceValue: price.faceValue,
    fee,
    total,
    receiptNumber,
    reference: paid ? sale.reference : null,
  }
  if (paid) {
    const { currency, givenMinor, changeMinor } = tender
    return {
      ...common,
      due: money(currency, givenMinor - changeMinor),
      given: { currency, amountMinor: givenMinor },
      change: { currency, amountMinor: changeMinor },
    }
  }
  const due = asked.cash === null ? total : dueInCash(sale, asked.cash)
  if (asked.cash === null || asked.givenMinor === null) return { ...common, due, given: null, change: null }
  const given = { currency: asked.cash, amountMinor: asked.givenMinor }
  const rest = subtract(money(asked.cash, asked.givenMinor), due)
  const change = rest.amountMinor < 0 ? null : { currency: asked.cash, amountMinor: rest.amountMinor }
  return { ...common, due, given, change }
}

/** Rounded as the owner set it. */
function dueInCash(sale: SaleView, cash: TillCurrency): Money {
  return sale.dueIn.find(({ due }) => due.currency === cash)?.due ?? sale.cashDue
}
