// What waits, why, and what a clerk may still sell meanwhile: the queue and the line as the counter
// shows them, in the simulated world.
import { describe, expect, test } from 'vitest'
import type { Reference } from '../../core/ids.ts'
import { money } from '../../core/money.ts'
import { simulatedProducts } from '../sim/simulated-distributor.ts'
import { hongKongCard, newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

function prepareAgain(shop: SimulatedShop, again: boolean) {
  const card = hongKongCard
  const input = { commandId: newCommandId(), card, productId: '101', faceMinor: null, again }
  return shop.call('prepareSale', { ...input, language: 'en' })
}

describe('the same card and amount within minutes', () => {
  test('asks in words that show the first, and sells when the clerk says yes', () => {
    const shop = new SimulatedShop()
    const first = shop.pay(shop.prepare())
    shop.time.advance(3 * minuteMs)
    const asked = prepareAgain(shop, false)
    expect(asked).toMatchObject({ ok: false, error: { code: 'sameCardRecently' } })
    expect(asked.ok ? {} : asked.error.details).toEqual({ minutes: 3, receipt: first.receiptNumber })
    expect(prepareAgain(shop, true)).toMatchObject({ ok: true })
  })

  test('does not ask after the owner’s minutes, nor about a sale that was given back', () => {
    const late = new SimulatedShop()
    late.pay(late.prepare())
    late.time.advance(10 * minuteMs)
    expect(prepareAgain(late, false)).toMatchObject({ ok: true })
    const declined = new SimulatedShop()
    declined.distributor.treatments = ['decline']
    declined.pay(declined.prepare())
    declined.time.advance(1_000)
    expect(prepareAgain(declined, false)).toMatchObject({ ok: true })
  })

  test('an offer that has lain too long is not paid', () => {
    const shop = new SimulatedShop()
    const sale = shop.prepare()
    shop.time.advance(31 * minuteMs)
    expect(() => shop.pay(sale)).toThrow('offerExpired')
    expect(shop.books()).toEqual({})
  })
})

describe('while the line is down', () => {
  test('each sale is held against the owner’s limits, the projected balance among them', () => {
    const shop = new SimulatedShop()
    shop.distributor.balance = money('HKD', 20_000)
    shop.time.advance(minuteMs)
    shop.distributor.lineIsUp = false
    shop.time.advance(minuteMs)
    expect(shop.get('getStatus', {})).toMatchObject({ line: { state: 'down' }, offline: { selling: true } })
    for (let sold = 0; sold < 2; sold += 1) shop.pay(shop.prepare())
    expect(prepareAgain(shop, true)).toMatchObject({ ok: false, error: { code: 'offlineBalanceLow' } })
    expect(shop.get('getStatus', {}).offline).toMatchObject({ salesLeft: 48, near: false })
  })

  test('a sale prepared while it was up is held against them when the money is taken', () => {
    const shop = new SimulatedShop()
    shop.distributor.balance = money('HKD', 100)
    shop.time.advance(minuteMs)
    const sale = shop.prepare()
    shop.distributor.lineIsUp = false
    shop.time.advance(minuteMs)
    expect(() => shop.pay(sale)).toThrow('offlineBalanceLow')
    expect(shop.books()).toEqual({})
  })

  test('a process that starts without a line still knows balance and catalogue', () => {
    const shop = new SimulatedShop()
    shop.time.advance(minuteMs)
    shop.distributor.lineIsUp = false
    shop.crash()
    shop.time.advance(minuteMs)
    expect(shop.get('getStatus', {}).line.state).toBe('down')
    const { id } = shop.pay(shop.prepare())
    shop.distributor.lineIsUp = true
    shop.time.advance(2 * minuteMs)
    expect(shop.sale(id).state).toBe('credited')
  })

  test('voiding gives the money back in one step', () => {
    const shop = new SimulatedShop()
    shop.distributor.lineIsUp = false
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    const commandId = newCommandId()
    expect(shop.get('voidSale', { commandId, saleId: id, why: { reason: 'changedMind' } }).state).toBe(
      'refunded',
    )
    expect(shop.get('voidSale', { commandId, saleId: id, why: { reason: 'changedMind' } }).state).toBe(
      'refunded',
    )
    expect(shop.books()).toEqual({})
    shop.time.advance(1_000)
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['pending', 'void'])
  })
})

