// The counter in a simulated world: usual sales, a line that falls, answers that are lost, lies, double
// clicks. What the counter believes is compared with what the distributor's own books hold.
import { describe, expect, test } from 'vitest'
import type { Reference } from '../../core/ids.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

const minuteMs = 60_000

/** Every balance that is money still owed to somebody. */
function open(shop: SimulatedShop): Record<string, number> {
  const books = shop.books()
  return { owed: books['owed HKD'] ?? 0, refundsDue: books['refundsDue HKD'] ?? 0 }
}

describe('the usual sale', () => {
  test('is credited once, printed once, and the books show each part', () => {
    const shop = new SimulatedShop()
    const paid = shop.pay(shop.prepare())
    expect(paid).toMatchObject({ state: 'paid', receiptNumber: '1-000001' })
    expect(paid.tender).toEqual({
      kind: 'cash',
      currency: 'HKD',
      givenMinor: 12_000,
      changeMinor: 1_500,
      ratePpm: null,
    })
    shop.time.advance(1_000)
    expect(shop.sale(paid.id)).toMatchObject({ state: 'credited', slip: { state: 'printed' } })
    expect(shop.distributor.creditsOf(paid.reference as Reference)).toBe(1)
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['sale'])
    expect(shop.printer.drawerPulses).toBe(1)
    expect(shop.books()).toEqual({
      'drawer HKD': 10_500,
      'sales HKD': -10_000,
      'fees HKD': -500,
      'distributorCost HKD': 9_700,
      'wallet HKD': -9_700,
    })
  })

  test('accepted first, credited on a later question; a waiting customer gets a PENDING slip, then the result', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['accept']
    const { id, reference } = shop.pay(shop.prepare())
    shop.time.advance(9_000)
    expect(shop.sale(id).state).toBe('accepted')
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['pending'])
    shop.distributor.settle(reference as Reference, 'credited')
    shop.time.advance(minuteMs)
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['pending', 'final'])
  })

  test('declined: a refund is due, and refunding gives exactly what was paid', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['decline']
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    expect(shop.sale(id)).toMatchObject({ state: 'failed', can: { refund: true } })
    expect(open(shop)).toEqual({ owed: 0, refundsDue: -10_500 })
    shop.get('refundSale', { commandId: newCommandId(), saleId: id, why: { reason: 'notCredited' } })
    shop.time.advance(1_000)
    expect(shop.sale(id).state).toBe('refunded')
    expect(shop.books()).toEqual({})
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['refund'])
    expect(shop.printer.drawerPulses).toBe(2)
  })
})

describe('asked twice', () => {
  test('the same payment command is one payment, whatever became of the sale since', () => {
    const shop = new SimulatedShop()
    const sale = shop.prepare()
    const input = {
      commandId: newCommandId(),
      saleId: sale.id,
      tender: 'cash' as const,
      currency: 'HKD' as const,
      givenMinor: 10_500,
    }
    shop.get('takePayment', input)
    shop.time.advance(1_000)
    expect(shop.get('takePayment', input).state).toBe('credited')
    expect(shop.books()['drawer HKD']).toBe(10_500)
    expect(shop.distributor.submitted).toHaveLength(1)
  })

  test('a second payment of the same sale under another command is refused', () => {
    const shop = new SimulatedShop()
    const sale = shop.prepare()
    shop.pay(sale)
    const again = {
      commandId: newCommandId(),
      saleId: sale.id,
      tender: 'cash' as const,
      currency: 'HKD' as const,
      givenMinor: 10_500,
    }
    expect(shop.call('takePayment', again)).toMatchObject({ ok: false, error: { code: 'stepNotAllowed' } })
  })

  test('a command id that belongs to another action is refused', () => {
    const shop = new SimulatedShop()
    const commandId = newCommandId()
    const sale = shop.prepare()
    shop.get('takePayment', {
      commandId,
      saleId: sale.id,
      tender: 'cash',
      currency: 'HKD',
      givenMinor: 10_500,
    })
    const other = shop.call('cancelSale', { commandId, saleId: sale.id })
    expect(other).toMatchObject({ ok: false, error: { code: 'commandReused' } })
  })
})

