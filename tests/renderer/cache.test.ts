// What the screen remembers of a sale is the newest thing said about it, whichever road it came by.
import { expect, test } from 'vitest'
import type { SaleView } from '../../core/api/views.ts'
import { createCache, keys } from '../../renderer/link/cache.ts'
import { saleView } from './sale-fixture.ts'

test('an answer that an event overtook does not bring the past back', () => {
  const cache = createCache()
  const keep = cache.answers()
  cache.heard({ type: 'saleChanged', sale: saleView({ state: 'credited' }) })
  keep(saleView({ state: 'paid' }))
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale1'))?.state).toBe('credited')
})

test('an answer newer than every event is kept', () => {
  const cache = createCache()
  cache.heard({ type: 'saleChanged', sale: saleView({ state: 'failed' }) })
  const keep = cache.answers()
  keep(saleView({ state: 'refunded' }))
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale1'))?.state).toBe('refunded')
})

test('an event about another sale does not stand in the way', () => {
  const cache = createCache()
  const keep = cache.answers()
  cache.heard({ type: 'saleChanged', sale: saleView({ id: 'sale2' }) })
  keep(saleView({ state: 'paid' }))
  expect(cache.client.getQueryData<SaleView>(keys.sale('sale1'))?.state).toBe('paid')
})

test('the last sales show a new sale first and a known one where it stands', () => {
  const cache = createCache()
  cache.client.setQueryData(keys.sales, [saleView({ id: 'sale2' }), saleView({ id: 'sale1' })])
  cache.heard({ type: 'saleChanged', sale: saleView({ id: 'sale1', state: 'credited' }) })
  cache.heard({ type: 'saleChanged', sale: saleView({ id: 'sale3' }) })
  const shown = cache.client.getQueryData<SaleView[]>(keys.sales)?.map((sale) => `${sale.id} ${sale.state}`)
  expect(shown).toEqual(['sale3 paid', 'sale2 paid', 'sale1 credited'])
})
