// What a first run asks of a store, page by page, and the edge that keeps the answers: in the settings file,
// and keys where secrets are kept.
import type { Money, TillCurrency } from '../money.ts'
import type { Outcome } from '../outcome.ts'
import type { Asked, Report } from '../ports.ts'
import type { Language } from '../words/language.ts'

export const setUpPages = ['language', 'store', 'devices', 'distributor', 'owner'] as const
export type SetUpPage = (typeof setUpPages)[number]
/** `open`: nobody was there yet. */
export const pageStates = ['open', 'later', 'done'] as const
export type PageState = (typeof pageStates)[number]

export interface StoreFacts {
  /** Empty in each language while nobody gave it one. */
  readonly name: Readonly<Record<Language, string>>
  readonly address: Readonly<Record<Language, string>>
  readonly telephone: string
  readonly register: string
  /** IANA name. */
  readonly timeZone: string
  /** Minutes after midnight at which one business day ends and the next begins. */
  readonly dayStartsAtMinutes: number
  /** What the till counts in. */
  readonly currency: TillCurrency
  /** The most one sale may cost, in the till's currency. */
  readonly saleMaxMinor: number
}

/** Where a key is: nowhere yet, kept by this counter, or given by the system's environment. */
export type KeyPlace = 'missing' | 'kept' | 'environment'

export type DistributorFacts =
  | { readonly kind: 'none' }
  | { readonly kind: 'sandbox' }
  | { readonly kind: 'dt-one'; readonly baseUrl: string; readonly keys: KeyPlace }

/** Null keys: those that are kept already. */
export interface DtOneAccount {
  readonly baseUrl: string
  readonly apiKey: string | null
  readonly apiSecret: string | null
}

export type DistributorChoice = { readonly kind: 'sandbox' } | ({ readonly kind: 'dt-one' } & DtOneAccount)

export interface SetUpFacts {
  /** Null: the demo shop, of which nothing is kept. */
  readonly file: string | null
  /** Whether this is a first run that nobody has finished. */
  readonly leads: boolean
  readonly pages: Readonly<Record<SetUpPage, PageState>>
  readonly language: Language
  readonly store: StoreFacts
  readonly distributor: DistributorFacts
  /** Whether what is kept is not yet what the counter runs with. */
  readonly opensAnew: boolean
}

/** Each choice is kept before it is answered; the counter runs with them from `finish` on. */
export interface SetUp {
  /** Refused: whatever is wrong with the settings file by now. */
  read(): Outcome<SetUpFacts>
  keepLanguage(language: Language): Outcome<null>
  keepStore(facts: StoreFacts): Outcome<null>
  /** Refused also: `secretInEnvironment`, `secretsFileOpen`, `secretsFileWrong`, `dataFolderIsDemo`, `dataFolderIsReal`. */
  keepDistributor(choice: DistributorChoice): Outcome<null>
  /** Asks for the balance with these keys, whatever the counter runs with. Refused: what is wrong with them as they stand. */
  askBalance(account: DtOneAccount, report: Report<Outcome<Asked<Money>>>): void
  notePage(page: SetUpPage, state: PageState): Outcome<null>
  /** Opens the counter anew where that is needed; refused, it is open as it was before. */
  finish(report: Report<Outcome<null>>): void
}
