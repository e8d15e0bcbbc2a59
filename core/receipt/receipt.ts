// A receipt as data: what it says and how it is set, never a printer's bytes. Text is already in
// the customer's language.
import type { Language } from '../words/language.ts'

/** What a customer is given about a sale: `final` follows a `pending` one. */
export const saleSlipKinds = ['sale', 'pending', 'final', 'failed', 'refund', 'void'] as const
export type SaleSlipKind = (typeof saleSlipKinds)[number]

/**
 * And what concerns none: the drawer opened without a sale, cash carried in or out, the count that ended a
 * shift, the day so far and closed, the printer tried out.
 */
export const receiptKinds = [...saleSlipKinds, 'drawer', 'cash', 'shift', 'x', 'z', 'test'] as const
export type ReceiptKind = (typeof receiptKinds)[number]

export type ReceiptBlock =
  /** Centred; `large` is double width and height. */
  | { readonly kind: 'title'; readonly text: string; readonly large: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly align: 'left' | 'centre' }
  /** Label left, value right; a value that does not fit goes to a line of its own. */
  | { readonly kind: 'pair'; readonly label: string; readonly value: string; readonly strong: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space' }
  /** Code 128 of letters and digits, with its text beneath. */
  | { readonly kind: 'barcode'; readonly data: string }
  | { readonly kind: 'qr'; readonly data: string }

export interface Receipt {
  readonly kind: ReceiptKind
  readonly language: Language
  /** 0 for the original; n for COPY 副本 n. */
  readonly copy: number
  readonly blocks: readonly ReceiptBlock[]
}
