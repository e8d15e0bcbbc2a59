// What the customer's screen is told: the sale at the desk in the customer's language, its state as it
// changes, and through its own door nothing else.
import { expect, test } from 'vitest'
import { contract } from '../../core/api/contract.ts'
import { createCustomerDoor } from '../../core/api/customer-door.ts'
import type { CustomerShowing, CustomerView } from '../../core/api/customer-view.ts'
import { hongKongCard, newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

function show(shop: SimulatedShop, showing: CustomerShowing): CustomerView {
  shop.get('showCustomer', { commandId: newCommandId(), showing })
  return shop.get('getCustomerView', {})
}

function atTill(saleId: string, givenMinor: number | null): CustomerShowing {
  return { kind: 'sale', saleId, cash: 'HKD', givenMinor, terminal: null }
}

test('between customers it shows the name of the store, also after a crash', () => {
  const shop = new SimulatedShop()
  expect(shop.get('getCustomerView', {}).showing).toEqual({ kind: 'idle' })
  show(shop, atTill(shop.prepare().id, null))
  shop.crash()
  expect(shop.get('getCustomerView', {}).showing).toEqual({ kind: 'idle' })
})

test('a card is shown in groups, in the language it was asked for', () => {
  const view = show(new SimulatedShop(), { kind: 'card', card: hongKongCard, language: 'zh-Hans' })
  expect(view.language).toBe('zh-Hans')
  expect(view.showing).toEqual({
    kind: 'card',
    cardKind: 'iccid',
    groups: ['8985', '2000', '0000', '0000', '007'],
  })
})

test('cash is counted before it is paid, and its change only once it is enough', () => {
  const shop = new SimulatedShop()
  const { id } = shop.prepare()
  expect(show(shop, atTill(id, null)).showing).toMatchObject({ given: null, change: null, reference: null })
  expect(show(shop, atTill(id, 5_000)).showing).toMatchObject({
    due: { currency: 'HKD', amountMinor: 10_500 },
    given: { currency: 'HKD', amountMinor: 5_000 },
    change: null,
  })
  expect(show(shop, atTill(id, 12_000)).showing).toMatchObject({ change: { amountMinor: 1_500 } })
  const terminal = show(shop, { kind: 'sale', saleId: id, cash: null, givenMinor: null, terminal: 'octopus' })
  expect(terminal.showing).toMatchObject({ due: { amountMinor: 10_500 }, given: null })
})

test('every state of the sale on the screen is heard, and of no other sale', () => {
  const shop = new SimulatedShop()
  const heard: CustomerView[] = []
  const door = createCustomerDoor(shop.counter, 'door1')
  door.events.listen(null, ({ event }) => {
    if (event.type !== 'customerChanged') throw new Error(`the door let ${event.type} through`)
    heard.push(event.view)
  })
  const mine = shop.prepare()
  const other = shop.prepare()
  show(shop, atTill(mine.id, null))
  shop.pay(other)
  shop.time.advance(60_000)
  expect(heard).toHaveLength(1)
  const paid = shop.pay(mine)
  shop.time.advance(120_000)
  expect(heard.at(-1)?.showing).toMatchObject({
    kind: 'sale',
    state: 'credited',
    reference: paid.reference,
    receiptNumber: paid.receiptNumber,
    given: { amountMinor: 12_000 },
    change: { amountMinor: 1_500 },
  })
  const said = JSON.stringify(heard)
  expect(said).not.toContain(other.reference)
  expect(said).not.toMatch(/balance|clerk|cost/i)
})

test('a sale this shop does not have is refused, and the screen stays as it was', () => {
  const shop = new SimulatedShop()
  const before = show(shop, { kind: 'card', card: hongKongCard, language: 'en' })
  const showing = atTill('nosuchsale', null)
  const answer = shop.call('showCustomer', { commandId: newCommandId(), showing })
  expect(answer).toMatchObject({ ok: false, error: { code: 'saleUnknown' } })
  expect(shop.get('getCustomerView', {})).toEqual(before)
})

test('the customer’s door answers one question and no other, whatever is asked', () => {
  const shop = new SimulatedShop()
  const door = createCustomerDoor(shop.counter, 'door1')
  const answered = (Object.keys(contract) as (keyof typeof contract)[]).filter((name) => {
    const answer = door.handle(name, {}, 'en')
    return typeof answer === 'function' || answer.ok
  })
  expect(answered).toEqual(['getCustomerView'])
})
