// Any life of a shop: sales in two currencies and on a terminal with every outcome, refunds, reversals,
// reviews, voids, cash carried and counted, crashes and jumping clocks. After every step each account is
// what an independent recount says; at the end the past still is what it was, and the check finds nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import type { Card } from '../../core/card/card.ts'
import type { Reference } from '../../core/ids.ts'
import { entryKinds } from '../../core/ledger/entry.ts'
import type { Store } from '../../core/store.ts'
import { openMemory } from '../../native/store/books-file.ts'
import { migrations } from '../../native/store/migrations/all.ts'
import { storeOver } from '../../native/store/store.ts'
import { walkChain } from '../../native/store/verify-chain.ts'
import { moneyFault } from '../../native/store/verify-money.ts'
import { granted } from '../contract/sale-samples.ts'
import type { Treatment } from '../sim/simulated-distributor.ts'
import { hongKongCard, newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'
import { Recount } from './ledger-recount.ts'

const minuteMs = 60_000
const phone: Card = { kind: 'phone', number: '+8613800138000', country: 'CN' }
const salesMax = 100
const octopusAdds = { tenderFees: [{ tender: 'octopus', feeMinor: 130 }] } as const

const treatments: readonly Treatment[] = [
  'credit',
  'credit',
  'decline',
  'accept',
  'loseAnswer',
  'loseRequest',
  { refuse: 'lineDown' },
  { refuse: 'balanceEmpty' },
]

type Step =
  | {
      readonly do: 'sell'
      readonly pay: 'HKD' | 'CNY' | 'octopus'
      /** Null: the fixed Hong Kong product; else whole yuan of the ranged one. */
      readonly yuan: number | null
      readonly extraMinor: number
      readonly treatment: Treatment
    }
  /** The distributor's late word on any sale. */
  | { readonly do: 'settle'; readonly which: number; readonly fate: 'credited' | 'failed' }
  /** It takes a credited sale back, and the counter comes to know. */
  | { readonly do: 'reverse'; readonly which: number }
  | { readonly do: 'refund' | 'void'; readonly which: number; readonly inCash: boolean }
  | { readonly do: 'cancel'; readonly which: number }
  | { readonly do: 'review'; readonly which: number; readonly decision: 'credited' | 'failed' }
  | { readonly do: 'move'; readonly currency: 'HKD' | 'CNY'; readonly minor: number }
  | { readonly do: 'count'; readonly currency: 'HKD' | 'CNY'; readonly offMinor: number }
  | { readonly do: 'line'; readonly up: boolean }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'jump'; readonly minutes: number }
  | { readonly do: 'crash' }

const which = fc.nat({ max: salesMax })
const currency = fc.constantFrom('HKD' as const, 'CNY' as const)
const sell = fc.record({
  do: fc.constant('sell' as const),
  pay: fc.constantFrom('HKD' as const, 'CNY' as const, 'octopus' as const),
  yuan: fc.option(fc.integer({ min: 10, max: 400 })),
  extraMinor: fc.nat({ max: 10_000 }),
  treatment: fc.constantFrom(...treatments),
})
const other = fc.oneof(
  fc.record({
    do: fc.constant('settle' as const),
    which,
    fate: fc.constantFrom('credited' as const, 'failed' as const),
  }),
  fc.record({ do: fc.constantFrom('refund' as const, 'void' as const), which, inCash: fc.boolean() }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'reverse' as const), which }),
  fc.record({ do: fc.constant('refund' as const), which, inCash: fc.boolean() }),
  fc.record({
    do: fc.constant('review' as const),
    which,
    decision: fc.constantFrom('credited' as const, 'failed' as const),
  }),
  fc.record({ do: fc.constant('move' as const), currency, minor: fc.integer({ min: -90_000, max: 90_000 }) }),
  fc.record({
    do: fc.constant('count' as const),
    currency,
    offMinor: fc.oneof(fc.constant(0), fc.integer({ min: -500, max: 500 })),
  }),
  fc.record({ do: fc.constant('line' as const), up: fc.boolean() }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 12, 17) }),
  fc.record({ do: fc.constant('jump' as const), minutes: fc.integer({ min: -3_000, max: 3_000 }) }),
  fc.record({ do: fc.constant('crash' as const) }),
)
const life = fc.array(fc.oneof({ weight: 2, arbitrary: sell }, { weight: 3, arbitrary: other }), {
  minLength: 1,
  maxLength: 24,
  size: 'max',
})

