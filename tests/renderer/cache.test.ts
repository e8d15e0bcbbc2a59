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
