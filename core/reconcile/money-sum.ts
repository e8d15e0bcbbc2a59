// Sums of money that may be in several currencies: each currency apart, none that is nought.
import { type Currency, type Money, money } from '../money.ts'

export function sumOf(amounts: Iterable<Money>): readonly Money[] {
  const sums = new Map<Currency, number>()
  for (const { currency, amountMinor } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  }
  return [...sums]
    .filter(([, amountMinor]) => amountMinor !== 0)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([currency, amountMinor]) => money(currency, amountMinor))
}

export function sameMoney(one: Money, other: Money): boolean {
  return one.currency === other.currency && one.amountMinor === other.amountMinor
}
