// The calls of a first run. The distributor's keys travel in two inputs here and in no answer, no event and
// no line of the log.
import { z } from 'zod'
import { tillCurrencies } from '../money.ts'
import { pageStates, setUpPages } from '../set-up/set-up.ts'
import { command, query } from './call-kinds.ts'
import { languageSchema, moneySchema } from './views.ts'

const pageSchema = z.enum(setUpPages)

/** What is printed holds no control characters, which a printer would obey. */
function printed(lengthMin: number, lengthMax: number) {
  return z
    .string()
    .trim()
    .min(lengthMin)
    .max(lengthMax)
    .regex(/^\P{Cc}*$/u)
}
const inEach = (lengthMin: number, lengthMax: number) =>
  z.strictObject({
    'zh-Hant': printed(lengthMin, lengthMax),
    'zh-Hans': printed(lengthMin, lengthMax),
    en: printed(lengthMin, lengthMax),
  })

const minutesOfDayMax = 1_439
const storeInput = {
  name: inEach(1, 60),
  address: inEach(0, 120),
  telephone: printed(0, 30),
  register: z.string().regex(/^[A-Z0-9]{1,4}$/),
  timeZone: z.string().min(1).max(60),
  dayStartsAtMinutes: z.int().min(0).max(minutesOfDayMax),
  currency: z.enum(tillCurrencies),
  /** A million: far above any card, and a slip of the finger all the same. */
  saleMaxMinor: z.int().min(1).max(100_000_000),
}

const key = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^\P{Cc}*$/u)
/** Null keys: those that are kept already. */
const account = {
  baseUrl: z.string().trim().min(1).max(300),
  apiKey: key.nullable(),
  apiSecret: key.nullable(),
}

export const setUpViewSchema = z.object({
  /** The settings file; null: the demo shop, of which nothing is kept. */
  file: z.string().nullable(),
  /** Whether this is a first run that nobody has finished. */
  leads: z.boolean(),
  pages: z.record(pageSchema, z.enum(pageStates)),
  language: languageSchema,
  store: z.object({
    /** Empty while nobody gave it one. */
    name: z.record(languageSchema, z.string()),
    address: z.record(languageSchema, z.string()),
    telephone: z.string(),
    register: z.string(),
    timeZone: z.string(),
    dayStartsAtMinutes: z.int(),
    currency: z.enum(tillCurrencies),
    saleMaxMinor: z.int(),
  }),
  /** Whether money was counted already: then its currency stays. */
  currencyStays: z.boolean(),
  distributor: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('sandbox') }),
    z.object({
      kind: z.literal('dt-one'),
      baseUrl: z.string(),
      /** Where the keys are, never what they are. */
      keys: z.enum(['missing', 'kept', 'environment']),
    }),
  ]),
  /** Whether what is kept is not yet what the counter runs with. */
  opensAnew: z.boolean(),
})
export type SetUpView = z.infer<typeof setUpViewSchema>

export const setUpCalls = {
  readSetUp: query({}, setUpViewSchema),
  /** The language the counter opens in. */
  keepLanguage: command({ language: languageSchema }, setUpViewSchema),
  keepStore: command(storeInput, setUpViewSchema),
  keepDistributor: command(
    {
      distributor: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('sandbox') }),
        z.strictObject({ kind: z.literal('dt-one'), ...account }),
      ]),
    },
    setUpViewSchema,
  ),
  /** Asks the distributor what the store has there, which changes nothing. */
  askBalance: command(account, z.object({ balance: moneySchema })),
  /** A page that keeps nothing of its own was done, or any was left for later. */
  leavePage: command({ page: pageSchema, state: z.enum(['done', 'later']) }, setUpViewSchema),
  /** The counter opens with what was chosen; answered when it has. */
  finishSetUp: command({}, z.object({})),
} as const
