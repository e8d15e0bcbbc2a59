// The shop for practice, as its owner's real one but for what must never be mistaken for it: its register,
// its drawer, and the word on every slip.
import { assert } from '../assert.ts'
import type { ReceiptNumber } from '../ids.ts'
import type { Rate, Shop } from '../shop.ts'

/** No settings file may name a register so: a number that begins with it is of practice, wherever it turns up. */
export const trainingRegister = 'TRN'

export function ofTraining(number: ReceiptNumber): boolean {
  return number.startsWith(`${trainingRegister}-`)
}

/** For what the play distributor sells and the owner has no rate for. Invented, and older than any of the owner's. */
const playRates: readonly Rate[] = [
  { from: 'CNY', to: 'HKD', ratePpm: 1_090_000, since: '2000-01-01' },
  { from: 'USD', to: 'HKD', ratePpm: 7_800_000, since: '2000-01-01' },
  { from: 'HKD', to: 'CNY', ratePpm: 917_000, since: '2000-01-01' },
  { from: 'USD', to: 'CNY', ratePpm: 7_150_000, since: '2000-01-01' },
]

export function trainingShop(shop: Shop): Shop {
  return {
    ...shop,
    store: { ...shop.store, register: trainingRegister },
    rates: [...playRates, ...shop.rates],
    // No slip of practice promises anybody their money back.
    slip: { ...shop.slip, refundRule: { 'zh-Hant': '', 'zh-Hans': '', en: '' } },
    drawer: null,
    demo: false,
    training: true,
  }
}

/** Holds for every counter that is ever made, whoever makes it. */
export function assertOwnRegister({ training, store }: Pick<Shop, 'training' | 'store'>): void {
  assert(
    training === (store.register === trainingRegister),
    'only practice gives out numbers of practice, and only those',
  )
}
