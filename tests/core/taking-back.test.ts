// A customer wants the money for a credited top-up back: never both credit and money, never neither. The
// distributor is asked once, the money is due only when it has confirmed, and every no is said in words.
import { describe, expect, test } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import type { Reference, SaleId } from '../../core/ids.ts'
import type { DistributorTraits } from '../../core/ports.ts'
import { type ReversalTreatment, takesBack } from '../sim/simulated-distributor.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

function creditedSale(traits: Partial<DistributorTraits> = { reversal: takesBack }) {
  const shop = new SimulatedShop({ traits })
  const sale = shop.pay(shop.prepare())
  shop.time.advance(5_000)
  expect(shop.sale(sale.id).state).toBe('credited')
  return { shop, sale: shop.sale(sale.id) }
}

function ask(shop: SimulatedShop, sale: SaleView, commandId = newCommandId()) {
  return shop.call('reverseSale', { commandId, saleId: sale.id, why: { reason: 'wrongCard' } })
}

function typesOf(shop: SimulatedShop, sale: SaleView): readonly string[] {
  return shop.store.eventsOfSale(sale.id as SaleId).map(({ type }) => type)
}

describe('taken back', () => {
  test('the money is due when the distributor has confirmed, and not before', () => {
    const { shop, sale } = creditedSale()
    expect(sale.reversal).toEqual({ kind: 'offered', problem: null })
    expect(ask(shop, sale)).toMatchObject({
      ok: true,
      value: { state: 'credited', reversal: { kind: 'asked' } },
    })
    expect(
      shop.call('refundSale', { commandId: newCommandId(), saleId: sale.id, why: { reason: 'notCredited' } }),
    ).toMatchObject({
      ok: false,
    })
    shop.time.advance(5_000)
    const due = shop.sale(sale.id)
    expect(due).toMatchObject({ state: 'failed', reversal: null, problem: { code: 'reversedAsAsked' } })
    expect(shop.books()).toEqual({ 'drawer HKD': 10_500, 'refundsDue HKD': -10_500 })
    const refunded = shop.get('refundSale', {
      commandId: newCommandId(),
      saleId: sale.id,
      why: { reason: 'notCredited' },
    })
    expect(refunded.state).toBe('refunded')
    expect(shop.books()).toEqual({})
    shop.time.advance(60_000)
    const [slip] = shop.printer.paper.filter(({ kind }) => kind === 'refund')
    expect(JSON.stringify(slip)).toContain('Wrong card')
    expect(shop.distributor.creditsOf(sale.reference as Reference)).toBe(0)
  })

  test('the day counts it: sold, credited, taken back, given back', () => {
    const { shop, sale } = creditedSale()
    ask(shop, sale)
    shop.time.advance(5_000)
    shop.get('refundSale', { commandId: newCommandId(), saleId: sale.id, why: { reason: 'notCredited' } })
    const [figures] = shop.get('readDay', {}).totals
    expect(figures).toMatchObject({
      sold: { count: 1 },
      credited: { count: 1, valueMinor: 10_000, feeMinor: 500 },
      reversed: { count: 1, valueMinor: 10_000, feeMinor: 500 },
      refunded: { count: 1 },
      marginMinor: 0,
    })
  })

  test('asked twice under one number it is asked once, and under another it is refused', () => {
    const { shop, sale } = creditedSale()
    const commandId = newCommandId()
    ask(shop, sale, commandId)
    expect(ask(shop, sale, commandId).ok).toBe(true)
    expect(ask(shop, sale)).toMatchObject({ ok: false, error: { code: 'reversalUnderWay' } })
    shop.time.advance(5_000)
    expect(shop.distributor.reversed).toEqual([sale.reference])
    expect(ask(shop, sale)).toMatchObject({ ok: false, error: { code: 'stepNotAllowed' } })
  })

  test('a lost answer is asked about and never asked for again', () => {
    const { shop, sale } = creditedSale()
    shop.distributor.reversalTreatments = ['loseAnswer']
    ask(shop, sale)
    shop.time.advance(2 * minuteMs)
    expect(shop.sale(sale.id).state).toBe('failed')
    expect(shop.distributor.reversed).toHaveLength(1)
  })

  test('one that certainly did not arrive is asked for again when the line is back', () => {
    const { shop, sale } = creditedSale()
    shop.distributor.reversalTreatments = [{ refuse: 'lineDown' }]
    ask(shop, sale)
    shop.time.advance(2 * minuteMs)
    expect(shop.sale(sale.id).state).toBe('failed')
    expect(shop.distributor.reversed).toHaveLength(2)
    expect(typesOf(shop, sale)).toContain('reversalNotSent')
  })

  test('the story tells why, who and what became of it', () => {
    const { shop, sale } = creditedSale()
    ask(shop, sale)
    shop.time.advance(5_000)
    const story = shop.get('getStory', { saleId: sale.id })
    expect(story.find(({ type }) => type === 'reversalAsked')).toMatchObject({ why: 'wrongCard' })
    expect(story.at(-1)).toMatchObject({ type: 'reversalConfirmed', state: 'failed' })
  })
})

