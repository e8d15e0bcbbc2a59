// The close of the day over real books: every entry is in one report, every figure follows from the
// ledger, and a report that was closed never changes.
import { describe, expect, test } from 'vitest'
import type { Settlement } from '../../core/api/settlement-view.ts'
import { layOut } from '../../core/receipt/layout.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const hourMs = 3_600_000
const float = { direction: 'in', currency: 'HKD', amountMinor: 50_000, reason: 'float' } as const

function close(shop: SimulatedShop): Settlement {
  return shop.get('closeDay', { commandId: newCommandId() })
}

function sell(shop: SimulatedShop): string {
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(30_000)
  return id
}

function count(shop: SimulatedShop, countedMinor: number): void {
  const counted = { currency: 'HKD', countedMinor, reason: 'end of day' } as const
  shop.get('countDrawer', { commandId: newCommandId(), ...counted })
}

/** One of its currencies of the till. */
function hkd<Each extends { readonly currency: string }>(all: readonly Each[]): Each {
  const found = all.find((each) => each.currency === 'HKD')
  if (found === undefined) throw new Error('no figures in HKD')
  return found
}

describe('the report of a day', () => {
  test('says what was sold, what became of it, and what the drawer should hold', () => {
    const shop = new SimulatedShop()
    shop.get('moveCash', { commandId: newCommandId(), ...float })
    const [credited, refused] = [sell(shop), shop.prepare()]
    shop.distributor.treatments.push('decline')
    shop.pay(refused)
    shop.time.advance(30_000)
    shop.get('refundSale', { commandId: newCommandId(), saleId: refused.id, why: { reason: 'notCredited' } })
    expect([shop.sale(credited).state, shop.sale(refused.id).state]).toEqual(['credited', 'refunded'])

    const day = shop.get('readDay', {})
    const one = { count: 1, valueMinor: 10_000, feeMinor: 500 }
    expect(hkd(day.totals)).toMatchObject({
      sold: { count: 2, valueMinor: 20_000, feeMinor: 1_000 },
      credited: one,
      failed: one,
      refunded: one,
      reversed: { count: 0 },
    })
    expect(day.number).toBeNull()
    expect(hkd(day.drawer)).toEqual({
      currency: 'HKD',
      openingMinor: 0,
      takenMinor: 21_000,
      refundedMinor: 10_500,
      broughtMinor: 50_000,
      removedMinor: 0,
      expectedMinor: 60_500,
      counted: null,
      overShortMinor: 0,
    })
    expect(hkd(day.drawer).expectedMinor).toBe(shop.books()['drawer HKD'])
    expect(day.tenders).toEqual([
      { kind: 'cash', currency: 'HKD', sales: 2, takenMinor: 21_000, refunds: 1, refundedMinor: 10_500 },
    ])
    expect(day.operators.map(({ count: sales, valueMinor }) => [sales, valueMinor])).toEqual([[2, 20_000]])
    expect(day.hours.reduce((sum, each) => sum + each.count, 0)).toBe(2)
    expect(day.open).toEqual({ unsent: 0, inDoubt: 0, accepted: 0, review: 0, refundsDue: 0, takingBack: 0 })
  })

  test('a short drawer is counted, named, and the next day begins with what is there', () => {
    const shop = new SimulatedShop()
    shop.get('moveCash', { commandId: newCommandId(), ...float })
    sell(shop)
    count(shop, 60_000)
    const first = close(shop)
    expect(hkd(first.drawer)).toMatchObject({
      expectedMinor: 60_500,
      counted: { amountMinor: 60_000 },
      overShortMinor: -500,
    })
    expect(hkd(shop.get('readDay', {}).drawer)).toMatchObject({ openingMinor: 60_000, counted: null })
  })

  test('a count that agrees is a count', () => {
    const shop = new SimulatedShop()
    sell(shop)
    count(shop, 10_500)
    expect(hkd(close(shop).drawer)).toMatchObject({ counted: { amountMinor: 10_500 }, overShortMinor: 0 })
  })
})

