// The settings an owner may also change on screen, each with its form: the settings file and the screen are
// checked by these and by nothing else. Amounts and rates are text, so that no binary fraction touches money.
import { z } from 'zod'
import { currencies, parseAmount, tillCurrencies } from '../money.ts'
import { terminalKinds } from '../top-up/sale.ts'
import { receiptWords } from '../words/receipt-words.ts'
import { shopWords } from '../words/shop-words.ts'

const anyOf = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ')

/** What is printed holds no control characters, which a printer would obey. */
export function printed(lengthMin: number, lengthMax: number) {
  return z
    .string()
    .trim()
    .min(lengthMin)
    .max(lengthMax)
    .regex(/^\P{Cc}*$/u)
}

/** One text for all languages, or one for each. */
export function wordsIn(lengthMin: number, lengthMax: number, example: string) {
  const text = printed(lengthMin, lengthMax).meta({ example: `"${example}"` })
  const each = z.strictObject({ 'zh-Hant': text, 'zh-Hans': text, en: text })
  return z.union([text, each]).meta({
    example: `"${example}", {"zh-Hant": "${example}", "zh-Hans": "...", "en": "..."}`,
  })
}

export function amount(example: string, check: (amountMinor: number) => boolean) {
  const holds = (text: string) => check(parseAmount(text, 'HKD')?.amountMinor ?? Number.NaN)
  return z
    .string()
    .refine(holds)
    .meta({ example: `"${example}"` })
}

/** Millionths in text: at most six decimals, above nothing and at most 1,000. */
export function parseRatePpm(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,6}))?$/.exec(text)
  if (!match) return null
  const ratePpm = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'))
  return ratePpm > 0 && ratePpm <= 1_000_000_000 ? ratePpm : null
}

const rateSchema = z.strictObject({
  from: z.enum(currencies).meta({ example: anyOf(currencies) }),
  to: z.enum(tillCurrencies).meta({ example: anyOf(tillCurrencies) }),
  rate: z
    .string()
    .refine((text) => parseRatePpm(text) !== null)
    .meta({ example: '"1.09"' }),
  since: z.iso.date().meta({ example: '"2026-11-01"' }),
})

const feeSchema = z.strictObject({
  operatorId: z.string().min(1).max(40).nullable().meta({ example: 'null, "1234"' }).default(null),
  upTo: amount('100.00', (minor) => minor > 0)
    .nullable()
    .meta({ example: 'null, "100.00"' })
    .default(null),
  fee: amount('2.00', (minor) => minor >= 0),
})

const tenderFeeSchema = z.strictObject({
  tender: z.enum(terminalKinds).meta({ example: anyOf(terminalKinds) }),
  fee: amount('1.50', (minor) => minor >= 0),
})

const roundingSchema = z.strictObject({
  HKD: amount('0.10', (minor) => minor > 0).default('0.10'),
  CNY: amount('1.00', (minor) => minor > 0).default('1.00'),
})

const hotlineSchema = z.strictObject({
  operatorId: z.string().min(1).max(40).meta({ example: '"1234"' }),
  telephone: printed(0, 30).meta({ example: '"2345 6789", ""' }),
})

const slipSchema = z.strictObject({
  patienceSeconds: z.int().min(1).max(120).meta({ example: '1 ... 120' }).default(15),
  finalWithinSeconds: z.int().min(0).max(3600).meta({ example: '0 ... 3600' }).default(180),
  /** Some five lines of the narrowest paper: more than that is not read, and costs paper on every slip. */
  header: wordsIn(0, 120, '營業時間 07:00-23:00').default(''),
  footer: wordsIn(0, 120, receiptWords.thanks['zh-Hant']).default({ ...receiptWords.thanks }),
  refundRule: wordsIn(1, 300, shopWords.refundRule['zh-Hant']).default({ ...shopWords.refundRule }),
  hidePhone: z.boolean().meta({ example: 'true, false' }).default(false),
  copiesMax: z.int().min(0).max(20).meta({ example: '0 ... 20' }).default(1),
  drawerOpened: z.boolean().meta({ example: 'true, false' }).default(false),
  hotlines: z.array(hotlineSchema).max(50).meta({ example: '[...]' }).default([]),
})

/** Fractions too: half an hour is a limit, and a few seconds let anyone see it reached. */
const hours = z.number().positive().max(720).meta({ example: '12, 0.5' })

/** No defaults: how much of the shop's money may wait unseen is the owner's to say. */
const offlineSchema = z
  .strictObject({
    saleMax: amount('500.00', (minor) => minor > 0),
    cardPerDayMax: amount('500.00', (minor) => minor > 0),
    unsentTotalMax: amount('5000.00', (minor) => minor > 0),
    unsentSalesMax: z.int().min(1).max(10_000).meta({ example: '1 ... 10000' }),
    hoursMax: hours,
    catalogueHoursMax: hours,
  })
  .meta({ example: 'null, {"saleMax": "500.00", ...}' })

const minutes = (count: number) => z.int().min(1).max(1440).meta({ example: '1 ... 1440' }).default(count)

/** When the owner hears of it; nothing is stopped by any of these. */
const alertsSchema = z.strictObject({
  balanceHours: z.number().min(0).max(720).meta({ example: '0 ... 720' }).default(24),
  balanceBelow: amount('500.00', (minor) => minor > 0)
    .nullable()
    .meta({ example: 'null, "500.00"' })
    .default(null),
  inDoubtMinutes: minutes(15),
  drawerShort: amount('20.00', (minor) => minor > 0).default('20.00'),
  lineDownMinutes: minutes(10),
})

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/

export const ownerSchemas = {
  offline: offlineSchema.nullable(),
  saleMax: amount('1000.00', (minor) => minor > 0),
  costRiseMaxPercent: z.number().min(0).max(100).meta({ example: '0 ... 100' }),
  sameCardAskMinutes: z.int().min(0).max(1440).meta({ example: '0 ... 1440' }),
  fees: z.array(feeSchema).max(200).meta({ example: '[...]' }),
  tenderFees: z.array(tenderFeeSchema).max(20).meta({ example: '[{"tender": "card", "fee": "3.00"}]' }),
  hiddenProducts: z
    .array(z.string().min(1).max(40).meta({ example: '"1234"' }))
    .max(2_000)
    .meta({ example: '[...]' }),
  rates: z.array(rateSchema).max(200).meta({ example: '[...]' }),
  rounding: roundingSchema,
  slip: slipSchema,
  /** When one business day ends and the next begins, store time. */
  dayEnd: z.string().regex(timeOfDay).meta({ example: '"00:00", "05:00"' }),
  alerts: alertsSchema,
} as const

export const ownerSettingsSchema = z.strictObject(ownerSchemas)
export type OwnerSettings = z.output<typeof ownerSettingsSchema>
export type OwnerKey = keyof OwnerSettings
export const ownerKeys = Object.keys(ownerSchemas) as [OwnerKey, ...OwnerKey[]]