test('what the terminal calls the refund is kept with it; of cash there is none', () => {
  for (const tender of ['octopus', 'cash'] as const) {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['decline']
    const { id } = shop.prepare()
    const saleId = id
    shop.get('takePayment', {
      commandId: newCommandId(),
      saleId,
      tender,
      currency: 'HKD',
      givenMinor: 10_500,
    })
    shop.time.advance(5_000)
    shop.get('refundSale', {
      commandId: newCommandId(),
      saleId,
      terminalReference: 'T-4711',
      why: { reason: 'notCredited' },
    })
    const refunded = shop.store.eventsOfSale(saleId as SaleId).find(({ type }) => type === 'refundPaid')
    expect(refunded?.data.terminalReference).toBe(tender === 'octopus' ? 'T-4711' : null)
  }
})

describe('not taken back', () => {
  test('the distributor refuses: the credit stands, and the sale says so', () => {
    const { shop, sale } = creditedSale()
    shop.distributor.reversalTreatments = ['keep']
    ask(shop, sale)
    shop.time.advance(5_000)
    expect(shop.sale(sale.id)).toMatchObject({
      state: 'credited',
      problem: { code: 'distributorKeepsCredit' },
      can: { refund: false },
    })
    expect(shop.books()['refundsDue HKD'] ?? 0).toBe(0)
  })

  test('the request was lost: proven to stand, it may be asked once more', () => {
    const { shop, sale } = creditedSale()
    shop.distributor.reversalTreatments = ['loseRequest']
    ask(shop, sale)
    shop.time.advance(minuteMs)
    expect(shop.sale(sale.id).reversal?.kind).toBe('asked')
    shop.time.advance(3 * minuteMs)
    expect(shop.sale(sale.id)).toMatchObject({
      state: 'credited',
      reversal: { kind: 'offered' },
      problem: { code: 'reversalDidNotArrive' },
    })
    expect(ask(shop, sale).ok).toBe(true)
    shop.time.advance(5_000)
    expect(shop.sale(sale.id).state).toBe('failed')
  })

  test.each<[string, Partial<DistributorTraits>, number, string]>([
    ['by a distributor that takes none back', {}, 0, 'reversalNever'],
    ['past its window', { reversal: takesBack }, 31 * minuteMs, 'reversalTooLate'],
  ])('refused %s, in words, and nothing is asked', (_name, traits, laterMs, code) => {
    const { shop, sale } = creditedSale(traits)
    shop.time.advance(laterMs)
    expect(shop.sale(sale.id).reversal).toMatchObject({ kind: 'refused', problem: { code } })
    expect(ask(shop, sale)).toMatchObject({ ok: false, error: { code } })
    shop.time.advance(minuteMs)
    expect(shop.distributor.reversed).toEqual([])
  })

  test('refused while the line is down, and possible again when it is back', () => {
    const { shop, sale } = creditedSale()
    shop.distributor.lineIsUp = false
    shop.time.advance(2 * minuteMs)
    expect(ask(shop, sale)).toMatchObject({ ok: false, error: { code: 'reversalNeedsLine' } })
    shop.distributor.lineIsUp = true
    shop.time.advance(minuteMs)
    expect(shop.sale(sale.id).reversal?.kind).toBe('offered')
  })

  test('asked for in time and held up past the window, it is given up with nothing sent', () => {
    const { shop, sale } = creditedSale()
    shop.time.advance(29 * minuteMs)
    shop.distributor.reversalTreatments = [{ refuse: 'lineDown' }]
    ask(shop, sale)
    shop.distributor.lineIsUp = false
    shop.time.advance(10 * minuteMs)
    shop.distributor.lineIsUp = true
    shop.time.advance(5 * minuteMs)
    expect(shop.sale(sale.id)).toMatchObject({ state: 'credited', problem: { code: 'reversalTooLate' } })
    expect(shop.distributor.creditsOf(sale.reference as Reference)).toBe(1)
  })
})

