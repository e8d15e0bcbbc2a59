// In which currencies cash may be handed over, and what is due in each: as the counter says, its own first.
import { expect, test } from 'vitest'
import { cashDuesOf } from '../../renderer/desk/cash-due.ts'
import { saleView } from './sale-fixture.ts'

const inHkd = { currency: 'HKD', amountMinor: 10_000 } as const
const inCny = { currency: 'CNY', amountMinor: 9_200 } as const

test('a till with one currency offers that one', () => {
  expect(cashDuesOf(saleView(), 'HKD')).toEqual([{ currency: 'HKD', due: inHkd, ratePpm: null }])
})

test('the other comes second, with its own sum and its rate', () => {
  const dueIn = [
    { due: inHkd, ratePpm: null },
    { due: inCny, ratePpm: 917_432 },
  ]
  expect(cashDuesOf(saleView({ dueIn }), 'HKD')).toEqual([
    { currency: 'HKD', due: inHkd, ratePpm: null },
    { currency: 'CNY', due: inCny, ratePpm: 917_432 },
  ])
})