/** A life that meets every kind of entry in both currencies. */
const everything: readonly Step[] = (['HKD', 'CNY'] as const).flatMap((till): readonly Step[] => [
  { do: 'move', currency: till, minor: 50_000 },
  { do: 'sell', pay: till, yuan: 33, extraMinor: 700, treatment: 'credit' },
  { do: 'wait', minutes: 1 },
  { do: 'reverse', which: 0 },
  { do: 'review', which: 0, decision: 'failed' },
  { do: 'sell', pay: till, yuan: null, extraMinor: 0, treatment: 'decline' },
  { do: 'wait', minutes: 1 },
  { do: 'refund', which: 0, inCash: false },
  { do: 'count', currency: till, offMinor: -20 },
])

class Life {
  readonly recount = new Recount()
  readonly connection = granted(openMemory({ migrations, clockMs: () => 0 }))
  readonly shop: SimulatedShop
  /** `paid HKD`: what was met, by kind and currency. */
  readonly met = new Set<string>()
  #lastEntry = 0

  constructor() {
    const real = storeOver(this.connection, () => {})
    const store: Store = {
      ...real,
      postEntry: (entry) => {
        this.#lastEntry = real.postEntry(entry)
        for (const line of entry.lines) this.met.add(`${entry.kind} ${line.currency}`)
        return this.#lastEntry
      },
    }
    this.shop = new SimulatedShop({ store: () => store, shop: octopusAdds })
  }

  /** The entry after which the books stand as they do. */
  get lastEntry(): number {
    return this.#lastEntry
  }

  look(): readonly SaleView[] {
    const sales = this.shop.get('listSales', { limit: salesMax })
    this.recount.lookAt(sales)
    return sales
  }

  take(step: Step): void {
    const { shop } = this
    switch (step.do) {
      case 'sell':
        this.#sell(step)
        break
      case 'settle':
        this.#settle(step.which, () => true, step.fate)
        break
      case 'reverse':
        this.#settle(step.which, (sale) => sale.state === 'credited', 'failed')
        shop.time.advance(17 * minuteMs)
        break
      case 'refund':
        this.#giveBack(step, (sale) => sale.can.refund, 'refundSale')
        break
      case 'void':
        this.#giveBack(step, (sale) => sale.can.void, 'voidSale')
        break
      case 'cancel':
        // Of any sale: one that is paid must not be moved by it.
        this.#cancel(step.which)
        break
      case 'review': {
        const sale = this.#one(step.which, (each) => each.can.review)
        const verdict = { decision: step.decision, note: 'asked by telephone' }
        if (sale) shop.get('reviewSale', { commandId: newCommandId(), saleId: sale.id, ...verdict })
        break
      }
      case 'move':
        this.#move(step.currency, step.minor)
        break
      case 'count':
        this.#count(step.currency, step.offMinor)
        break
      case 'line':
        shop.distributor.lineIsUp = step.up
        break
      case 'wait':
        shop.time.advance(step.minutes * minuteMs)
        break
      case 'jump':
        shop.time.jump(step.minutes * minuteMs)
        break
      case 'crash':
        shop.crash()
    }
    shop.time.advance(700)
    this.look()
  }