describe('line down', () => {
  test('a sale waits as paid with a PENDING slip at once, and is credited by itself when the line is back', () => {
    const shop = new SimulatedShop()
    shop.distributor.lineIsUp = false
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    expect(shop.sale(id)).toMatchObject({ state: 'paid', wait: { reason: 'lineDown' } })
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['pending'])
    expect(shop.get('getStatus', {})).toMatchObject({ line: { state: 'down' }, queue: { unsent: 1 } })
    shop.time.advance(30 * minuteMs)
    const attemptsWhileDown = shop.distributor.submitted.length
    expect(attemptsWhileDown).toBe(1)
    shop.distributor.lineIsUp = true
    shop.time.advance(minuteMs)
    expect(shop.sale(id).state).toBe('credited')
    expect(new Set(shop.distributor.submitted).size).toBe(1)
    // Half an hour later the customer is gone: the final receipt waits until someone asks for it.
    expect(shop.printer.paper.map((receipt) => receipt.kind)).toEqual(['pending'])
    shop.get('printCopy', { commandId: newCommandId(), saleId: id })
    shop.time.advance(1_000)
    expect(shop.printer.paper.at(-1)).toMatchObject({ kind: 'final', copy: 0 })
  })

  test('twenty sales made while it is down are all credited once when it is back', () => {
    const shop = new SimulatedShop()
    shop.distributor.lineIsUp = false
    const sales = Array.from({ length: 20 }, () => shop.pay(shop.prepare()))
    shop.time.advance(minuteMs)
    shop.distributor.lineIsUp = true
    shop.time.advance(5 * minuteMs)
    expect(sales.map((sale) => shop.sale(sale.id).state)).toEqual(sales.map(() => 'credited'))
    expect(shop.distributor.credited).toBe(20)
  })

  test('a sale of which nothing left may be voided; one that may have left may not', () => {
    const shop = new SimulatedShop()
    shop.distributor.lineIsUp = false
    const waiting = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    expect(
      shop.get('voidSale', { commandId: newCommandId(), saleId: waiting.id, why: { reason: 'changedMind' } })
        .state,
    ).toBe('refunded')
    expect(shop.books()).toEqual({})
    shop.distributor.lineIsUp = true
    shop.time.advance(minuteMs)
    shop.distributor.treatments = ['loseRequest']
    const doubtful = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    const refused = shop.call('voidSale', {
      commandId: newCommandId(),
      saleId: doubtful.id,
      why: { reason: 'changedMind' },
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'stepNotAllowed' } })
  })
})

describe('in doubt', () => {
  test('an answer lost after crediting is found by the question, never by a second sending', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['loseAnswer']
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(5_000)
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.distributor.submitted).toHaveLength(1)
  })

  test('a request that was lost is sent again only once its absence is proven, under the same reference', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['loseRequest']
    const { id, reference } = shop.pay(shop.prepare())
    shop.time.advance(9 * minuteMs)
    expect(shop.sale(id).state).toBe('inDoubt')
    expect(shop.distributor.submitted).toHaveLength(1)
    shop.time.advance(3 * minuteMs)
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.distributor.submitted).toEqual([reference, reference])
  })

  test('a wall clock that jumps ahead proves nothing', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['loseAnswer']
    shop.distributor.liesNotFound = true
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(5_000)
    shop.time.jump(60 * minuteMs)
    shop.time.advance(minuteMs)
    expect(shop.sale(id).state).toBe('inDoubt')
    expect(shop.distributor.submitted).toHaveLength(1)
  })

  test('a distributor that pays a repeated reference twice is never sent it again: a person decides', () => {
    const shop = new SimulatedShop({ traits: { repeatedReference: 'unsafe' } })
    shop.distributor.treatments = ['loseRequest']
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(60 * minuteMs)
    expect(shop.sale(id)).toMatchObject({ state: 'needsReview', problem: { code: 'absenceUnprovable' } })
    expect(shop.distributor.submitted).toHaveLength(1)
    const input = {
      commandId: newCommandId(),
      saleId: id,
      decision: 'failed' as const,
      note: 'asked by telephone',
    }
    expect(shop.get('reviewSale', input).state).toBe('failed')
    expect(open(shop)).toEqual({ owed: 0, refundsDue: -10_500 })
  })

  test('an adapter that never answers is given up and asked', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = ['never']
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(3 * minuteMs)
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.distributor.submitted).toHaveLength(1)
  })
})

