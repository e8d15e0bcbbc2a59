// Money is whole minor units (cents, fen) with a currency. No fraction of a cent ever exists here.
import { assert } from './assert.ts'

/** HKD and CNY are what tills take; USD is only ever the distributor's wallet. */
export const currencies = ['HKD', 'CNY', 'USD'] as const
export type Currency = (typeof currencies)[number]

/** What a customer can be asked to pay in. */
export const tillCurrencies = ['HKD', 'CNY'] as const
export type TillCurrency = (typeof tillCurrencies)[number]

/**
 * The notes and coins a drawer is counted by, in minor units, largest first; a note and a coin of one
 * value are one row. Hong Kong: 10 cents to $1,000 (hkma.gov.hk); mainland: 1 jiao to 100 yuan (pbc.gov.cn).
 */
export const denominations: Readonly<Record<TillCurrency, readonly number[]>> = {
  HKD: [100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10],
  CNY: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
}

export interface Money {
  readonly currency: Currency
  /** Whole cents or fen; may be negative in a ledger line. */
  readonly amountMinor: number
}

const minorPerMajor = 100
const signs: Record<Currency, string> = { HKD: 'HK$', CNY: 'CNY ', USD: 'US$' }

export function money(currency: Currency, amountMinor: number): Money {
  assert(Number.isSafeInteger(amountMinor), `money is whole minor units, not ${amountMinor}`)
  return { currency, amountMinor }
}

export function zero(currency: Currency): Money {
  return money(currency, 0)
}

export function add(first: Money, second: Money): Money {
  assert(first.currency === second.currency, `${first.currency} and ${second.currency} do not add`)
  return money(first.currency, first.amountMinor + second.amountMinor)
}

export function negate(amount: Money): Money {
  return money(amount.currency, amount.amountMinor === 0 ? 0 : -amount.amountMinor)
}

export function subtract(first: Money, second: Money): Money {
  return add(first, negate(second))
}

/** `HK$1,234.50`, `CNY 100.00`. ASCII only: the yuan sign is four bytes in GB18030 and prints as `0 6`. */
export function formatMoney(amount: Money): string {
  const absolute = Math.abs(amount.amountMinor)
  const major = Math.floor(absolute / minorPerMajor).toString()
  const grouped = major.replace(/\B(?=(\d{3})+$)/g, ',')
  const minor = String(absolute % minorPerMajor).padStart(2, '0')
  return `${amount.amountMinor < 0 ? '-' : ''}${signs[amount.currency]}${grouped}.${minor}`
}

// A comma is for thousands only: read as nothing, a decimal `10,50` would become 1050.
const typedAmount = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/

/** Reads what a person keyed (`100`, `100.5`, `1,000.00`); null when it is not an amount. */
export function parseAmount(typed: string, currency: Currency): Money | null {
  const match = typedAmount.exec(typed.trim())
  if (!match) return null
  const [, major = '', minor = ''] = match
  return money(currency, Number(major.replace(/,/g, '')) * minorPerMajor + Number(minor.padEnd(2, '0')))
}

/** Rounds to the nearest multiple of `stepMinor`, halves away from zero. */
export function roundTo(amount: Money, stepMinor: number): Money {
  assert(Number.isInteger(stepMinor) && stepMinor > 0, `a rounding step is a positive number of minor units`)
  const steps = Math.floor((Math.abs(amount.amountMinor) * 2 + stepMinor) / (stepMinor * 2))
  const rounded = steps * stepMinor
  return money(amount.currency, amount.amountMinor < 0 && rounded !== 0 ? -rounded : rounded)
}

/** The rate of the way back, in millionths, rounded up so that the shop is never short. */
export function inverseRatePpm(ratePpm: number): number {
  assert(Number.isSafeInteger(ratePpm) && ratePpm > 0, 'a rate is a positive number of millionths')
  return Math.ceil(1_000_000_000_000 / ratePpm)
}

/**
 * Converts at `ratePpm` millionths of the target currency's minor unit per source minor unit,
 * rounded up to the next whole minor unit, so that the shop is never short by a fraction.
 */
export function convert(amount: Money, currency: Currency, ratePpm: number): Money {
  assert(Number.isSafeInteger(ratePpm) && ratePpm > 0, 'a rate is a positive number of millionths')
  const product = BigInt(amount.amountMinor) * BigInt(ratePpm)
  const million = 1_000_000n
  const up = product > 0n ? (product + million - 1n) / million : product / million
  return money(currency, Number(up))
}
