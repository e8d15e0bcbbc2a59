// What the owner has decided about this shop: from the settings file, and what was changed on screen since.
// A part the owner may change on screen is read at each use, never kept.
import type { ShopView } from './api/views.ts'
import type { Currency, Money, TillCurrency } from './money.ts'
import type { OfflineLimits } from './queue/offline.ts'
import type { EarlierDayStart } from './shift/local-time.ts'
import type { TenderKind, TerminalKind } from './top-up/sale.ts'
import type { Language } from './words/language.ts'

/** Millionths of `to` for one of `from`, from a date (`YYYY-MM-DD`) on. */
export interface Rate {
  readonly from: Currency
  readonly to: TillCurrency
  readonly ratePpm: number
  readonly since: string
}

/** The first rule that fits decides; no rule means no fee. */
export interface FeeRule {
  /** The distributor's operator id; null for all. */
  readonly operatorId: string | null
  /** Up to and including this value in the till's currency; null for any. */
  readonly upToMinor: number | null
  readonly feeMinor: number
}

/** What a terminal adds to every sale paid there, in the till's currency. */
export interface TenderFee {
  readonly tender: TerminalKind
  readonly feeMinor: number
}

export interface Shop {
  readonly store: {
    readonly name: Readonly<Record<Language, string>>
    readonly address: Readonly<Record<Language, string>>
    readonly telephone: string
    /** One to four letters or digits; begins every receipt number. */
    readonly register: string
  }
  readonly language: Language
  /** IANA name, for example `Asia/Hong_Kong`. */
  readonly timeZone: string
  /** Minutes after midnight at which a business day begins, once every earlier rule has run out. */
  readonly dayStartsAtMinutes: number
  readonly dayStartsBefore: readonly EarlierDayStart[]
  readonly tillCurrency: TillCurrency
  /** Whose cash is taken: the till's own, and the other where the owner has a rate for it. */
  readonly cashCurrencies: readonly TillCurrency[]
  readonly tenders: readonly TenderKind[]
  readonly rates: readonly Rate[]
  readonly fees: readonly FeeRule[]
  /** At most one for a tender; none: it costs what cash does. */
  readonly tenderFees: readonly TenderFee[]
  /** The distributor's ids of products that are not sold here. */
  readonly hiddenProducts: readonly string[]
  /** Smallest cash step: HK$0.10, CNY 1. */
  readonly cashStepMinor: Readonly<Record<TillCurrency, number>>
  /** The most one sale may be, in the till's currency. */
  readonly saleMax: Money
  readonly slip: {
    /** How long a customer waits for a result before the slip says PENDING. */
    readonly patienceMs: number
    /** A final receipt follows a PENDING slip by itself only this soon; later it is printed on request. */
    readonly finalWithinMs: number
    /** Under the store's telephone; empty: nothing. */
    readonly header: Readonly<Record<Language, string>>
    /** The last words; empty: nothing. */
    readonly footer: Readonly<Record<Language, string>>
    readonly refundRule: Readonly<Record<Language, string>>
    /** Whether the middle of a phone number is left off the paper. */
    readonly hidesPhone: boolean
    /** How often a slip may be printed again without a supervisor's say. */
    readonly copiesMax: number
    /** Whether a slip is printed when the drawer is opened without a sale. */
    readonly drawerOpened: boolean
    /** The owner's own word on whom customers of an operator call; an empty telephone: nobody. */
    readonly hotlines: readonly { readonly operatorId: string; readonly telephone: string }[]
  }
  /** Null: nothing is sold while the line is down. */
  readonly offline: OfflineLimits | null
  /** By how much (millionths) a product's cost may have risen since a waiting sale was priced. */
  readonly costRiseMaxPpm: number
  /** A second sale of the same card and amount within so long asks the clerk first. */
  readonly sameCardAskMs: number
  /** When the owner is to hear of something. */
  readonly alerts: {
    /** The balance will last no longer than this, at the pace of the last days. */
    readonly balanceHoursMin: number
    /** The balance is below this, in its own currency; null: only the hours count. */
    readonly balanceBelowMinor: number | null
    readonly inDoubtMs: number
    /** In either currency of the till, over a business day. */
    readonly drawerShortMinor: number
    readonly lineDownMs: number
  }
  /** Whom a clerk calls when help on screen was not enough; empty: nobody is named. */
  readonly help: { readonly distributor: string; readonly owner: string }
  /** Null: there is none, or it has only its key. */
  readonly drawer: { readonly opensOnCash: boolean } | null
  /** True when the distributor is the sandbox: said on screen and on every slip. */
  readonly demo: boolean
  /** True in the shop for practice alone, which core/training makes out of the real one. */
  readonly training: boolean
}

/** What of it a screen is shown. */
export function viewShop(shop: Shop): ShopView {
  const { language, timeZone, tillCurrency, demo, training } = shop
  const { name, register } = shop.store
  return {
    storeName: { ...name },
    register,
    language,
    timeZone,
    tillCurrency,
    cashCurrencies: [...shop.cashCurrencies],
    tenders: [...shop.tenders],
    help: { ...shop.help },
    drawer: shop.drawer !== null,
    demo,
    training,
  }
}
