// Every key of the settings file, once: its form, its default or that it has none, and an example that
// a refusal can show. Amounts and rates are text, so that no binary fraction ever touches money.
import { z } from 'zod'
import { exportFormats } from '../../core/api/export-format.ts'
import { ownerSchemas, printed, wordsIn } from '../../core/api/owner-settings.ts'
import { tillCurrencies } from '../../core/money.ts'
import { tenderKinds } from '../../core/top-up/sale.ts'
import { trainingRegister } from '../../core/training/training-shop.ts'
import { languages } from '../../core/words/language.ts'
import { distributorSchema, drawerSchema, printerSchema, scannersSchema } from './machine-schema.ts'

const anyOf = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ')

/** A whole path, so that it does not depend on where the counter was started. */
const folderPath = z
  .string()
  .max(260)
  .regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)\P{Cc}*$/u)

const storeSchema = z.strictObject({
  /** None: a receipt must say whose it is. */
  name: wordsIn(1, 60, '羅湖便利店'),
  address: wordsIn(0, 120, '新界北區羅湖').default(''),
  telephone: printed(0, 30).meta({ example: '"2345 6789"' }).default(''),
  register: z
    .string()
    .regex(/^[A-Z0-9]{1,4}$/)
    // Its numbers are those of practice.
    .refine((register) => register !== trainingRegister)
    .meta({ example: '"1", "A2"' })
    .default('1'),
})

/** Whom a clerk calls, as pages of help name them. */
const helpSchema = z.strictObject({
  distributor: printed(0, 30).meta({ example: '"2345 6789"' }).default(''),
  owner: printed(0, 30).meta({ example: '"9123 4567"' }).default(''),
})

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

export const settingsSchema = z.strictObject({
  store: storeSchema,
  language: z
    .enum(languages)
    .meta({ example: anyOf(languages) })
    .default('zh-Hant'),
  timeZone: z.string().max(60).meta({ example: '"Asia/Hong_Kong"' }).default('Asia/Hong_Kong'),
  dayEnd: ownerSchemas.dayEnd.default('00:00'),
  /** None: money is never assumed. */
  currency: z.enum(tillCurrencies).meta({ example: anyOf(tillCurrencies) }),
  /** Null: the till's own. */
  cashCurrencies: z
    .array(z.enum(tillCurrencies).meta({ example: anyOf(tillCurrencies) }))
    .nullable()
    .meta({ example: 'null, ["HKD", "CNY"]' })
    .default(null),
  rates: ownerSchemas.rates.default([]),
  rounding: ownerSchemas.rounding.prefault({}),
  fees: ownerSchemas.fees.default([]),
  tenderFees: ownerSchemas.tenderFees.default([]),
  hiddenProducts: ownerSchemas.hiddenProducts.default([]),
  /** None: what one mistake may cost is the owner's to say. */
  saleMax: ownerSchemas.saleMax,
  tenders: z
    .array(z.enum(tenderKinds).meta({ example: anyOf(tenderKinds) }))
    .min(1)
    .meta({ example: '["cash", "octopus"]' })
    .default(['cash']),
  slip: ownerSchemas.slip.prefault({}),
  help: helpSchema.prefault({}),
  /** Null: nothing is sold while the line is down. */
  offline: ownerSchemas.offline.default(null),
  costRiseMaxPercent: ownerSchemas.costRiseMaxPercent.default(2),
  sameCardAskMinutes: ownerSchemas.sameCardAskMinutes.default(10),
  alerts: ownerSchemas.alerts.prefault({}),
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
