// Money that goes back: all of it, by the tender it came by or in cash where coins make it up, with the
// reason; and the drawer, the ledger, the Z report, the slip and the story say the same of it.
import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../core/api/contract.ts'
import type { SaleId } from '../../core/ids.ts'
import { layOut } from '../../core/receipt/layout.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

type Shop = SimulatedShop
const notCredited = { reason: 'notCredited' } as const

function payByOctopus(
  shop: Shop,
  treatment: 'decline' | 'credit' | { readonly refuse: 'balanceEmpty' },
): string {
  const sale = shop.prepare()
  shop.distributor.treatments.push(treatment)
  const octopus = { tender: 'octopus', currency: 'HKD', givenMinor: sale.price.total.amountMinor } as const
  shop.get('takePayment', { commandId: newCommandId(), saleId: sale.id, ...octopus })
  shop.time.advance(30_000)
  return sale.id
}

function refund(shop: Shop, saleId: string, changes: Partial<CallInput<'refundSale'>> = {}) {
  return shop.call('refundSale', { commandId: newCommandId(), saleId, why: notCredited, ...changes })
}

function drawerPulses(shop: Shop): number {
  return shop.store
    .printJobsInStates(['owed', 'printing', 'printed'], 99)
    .filter(({ work }) => work.kind === 'drawer').length
}

function refundPaid(shop: Shop, saleId: string) {
  return shop.store.eventsOfSale(saleId as SaleId).findLast(({ type }) => type === 'refundPaid')
}

describe('what came by a terminal and failed', () => {
  test('may go back in cash: out of the drawer, and the terminal keeps what it took', () => {
    const shop = new SimulatedShop()
    const id = payByOctopus(shop, 'decline')
    expect(shop.sale(id)).toMatchObject({ state: 'failed', can: { refund: true, refundInCash: true } })
    const before = drawerPulses(shop)
    expect(refund(shop, id, { inCash: true })).toMatchObject({ ok: true, value: { state: 'refunded' } })
    expect(shop.books()).toEqual({ 'drawer HKD': -10_500, 'octopus HKD': 10_500 })
    expect(drawerPulses(shop)).toBe(before + 1)
    const day = shop.get('readDay', {})
    expect(day.drawer).toMatchObject([{ currency: 'HKD', refundedMinor: 10_500, expectedMinor: -10_500 }, {}])
    expect(day.tenders).toMatchObject([
      { kind: 'cash', sales: 0, takenMinor: 0, refunds: 1, refundedMinor: 10_500 },
      { kind: 'octopus', sales: 1, takenMinor: 10_500, refunds: 0, refundedMinor: 0 },
    ])
  })

  test('goes back by the terminal where nobody says otherwise, and the drawer stays shut', () => {
    const shop = new SimulatedShop()
    const id = payByOctopus(shop, 'decline')
    const before = drawerPulses(shop)
    expect(refund(shop, id, { terminalReference: 'T-4711' })).toMatchObject({ ok: true })
    expect(shop.books()).toEqual({})
    expect(drawerPulses(shop)).toBe(before)
    expect(refundPaid(shop, id)?.data).toMatchObject({ refundTender: 'octopus', terminalReference: 'T-4711' })
  })

  test('is refused in cash where no coins make it up, and is still due', () => {
    const shop = new SimulatedShop({ shop: { cashStepMinor: { HKD: 1_000, CNY: 100 } } })
    const id = payByOctopus(shop, 'decline')
    expect(shop.sale(id).can).toMatchObject({ refund: true, refundInCash: false })
    expect(refund(shop, id, { inCash: true })).toMatchObject({
      ok: false,
      error: { code: 'refundNotInCash', details: { amount: 'HK$105.00' } },
    })
    expect(shop.sale(id).state).toBe('failed')
    expect(refund(shop, id)).toMatchObject({ ok: true })
  })

  test('goes back once, whatever is asked afterwards', () => {
    const shop = new SimulatedShop()
    const id = payByOctopus(shop, 'decline')
    const input = { commandId: newCommandId(), saleId: id, why: notCredited, inCash: true } as const
    const first = shop.get('refundSale', input)
    expect(shop.get('refundSale', input)).toEqual(first)
    shop.crash()
    expect(shop.get('refundSale', input).state).toBe('refunded')
    expect(refund(shop, id)).toMatchObject({ ok: false, error: { code: 'stepNotAllowed' } })
    expect(refund(shop, id, { inCash: true })).toMatchObject({ ok: false, error: { code: 'stepNotAllowed' } })
    expect(shop.books()).toEqual({ 'drawer HKD': -10_500, 'octopus HKD': 10_500 })
  })

  test('its slip says by what it went back, the copy too', () => {
    const shop = new SimulatedShop()
    const id = payByOctopus(shop, 'decline')
    refund(shop, id, { inCash: true })
    shop.time.advance(5_000)
    shop.get('printCopy', { commandId: newCommandId(), saleId: id })
    const slips = shop.store
      .printJobsOfSale(id as SaleId)
      .flatMap(({ work }) =>
        work.kind === 'receipt' && work.receipt.kind === 'refund' ? [work.receipt] : [],
      )
    expect(slips).toHaveLength(2)
    for (const slip of slips) {
      const lines = layOut(slip, 48).lines.map((line) => ('text' in line ? line.text : ''))
      expect(lines.find((line) => line.startsWith('Refunded by'))).toMatch(/Cash$/)
    }
  })
})

