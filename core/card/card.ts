// What a scan may turn out to be. A card is the SIM the customer hands over: its printed number
// (ICCID) or one of the phone numbers on it (MSISDN).
import type { ReceiptNumber } from '../ids.ts'
import type { Problem } from '../outcome.ts'

export type CardCountry = 'HK' | 'CN' | 'MO'

/** Who issued the card, as far as its digits tell; a number may since have been ported. */
export interface Issuer {
  readonly id: string
  readonly name: string
}

export type Card =
  | {
      readonly kind: 'iccid'
      /** 19 or 20 characters, filler removed, letters upper case. */
      readonly number: string
      readonly country: CardCountry
      readonly issuer: Issuer | null
      /** `unproven` where print and chip may differ (mainland vendor letters) or no digit is printed. */
      readonly checkDigit: 'right' | 'wrong' | 'unproven'
    }
  | {
      readonly kind: 'phone'
      /** E.164 with its plus: `+85291234567`. */
      readonly number: string
      readonly country: CardCountry
    }

export type CardKind = Card['kind']

/**
 * How the text came in: a scanner on a port loses a whole scan or nothing, a person sees what was keyed,
 * and a scanner that types like a keyboard may lose single characters on the way.
 */
export const scanWays = ['port', 'hand', 'wedge'] as const
export type ScanWay = (typeof scanWays)[number]

/** Things the clerk should look at without being stopped. */
export const cardWarnings = ['checkDigitWrong', 'perhapsProductBarcode', 'noCheckDigit'] as const
export type CardWarning = (typeof cardWarnings)[number]

export type Reading =
  | { readonly kind: 'card'; readonly card: Card; readonly warnings: readonly CardWarning[] }
  | { readonly kind: 'receipt'; readonly number: ReceiptNumber }
  /** A staff badge of Lowu's own; any other text is one only where the owner assigned it. */
  | { readonly kind: 'badge'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: Problem }