describe('a finished sale can change', () => {
  test('credited, then reversed: a person decides, and the books follow in new entries', () => {
    const shop = new SimulatedShop()
    const { id, reference } = shop.pay(shop.prepare())
    shop.time.advance(minuteMs)
    shop.distributor.settle(reference as Reference, 'failed')
    shop.time.advance(20 * minuteMs)
    expect(shop.sale(id)).toMatchObject({ state: 'needsReview', problem: { code: 'reversedLater' } })
    expect(shop.books()['sales HKD']).toBe(-10_000)
    shop.get('reviewSale', {
      commandId: newCommandId(),
      saleId: id,
      decision: 'failed',
      note: 'they confirmed it',
    })
    expect(shop.books()).toEqual({ 'drawer HKD': 10_500, 'refundsDue HKD': -10_500 })
  })
})

describe('the same card again', () => {
  test('waits out the quiet window of the operator, and no two fly at once', () => {
    const shop = new SimulatedShop({ traits: { sameCardQuietMs: 20_000 } })
    const first = shop.pay(shop.prepare())
    const second = shop.pay(shop.prepare())
    shop.time.advance(10_000)
    expect(shop.sale(first.id).state).toBe('credited')
    expect(shop.sale(second.id)).toMatchObject({ state: 'paid', wait: { reason: 'quietWindow' } })
    expect(shop.distributor.submitted).toHaveLength(1)
    shop.time.advance(20_000)
    expect(shop.sale(second.id).state).toBe('credited')
  })
})

describe('what stops the shop, not the sale', () => {
  test('an empty balance leaves sales paid and does not hammer', () => {
    const shop = new SimulatedShop()
    shop.distributor.treatments = Array.from({ length: 3 }, () => ({ refuse: 'balanceEmpty' as const }))
    const sales = Array.from({ length: 5 }, () => shop.pay(shop.prepare()))
    shop.time.advance(10_000)
    expect(sales.map((sale) => shop.sale(sale.id).state)).toEqual(sales.map(() => 'paid'))
    expect(shop.sale(sales[0]?.id ?? '').wait?.reason).toBe('balanceEmpty')
    expect(shop.distributor.submitted.length).toBeLessThanOrEqual(4)
    shop.time.advance(5 * minuteMs)
    expect(shop.distributor.credited).toBe(5)
  })

  test('a disk that refuses stops the sale with a sentence, and nothing is half done', () => {
    let full = false
    const shop = new SimulatedShop({
      store: (real) => ({
        ...real,
        commit: (work) =>
          full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
      }),
    })
    const sale = shop.prepare()
    full = true
    const input = {
      commandId: newCommandId(),
      saleId: sale.id,
      tender: 'cash' as const,
      currency: 'HKD' as const,
      givenMinor: 10_500,
    }
    expect(shop.call('takePayment', input)).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    shop.time.advance(minuteMs)
    expect(shop.distributor.submitted).toHaveLength(0)
    full = false
    expect(shop.get('takePayment', input).state).toBe('paid')
    shop.time.advance(1_000)
    expect(shop.sale(sale.id).state).toBe('credited')
    expect(shop.books()['drawer HKD']).toBe(10_500)
  })

  test('an answer the disk could not take is asked for again', () => {
    let full = false
    const shop = new SimulatedShop({
      store: (real) => ({
        ...real,
        commit: (work) =>
          full ? { ok: false, problem: { code: 'diskFull', details: {} } } : real.commit(work),
      }),
    })
    const { id } = shop.pay(shop.prepare())
    full = true
    shop.time.advance(10_000)
    expect(shop.sale(id).state).toBe('sending')
    full = false
    shop.time.advance(minuteMs)
    expect(shop.sale(id).state).toBe('credited')
    expect(shop.distributor.submitted).toHaveLength(1)
  })
})