test('cash is given back in cash, asked for or not, and no choice is offered', () => {
  const shop = new SimulatedShop()
  shop.distributor.treatments.push('decline')
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(30_000)
  expect(shop.sale(id).can).toMatchObject({ refund: true, refundInCash: false })
  expect(refund(shop, id, { inCash: true })).toMatchObject({ ok: true })
  expect(shop.books()).toEqual({})
  expect(refundPaid(shop, id)?.data).toMatchObject({ refundTender: 'cash' })
})

test('a sale that is given up goes back in cash as well, once', () => {
  const shop = new SimulatedShop()
  const id = payByOctopus(shop, { refuse: 'balanceEmpty' })
  expect(shop.sale(id).can).toMatchObject({ void: true, refundInCash: true })
  const input = {
    commandId: newCommandId(),
    saleId: id,
    why: { reason: 'tookTooLong' },
    inCash: true,
  } as const
  expect(shop.get('voidSale', input).state).toBe('refunded')
  expect(shop.get('voidSale', input).state).toBe('refunded')
  expect(shop.books()).toEqual({ 'drawer HKD': -10_500, 'octopus HKD': 10_500 })
  const story = shop.get('getStory', { saleId: id })
  expect(story.find(({ type }) => type === 'voided')).toMatchObject({ why: 'tookTooLong' })
  expect(story.find(({ type }) => type === 'refundPaid')).toMatchObject({ why: null, refundTender: 'cash' })
})

describe('the reason', () => {
  test('is kept with its words, and told in the story', () => {
    const shop = new SimulatedShop()
    const id = payByOctopus(shop, 'decline')
    refund(shop, id, { why: { reason: 'other', note: 'paid for a friend' } })
    expect(refundPaid(shop, id)?.data).toMatchObject({ why: 'other', note: 'paid for a friend' })
    expect(shop.get('getStory', { saleId: id }).at(-1)).toMatchObject({
      type: 'refundPaid',
      why: 'other',
      note: 'paid for a friend',
      refundTender: 'octopus',
    })
  })

  test('must be given, and other needs words', () => {
    const shop = new SimulatedShop()
    const id = payByOctopus(shop, 'decline')
    const bare = { commandId: newCommandId(), saleId: id } as CallInput<'refundSale'>
    expect(shop.call('refundSale', bare)).toMatchObject({ error: { code: 'callMalformed' } })
    expect(refund(shop, id, { why: { reason: 'other', note: '  ' } })).toMatchObject({
      error: { code: 'callMalformed' },
    })
    expect(shop.sale(id).state).toBe('failed')
  })

  test('of a top-up that was taken back is the customer’s own, and of no other sale', () => {
    const shop = new SimulatedShop({
      traits: { reversal: { kind: 'within', withinMs: 3_600_000, standsFinalAfterMs: 60_000 } },
    })
    const id = payByOctopus(shop, 'credit')
    const why = { reason: 'wrongCard' } as const
    shop.get('reverseSale', { commandId: newCommandId(), saleId: id, why })
    shop.time.advance(60_000)
    expect(shop.sale(id)).toMatchObject({ state: 'failed', problem: { code: 'reversedAsAsked' } })
    expect(refund(shop, id, { why: { reason: 'takenBack' } })).toMatchObject({ ok: true })
    expect(refundPaid(shop, id)?.data).toMatchObject({ why: 'wrongCard' })
    const declined = payByOctopus(shop, 'decline')
    expect(refund(shop, declined, { why: { reason: 'takenBack' } })).toMatchObject({
      error: { code: 'stepNotAllowed' },
    })
  })
})
