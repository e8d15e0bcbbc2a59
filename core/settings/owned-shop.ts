// Between the owner's settings as they are written, in the file and on screen, and the shop that is sold by.
import { type OwnerKey, type OwnerSettings, parseRatePpm } from '../api/owner-settings.ts'
import { assert } from '../assert.ts'
import { money, parseAmount, type TillCurrency } from '../money.ts'
import type { Shop } from '../shop.ts'
import type { Language } from '../words/language.ts'

/** Which part of the shop each setting is. */
export const partOf = {
  offline: 'offline',
  saleMax: 'saleMax',
  costRiseMaxPercent: 'costRiseMaxPpm',
  sameCardAskMinutes: 'sameCardAskMs',
  fees: 'fees',
  tenderFees: 'tenderFees',
  hiddenProducts: 'hiddenProducts',
  rates: 'rates',
  rounding: 'cashStepMinor',
  slip: 'slip',
  dayEnd: 'dayStartsAtMinutes',
  alerts: 'alerts',
} as const satisfies Readonly<Record<OwnerKey, keyof Shop>>

export type OwnedShop = Pick<Shop, (typeof partOf)[OwnerKey]>

const ppmOfPercent = 10_000
const minuteMs = 60_000

/** Everything in `text` has passed its schema. */
export function ownedShop(text: OwnerSettings, currency: TillCurrency): OwnedShop {
  const { offline, slip, alerts } = text
  const amount = (written: string) => money(currency, minor(written, currency))
  return {
    offline: offline && {
      ...offline,
      saleMax: amount(offline.saleMax),
      cardPerDayMax: amount(offline.cardPerDayMax),
      unsentTotalMax: amount(offline.unsentTotalMax),
    },
    saleMax: amount(text.saleMax),
    costRiseMaxPpm: Math.round(text.costRiseMaxPercent * ppmOfPercent),
    sameCardAskMs: text.sameCardAskMinutes * minuteMs,
    fees: text.fees.map((rule) => ({
      operatorId: rule.operatorId,
      upToMinor: rule.upTo === null ? null : minor(rule.upTo, currency),
      feeMinor: minor(rule.fee, currency),
    })),
    tenderFees: text.tenderFees.map(({ tender, fee }) => ({ tender, feeMinor: minor(fee, currency) })),
    hiddenProducts: text.hiddenProducts,
    rates: text.rates.map(({ rate, ...pair }) => ({ ...pair, ratePpm: millionths(rate) })),
    cashStepMinor: { HKD: minor(text.rounding.HKD, 'HKD'), CNY: minor(text.rounding.CNY, 'CNY') },
    slip: {
      patienceMs: slip.patienceSeconds * 1000,
      finalWithinMs: slip.finalWithinSeconds * 1000,
      header: inEach(slip.header),
      footer: inEach(slip.footer),
      refundRule: inEach(slip.refundRule),
      hidesPhone: slip.hidePhone,
      copiesMax: slip.copiesMax,
      drawerOpened: slip.drawerOpened,
      hotlines: slip.hotlines,
    },
    dayStartsAtMinutes: minutesOfDay(text.dayEnd),
    alerts: {
      balanceHoursMin: alerts.balanceHours,
      balanceBelowMinor: alerts.balanceBelow === null ? null : minor(alerts.balanceBelow, currency),
      inDoubtMs: alerts.inDoubtMinutes * minuteMs,
      drawerShortMinor: minor(alerts.drawerShort, currency),
      lineDownMs: alerts.lineDownMinutes * minuteMs,
    },
  }
}

/** The same the other way: what a screen shows and an event keeps. */
export function writeOwned(shop: OwnedShop): OwnerSettings {
  const { offline, slip, alerts } = shop
  return {
    offline: offline && {
      ...offline,
      saleMax: amountText(offline.saleMax.amountMinor),
      cardPerDayMax: amountText(offline.cardPerDayMax.amountMinor),
      unsentTotalMax: amountText(offline.unsentTotalMax.amountMinor),
    },
    saleMax: amountText(shop.saleMax.amountMinor),
    costRiseMaxPercent: shop.costRiseMaxPpm / ppmOfPercent,
    sameCardAskMinutes: shop.sameCardAskMs / minuteMs,
    fees: shop.fees.map(({ operatorId, upToMinor, feeMinor }) => ({
      operatorId,
      upTo: upToMinor === null ? null : amountText(upToMinor),
      fee: amountText(feeMinor),
    })),
    tenderFees: shop.tenderFees.map(({ tender, feeMinor }) => ({ tender, fee: amountText(feeMinor) })),
    hiddenProducts: [...shop.hiddenProducts],
    rates: shop.rates.map(({ ratePpm, ...pair }) => ({ ...pair, rate: rateText(ratePpm) })),
    rounding: { HKD: amountText(shop.cashStepMinor.HKD), CNY: amountText(shop.cashStepMinor.CNY) },
    slip: {
      patienceSeconds: slip.patienceMs / 1000,
      finalWithinSeconds: slip.finalWithinMs / 1000,
      header: { ...slip.header },
      footer: { ...slip.footer },
      refundRule: { ...slip.refundRule },
      hidePhone: slip.hidesPhone,
      copiesMax: slip.copiesMax,
      drawerOpened: slip.drawerOpened,
      hotlines: slip.hotlines.map((each) => ({ ...each })),
    },
    dayEnd: timeText(shop.dayStartsAtMinutes),
    alerts: {
      balanceHours: alerts.balanceHoursMin,
      balanceBelow: alerts.balanceBelowMinor === null ? null : amountText(alerts.balanceBelowMinor),
      inDoubtMinutes: alerts.inDoubtMs / minuteMs,
      drawerShort: amountText(alerts.drawerShortMinor),
      lineDownMinutes: alerts.lineDownMs / minuteMs,
    },
  }
}

/** "05:00" is 300 minutes after midnight. */
export function minutesOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}

export function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

export function inEach(words: string | Record<Language, string>): Record<Language, string> {
  return typeof words === 'string' ? { 'zh-Hant': words, 'zh-Hans': words, en: words } : words
}

export function minor(text: string, currency: TillCurrency): number {
  const amount = parseAmount(text, currency)
  assert(amount !== null, 'the schema lets only amounts through')
  return amount.amountMinor
}

function millionths(text: string): number {
  const ratePpm = parseRatePpm(text)
  assert(ratePpm !== null, 'the schema lets only rates through')
  return ratePpm
}

export function amountText(amountMinor: number): string {
  return `${Math.floor(amountMinor / 100)}.${String(amountMinor % 100).padStart(2, '0')}`
}

/** As its owner writes it: no more decimals than it has. */
export function rateText(ratePpm: number): string {
  const decimals = String(ratePpm % 1_000_000).padStart(6, '0')
  return `${Math.floor(ratePpm / 1_000_000)}.${decimals}`.replace(/\.?0+$/, '')
}