describe('paper', () => {
  test('paper out: the receipt is owed until there is paper, then printed once', () => {
    const shop = new SimulatedShop()
    shop.printer.mood = 'paperOut'
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(minuteMs)
    expect(shop.sale(id).slip).toMatchObject({ state: 'owed', problem: { code: 'paperOut' } })
    expect(shop.get('getStatus', {}).printer.owed).toBe(1)
    shop.printer.mood = 'prints'
    shop.time.advance(minuteMs)
    expect(shop.sale(id).slip?.state).toBe('printed')
    expect(shop.printer.paper).toHaveLength(1)
  })

  test('a job that may be on paper is a question to the clerk, never a second copy by itself', () => {
    const shop = new SimulatedShop()
    shop.printer.mood = 'unsure'
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(10 * minuteMs)
    expect(shop.printer.paper).toHaveLength(1)
    const slip = shop.sale(id).slip
    expect(slip?.state).toBe('unsure')
    shop.printer.mood = 'prints'
    shop.get('settlePrintJob', { commandId: newCommandId(), jobId: slip?.jobId ?? '', printed: false })
    shop.time.advance(1_000)
    expect(shop.printer.paper).toHaveLength(2)
    expect(shop.sale(id).slip?.state).toBe('printed')
  })

  test('a reprint says COPY and counts', () => {
    const shop = new SimulatedShop()
    const { id } = shop.pay(shop.prepare())
    shop.time.advance(1_000)
    for (const copy of [1, 2]) {
      shop.get('printCopy', { commandId: newCommandId(), saleId: id })
      shop.time.advance(1_000)
      expect(shop.printer.paper.at(-1)).toMatchObject({ kind: 'sale', copy })
    }
  })
})

describe('what a clerk may get wrong', () => {
  test.each([
    ['cash that is too little', { tender: 'cash', currency: 'HKD', givenMinor: 10_000 }, 'cashTooSmall'],
    ['cash that cannot be right', { tender: 'cash', currency: 'HKD', givenMinor: 9_999_999 }, 'cashTooLarge'],
    [
      'an outside tender that is not exact',
      { tender: 'octopus', currency: 'HKD', givenMinor: 11_000 },
      'tenderNotExact',
    ],
    [
      'a tender the shop does not take',
      { tender: 'alipay', currency: 'HKD', givenMinor: 10_500 },
      'tenderNotTaken',
    ],
  ] as const)('%s is refused and nothing is taken', (_what, payment, code) => {
    const shop = new SimulatedShop()
    const sale = shop.prepare()
    const answer = shop.call('takePayment', { commandId: newCommandId(), saleId: sale.id, ...payment })
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(shop.books()).toEqual({})
    expect(shop.sale(sale.id).state).toBe('prepared')
  })

  test('an amount outside a ranged product names its bounds', () => {
    const shop = new SimulatedShop()
    const card = { kind: 'phone', number: '+8613800138000', country: 'CN' } as const
    const input = {
      commandId: newCommandId(),
      card,
      productId: '201',
      faceMinor: 950,
      language: 'en' as const,
      again: false,
    }
    const answer = shop.call('prepareSale', input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'amountOutsideProduct' } })
    expect(answer.ok ? '' : answer.error.message).toContain('CNY 10.00')
  })
})
