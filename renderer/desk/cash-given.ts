// The cash on the counter as the clerk enters it: exact, by notes or by keys. It only adds up what was
// entered; whether that is enough is for the counter to say, and shown here beforehand.
import { parseAmount, type TillCurrency } from '../../core/money.ts'

export type CashGiven =
  | { readonly kind: 'none' }
  | { readonly kind: 'exact' }
  | { readonly kind: 'notes'; readonly amountMinor: number }
  | { readonly kind: 'keyed'; readonly typed: string }

export const noCash: CashGiven = { kind: 'none' }
const typedMax = 9

/** The notes of each currency that customers hand over, smallest first, in minor units. */
export const notesMinor: Readonly<Record<TillCurrency, readonly number[]>> = {
  HKD: [2_000, 5_000, 10_000, 50_000, 100_000],
  CNY: [1_000, 2_000, 5_000, 10_000],
}

/** A note on top of notes adds; after anything else it begins afresh. */
export function withNote(given: CashGiven, noteMinor: number): CashGiven {
  const before = given.kind === 'notes' ? given.amountMinor : 0
  return { kind: 'notes', amountMinor: before + noteMinor }
}

/** `key` is a digit or `.`; what would not be an amount is left out. */
export function withKey(given: CashGiven, key: string): CashGiven {
  return { kind: 'keyed', typed: typeKey(given.kind === 'keyed' ? given.typed : '', key) }
}

export function withoutLast(given: CashGiven): CashGiven {
  const typed = given.kind === 'keyed' ? given.typed.slice(0, -1) : ''
  return typed === '' ? noCash : { kind: 'keyed', typed }
}

/** Adds one key to an amount in the making: at most two decimals, no leading zeros. */
export function typeKey(typed: string, key: string): string {
  if (key === '.') return typed.includes('.') ? typed : `${typed === '' ? '0' : typed}.`
  if (typed.length >= typedMax || /\.\d\d$/.test(typed)) return typed
  return typed === '0' ? key : typed + key
}

/** Minor units given; null while nothing is entered. */
export function givenMinor(given: CashGiven, dueMinor: number, currency: TillCurrency): number | null {
  switch (given.kind) {
    case 'none':
      return null
    case 'exact':
      return dueMinor
    case 'notes':
      return given.amountMinor
    case 'keyed':
      return parseAmount(given.typed.replace(/\.$/, ''), currency)?.amountMinor ?? null
  }
}
