// DT One's products in our words. A product is left out when we cannot fill what it demands, or
// cannot say in whole cents what it credits and costs; nothing about it is guessed.
import type { CardKind } from '../../core/card/card.ts'
import type { Cost, FaceValue, Operator, Product } from '../../core/catalogue/product.ts'
import { type Currency, currencies, money, tillCurrencies } from '../../core/money.ts'
import { divideUp, minorExactly, minorUp, toMillionths } from './decimal.ts'
import type { WireFixedProduct, WireProduct, WireRangedProduct } from './dt-one-wire.ts'

export const mobileService = 1
export const countries = ['HKG', 'CHN', 'MAC'] as const
const countryNames: Readonly<Record<string, Operator['country']>> = { HKG: 'HK', CHN: 'CN', MAC: 'MO' }

const million = 1_000_000n

/** The product as the counter sells it, or null when it cannot. */
export function translateProduct(wire: WireProduct): Product | null {
  const country = countryNames[wire.operator.country.iso_code]
  const takes = readTakes(wire)
  if (country === undefined || takes.length === 0 || wire.service.id !== mobileService) return null
  const value = wire.type === 'FIXED_VALUE_RECHARGE' ? translateFixed(wire) : translateRanged(wire)
  if (value === null) return null
  return {
    id: String(wire.id),
    name: wire.name,
    operator: { id: String(wire.operator.id), name: wire.operator.name, country },
    faceValue: value.faceValue,
    cost: value.cost,
    takes,
    validityDays: readValidityDays(wire),
  }
}

interface Value {
  readonly faceValue: FaceValue
  readonly cost: Cost
}

function translateFixed(wire: WireFixedProduct): Value | null {
  const currency = creditCurrency(wire.destination)
  const wallet = walletCurrency(wire.prices.wholesale)
  const faceMinor = minorExactly(wire.destination.amount)
  const charged = toCharge(wire.prices.wholesale.amount, wire.prices.wholesale.fee)
  if (currency === null || wallet === null || charged === null) return null
  if (faceMinor === null || faceMinor <= 0) return null
  return {
    faceValue: { kind: 'fixed', amount: money(currency, faceMinor) },
    cost: { kind: 'fixed', amount: money(wallet, minorUp(charged)) },
  }
}

function translateRanged(wire: WireRangedProduct): Value | null {
  const { min, max, increment } = wire.destination.amount
  const currency = creditCurrency(wire.destination)
  const wallet = walletCurrency(wire.prices.wholesale)
  const minMinor = minorExactly(min)
  const maxMinor = minorExactly(max)
  const stepMinor = increment === null || increment === undefined ? 1 : minorExactly(increment)
  const ratePpm = readRatePpm(wire)
  if (currency === null || wallet === null || ratePpm === null) return null
  if (minMinor === null || maxMinor === null || stepMinor === null) return null
  if (minMinor <= 0 || maxMinor < minMinor || stepMinor <= 0) return null
  // We name what is credited, so the product must let us.
  if (!wire.accepted_calculation_modes.includes('DESTINATION_AMOUNT')) return null
  return {
    faceValue: { kind: 'ranged', currency, minMinor, maxMinor, stepMinor },
    cost: { kind: 'rate', currency: wallet, ratePpm },
  }
}

/**
 * Wallet per credited unit, in millionths, rounded up. The rule: wholesale price plus fee over the
 * face value at both ends of the range, and of the two the dearer, so that the shop's projected
 * balance is never too rosy. Without a price range: one over `rates.wholesale`, which is credited
 * amount per wholesale unit (DVS API, "rates": retail is infinite when the retail price is zero).
 */
function readRatePpm(wire: WireRangedProduct): number | null {
  const { amount, fee } = wire.prices.wholesale
  const destination = wire.destination.amount
  const ends = amount
    ? [ratio(amount.min, fee, destination.min), ratio(amount.max, fee, destination.max)]
    : [inverse(wire.rates?.wholesale ?? 0, fee)]
  let dearest = 0n
  for (const end of ends) {
    if (end === null) return null
    if (end > dearest) dearest = end
  }
  const rate = Number(dearest)
  return rate > 0 && Number.isSafeInteger(rate) ? rate : null
}

function ratio(wholesale: number, fee: number, credited: number): bigint | null {
  const charged = toCharge(wholesale, fee)
  const face = toMillionths(credited)
  if (charged === null || face === null || face <= 0n) return null
  return divideUp(charged * million, face)
}

/** A flat fee has no place in a bare rate. */
function inverse(rate: number, fee: number): bigint | null {
  const millionths = toMillionths(rate)
  if (millionths === null || millionths <= 0n || fee !== 0) return null
  return divideUp(million * million, millionths)
}

/** Millionths of the wallet; null when it is no amount or negative. */
function toCharge(wholesale: number, fee: number): bigint | null {
  const amount = toMillionths(wholesale)
  const extra = toMillionths(fee)
  if (amount === null || extra === null || amount < 0n || extra < 0n) return null
  return amount + extra
}

interface Unit {
  readonly unit_type: string
  readonly unit: string
}

/** What a customer pays for: HKD or CNY. Patacas have no rate and no till here. */
function creditCurrency({ unit_type, unit }: Unit): Currency | null {
  return unit_type === 'CURRENCY' ? (tillCurrencies.find((known) => known === unit) ?? null) : null
}

export function walletCurrency({ unit_type, unit }: Unit): Currency | null {
  return unit_type === 'CURRENCY' ? (currencies.find((known) => known === unit) ?? null) : null
}

/** Each inner list is one way to meet a demand; none, or an empty one, demands nothing. */
function demandsNothing(alternatives: readonly (readonly string[])[]): boolean {
  return alternatives.length === 0 || alternatives.some((fields) => fields.length === 0)
}

function readTakes(wire: WireProduct): readonly CardKind[] {
  const fillable =
    demandsNothing(wire.required_debit_party_identifier_fields) &&
    demandsNothing(wire.required_sender_fields) &&
    demandsNothing(wire.required_beneficiary_fields) &&
    demandsNothing(wire.required_statement_identifier_fields) &&
    demandsNothing(wire.required_additional_identifier_fields)
  if (!fillable) return []
  const alone = (field: string) =>
    wire.required_credit_party_identifier_fields.some((fields) => fields.length === 1 && fields[0] === field)
  const takes: CardKind[] = []
  if (alone('mobile_number')) takes.push('phone')
  if (alone('account_number')) takes.push('iccid')
  return takes
}

const daysOf: Readonly<Record<string, number>> = { HOUR: 1 / 24, DAY: 1, WEEK: 7, MONTH: 30 }

/** Whole days, rounded down, a month as thirty: the slip must not promise more than there is. */
function readValidityDays(wire: WireProduct): number | null {
  const quantity = wire.validity?.quantity ?? -1
  const each = daysOf[wire.validity?.unit ?? '']
  if (each === undefined || quantity <= 0) return null
  const days = Math.floor(quantity * each)
  return days > 0 && Number.isSafeInteger(days) ? days : null
}
