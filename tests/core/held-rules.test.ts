// What held for a past sale, told from the books alone: what the settings file said is in the audit chain
// whenever it had changed by a start, so that no edited file makes an old sale look different or cost more.
import { describe, expect, test } from 'vitest'
import { money } from '../../core/money.ts'
import { createSettingsBook } from '../../core/settings/settings-book.ts'
import type { Shop } from '../../core/shop.ts'
import type { Store } from '../../core/store.ts'
import { heldWords } from '../../core/words/held-words.ts'
import { ruleFields, ruleTitles } from '../../core/words/rule-words.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

const within = { slip: { ...simulatedShop.slip, copiesMax: 20 } }
const fees = (feeMinor: number): Partial<Shop> => ({
  fees: [{ operatorId: null, upToMinor: null, feeMinor }],
})

function open(shop: Partial<Shop> = {}): SimulatedShop {
  return new SimulatedShop({ shop: { ...within, ...shop } })
}

/** The same books under a settings file that was edited meanwhile. */
function openAgain(before: SimulatedShop, shop: Partial<Shop>): SimulatedShop {
  before.counter.stop()
  const after = new SimulatedShop({ shop: { ...within, ...shop }, store: () => before.store })
  after.time.jump(before.time.nowMs() - after.time.nowMs())
  return after
}

const filed = (store: Store) => store.eventsAfter('settingsFiled', 0).map(({ data }) => data.values)

/** A rule by its English name. */
function ruleOf(shop: SimulatedShop, saleId: string, name: string) {
  const { rules } = shop.get('readSaleRules', { saleId })
  return rules?.find((rule) => rule.name === name)
}

describe('the settings file in the chain', () => {
  test('a first start keeps all it says, one that finds it the same keeps nothing, one that differs only that', () => {
    const first = open()
    expect(filed(first.store)).toMatchObject([{ saleMax: '3000.00', rounding: { HKD: '0.10', CNY: '1.00' } }])
    first.crash()
    expect(filed(first.store)).toHaveLength(1)
    const second = openAgain(first, fees(900))
    expect(filed(second.store)).toHaveLength(2)
    expect(filed(second.store)[1]).toEqual({ fees: [{ operatorId: null, upTo: null, fee: '9.00' }] })
    openAgain(second, {})
    expect(filed(second.store)).toHaveLength(3)
  })

  test('that was edited is among the changes, but for what was chosen on screen before', () => {
    const first = open()
    expect(first.get('readSettings', {}).changes).toEqual([])
    const seen = first.get('readSettings', {}).values.saleMax
    first.get('changeSetting', { commandId: newCommandId(), key: 'saleMax', seen, value: '321.00' })
    const second = openAgain(first, { ...fees(900), saleMax: money('HKD', 5_000) })
    const { changes, values } = second.get('readSettings', {})
    expect(changes).toMatchObject([
      { from: 'file', key: 'fees', before: [{ fee: '5.00' }], after: [{ fee: '9.00' }] },
      { from: 'screen', key: 'saleMax', before: '3000.00', after: '321.00' },
    ])
    expect(values.saleMax).toBe('321.00')
  })

  test('a disk that refuses it is asked again at a later turn', () => {
    let full = true
    const shop = new SimulatedShop({
      shop: within,
      store: (real) => ({
        ...real,
        commit: (work) =>
          full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
      }),
    })
    expect(filed(shop.store)).toEqual([])
    full = false
    shop.counter.wake()
    expect(filed(shop.store)).toHaveLength(1)
  })

  test('a clock that was set back while the counter was closed is noticed all the same', () => {
    const first = open()
    first.time.jump(3 * 3_600_000)
    first.pay(first.prepare())
    first.counter.stop()
    const second = new SimulatedShop({ shop: { ...within, ...fees(900) }, store: () => first.store })
    expect(filed(first.store)).toHaveLength(2)
    expect(second.get('readStanding', {}).alerts.map(({ code }) => code)).toContain('alertClockBack')
  })
})

test('an offer made under another file costs what its customer was told', () => {
  const first = open(fees(230))
  const offered = first.prepare()
  expect(offered.cashDue.amountMinor).toBe(10_230)
  const second = openAgain(first, { ...fees(230), cashStepMinor: { HKD: 500, CNY: 100 } })
  expect(second.sale(offered.id)).toMatchObject({ cashDue: offered.cashDue, dueIn: offered.dueIn })
  expect(second.pay(offered).tender?.changeMinor).toBe(12_000 - 10_230)
  expect(second.prepare().cashDue.amountMinor % 500).toBe(0)
})

