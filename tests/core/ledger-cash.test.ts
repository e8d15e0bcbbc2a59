// Cash carried in and out and counted: each an entry and an event, done once, and the drawer opens
// only when it is on disk.
import { describe, expect, test } from 'vitest'
import { money } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const float = {
  direction: 'in',
  currency: 'HKD',
  amountMinor: 50_000,
  reason: 'float of the morning',
} as const

describe('cash carried', () => {
  test('in and out is booked, told, and answered with what the drawer then holds', () => {
    const shop = new SimulatedShop()
    expect(shop.get('moveCash', { commandId: newCommandId(), ...float })).toEqual({
      direction: 'in',
      amount: money('HKD', 50_000),
      drawer: money('HKD', 50_000),
      reason: 'float of the morning',
    })
    shop.pay(shop.prepare())
    const out = { direction: 'out', currency: 'HKD', amountMinor: 20_000, reason: 'to the bank' } as const
    expect(shop.get('moveCash', { commandId: newCommandId(), ...out }).drawer).toEqual(money('HKD', 40_500))
    expect(shop.books()).toMatchObject({ 'drawer HKD': 40_500, 'cashMoves HKD': -30_000 })
    shop.time.advance(1_000)
    expect(shop.printer.drawerPulses).toBe(3)
  })

  test('twice by the same command is once, and answered alike', () => {
    const shop = new SimulatedShop()
    const input = { commandId: newCommandId(), ...float }
    const first = shop.get('moveCash', input)
    shop.get('moveCash', { ...input, commandId: newCommandId() })
    shop.crash()
    expect(shop.get('moveCash', input)).toEqual(first)
    expect(shop.books()['drawer HKD']).toBe(100_000)
    shop.time.advance(1_000)
    const count = { commandId: input.commandId, currency: 'HKD', countedMinor: 1, reason: 'other' } as const
    expect(shop.call('countDrawer', count)).toMatchObject({ error: { code: 'commandReused' } })
    const sale = shop.call('cancelSale', { commandId: input.commandId, saleId: shop.prepare().id })
    expect(sale).toMatchObject({ error: { code: 'commandReused' } })
  })

  test('a command of a sale is not one of the drawer', () => {
    const shop = new SimulatedShop()
    const commandId = newCommandId()
    shop.get('cancelSale', { commandId, saleId: shop.prepare().id })
    expect(shop.call('moveCash', { commandId, ...float })).toMatchObject({ error: { code: 'commandReused' } })
  })

  test('of a currency the shop does not take, only what is still there goes out', () => {
    const shop = new SimulatedShop({ shop: { cashCurrencies: ['HKD'] } })
    const yuan = { ...float, currency: 'CNY' } as const
    const refused = shop.call('moveCash', { commandId: newCommandId(), ...yuan })
    expect(refused).toMatchObject({ ok: false, error: { code: 'currencyNotTaken' } })
    expect(shop.books()).toEqual({})
    const lines = [
      { account: 'drawer', currency: 'CNY', amountMinor: 50_000 },
      { account: 'cashMoves', currency: 'CNY', amountMinor: -50_000 },
    ] as const
    const left = { saleId: null, kind: 'cashMoved', atMs: 1, businessDay: '2026-11-22', lines } as const
    shop.store.commit(() => shop.store.postEntry(left))
    shop.get('moveCash', { commandId: newCommandId(), ...yuan, direction: 'out' })
    expect(shop.books()).toEqual({})
  })

  test.each([0, -1, 0.5, 1e12])('%d is no amount', (amountMinor) => {
    const shop = new SimulatedShop()
    const answer = shop.call('moveCash', { commandId: newCommandId(), ...float, amountMinor })
    expect(answer).toMatchObject({ ok: false, error: { code: 'callMalformed' } })
  })
})

describe('a drawer that is counted', () => {
  const counted = (shop: SimulatedShop, currency: 'HKD' | 'CNY', countedMinor: number) =>
    shop.get('countDrawer', { commandId: newCommandId(), currency, countedMinor, reason: 'end of shift' })

  test('short and over goes to its account, and the books take over what is there', () => {
    const shop = new SimulatedShop()
    shop.get('moveCash', { commandId: newCommandId(), ...float })
    expect(counted(shop, 'HKD', 49_800)).toEqual({
      counted: money('HKD', 49_800),
      expected: money('HKD', 50_000),
      difference: money('HKD', -200),
      reason: 'end of shift',
    })
    expect(shop.books()).toMatchObject({ 'drawer HKD': 49_800, 'overShort HKD': 200 })
    expect(counted(shop, 'CNY', 100).difference).toEqual(money('CNY', 100))
    expect(shop.books()).toMatchObject({ 'drawer CNY': 100, 'overShort CNY': -100, 'drawer HKD': 49_800 })
  })

  test('that agrees moves nothing, and is a fact all the same', () => {
    const events: string[] = []
    const hear = (real: Store): Store => ({
      ...real,
      appendEvent: (event) => {
        events.push(event.type)
        return real.appendEvent(event)
      },
    })
    const shop = new SimulatedShop({ store: hear })
    const input = { commandId: newCommandId(), currency: 'HKD', countedMinor: 0, reason: 'empty' } as const
    const first = shop.get('countDrawer', input)
    expect(first.difference).toEqual(money('HKD', 0))
    expect(shop.get('countDrawer', input)).toEqual(first)
    expect(shop.books()).toEqual({})
    expect(events.filter((type) => type !== 'settingsFiled')).toEqual(['drawerCounted'])
  })
})

test('a disk that refuses leaves the books as they were and the drawer shut', () => {
  let full = false
  const shop = new SimulatedShop({
    store: (real) => ({
      ...real,
      commit: (work) =>
        full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
    }),
  })
  full = true
  const input = { commandId: newCommandId(), ...float }
  expect(shop.call('moveCash', input)).toMatchObject({ ok: false, error: { code: 'diskFull' } })
  shop.time.advance(1_000)
  expect(shop.printer.drawerPulses).toBe(0)
  full = false
  expect(shop.get('moveCash', input).drawer).toEqual(money('HKD', 50_000))
  shop.time.advance(1_000)
  expect(shop.printer.drawerPulses).toBe(1)
})

test('a drawer that is opened by hand stays shut', () => {
  const shop = new SimulatedShop({ shop: { drawer: { opensOnCash: false } } })
  shop.get('moveCash', { commandId: newCommandId(), ...float })
  shop.time.advance(1_000)
  expect(shop.printer.drawerPulses).toBe(0)
})
