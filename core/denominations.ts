// The notes and coins a drawer is counted by, in minor units, largest first. Hong Kong: notes of $10 to
// $1,000 and coins of 10 cents to $10 (hkma.gov.hk); mainland: the fifth series of 1 jiao to 100 yuan
// (pbc.gov.cn). Notes and coins of one value are one row, since they are counted together.
import type { TillCurrency } from '../money.ts'

export const denominations: Readonly<Record<TillCurrency, readonly number[]>> = {
  HKD: [100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10],
  CNY: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
}