describe('nobody can say', () => {
  const vague = { reversal: { ...takesBack, standsFinalAfterMs: null } } as Partial<DistributorTraits>

  test.each<[ReversalTreatment, 'credited' | 'failed']>([
    ['loseRequest', 'credited'],
    ['loseRequest', 'failed'],
  ])('after %s a supervisor decides %s with the evidence', (treatment, decision) => {
    const { shop, sale } = creditedSale(vague)
    shop.distributor.reversalTreatments = [treatment]
    ask(shop, sale)
    shop.time.advance(20 * minuteMs)
    expect(shop.sale(sale.id)).toMatchObject({
      state: 'needsReview',
      problem: { code: 'reversalUnprovable' },
    })
    const slips = shop.printer.paper.length
    const note = 'asked Ms Chan of the distributor'
    shop.get('reviewSale', { commandId: newCommandId(), saleId: sale.id, decision, note })
    shop.time.advance(minuteMs)
    expect(shop.sale(sale.id).state).toBe(decision)
    expect(shop.books()['refundsDue HKD'] ?? 0).toBe(decision === 'failed' ? -10_500 : 0)
    // The customer has that receipt.
    expect(shop.printer.paper).toHaveLength(slips)
  })

  test('taken back unasked, it is a supervisor who decides, as ever', () => {
    const { shop, sale } = creditedSale({ reversal: takesBack, recheckAfterMs: [minuteMs] })
    shop.distributor.settle(sale.reference as Reference, 'reversed')
    shop.time.advance(2 * minuteMs)
    expect(shop.sale(sale.id)).toMatchObject({ state: 'needsReview', problem: { code: 'reversedLater' } })
  })

  test('taken back unasked while it is being asked for, the money is due as asked', () => {
    const { shop, sale } = creditedSale()
    shop.distributor.settle(sale.reference as Reference, 'reversed')
    ask(shop, sale)
    shop.time.advance(2 * minuteMs)
    expect(shop.sale(sale.id)).toMatchObject({ state: 'failed', problem: { code: 'reversedAsAsked' } })
  })
})

test('while nobody has answered it is counted and listed as open, and no longer once it is', () => {
  const { shop, sale } = creditedSale()
  shop.distributor.reversalTreatments = ['loseRequest']
  expect(shop.get('getStatus', {}).queue.takingBack).toBe(0)
  expect(ask(shop, sale)).toMatchObject({ ok: true })
  const { openSales, open } = shop.get('readDay', {})
  expect(open).toMatchObject({ takingBack: 1, unsent: 0 })
  expect(openSales).toMatchObject([{ kind: 'takingBack', receiptNumber: '1-000001', amountMinor: 10_500 }])
  expect(shop.get('getStatus', {}).queue.takingBack).toBe(1)
  expect(shop.get('listTakingBack', { limit: 9 })).toMatchObject([{ id: sale.id, state: 'credited' }])
  expect(shop.get('readStanding', {})).toMatchObject({
    open: { takingBack: 1 },
    openSales: [{ saleId: sale.id, kind: 'takingBack' }],
  })
  for (let minutes = 0; minutes < 240 && shop.sale(sale.id).reversal?.kind === 'asked'; minutes += 1)
    shop.time.advance(60_000)
  expect(shop.sale(sale.id).reversal?.kind).not.toBe('asked')
  expect(shop.get('getStatus', {}).queue.takingBack).toBe(0)
  expect(shop.get('listTakingBack', { limit: 9 })).toEqual([])
  expect(shop.get('readDay', {}).open.takingBack).toBe(0)
})
