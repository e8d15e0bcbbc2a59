// What a card was topped up with last is offered as such: today, at today's price, and never what was only
// asked for and not paid.
import { expect, test } from 'vitest'
import { assert } from '../../core/assert.ts'
import type { Card } from '../../core/card/card.ts'
import { hongKongCard, SimulatedShop } from '../sim/simulated-shop.ts'

const otherCard: Card = { ...hongKongCard, number: '8985200000000000015' }

function lastOffers(shop: SimulatedShop, card: Card) {
  return shop.get('listOffers', { card }).filter((offer) => offer.last !== null)
}

test('a card that was never here has no last amount, nor one that only asked for a price', () => {
  const shop = new SimulatedShop()
  expect(lastOffers(shop, hongKongCard)).toEqual([])
  shop.prepare()
  expect(lastOffers(shop, hongKongCard)).toEqual([])
})

test('the last amount a card paid for is marked, and only for that card', () => {
  const shop = new SimulatedShop()
  const paid = shop.pay(shop.prepare())
  shop.prepare()
  const [last, ...more] = lastOffers(shop, hongKongCard)
  expect(more).toEqual([])
  expect(last).toMatchObject({ productId: '101', last: paid.price })
  expect(lastOffers(shop, otherCard)).toEqual([])
})

test('a card that is read comes with what is on offer for it, the last amount too; a refusal is left to be asked for', () => {
  const shop = new SimulatedShop()
  shop.pay(shop.prepare())
  const read = shop.get('readScan', { text: hongKongCard.number })
  assert(read.kind === 'card', 'it is a card')
  expect(read.offers?.some(({ last }) => last !== null)).toBe(true)
  expect(read.offers).toEqual(shop.get('listOffers', { card: read.card }))
  const unstocked = shop.get('readScan', { text: '+853 6612 3456' })
  expect(unstocked).toMatchObject({ kind: 'card' })
  expect(unstocked).not.toHaveProperty('offers')
})
