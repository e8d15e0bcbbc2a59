// Printing again: marked and counted, never more than the owner allows, and never a second slip while the
// first is still to come.
import { expect, test } from 'vitest'
import { newCommandId, SimulatedShop, simulatedShop } from '../sim/simulated-shop.ts'
import { pins, staffedTill } from './staffed-till.ts'

const minuteMs = 60_000

function shopWithCopies(copiesMax: number) {
  const shop = new SimulatedShop({ shop: { slip: { ...simulatedShop.slip, copiesMax } } })
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const again = () => {
    const answer = shop.call('printCopy', { commandId: newCommandId(), saleId: id })
    shop.time.advance(minuteMs)
    return answer
  }
  const papers = () => shop.printer.paper.map(({ kind, copy }) => `${kind} ${copy}`)
  return { shop, id, again, papers }
}

test('copies are counted up to the number of the owner; the next is for a supervisor to allow', () => {
  const { again, papers } = shopWithCopies(2)
  expect(again().ok).toBe(true)
  expect(again().ok).toBe(true)
  expect(again()).toMatchObject({ ok: false, error: { code: 'copyNeedsSupervisor', details: { max: 2 } } })
  expect(papers()).toEqual(['sale 0', 'sale 1', 'sale 2'])
})

test("beyond the owner's number a clerk brings a supervisor's approval, for this sale and once", () => {
  const { till, supervisor } = staffedTill({ shop: { slip: { ...simulatedShop.slip, copiesMax: 1 } } })
  const { id } = till.pay(till.prepare())
  const again = (approval?: string) => {
    till.time.advance(minuteMs)
    const wish = { commandId: newCommandId(), saleId: id, ...(approval === undefined ? {} : { approval }) }
    return till.codeOf('printCopy', wish)
  }
  expect(again()).toBe('ok')
  expect(again()).toBe('approvalNeeded')
  const proof = { kind: 'pin' as const, personId: supervisor.id, pin: pins.supervisor }
  const wanted = { commandId: newCommandId(), action: 'printMoreCopies' as const, subject: id, proof }
  const { approvalId } = till.get('approve', wanted)
  expect(again(approvalId)).toBe('ok')
  expect(again(approvalId)).toBe('approvalNeeded')
  expect(till.printer.paper.map(({ copy }) => copy)).toEqual([0, 1, 2])
  const asked = till.get('getStory', { saleId: id }).filter((line) => line.type === 'copyAsked')
  expect(asked.map((line) => [line.by, line.approvedBy])).toEqual([
    ['Ming', null],
    ['Ming', 'Mei'],
  ])
})

test('an owner who allows none still gets every original printed', () => {
  const { again, papers } = shopWithCopies(0)
  expect(again()).toMatchObject({ ok: false, error: { code: 'copyNeedsSupervisor' } })
  expect(papers()).toEqual(['sale 0'])
})

test('while a slip is still to come, asking again brings no second one', () => {
  const { shop, again, papers } = shopWithCopies(5)
  shop.printer.mood = 'paperOut'
  for (let asked = 0; asked < 3; asked += 1) expect(again().ok).toBe(true)
  shop.printer.mood = 'prints'
  shop.time.advance(minuteMs)
  expect(papers()).toEqual(['sale 0', 'sale 1'])
})

test('an original that was let go is asked for as the original', () => {
  const shop = new SimulatedShop({ shop: { slip: { ...simulatedShop.slip, copiesMax: 0 } } })
  shop.printer.mood = 'paperOut'
  const { id } = shop.pay(shop.prepare())
  shop.time.advance(minuteMs)
  const jobId = shop.sale(id).slip?.jobId ?? ''
  shop.get('dropPrintJob', { commandId: newCommandId(), jobId, note: 'customer left' })
  shop.printer.mood = 'prints'
  shop.get('printCopy', { commandId: newCommandId(), saleId: id })
  shop.time.advance(minuteMs)
  expect(shop.printer.paper).toMatchObject([{ kind: 'sale', copy: 0 }])
})

test('a slip that is doubtful may be followed by a copy, which says so', () => {
  const { shop, id, again, papers } = shopWithCopies(1)
  shop.printer.mood = 'unsure'
  again()
  expect(papers()).toEqual(['sale 0', 'sale 1'])
  expect(shop.sale(id).slip?.state).toBe('unsure')
  expect(again()).toMatchObject({ ok: false, error: { code: 'copyNeedsSupervisor' } })
})

test('either code of a slip opens its sale; that of an offer nobody paid for does not', () => {
  const shop = new SimulatedShop()
  const paid = shop.pay(shop.prepare())
  const offered = shop.prepare()
  for (const text of [paid.receiptNumber ?? '', paid.reference, `]Q1${paid.reference}\r`])
    expect(shop.get('readScan', { text })).toEqual({ kind: 'receipt', saleId: paid.id })
  expect(shop.get('readScan', { text: offered.reference }).kind).toBe('refused')
})