describe('prices are read again before what waited is sent', () => {
  function shopWithWaitingSale() {
    const shop = new SimulatedShop()
    shop.distributor.lineIsUp = false
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(minuteMs)
    return { shop, id }
  }

  function costs(costMinor: number) {
    return simulatedProducts.map((product) =>
      product.id === '101'
        ? { ...product, cost: { kind: 'fixed' as const, amount: money('HKD', costMinor) } }
        : product,
    )
  }

  test('a rise within the margin is sent', () => {
    const { shop, id } = shopWithWaitingSale()
    shop.distributor.products = costs(9_890)
    shop.distributor.lineIsUp = true
    shop.time.advance(minuteMs)
    expect(shop.sale(id).state).toBe('credited')
  })

  test('a rise beyond it goes to a person, who may send it at the new cost', () => {
    const { shop, id } = shopWithWaitingSale()
    shop.distributor.products = costs(9_950)
    shop.distributor.lineIsUp = true
    shop.time.advance(minuteMs)
    expect(shop.sale(id)).toMatchObject({
      state: 'needsReview',
      problem: { code: 'priceChangedSince', details: { was: 'HK$97.00', now: 'HK$99.50' } },
      can: { send: true },
    })
    expect(shop.distributor.submitted).toHaveLength(1)
    const input = { commandId: newCommandId(), saleId: id, decision: 'send' as const, note: 'owner agrees' }
    expect(shop.get('reviewSale', input).state).toBe('paid')
    shop.time.advance(minuteMs)
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.books()['distributorCost HKD']).toBe(9_950)
    expect(shop.get('getStory', { saleId: id }).map((line) => line.type)).toEqual([
      'prepared',
      'paymentTaken',
      'sendingStarted',
      'notSent',
      'patienceEnded',
      'reviewRequested',
      'reviewedSend',
      'sendingStarted',
      'creditReported',
    ])
  })

  test('a product that is gone can only be refunded', () => {
    const { shop, id } = shopWithWaitingSale()
    shop.distributor.products = simulatedProducts.filter((product) => product.id !== '101')
    shop.distributor.lineIsUp = true
    shop.time.advance(minuteMs)
    expect(shop.sale(id)).toMatchObject({ state: 'needsReview', can: { send: false } })
    const send = { commandId: newCommandId(), saleId: id, decision: 'send' as const, note: 'try it' }
    expect(shop.call('reviewSale', send)).toMatchObject({ ok: false, error: { code: 'stepNotAllowed' } })
    shop.get('reviewSale', { ...send, commandId: newCommandId(), decision: 'failed' })
    expect(shop.sale(id).state).toBe('failed')
  })

  test('when no catalogue can be had they go by the one there is', () => {
    const { shop, id } = shopWithWaitingSale()
    shop.distributor.catalogueFails = true
    shop.distributor.lineIsUp = true
    shop.time.advance(3 * minuteMs)
    expect(shop.sale(id).state).toBe('credited')
  })
})

describe('the story of a sale', () => {
  test('folds questions that changed nothing, and keeps both of two contradicting answers', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['accept']
    const { id, reference } = shop.pay(shop.prepare())
    shop.time.advance(minuteMs)
    shop.distributor.settle(reference as Reference, 'credited')
    shop.time.advance(minuteMs)
    shop.distributor.settle(reference as Reference, 'failed')
    shop.time.advance(20 * minuteMs)
    const story = shop.get('getStory', { saleId: id })
    const accepted = story.filter((line) => line.type === 'acceptanceReported')
    expect(accepted.reduce((sum, line) => sum + line.times, 0)).toBeGreaterThan(3)
    expect(accepted.length).toBeLessThanOrEqual(2)
    expect(story.slice(-2).map((line) => [line.type, line.state])).toEqual([
      ['creditReported', 'credited'],
      ['failureReported', 'needsReview'],
    ])
    expect(story.at(-2)?.detail).toMatch(/\S/)
    expect(story.at(-1)?.problem?.message).toMatch(/\S/)
  })
})

describe('what stops the whole shop', () => {
  test('after an empty balance one sale tries alone, and opens the way for the others', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = [{ refuse: 'balanceEmpty' }]
    shop.pay(shop.prepare())
    shop.time.advance(1_000)
    for (let sold = 0; sold < 5; sold += 1) shop.pay(shop.prepare())
    shop.time.advance(1_000)
    expect(shop.get('getStatus', {}).queue).toMatchObject({ unsent: 6, hold: 'balanceEmpty' })
    expect(shop.distributor.submitted).toHaveLength(1)
    shop.distributor.treatments = [{ refuse: 'balanceEmpty' }]
    shop.time.advance(31_000)
    expect(shop.distributor.submitted).toHaveLength(2)
    shop.time.advance(2 * minuteMs)
    expect(shop.distributor.credited).toBe(6)
    expect(shop.get('getStatus', {}).queue.hold).toBeNull()
  })

  test('a thousand sales that may not be sent do not hide one that must be asked about', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = [
      'loseAnswer',
      ...Array.from({ length: 500 }, () => ({ refuse: 'credentials' as const })),
    ]
    const doubtful = shop.pay(shop.prepare())
    for (let sold = 0; sold < 300; sold += 1) shop.pay(shop.prepare())
    shop.time.advance(5_000)
    expect(shop.sale(doubtful.id).state).toBe('credited')
  })
})

describe('the line', () => {
  test('a lost answer makes it shaky for a minute, and a customer then waits less', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['loseAnswer', 'accept']
    shop.pay(shop.prepare())
    shop.time.advance(1_000)
    expect(shop.get('getStatus', {}).line.state).toBe('shaky')
    const { id } = shop.pay(shop.prepare({ ...hongKongCard, number: '8985200000000000015' }))
    shop.time.advance(3_500)
    expect(shop.sale(id).slip).not.toBeNull()
    shop.time.advance(2 * minuteMs)
    expect(shop.get('getStatus', {}).line.state).toBe('up')
  })

  test('an idle line is asked within half a minute: that it fell is known before the next customer', () => {
    const shop = new SimulatedShop()
    shop.time.advance(minuteMs)
    shop.distributor.lineIsUp = false
    shop.time.advance(31_000)
    expect(shop.get('getStatus', {}).line.state).toBe('down')
    shop.distributor.lineIsUp = true
    shop.time.advance(16_000)
    expect(shop.get('getStatus', {}).line.state).toBe('up')
  })

  test('an answer long overdue is a word about the line, said once', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['never']
    shop.pay(shop.prepare())
    const before = shop.distributor.balancesAsked
    shop.time.advance(20_000)
    expect(shop.get('getStatus', {}).line.state).toBe('shaky')
    expect(shop.distributor.balancesAsked - before).toBeLessThanOrEqual(2)
  })
})
