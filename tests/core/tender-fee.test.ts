// What a terminal adds to a sale: told before payment, taken as it was told, and given back whole.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import type { SaleId } from '../../core/ids.ts'
import { money } from '../../core/money.ts'
import { layOut } from '../../core/receipt/layout.ts'
import type { Shop, TenderFee } from '../../core/shop.ts'
import { type TerminalKind, tenderKinds, terminalKinds } from '../../core/top-up/sale.ts'
import { ruleTitles } from '../../core/words/rule-words.ts'
import { hongKongCard, newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'

const octopusAdds = (feeMinor: number): Partial<Shop> => ({ tenderFees: [{ tender: 'octopus', feeMinor }] })

const within = { slip: { ...simulatedShop.slip, copiesMax: 20 } }

function open(shop: Partial<Shop> = {}): SimulatedShop {
  return new SimulatedShop({ shop: { ...within, ...octopusAdds(150), ...shop } })
}

function payBy(shop: SimulatedShop, sale: SaleView, tender: TerminalKind, givenMinor: number) {
  const payment = { tender, currency: 'HKD', givenMinor } as const
  return shop.call('takePayment', { commandId: newCommandId(), saleId: sale.id, ...payment })
}

const codeOf = (answer: ReturnType<typeof payBy>) => (answer.ok ? null : answer.error.code)
const payment = (shop: SimulatedShop, id: string) =>
  shop.store.eventsOfSale(id as SaleId).find(({ type }) => type === 'paymentTaken')?.data

test('is told with the offer, and nothing but what was told is taken', () => {
  const shop = open()
  const sale = shop.prepare()
  expect(sale).toMatchObject({ price: { total: { amountMinor: 10_500 } }, cashDue: { amountMinor: 10_500 } })
  expect(sale.dueBy).toEqual([{ tender: 'octopus', fee: money('HKD', 650), total: money('HKD', 10_650) }])
  for (const wrong of [10_500, 10_649, 10_651])
    expect(codeOf(payBy(shop, sale, 'octopus', wrong))).toBe('tenderNotExact')
  expect(shop.books()).toEqual({})
  expect(payBy(shop, sale, 'octopus', 10_650).ok).toBe(true)
  expect(codeOf(payBy(shop, sale, 'octopus', 10_650))).toBe('stepNotAllowed')
  expect(shop.sale(sale.id)).toMatchObject({
    price: { value: { amountMinor: 10_000 }, fee: { amountMinor: 650 }, total: { amountMinor: 10_650 } },
    dueBy: [],
  })
  expect(payment(shop, sale.id)?.tenderFee).toEqual(money('HKD', 150))
  expect(shop.books()).toMatchObject({ 'octopus HKD': 10_650, 'fees HKD': -650, 'owed HKD': -10_000 })
})

test('by cash it costs what it did, and the chain says nothing of it', () => {
  const shop = open()
  const paid = shop.pay(shop.prepare())
  expect(paid.tender).toMatchObject({ changeMinor: 1_500 })
  expect(Object.keys(payment(shop, paid.id) ?? {})).not.toContain('tenderFee')
  const without = open({ tenderFees: [] })
  const sale = without.prepare()
  expect(sale.dueBy).toEqual([])
  expect(payBy(without, sale, 'octopus', 10_500).ok).toBe(true)
  expect(Object.keys(payment(without, sale.id) ?? {})).not.toContain('tenderFee')
})

test('that was changed since the offer is as it was told, and across a restart too', () => {
  const shop = open()
  const sale = shop.prepare()
  const seen = shop.get('readSettings', {}).values.tenderFees
  expect(seen).toEqual([{ tender: 'octopus', fee: '1.50' }])
  const value = [{ tender: 'octopus', fee: '9.00' }]
  shop.get('changeSetting', { commandId: newCommandId(), key: 'tenderFees', seen, value })
  shop.crash()
  expect(shop.sale(sale.id).dueBy).toEqual(sale.dueBy)
  expect(codeOf(payBy(shop, sale, 'octopus', 11_400))).toBe('tenderNotExact')
  expect(payBy(shop, sale, 'octopus', 10_650).ok).toBe(true)
  const { rules } = shop.get('readSaleRules', { saleId: sale.id })
  expect(rules?.find(({ name }) => name === ruleTitles.tenderFees.en)).toMatchObject({
    held: 'Octopus HK$1.50',
    today: 'Octopus HK$9.00',
  })
  expect(shop.prepare().dueBy).toMatchObject([{ total: { amountMinor: 11_400 } }])
})

describe('a limit leaves room for the dearest tender, since a terminal is asked before the counter', () => {
  const refusal = (shop: SimulatedShop) => {
    const wish = { productId: '101', faceMinor: null, language: 'en', again: true } as const
    const answer = shop.call('prepareSale', { commandId: newCommandId(), card: hongKongCard, ...wish })
    return answer.ok ? null : answer.error.code
  }

  test('of one sale', () => {
    expect(refusal(open({ saleMax: money('HKD', 10_650) }))).toBeNull()
    expect(refusal(open({ saleMax: money('HKD', 10_649) }))).toBe('saleTooLarge')
    // One that is not taken here costs nobody anything.
    const tenderFees = [{ tender: 'card', feeMinor: 9_000 }] as const
    expect(refusal(open({ saleMax: money('HKD', 10_500), tenderFees }))).toBeNull()
  })

  test.each([
    [10_650, null],
    [10_649, 'offlineSaleTooLarge'],
  ])('while the line is down, of %i', (mostMinor, code) => {
    const limits = { saleMax: money('HKD', mostMinor), cardPerDayMax: money('HKD', 900_000) }
    const offline = simulatedShop.offline && { ...simulatedShop.offline, ...limits }
    const shop = open({ offline })
    const before = shop.prepare()
    shop.distributor.lineIsUp = false
    shop.pay(shop.prepare())
    shop.time.advance(60_000)
    expect(shop.get('getStatus', {}).line.state).toBe('down')
    expect(refusal(shop)).toBe(code)
    // Who wants to pay cash for what was offered before needs no more room than cash takes.
    expect(shop.pay(before).receiptNumber).not.toBeNull()
  })
})

describe('what was taken goes back whole', () => {
  const declined = () => {
    const shop = open()
    const sale = shop.prepare()
    shop.distributor.treatments.push('decline')
    payBy(shop, sale, 'octopus', 10_650)
    shop.time.advance(30_000)
    expect(shop.books()).toEqual({ 'octopus HKD': 10_650, 'refundsDue HKD': -10_650 })
    return { shop, id: sale.id }
  }
  const refund = (shop: SimulatedShop, saleId: string, inCash: boolean) =>
    shop.get('refundSale', {
      commandId: newCommandId(),
      saleId,
      why: { reason: 'notCredited' },
      ...(inCash && { inCash: true }),
    })

  test('by the terminal', () => {
    const { shop, id } = declined()
    refund(shop, id, false)
    expect(shop.books()).toEqual({})
  })

  test('in cash, and each report says the same', () => {
    const { shop, id } = declined()
    refund(shop, id, true)
    expect(shop.books()).toEqual({ 'drawer HKD': -10_650, 'octopus HKD': 10_650 })
    expect(shop.get('readDay', {})).toMatchObject({
      totals: [{ sold: { valueMinor: 10_000, feeMinor: 650 } }],
      tenders: [
        { kind: 'cash', refundedMinor: 10_650 },
        { kind: 'octopus', takenMinor: 10_650 },
      ],
    })
  })
})

test('the slip and the customer’s screen say one fee and one total', () => {
  const shop = open()
  const sale = shop.prepare()
  const showing = { kind: 'sale', saleId: sale.id, cash: null, givenMinor: null } as const
  const seen = (terminal: TerminalKind | null) => {
    shop.get('showCustomer', { commandId: newCommandId(), showing: { ...showing, terminal } })
    return shop.get('getCustomerView', {}).showing
  }
  const told = { fee: { amountMinor: 650 }, total: { amountMinor: 10_650 }, due: { amountMinor: 10_650 } }
  expect(seen('alipay')).toMatchObject({ fee: { amountMinor: 500 }, due: { amountMinor: 10_500 } })
  expect(seen('octopus')).toMatchObject(told)
  payBy(shop, sale, 'octopus', 10_650)
  expect(seen(null)).toMatchObject(told)
  shop.time.advance(30_000)
  const [slip] = shop.printer.paper
  if (!slip) throw new Error('no slip was printed')
  const lines = layOut(slip, 48).lines.map((line) => ('text' in line ? line.text : ''))
  expect(lines.find((line) => line.startsWith('Handling fee'))).toMatch(/ HK\$6\.50$/)
  expect(lines.filter((line) => line.includes('HK$106.50'))).toHaveLength(1)
})

test('an offer in a currency that is no longer the till’s is told without one', () => {
  const first = open()
  const offered = first.prepare()
  first.counter.stop()
  const cny = { tillCurrency: 'CNY', cashCurrencies: ['CNY'], saleMax: money('CNY', 300_000) } as const
  const second = new SimulatedShop({ shop: { ...octopusAdds(150), ...cny }, store: () => first.store })
  second.time.jump(first.time.nowMs() - second.time.nowMs())
  expect(second.sale(offered.id).dueBy).toEqual([])
  expect(codeOf(payBy(second, offered, 'octopus', 10_650))).toBe('offerExpired')
})

const someFees = fc.uniqueArray(
  fc.record<TenderFee>({ tender: fc.constantFrom(...terminalKinds), feeMinor: fc.nat({ max: 2_000 }) }),
  { selector: ({ tender }) => tender },
)
const someSales = fc.array(
  fc.record({ tender: fc.constantFrom(...tenderKinds), treatment: fc.constantFrom('credit', 'decline') }),
  { minLength: 1, maxLength: 6 },
)

test('with any fees, every customer pays what was told and the books balance', () => {
  fc.assert(
    fc.property(someFees, someSales, (tenderFees, sales) => {
      const shop = open({ tenderFees, tenders: tenderKinds })
      let keptMinor = 0
      for (const { tender, treatment } of sales) {
        const sale = shop.prepare()
        const told = sale.dueBy.find((each) => each.tender === tender)?.total ?? sale.cashDue
        const extra = tenderFees.find((each) => each.tender === tender)?.feeMinor ?? 0
        expect(told.amountMinor).toBe(10_500 + extra)
        shop.distributor.treatments.push(treatment === 'credit' ? 'credit' : 'decline')
        const paid = { tender, currency: 'HKD', givenMinor: told.amountMinor } as const
        const taken = shop.get('takePayment', { commandId: newCommandId(), saleId: sale.id, ...paid })
        expect(taken.tender).toMatchObject({ givenMinor: told.amountMinor, changeMinor: 0 })
        shop.time.advance(30_000)
        if (treatment === 'credit') keptMinor += told.amountMinor
        else {
          const why = { reason: 'notCredited' } as const
          shop.get('refundSale', { commandId: newCommandId(), saleId: sale.id, why })
        }
      }
      const books = shop.books()
      const money = ['drawer', ...terminalKinds].map((account) => books[`${account} HKD`] ?? 0)
      expect(money.reduce((sum, each) => sum + each, 0)).toBe(keptMinor)
      expect(Object.values(books).reduce((sum, each) => sum + each, 0)).toBe(0)
      expect((books['sales HKD'] ?? 0) + (books['fees HKD'] ?? 0) + keptMinor).toBe(0)
    }),
    { numRuns: 40 },
  )
})
