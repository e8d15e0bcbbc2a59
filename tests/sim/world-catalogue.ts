// What the simulated distributor sells: every kind of product a counter meets, some of which it must
// refuse to sell. Costs move and products go while the shop is open.
import type { Card } from '../../core/card/card.ts'
import type { Product } from '../../core/catalogue/product.ts'
import { money } from '../../core/money.ts'
import type { ChanceStream } from './chance-stream.ts'

const csl = { id: '1', name: 'csl', country: 'HK' } as const
const chinaMobile = { id: '2', name: 'China Mobile', country: 'CN' } as const
const ctm = { id: '3', name: 'CTM', country: 'MO' } as const

function fixed(id: string, operator: Product['operator'], faceMinor: number): Product {
  const cost = Math.round(faceMinor * 0.97)
  return {
    id,
    name: `${operator.name} ${faceMinor / 100}`,
    operator,
    faceValue: { kind: 'fixed', amount: money('HKD', faceMinor) },
    cost: { kind: 'fixed', amount: money('HKD', cost) },
    takes: ['iccid', 'phone'],
    validityDays: 180,
  }
}

export const worldProducts: readonly Product[] = [
  fixed('101', csl, 5_000),
  fixed('102', csl, 10_000),
  fixed('103', csl, 19_999),
  fixed('301', ctm, 10_000),
  {
    id: '201',
    name: 'China Mobile CNY 10-500',
    operator: chinaMobile,
    faceValue: { kind: 'ranged', currency: 'CNY', minMinor: 1_000, maxMinor: 50_000, stepMinor: 100 },
    cost: { kind: 'rate', currency: 'HKD', ratePpm: 1_050_000 },
    takes: ['iccid', 'phone'],
    validityDays: null,
  },
  {
    id: '202',
    name: 'China Mobile data, phone only',
    operator: chinaMobile,
    faceValue: { kind: 'fixed', amount: money('CNY', 3_000) },
    cost: { kind: 'fixed', amount: money('HKD', 3_100) },
    takes: ['phone'],
    validityDays: 30,
  },
  // More than the owner allows in one sale.
  fixed('199', csl, 300_000),
  // No rate leads from its currency to the till.
  {
    ...fixed('198', csl, 1_000),
    faceValue: { kind: 'fixed', amount: money('USD', 1_000) },
  },
]

export const sellableIds: Readonly<Record<Card['country'], readonly string[]>> = {
  HK: ['101', '102', '103'],
  MO: ['301'],
  CN: ['201', '202'],
}

/** The same products after a while: some cost a little or a lot more or less, some are gone for now. */
export function changedProducts(chance: ChanceStream): readonly Product[] {
  return worldProducts
    .filter(() => !chance.happens(0.1))
    .map((product) => {
      const factorPpm = chance.pick([900_000, 1_000_000, 1_000_000, 1_005_000, 1_015_000, 1_100_000])
      return recosted(product, factorPpm)
    })
}

function recosted(product: Product, factorPpm: number): Product {
  const { cost } = product
  const times = (whole: number): number => Math.round((whole * factorPpm) / 1_000_000)
  return cost.kind === 'fixed'
    ? { ...product, cost: { ...cost, amount: money(cost.amount.currency, times(cost.amount.amountMinor)) } }
    : { ...product, cost: { ...cost, ratePpm: times(cost.ratePpm) } }
}