test('an offer in a currency that is no longer the till’s is expired, and charged in none', () => {
  const first = open()
  const offered = first.prepare()
  const second = openAgain(first, {
    tillCurrency: 'CNY',
    cashCurrencies: ['CNY'],
    saleMax: money('CNY', 300_000),
  })
  for (const currency of ['HKD', 'CNY'] as const) {
    const payment = { tender: 'cash', currency, givenMinor: 12_000 } as const
    const answer = second.call('takePayment', { commandId: newCommandId(), saleId: offered.id, ...payment })
    expect(answer.ok ? null : answer.error.code).toBe('offerExpired')
  }
  expect(second.books()).toEqual({})
})

test('what was paid in cash is shown as it was paid, whatever the smallest coin is today', () => {
  const shop = open(fees(230))
  const paid = shop.pay(shop.prepare())
  const value = { HKD: '5.00', CNY: '1.00' }
  const seen = shop.get('readSettings', {}).values.rounding
  shop.get('changeSetting', { commandId: newCommandId(), key: 'rounding', seen, value })
  expect(shop.sale(paid.id).cashDue).toEqual({ currency: 'HKD', amountMinor: 10_230 })
})

describe('the rules of a sale', () => {
  test('are those of its day, each beside what holds today where it differs', () => {
    const first = open(fees(230))
    const sale = first.pay(first.prepare())
    expect(ruleOf(first, sale.id, ruleTitles.fees.en)).toEqual({
      name: ruleTitles.fees.en,
      held: 'HK$2.30 (all operators, any face value)',
      today: null,
    })
    const change = (key: 'saleMax' | 'slip', value: never) => {
      const seen = first.get('readSettings', {}).values[key]
      return first.get('changeSetting', { commandId: newCommandId(), key, seen, value })
    }
    change('saleMax', '321.00' as never)
    change('slip', { ...first.get('readSettings', {}).values.slip, footer: 'Come again' } as never)
    const second = openAgain(first, { fees: [{ operatorId: '1', upToMinor: 20_000, feeMinor: 900 }] })
    expect(ruleOf(second, sale.id, ruleTitles.fees.en)).toMatchObject({
      held: 'HK$2.30 (all operators, any face value)',
      today: expect.stringMatching(/^HK\$9\.00 \(.+, face value up to HK\$200\.00\)$/),
    })
    expect(ruleOf(second, sale.id, ruleTitles.saleMax.en)).toMatchObject({
      held: 'HK$3,000.00',
      today: 'HK$321.00',
    })
    expect(ruleOf(second, sale.id, ruleFields.footer.en)).toMatchObject({
      held: 'Thank you',
      today: 'Come again',
    })
    expect(ruleOf(second, sale.id, ruleFields.HKD.en)).toMatchObject({ held: 'HK$0.10', today: null })
    expect(ruleOf(second, sale.id, ruleFields.refundRule.en)?.today).toBeNull()
  })

  test('have the rate that decided, with the day it began on', () => {
    const rate = { from: 'CNY', to: 'HKD', since: '2026-01-01' } as const
    const first = open({ rates: [{ ...rate, ratePpm: 1_083_300 }] })
    const offer = first.prepare()
    const cny = offer.dueIn.find(({ due }) => due.currency === 'CNY')
    const paid = first.get('takePayment', {
      commandId: newCommandId(),
      saleId: offer.id,
      tender: 'cash',
      currency: 'CNY',
      givenMinor: cny?.due.amountMinor ?? 0,
    })
    const second = openAgain(first, { rates: [{ ...rate, ratePpm: 1_100_000, since: '2026-02-01' }] })
    expect(ruleOf(second, paid.id, heldWords.cashRate.en.replace('{currency}', 'CNY'))).toMatchObject({
      held: '1 CNY = 1.0833 HKD (from 2026-01-01 on)',
      today: '1 CNY = 1.1 HKD (from 2026-02-01 on)',
    })
  })

  test('are for supervisors', () => {
    const { till, clerk, supervisor } = staffedTill({ shop: within })
    till.signIn(clerk, pins.clerk)
    const { id: saleId } = till.prepare()
    expect(till.codeOf('readSaleRules', { saleId })).toBe('reportsNotShown')
    till.signIn(supervisor, pins.supervisor)
    expect(till.get('readSaleRules', { saleId }).rules).not.toBeNull()
  })

  test('are not made up where the books are older than their record', () => {
    const shop = open()
    const [first] = shop.store.eventsAfter('settingsFiled', 0)
    const book = createSettingsBook(shop.store, { ...simulatedShop, ...within })
    expect(book.heldAt((first?.sequence ?? 0) - 1)).toBeNull()
    expect(book.heldAt(first?.sequence ?? 0)).not.toBeNull()
  })
})
