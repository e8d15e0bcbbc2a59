// The desk never loses an unpaid sale to a scan, and never pays one twice.
import { expect, test } from 'vitest'
import { type CardReading, type Desk, emptyDesk, nextDesk } from '../../renderer/desk/desk.ts'

const problem = { code: 'scanUnreadable', message: 'unreadable', details: {} } as const

function reading(number: string): CardReading {
  return {
    kind: 'card',
    card: { kind: 'phone', number, country: 'HK' },
    groups: [number.slice(0, 4), number.slice(4)],
    warnings: [],
  }
}
const first = reading('+85291234567')
const second = reading('+85261234567')
const choosing: Desk = { ...emptyDesk, work: { step: 'choosing', reading: first } }
const paying: Desk = { ...emptyDesk, work: { step: 'paying', reading: first, saleId: 'sale1' } }
const result: Desk = {
  ...emptyDesk,
  work: { step: 'result', saleId: 'sale1', justPaid: false, returnTo: null },
}

test('a card is served at once unless a sale is being paid', () => {
  for (const desk of [emptyDesk, choosing, result]) {
    expect(nextDesk(desk, { type: 'read', reading: second }).work).toEqual({
      step: 'choosing',
      reading: second,
    })
  }
})

test('a card scanned during payment waits, and the payment stands', () => {
  const desk = nextDesk(paying, { type: 'read', reading: second })
  expect(desk.work).toBe(paying.work)
  expect(desk.held).toEqual({ kind: 'card', reading: second })
})

test('the same card scanned again during payment changes nothing', () => {
  expect(nextDesk(paying, { type: 'read', reading: first })).toEqual(paying)
})

test('a held card is served after the payment, when the clerk says so', () => {
  const paid = nextDesk(nextDesk(paying, { type: 'read', reading: second }), {
    type: 'paid',
    saleId: 'sale1',
  })
  expect(paid.work).toEqual({ step: 'result', saleId: 'sale1', justPaid: true, returnTo: null })
  const served = nextDesk(paid, { type: 'heldTaken' })
  expect(served).toEqual({ work: { step: 'choosing', reading: second }, held: null, problem: null })
  expect(nextDesk(paid, { type: 'heldDropped' }).held).toBeNull()
})

test('a receipt scanned during payment is held too', () => {
  const desk = nextDesk(paying, { type: 'read', reading: { kind: 'receipt', saleId: 'sale9' } })
  expect(desk.work).toBe(paying.work)
  expect(desk.held).toEqual({ kind: 'sale', saleId: 'sale9' })
})

test('a refused scan is told and loses nothing, in every step', () => {
  for (const desk of [emptyDesk, choosing, paying, result]) {
    const after = nextDesk(desk, { type: 'read', reading: { kind: 'refused', problem } })
    expect(after).toEqual({ ...desk, problem })
    expect(nextDesk(after, { type: 'dismissed' })).toEqual(desk)
  }
})

test('an offer prepared for a card that is gone is not taken to payment', () => {
  const moved = nextDesk(choosing, { type: 'read', reading: second })
  expect(nextDesk(moved, { type: 'prepared', saleId: 'sale1', cardNumber: first.card.number })).toBe(moved)
  expect(
    nextDesk(choosing, { type: 'prepared', saleId: 'sale1', cardNumber: first.card.number }).work,
  ).toEqual(paying.work)
})

test('only the sale being paid can be paid', () => {
  expect(nextDesk(paying, { type: 'paid', saleId: 'another' })).toBe(paying)
  expect(nextDesk(choosing, { type: 'paid', saleId: 'sale1' })).toBe(choosing)
})

test('a sale opened while a card is served gives the card back afterwards', () => {
  const opened = nextDesk(choosing, { type: 'saleOpened', saleId: 'sale7' })
  expect(opened.work).toEqual({ step: 'result', saleId: 'sale7', justPaid: false, returnTo: first })
  expect(nextDesk(opened, { type: 'finished' }).work).toEqual(choosing.work)
})

test('leaving the payment goes back to the same card', () => {
  expect(nextDesk(paying, { type: 'paymentLeft' }).work).toEqual(choosing.work)
  expect(nextDesk(choosing, { type: 'cardDropped' }).work).toEqual({ step: 'waiting' })
})

test('what is on offer for a card is not part of the desk: it changes while the card stays', () => {
  const offered = { ...second, offers: [] }
  expect(nextDesk(choosing, { type: 'read', reading: offered }).work).toEqual({
    step: 'choosing',
    reading: second,
  })
  expect(nextDesk(paying, { type: 'read', reading: offered }).held).toEqual({ kind: 'card', reading: second })
})
