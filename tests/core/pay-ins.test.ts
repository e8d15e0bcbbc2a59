// Money paid in at the distributor: the owner's word explains the movement of the balance, in one report and
// no other; a wrong one is corrected by another; and nobody else may write one down.
import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../core/api/contract.ts'
import { money } from '../../core/money.ts'
import { composeReport } from '../../core/settlement/report.ts'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

const hourMs = 3_600_000

function paid(amountMinor: number, changes: Partial<CallInput<'payIn'>> = {}): CallInput<'payIn'> {
  const note = 'bank transfer TT-4471'
  return { commandId: newCommandId(), direction: 'in', currency: 'HKD', amountMinor, note, ...changes }
}

function close(shop: SimulatedShop) {
  return shop.get('closeDay', { commandId: newCommandId() })
}

/** A shop whose balance is known, with a Z report that says so. */
function closedOnce(): SimulatedShop {
  const shop = new SimulatedShop()
  shop.time.advance(hourMs)
  expect(close(shop).distributor).toMatchObject({
    last: { amount: money('HKD', 1_000_000) },
    otherMinor: null,
  })
  return shop
}

function hearBalance(shop: SimulatedShop, amountMinor: number): void {
  shop.distributor.balance = money('HKD', amountMinor)
  shop.time.advance(hourMs)
}

describe('the report', () => {
  test('has what was paid in as a movement of its own, and nothing is left that nobody explains', () => {
    const shop = closedOnce()
    shop.pay(shop.prepare())
    hearBalance(shop, 1_000_000 - 9_700 + 500_000)
    expect(shop.get('readDay', {}).distributor.otherMinor).toBe(500_000)
    shop.get('payIn', paid(500_000))
    const { distributor } = close(shop)
    expect(distributor).toMatchObject({
      otherMinor: 0,
      movements: [
        { kind: 'topUps', currency: 'HKD', count: 1, amountMinor: -9_700 },
        { kind: 'paidIn', currency: 'HKD', count: 1, amountMinor: 500_000 },
      ],
      payIns: [{ currency: 'HKD', amountMinor: 500_000, note: 'bank transfer TT-4471' }],
    })
    const next = shop.get('readDay', {}).distributor
    expect(next).toMatchObject({ movements: [], payIns: [], otherMinor: 0 })
  })

  test('is told on paper, with its note', () => {
    const shop = closedOnce()
    shop.get('payIn', paid(500_000))
    hearBalance(shop, 1_500_000)
    const paper = JSON.stringify(
      composeReport(shop.get('readDay', {}), { ...simulatedShop, language: 'en' }, 0),
    )
    expect(paper).toContain('"Paid in"')
    expect(paper).toContain('(1) HK$5,000.00')
    expect(paper).toContain('bank transfer TT-4471')
    expect(paper).not.toContain('Not explained')
  })

  test('one written down on a later day is in the report of that day', () => {
    const shop = closedOnce()
    shop.pay(shop.prepare())
    shop.time.advance(24 * hourMs)
    shop.get('payIn', paid(500_000))
    expect(close(shop).distributor.payIns).toEqual([])
    shop.pay(shop.prepare())
    expect(close(shop).distributor.payIns).toHaveLength(1)
  })

  test('money in another currency than the balance explains nothing of it', () => {
    const shop = closedOnce()
    shop.get('payIn', paid(500_000, { currency: 'USD' }))
    hearBalance(shop, 1_500_000)
    expect(shop.get('readDay', {}).distributor).toMatchObject({
      otherMinor: 500_000,
      movements: [{ kind: 'paidIn', currency: 'USD' }],
    })
  })
})

describe('a correction', () => {
  test('takes off what was written down wrong, and both stay in sight', () => {
    const shop = closedOnce()
    shop.get('payIn', paid(500_000))
    shop.time.advance(1_000)
    shop.get('payIn', paid(450_000, { direction: 'back', note: 'one nought too many' }))
    hearBalance(shop, 1_050_000)
    expect(shop.get('readDay', {}).distributor).toMatchObject({
      otherMinor: 0,
      movements: [{ kind: 'paidIn', count: 2, amountMinor: 50_000 }],
      payIns: [{ amountMinor: 500_000 }, { amountMinor: -450_000, note: 'one nought too many' }],
    })
    expect(shop.get('readPayIns', {}).payIns.map(({ amount }) => amount.amountMinor)).toEqual([
      -450_000, 500_000,
    ])
  })

  test('is never of more than is written down, and never without a reason', () => {
    const shop = closedOnce()
    shop.get('payIn', paid(500_000))
    expect(shop.call('payIn', paid(500_001, { direction: 'back' }))).toMatchObject({
      error: { code: 'correctionTooLarge', details: { most: 'HK$5,000.00' } },
    })
    expect(shop.call('payIn', paid(1, { direction: 'back', currency: 'CNY' }))).toMatchObject({
      error: { code: 'correctionTooLarge' },
    })
    expect(shop.call('payIn', paid(1, { direction: 'back', note: ' ' }))).toMatchObject({
      error: { code: 'callMalformed' },
    })
    expect(shop.get('readPayIns', {}).payIns).toHaveLength(1)
  })
})

test('a repeated command writes one event, and the balance is said with it', () => {
  const shop = closedOnce()
  const input = paid(500_000)
  const first = shop.get('payIn', input)
  const before = shop.store.auditHead()
  expect(shop.get('payIn', input)).toEqual(first)
  expect(shop.store.auditHead()).toEqual(before)
  expect(first).toMatchObject({ balance: { amount: money('HKD', 1_000_000) }, currency: 'HKD' })
})

test('is the owner’s alone, and signed', () => {
  const { till, owner, supervisor } = staffedTill()
  till.signIn(supervisor, pins.supervisor)
  expect(till.codeOf('payIn', paid(100))).toBe('ownerNeeded')
  expect(till.codeOf('readPayIns', {})).toBe('ownerNeeded')
  till.signIn(owner, pins.owner)
  expect(till.get('payIn', paid(100)).payIns).toMatchObject([{ by: 'Wong' }])
})
