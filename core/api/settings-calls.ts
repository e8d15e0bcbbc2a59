// The calls of the owner's settings. A value is checked by its own schema at the desk and not at the door, so
// that a wrong one is refused in words beside its field.
import { z } from 'zod'
import { command, idSchema, query } from './call-kinds.ts'
import { type OwnerKey, ownerKeys, ownerSettingsSchema } from './owner-settings.ts'
import { tillCurrencySchema } from './views.ts'

const ownerKeySchema = z.enum(ownerKeys)

/** One change, as its audit event keeps it. */
export const settingsChangeSchema = z.object({
  sequence: z.int(),
  atMs: z.int(),
  /** Of the file: found changed at a start. */
  from: z.enum(['screen', 'file']),
  /** Empty: nobody was set up, and the register did it; or the file has it so. */
  by: z.string(),
  key: ownerKeySchema,
  before: z.unknown(),
  after: z.unknown(),
})
export type SettingsChange = z.infer<typeof settingsChangeSchema> & { readonly key: OwnerKey }

export const settingsViewSchema = z.object({
  currency: tillCurrencySchema,
  values: ownerSettingsSchema,
  /** Which of them no longer come from the settings file. */
  changed: z.array(ownerKeySchema),
  /** By which rule days end now (minutes after midnight), and from when on the one in `values` holds; null: already. */
  dayEnd: z.object({ nowMinutes: z.int(), fromMs: z.int().nullable() }),
  /** Newest first. */
  changes: z.array(settingsChangeSchema),
  /** What the distributor sells, also what is not shown. */
  products: z.array(
    z.object({ id: z.string(), name: z.string(), operatorId: z.string(), operatorName: z.string() }),
  ),
})
export type SettingsView = z.infer<typeof settingsViewSchema>

/** What held when a sale was made, in words. */
export const saleRulesSchema = z.object({
  /** When it was offered. */
  atMs: z.int(),
  /** Null: the sale is older than the books' record of the rules. `today`: null where it is the same. */
  rules: z.array(z.object({ name: z.string(), held: z.string(), today: z.string().nullable() })).nullable(),
})
export type SaleRules = z.infer<typeof saleRulesSchema>

export const settingsCalls = {
  readSettings: query({}, settingsViewSchema),
  /** Holds from the answer on, for what is offered then; an offer that stands keeps its price. */
  changeSetting: command(
    /** `seen`: what it was on the screen that changes it, so that nobody's change is overwritten unseen. */
    { key: ownerKeySchema, seen: z.json(), value: z.json() },
    settingsViewSchema,
  ),
  /** The rules a sale was made by, and how they differ from today's. For supervisors. */
  readSaleRules: query({ saleId: idSchema }, saleRulesSchema),
} as const
