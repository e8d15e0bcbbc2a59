// What the screen remembers of a sale is the newest thing said about it, whichever road it came by.
import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import { createCache, keys, salesShown } from '../../renderer/link/cache.ts'
import { saleView } from './sale-fixture.ts'

test('an answer that an event overtook does not bring the past back', () => {
  const cache = createCache()
  const keep = cache.answers()
  cache.heard({ type: 'saleChanged', sale: saleView({ state: 'credited' }) })
  keep(saleView({ state: 'paid' }))
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale00001'))?.state).toBe('credited')
})

test('an answer newer than every event is kept', () => {
  const cache = createCache()
  cache.heard({ type: 'saleChanged', sale: saleView({ state: 'failed' }) })
  const keep = cache.answers()
  keep(saleView({ state: 'refunded' }))
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale00001'))?.state).toBe('refunded')
})

test('an event about another sale does not stand in the way', () => {
  const cache = createCache()
  const keep = cache.answers()
  cache.heard({ type: 'saleChanged', sale: saleView({ id: 'sale00002' }) })
  keep(saleView({ state: 'paid' }))
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale00001'))?.state).toBe('paid')
})

test('the last sales show a new sale first and a known one where it stands', () => {
  const cache = createCache()
  cache.client.setQueryData(keys.sales, [saleView({ id: 'sale00002' }), saleView({ id: 'sale00001' })])
  cache.heard({ type: 'saleChanged', sale: saleView({ id: 'sale00001', state: 'credited' }) })
  cache.heard({ type: 'saleChanged', sale: saleView({ id: 'sale00003' }) })
  const shown = cache.client.getQueryData<SaleView[]>(keys.sales)?.map((sale) => `${sale.id} ${sale.state}`)
  expect(shown).toEqual(['sale00003 paid', 'sale00002 paid', 'sale00001 credited'])
})

test('offers that nobody pays push no sale out of the last sales', () => {
  const cache = createCache()
  cache.client.setQueryData(keys.sales, [saleView({ id: 'sale00001' })])
  for (let number = 0; number <= salesShown; number += 1) {
    const offer = saleView({ id: `offer${number}`, state: 'prepared', paidAtMs: null, receiptNumber: null })
    cache.heard({ type: 'saleChanged', sale: offer })
    cache.heard({ type: 'saleChanged', sale: { ...offer, state: 'cancelled' } })
  }
  expect(cache.client.getQueryData<SaleView[]>(keys.sales)?.map(({ id }) => id)).toEqual(['sale00001'])
})

/** Two askings of one question: the first stays on its way until the returned function lets it in. */
function askedTwice(cache: ReturnType<typeof createCache>, queryKey: readonly string[]) {
  const { promise, resolve } = Promise.withResolvers<string>()
  const queryFn = vi.fn(async () => 'present').mockReturnValueOnce(promise)
  const observer = new QueryObserver(cache.client, { queryKey: [...queryKey], queryFn })
  observer.subscribe(() => undefined)
  return { arrive: () => resolve('past'), shown: () => observer.getCurrentResult().data, queryFn }
}

test.each([
  ['the slip', keys.paper('sale00001'), { type: 'saleChanged', sale: saleView({}) }],
  ['the story', keys.story('sale00001'), { type: 'saleChanged', sale: saleView({}) }],
  ['the last sales', keys.sales, { type: 'saleChanged', sale: saleView({}) }],
  ['the offers', keys.offers('8985200012345678908'), { type: 'offersChanged' }],
  ['whatever is on screen', keys.shop, { type: 'readAgain' }],
] as const)(
  'the first answer about %s is not kept when an event overtook its question',
  async (_, key, event) => {
    const cache = createCache()
    const asked = askedTwice(cache, key)
    await vi.waitFor(() => expect(asked.queryFn).toHaveBeenCalledTimes(1))
    cache.heard(event)
    asked.arrive()
    await vi.waitFor(() => expect(asked.shown()).toBeDefined())
    expect(asked.shown()).toBe('present')
  },
)

test('of a drain only the sales that changed last are remembered, and whichever is looked at', () => {
  const cache = createCache()
  const queryFn = async () => saleView({ id: 'sale00000', state: 'credited' })
  const looked = new QueryObserver(cache.client, { queryKey: keys.sale('sale00000'), queryFn })
  const leave = looked.subscribe(() => undefined)
  for (let number = 0; number < 300; number += 1) {
    const id = `sale${String(number).padStart(5, '0')}`
    cache.heard({ type: 'saleChanged', sale: saleView({ id, state: 'credited' }) })
  }
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale00000'))?.state).toBe('credited')
  expect(cache.client.getQueryData(keys.sale('sale00001'))).toBeUndefined()
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale00299'))?.state).toBe('credited')
  expect(cache.client.getQueryCache().getAll().length).toBeLessThan(60)
  leave()
})