describe('a day that is closed', () => {
  test('has the next number, follows the one before, and holds each entry once', () => {
    const shop = new SimulatedShop()
    const closed: Settlement[] = []
    for (let day = 0; day < 3; day += 1) {
      for (let sale = 0; sale <= day; sale += 1) sell(shop)
      closed.push(close(shop))
      shop.time.advance(24 * hourMs)
    }
    expect(closed.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(closed.map(({ span }) => span.after)).toEqual([
      0,
      ...closed.slice(0, 2).map(({ span }) => span.through),
    ])
    expect(closed.map(({ totals }) => hkd(totals).sold.count)).toEqual([1, 2, 3])
    expect(shop.get('listSettlements', { before: null, limit: 10 })).toEqual(closed.toReversed())
    expect(shop.get('listSettlements', { before: 3, limit: 1 })).toEqual([closed[1]])
  })

  test('never changes: what happens later is in the next one', () => {
    const shop = new SimulatedShop()
    sell(shop)
    const before = close(shop)
    sell(shop)
    count(shop, 1_000)
    const after = close(shop)
    expect(shop.get('listSettlements', { before: 2, limit: 1 })).toEqual([before])
    expect(hkd(after.totals).sold.count).toBe(1)
    expect(hkd(after.drawer)).toMatchObject({ openingMinor: 10_500, takenMinor: 10_500 })
  })

  test('closed late ends where the next business day began', () => {
    const shop = new SimulatedShop()
    sell(shop)
    const [day] = [shop.get('readDay', {}).businessDay]
    shop.time.advance(24 * hourMs)
    sell(shop)
    count(shop, 21_000)
    const first = close(shop)
    expect(first.businessDay).toBe(day)
    expect(hkd(first.totals).sold.count).toBe(1)
    // The count was made on the second day, and is told there.
    expect(hkd(first.drawer).counted).toBeNull()
    const second = close(shop)
    expect(second.businessDay > first.businessDay).toBe(true)
    expect(hkd(second.totals).sold.count).toBe(1)
    expect(hkd(second.drawer)).toMatchObject({ openingMinor: 10_500, counted: { amountMinor: 21_000 } })
  })

  test('asked twice by one command is closed once', () => {
    const shop = new SimulatedShop()
    sell(shop)
    const commandId = newCommandId()
    const first = shop.get('closeDay', { commandId })
    shop.crash()
    expect(shop.get('closeDay', { commandId })).toEqual(first)
    expect(shop.get('listSettlements', { before: null, limit: 10 })).toHaveLength(1)
    const reused = shop.call('printSettlement', { commandId, number: 1 })
    expect(reused).toMatchObject({ ok: false, error: { code: 'commandReused' } })
  })

  test('a clock set back changes no report and no order', () => {
    const shop = new SimulatedShop()
    sell(shop)
    const first = close(shop)
    shop.time.jump(-2 * hourMs)
    sell(shop)
    const second = close(shop)
    expect(second.span.after).toBe(first.span.through)
    expect(hkd(second.totals).sold.count).toBe(1)
    expect(second.number).toBe(2)
  })

  test('without a sale is still a report', () => {
    const shop = new SimulatedShop()
    expect(close(shop)).toMatchObject({ number: 1, span: { after: 0, through: 0 } })
  })
})

describe('the paper of a day', () => {
  test('carries the end of the audit chain, and a copy says so', () => {
    const shop = new SimulatedShop()
    sell(shop)
    const closed = close(shop)
    shop.time.advance(5_000)
    const [paper] = shop.printer.paper.filter((receipt) => receipt.kind === 'z')
    const text = layOut(paper ?? { kind: 'z', language: 'en', copy: 0, blocks: [] }, 48).lines.flatMap(
      (line) => (line.kind === 'text' ? line.text.trim() : []),
    )
    expect(text.join('')).toContain(closed.chain.hash.slice(0, 16))
    expect(text.join('')).toContain(closed.chain.hash.slice(48))
    shop.get('printSettlement', { commandId: newCommandId(), number: 1 })
    shop.get('printSettlement', { commandId: newCommandId(), number: null })
    shop.crash()
    shop.get('printSettlement', { commandId: newCommandId(), number: 1 })
    shop.get('printSettlement', { commandId: newCommandId(), number: null })
    shop.time.advance(5_000)
    const printed = shop.printer.paper.filter(({ kind }) => kind === 'z' || kind === 'x')
    expect(printed.map(({ kind, copy }) => [kind, copy])).toEqual([
      ['z', 0],
      ['z', 1],
      ['x', 0],
      ['z', 2],
      ['x', 0],
    ])
    const unknown = shop.call('printSettlement', { commandId: newCommandId(), number: 9 })
    expect(unknown).toMatchObject({ ok: false, error: { code: 'settlementUnknown' } })
  })
})
