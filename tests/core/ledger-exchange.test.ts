// Cash of the other till currency: what is due of it, what the books and the receipt say, and that a
// refund is what was paid, to the cent, whatever the rates have become.
import { describe, expect, test } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import { amountDue, cashDues } from '../../core/catalogue/pricing.ts'
import { convert, inverseRatePpm, money, type TillCurrency } from '../../core/money.ts'
import { layOut } from '../../core/receipt/layout.ts'
import type { Rate, Shop } from '../../core/shop.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'

const day = '2026-11-23'
const hourMs = 3_600_000
const inCash = (currency: TillCurrency) => ({ kind: 'cash', currency }) as const

function shopWith(rates: readonly Rate[], changes: Partial<Shop> = {}): Shop {
  return { ...simulatedShop, cashCurrencies: ['HKD', 'CNY'], rates, ...changes }
}

function due(shop: Shop, totalMinor: number, currency: TillCurrency, on: string = day) {
  const answer = amountDue(money(shop.tillCurrency, totalMinor), inCash(currency), shop, on)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

const toYuan = (ratePpm: number, since: string): Rate => ({ from: 'HKD', to: 'CNY', ratePpm, since })
const toDollar = (ratePpm: number, since: string): Rate => ({ from: 'CNY', to: 'HKD', ratePpm, since })

describe('what is due', () => {
  test('by the owner’s own rate, rounded to the coin of the other currency', () => {
    const shop = shopWith([toYuan(920_000, '2026-01-01'), toDollar(1_090_000, '2026-01-01')])
    // HK$105.00 at 0.92 is CNY 96.60, and the coin is CNY 1.
    expect(due(shop, 10_500, 'CNY')).toEqual({
      amount: money('CNY', 9_700),
      rounding: money('CNY', 40),
      ratePpm: 920_000,
    })
    expect(due(shop, 10_500, 'HKD')).toEqual({
      amount: money('HKD', 10_500),
      rounding: money('HKD', 0),
      ratePpm: null,
    })
  })

  test('by the other way’s rate turned round and up, where there is no other', () => {
    const shop = shopWith([toDollar(1_090_000, '2026-01-01')])
    // 1 / 1.09 is 0.917431..., up to 0.917432: CNY 96.330360, up to 96.34, and 96 in coins.
    expect(due(shop, 10_500, 'CNY')).toEqual({
      amount: money('CNY', 9_600),
      rounding: money('CNY', -34),
      ratePpm: 917_432,
    })
  })

  test('a rate turned round and back never leaves the shop short', () => {
    for (const ratePpm of [1, 3, 7, 917_431, 999_999, 1_000_000, 1_000_001, 1_090_000, 333_333_333]) {
      for (const minor of [1, 99, 10_500, 1_234_567]) {
        const there = convert(money('HKD', minor), 'CNY', inverseRatePpm(ratePpm))
        expect(convert(there, 'HKD', ratePpm).amountMinor).toBeGreaterThanOrEqual(minor)
      }
    }
  })

  test('of the rates that have begun the newest holds', () => {
    const shop = shopWith([
      toYuan(900_000, '2026-01-01'),
      toYuan(950_000, '2026-11-23'),
      toYuan(990_000, '2026-11-24'),
    ])
    const rates = ['2026-11-22', '2026-11-23', '2026-11-24'].map((on) => due(shop, 1_000, 'CNY', on).ratePpm)
    expect(rates).toEqual([900_000, 950_000, 990_000])
  })

  test('a mainland shop takes Hong Kong cash by the same rules', () => {
    const shop = shopWith([toDollar(1_090_000, '2026-01-01')], { tillCurrency: 'CNY' })
    expect(due(shop, 9_605, 'HKD')).toEqual({
      amount: money('HKD', 10_470),
      rounding: money('HKD', 0),
      ratePpm: 1_090_000,
    })
    expect(due(shop, 9_650, 'CNY').rounding).toEqual(money('CNY', 50))
  })

  test('is refused without a rate, in a currency not taken, and on a terminal in another', () => {
    const none = shopWith([toYuan(920_000, '2026-12-01')])
    const total = money('HKD', 10_500)
    expect(amountDue(total, inCash('CNY'), none, day)).toMatchObject({ problem: { code: 'rateMissing' } })
    const own = shopWith([toYuan(920_000, '2026-01-01')], { cashCurrencies: ['HKD'] })
    const refused = { problem: { code: 'currencyNotTaken' } }
    expect(amountDue(total, inCash('CNY'), own, day)).toMatchObject(refused)
    const both = shopWith([toYuan(920_000, '2026-01-01')])
    const octopus = { kind: 'octopus', currency: 'CNY' } as const
    expect(amountDue(total, octopus, both, day)).toMatchObject(refused)
    expect(cashDues(total, none, day).map(({ amount }) => amount.currency)).toEqual(['HKD'])
    expect(cashDues(total, both, day).map(({ amount }) => amount.currency)).toEqual(['HKD', 'CNY'])
  })
})

function payInYuan(shop: SimulatedShop, givenMinor: number, sale: SaleView = shop.prepare()): SaleView {
  const input = { commandId: newCommandId(), saleId: sale.id, tender: 'cash', currency: 'CNY' } as const
  return shop.get('takePayment', { ...input, givenMinor })
}

const inverse = inverseRatePpm(1_083_300)

describe('a sale paid in the other currency', () => {
  test('is shown before it is paid, remembered, and booked so that each currency sums to zero', () => {
    const shop = new SimulatedShop()
    const sale = shop.prepare()
    expect(sale.dueIn).toEqual([
      { due: money('HKD', 10_500), ratePpm: null },
      { due: money('CNY', 9_700), ratePpm: inverse },
    ])
    const paid = payInYuan(shop, 10_000, sale)
    const tender = { kind: 'cash', currency: 'CNY', givenMinor: 10_000, changeMinor: 300, ratePpm: inverse }
    expect(paid).toMatchObject({ state: 'paid', tender, dueIn: [] })
    shop.time.advance(1_000)
    expect(shop.books()).toEqual({
      'drawer CNY': 9_700,
      'rounding CNY': -7,
      'exchange CNY': -9_693,
      'exchange HKD': 10_500,
      'sales HKD': -10_000,
      'fees HKD': -500,
      'distributorCost HKD': 9_700,
      'wallet HKD': -9_700,
    })
  })

  test('says the rate and both amounts on paper, and fits the narrowest', () => {
    const shop = new SimulatedShop()
    payInYuan(shop, 10_000)
    shop.time.advance(1_000)
    const [receipt] = shop.printer.paper
    if (!receipt) throw new Error('no receipt')
    const said = receipt.blocks.flatMap((block) =>
      block.kind === 'pair' ? [`${block.label}: ${block.value}`] : [],
    )
    expect(said).toEqual(
      expect.arrayContaining([
        'TOTAL: HK$105.00',
        'Rate: HKD 1 = CNY 0.923106',
        'Comes to: CNY 96.93',
        'Cash rounding: CNY 0.07',
        'DUE: CNY 97.00',
        'Cash: CNY 100.00',
        'Change: CNY 3.00',
      ]),
    )
    const text = layOut(receipt, 32)
      .lines.map((line) => (line.kind === 'text' ? line.text : ''))
      .join('\n')
    expect(text).toContain('HKD 1 = CNY 0.923106')
  })

  test('is refunded as it came, to the fen, after the rates have changed', () => {
    const rates = [toYuan(920_000, '2026-01-01'), toYuan(500_000, '2026-11-24')]
    const shop = new SimulatedShop({ shop: { rates } })
    shop.distributor.treatments = ['decline']
    const { id } = payInYuan(shop, 10_000)
    shop.time.advance(1_000)
    expect(shop.books()).toEqual({ 'drawer CNY': 9_700, 'refundsDue CNY': -9_700 })
    shop.time.jump(36 * hourMs)
    shop.get('refundSale', { commandId: newCommandId(), saleId: id, why: { reason: 'notCredited' } })
    shop.time.advance(1_000)
    expect(shop.books()).toEqual({})
    const refund = shop.printer.paper.at(-1)?.blocks.filter((block) => block.kind === 'pair')
    expect(refund?.map(({ label, value }) => `${label}: ${value}`)).toContain('REFUNDED: CNY 97.00')
    expect(refund?.map(({ label, value }) => `${label}: ${value}`)).toContain('Refunded by: Cash')
  })

  test('owes what the day of its price said, though it is paid after the next has begun', () => {
    // The business day begins at 04:00; it is 10:00.
    const rates = [toYuan(920_000, '2026-01-01'), toYuan(500_000, '2026-11-24')]
    const shop = new SimulatedShop({ shop: { rates } })
    shop.time.jump(18 * hourMs - 10 * 60_000)
    const sale = shop.prepare()
    shop.time.jump(20 * 60_000)
    expect(shop.sale(sale.id).dueIn[1]?.due).toEqual(money('CNY', 9_700))
    expect(payInYuan(shop, 10_000, sale).tender?.changeMinor).toBe(300)
    expect(shop.prepare().dueIn[1]?.ratePpm).toBe(500_000)
  })

  test.each([
    ['too little', { tender: 'cash', currency: 'CNY', givenMinor: 9_699 }, 'cashTooSmall'],
    ['a note too many', { tender: 'cash', currency: 'CNY', givenMinor: 20_000 }, 'cashTooLarge'],
    ['on a terminal', { tender: 'octopus', currency: 'CNY', givenMinor: 9_700 }, 'currencyNotTaken'],
  ] as const)('%s is refused and nothing is taken', (_what, payment, code) => {
    const shop = new SimulatedShop()
    const sale = shop.prepare()
    const answer = shop.call('takePayment', { commandId: newCommandId(), saleId: sale.id, ...payment })
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(shop.books()).toEqual({})
  })

  test('change up to the largest note of each currency is a note, and more a slip', () => {
    const shop = new SimulatedShop()
    expect(payInYuan(shop, 19_700).tender?.changeMinor).toBe(10_000)
    const sale = shop.prepare()
    const input = { saleId: sale.id, tender: 'cash', currency: 'HKD' } as const
    const over = shop.call('takePayment', { commandId: newCommandId(), ...input, givenMinor: 110_501 })
    expect(over).toMatchObject({ ok: false, error: { code: 'cashTooLarge' } })
    const paid = shop.get('takePayment', { commandId: newCommandId(), ...input, givenMinor: 110_500 })
    expect(paid.tender?.changeMinor).toBe(100_000)
  })
})

test('the shop tells its screens whose cash it takes', () => {
  expect(new SimulatedShop().get('getShop', {}).cashCurrencies).toEqual(['HKD', 'CNY'])
})
