// One sale as the counter remembers it. The row is the present; its history is in the audit events.
import type { Card } from '../card/card.ts'
import type { PersonId, ReceiptNumber, Reference, SaleId } from '../ids.ts'
import type { Money, TillCurrency } from '../money.ts'
import type { Problem } from '../outcome.ts'
import type { Language } from '../words/language.ts'
import type { SaleState } from './state.ts'

export const tenderKinds = ['cash', 'octopus', 'alipay', 'wechatPay', 'card'] as const
export type TenderKind = (typeof tenderKinds)[number]

/** Those taken on terminals of their own. */
export const terminalKinds = [
  'octopus',
  'alipay',
  'wechatPay',
  'card',
] as const satisfies readonly TenderKind[]
export type TerminalKind = (typeof terminalKinds)[number]

/** How the customer paid: cash by the clerk's count, anything else on a terminal of its own. */
export interface Tender {
  readonly kind: TenderKind
  readonly currency: TillCurrency
  /** What was handed over; more than the amount due only in cash. */
  readonly givenMinor: number
  readonly changeMinor: number
  /** Millionths of this currency for one of the till's, on the day of the price; null when they are one. */
  readonly ratePpm: number | null
}

/** The four amounts a customer sees before paying. */
export interface Price {
  /** What is credited, in the operator's currency. */
  readonly faceValue: Money
  /** The face value in the till's currency. */
  readonly value: Money
  /** What the store adds; once it is paid, with what it adds for the tender. */
  readonly fee: Money
  /** Value plus fee, before cash rounding. */
  readonly total: Money
}

/**
 * What the ledger says of a sale, which its state alone cannot tell while a person decides:
 * nothing yet, credit owed to the customer, sold, money owed back, or given back.
 */
export const bookings = ['none', 'owed', 'sold', 'refundDue', 'refunded'] as const
export type Booking = (typeof bookings)[number]

export interface Sale {
  readonly id: SaleId
  readonly state: SaleState
  readonly booking: Booking
  readonly reference: Reference
  readonly card: Card
  readonly productId: string
  readonly productName: string
  /** Whether the amount was chosen within a range, and must be named to the distributor. */
  readonly ranged: boolean
  readonly operatorId: string
  readonly operatorName: string
  readonly validityDays: number | null
  readonly price: Price
  /** What the distributor takes: expected at the moment of sale, corrected once it says. */
  readonly cost: Money
  readonly tender: Tender | null
  /** Cash rounding that the customer paid (+) or was spared (-), in the currency of the tender. */
  readonly rounding: Money
  readonly receiptNumber: ReceiptNumber | null
  readonly refundReceiptNumber: ReceiptNumber | null
  /** `YYYY-MM-DD`, fixed when the money is taken. */
  readonly businessDay: string | null
  /** The customer's language, for the slip. */
  readonly language: Language
  /** The name of who offered it and, once it is paid, of who took the money; the register's while nobody is set up. */
  readonly clerk: string
  /** Null while nobody is set up. */
  readonly clerkId: PersonId | null
  readonly createdAtMs: number
  readonly paidAtMs: number | null
  readonly settledAtMs: number | null
  /** The distributor's own number for it, once known. */
  readonly distributorId: string | null
  readonly operatorReference: string | null
  /** Why it failed or waits for a person. */
  readonly problem: Problem | null
  readonly attempts: number
  readonly pendingSlip: boolean
}