  #sell({ pay, yuan, extraMinor, treatment }: Extract<Step, { do: 'sell' }>): void {
    const { shop } = this
    const product =
      yuan === null
        ? { card: hongKongCard, productId: '101', faceMinor: null }
        : { card: phone, productId: '201', faceMinor: yuan * 100 }
    const wish = { commandId: newCommandId(), language: 'en', again: true } as const
    const prepared = shop.call('prepareSale', { ...wish, ...product })
    if (!prepared.ok) return
    shop.distributor.treatments.push(treatment)
    const sale = prepared.value
    const tender = pay === 'octopus' ? 'octopus' : 'cash'
    const till = pay === 'octopus' ? 'HKD' : pay
    const due = sale.dueIn.find((each) => each.due.currency === till)?.due.amountMinor ?? 0
    const givenMinor = pay === 'octopus' ? (sale.dueBy[0]?.total.amountMinor ?? 0) : due + extraMinor
    const payment = { saleId: sale.id, tender, currency: till, givenMinor } as const
    const paid = shop.call('takePayment', { commandId: newCommandId(), ...payment })
    const costMinor = yuan === null ? 9_700 : yuan * 105
    if (!paid.ok) return
    const told = sale.price.fee.amountMinor + (pay === 'octopus' ? 130 : 0)
    expect(paid.value.price.fee.amountMinor).toBe(told)
    this.recount.took(paid.value, costMinor)
  }

  #move(till: 'HKD' | 'CNY', minor: number): void {
    if (minor === 0) return
    const direction = minor > 0 ? 'in' : 'out'
    const input = { direction, currency: till, amountMinor: Math.abs(minor), reason: 'carried' } as const
    this.shop.get('moveCash', { commandId: newCommandId(), ...input })
    this.recount.carried(till, minor)
  }

  #count(till: 'HKD' | 'CNY', offMinor: number): void {
    const countedMinor = Math.max(0, this.recount.drawer[till] + offMinor)
    const input = { currency: till, countedMinor, reason: 'counted' } as const
    const count = this.shop.get('countDrawer', { commandId: newCommandId(), ...input })
    expect(count.expected?.amountMinor).toBe(this.recount.drawer[till])
    this.recount.counted(till, countedMinor)
  }

  #one(index: number, fits: (sale: SaleView) => boolean): SaleView | undefined {
    const sales = this.look().filter(fits)
    return sales[index % Math.max(1, sales.length)]
  }

  #settle(index: number, fits: (sale: SaleView) => boolean, fate: 'credited' | 'failed'): void {
    const sale = this.#one(index, fits)
    if (sale) this.shop.distributor.settle(sale.reference as Reference, fate)
  }

  #cancel(index: number): void {
    const sale = this.#one(index, () => true)
    if (sale) this.shop.call('cancelSale', { commandId: newCommandId(), saleId: sale.id })
  }

  #giveBack(
    { which, inCash }: { readonly which: number; readonly inCash: boolean },
    fits: (sale: SaleView) => boolean,
    name: 'refundSale' | 'voidSale',
  ): void {
    const sale = this.#one(which, fits)
    if (!sale) return
    const cash = inCash && sale.can.refundInCash
    if (cash) this.recount.givenInCash(sale.id)
    const why = { reason: 'changedMind' } as const
    const input = { commandId: newCommandId(), saleId: sale.id, why, ...(cash && { inCash: true as const }) }
    this.shop.get(name, input)
  }
}

/** Lives it through, comparing after every step and looking back at the end; returns what was met. */
function liveThrough(steps: readonly Step[]): ReadonlySet<string> {
  const subject = new Life()
  const { shop, recount, connection } = subject
  const past = new Map<number, Record<string, number>>()
  for (const step of steps) {
    subject.take(step)
    const books = shop.books()
    expect(books).toEqual(recount.books(shop))
    past.set(subject.lastEntry, books)
  }
  for (const [entryId, books] of past) {
    const then = shop.store.ledgerBalances({ entryId })
    const named = then.map((line) => [`${line.account} ${line.currency}`, line.amountMinor])
    expect(Object.fromEntries(named)).toEqual(books)
  }
  expect(walkChain(connection).fault ?? moneyFault(connection)).toBeNull()
  shop.counter.stop()
  connection.close()
  return subject.met
}

test('every account is what an independent recount says, now and at every instant before', () => {
  fc.assert(
    fc.property(life, (steps) => void liveThrough(steps)),
    { numRuns: 40 },
  )
})

test('and so it is in a life that meets every kind of entry in both currencies', () => {
  const met = liveThrough(everything)
  for (const kind of entryKinds) {
    // What is credited is sold in the till's own currency, whatever it was paid in.
    const tills = kind === 'credited' ? ['HKD'] : ['HKD', 'CNY']
    for (const till of tills) expect(met).toContain(`${kind} ${till}`)
  }
})
