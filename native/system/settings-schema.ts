// Every key of the settings file, once: its form, its default or that it has none, and an example that
// a refusal can show. Amounts and rates are text, so that no binary fraction ever touches money.
import { z } from 'zod'
import { exportFormats } from '../../core/api/export-format.ts'
import { currencies, parseAmount, tillCurrencies } from '../../core/money.ts'
import { tenderKinds } from '../../core/top-up/sale.ts'
import { trainingRegister } from '../../core/training/training-shop.ts'
import { languages } from '../../core/words/language.ts'
import { receiptWords } from '../../core/words/receipt-words.ts'
import { shopWords } from '../../core/words/shop-words.ts'
import { distributorSchema, drawerSchema, printerSchema, scannersSchema } from './machine-schema.ts'

const anyOf = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ')

/** What is printed holds no control characters, which a printer would obey. */
function printed(lengthMin: number, lengthMax: number) {
  return z
    .string()
    .trim()
    .min(lengthMin)
    .max(lengthMax)
    .regex(/^\P{Cc}*$/u)
}

/** One text for all languages, or one for each. */
function words(lengthMin: number, lengthMax: number, example: string) {
  const text = printed(lengthMin, lengthMax).meta({ example: `"${example}"` })
  const each = z.strictObject({ 'zh-Hant': text, 'zh-Hans': text, en: text })
  return z.union([text, each]).meta({
    example: `"${example}", {"zh-Hant": "${example}", "zh-Hans": "...", "en": "..."}`,
  })
}

function amount(example: string, check: (amountMinor: number) => boolean) {
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

/** A whole path, so that it does not depend on where the counter was started. */
const folderPath = z
  .string()
  .max(260)
  .regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)\P{Cc}*$/u)

const storeSchema = z.strictObject({
  /** None: a receipt must say whose it is. */
  name: words(1, 60, '羅湖便利店'),
  address: words(0, 120, '新界北區羅湖').default(''),
  telephone: printed(0, 30).meta({ example: '"2345 6789"' }).default(''),
  register: z
    .string()
    .regex(/^[A-Z0-9]{1,4}$/)
    // Its numbers are those of practice.
    .refine((register) => register !== trainingRegister)
    .meta({ example: '"1", "A2"' })
    .default('1'),
})

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

const roundingSchema = z.strictObject({
  HKD: amount('0.10', (minor) => minor > 0).default('0.10'),
  CNY: amount('1.00', (minor) => minor > 0).default('1.00'),
})

const hotlineSchema = z.strictObject({
  operatorId: z.string().min(1).max(40).meta({ example: '"1234"' }),
  telephone: printed(0, 30).meta({ example: '"2345 6789", ""' }),
})

/** Whom a clerk calls, as pages of help name them. */
const helpSchema = z.strictObject({
  distributor: printed(0, 30).meta({ example: '"2345 6789"' }).default(''),
  owner: printed(0, 30).meta({ example: '"9123 4567"' }).default(''),
})

const slipSchema = z.strictObject({
  patienceSeconds: z.int().min(1).max(120).meta({ example: '1 ... 120' }).default(15),
  finalWithinSeconds: z.int().min(0).max(3600).meta({ example: '0 ... 3600' }).default(180),
  /** Some five lines of the narrowest paper: more than that is not read, and costs paper on every slip. */
  header: words(0, 120, '營業時間 07:00-23:00').default(''),
  footer: words(0, 120, receiptWords.thanks['zh-Hant']).default({ ...receiptWords.thanks }),
  refundRule: words(1, 300, shopWords.refundRule['zh-Hant']).default({ ...shopWords.refundRule }),
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

const copies = (count: number) => z.int().min(1).max(1000).meta({ example: '1 ... 1000' }).default(count)

const backupSchema = z.strictObject({
  /** Null: `backups` in the data folder. */
  folder: folderPath.nullable().meta({ example: 'null, "/media/usb/lowu", "E:\\\\lowu"' }).default(null),
  everyMinutes: z.int().min(5).max(1440).meta({ example: '5 ... 1440' }).default(60),
  keep: z.strictObject({ hourly: copies(6), daily: copies(7), monthly: copies(3) }).prefault({}),
})

const exportsSchema = z.strictObject({
  /** Null: `exports` in the data folder. */
  folder: folderPath
    .nullable()
    .meta({ example: 'null, "/media/usb/exports", "E:\\\\exports"' })
    .default(null),
  afterClose: z
    .array(z.enum(exportFormats).meta({ example: anyOf(exportFormats) }))
    .meta({ example: '["workbook"]' })
    .default([]),
})

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/

/** "05:00" is 300 minutes after midnight. The text has passed the schema. */
export function minutesOfDay(text: string): number {
  const match = timeOfDay.exec(text)
  return Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0)
}

export const settingsSchema = z.strictObject({
  store: storeSchema,
  language: z
    .enum(languages)
    .meta({ example: anyOf(languages) })
    .default('zh-Hant'),
  timeZone: z.string().max(60).meta({ example: '"Asia/Hong_Kong"' }).default('Asia/Hong_Kong'),
  dayEnd: z.string().regex(timeOfDay).meta({ example: '"00:00", "05:00"' }).default('00:00'),
  /** None: money is never assumed. */
  currency: z.enum(tillCurrencies).meta({ example: anyOf(tillCurrencies) }),
  /** Null: the till's own. */
  cashCurrencies: z
    .array(z.enum(tillCurrencies).meta({ example: anyOf(tillCurrencies) }))
    .nullable()
    .meta({ example: 'null, ["HKD", "CNY"]' })
    .default(null),
  rates: z.array(rateSchema).max(200).meta({ example: '[...]' }).default([]),
  rounding: roundingSchema.prefault({}),
  fees: z.array(feeSchema).max(200).meta({ example: '[...]' }).default([]),
  /** None: what one mistake may cost is the owner's to say. */
  saleMax: amount('1000.00', (minor) => minor > 0),
  tenders: z
    .array(z.enum(tenderKinds).meta({ example: anyOf(tenderKinds) }))
    .min(1)
    .meta({ example: '["cash", "octopus"]' })
    .default(['cash']),
  slip: slipSchema.prefault({}),
  help: helpSchema.prefault({}),
  /** Null: nothing is sold while the line is down. */
  offline: offlineSchema.nullable().default(null),
  costRiseMaxPercent: z.number().min(0).max(100).meta({ example: '0 ... 100' }).default(2),
  sameCardAskMinutes: z.int().min(0).max(1440).meta({ example: '0 ... 1440' }).default(10),
  backup: backupSchema.prefault({}),
  exports: exportsSchema.prefault({}),
  scanner: scannersSchema.nullable().default(null),
  printer: printerSchema.nullable().default(null),
  drawer: drawerSchema.nullable().default(null),
  /** None: who is paid to credit the cards must be chosen. */
  distributor: distributorSchema,
})

/** The file's content with every default in place. */
export type SettingsText = z.output<typeof settingsSchema>
