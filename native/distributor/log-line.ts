// What an adapter writes down about one call. Never holds a key, a password, a header or a body,
// and of a card only its last four digits: logs leave the shop by e-mail.

export type DistributorCall =
  | 'submit'
  | 'find'
  | 'reverse'
  | 'listProducts'
  | 'lookUp'
  | 'readBalance'
  | 'listTransactions'

export interface DistributorLogLine {
  readonly call: DistributorCall
  readonly reference: string | null
  /** Masked by `maskNumber`. */
  readonly card: string | null
  /** HTTP status; null when no answer came. */
  readonly status: number | null
  readonly tookMs: number
  /** The kind of the answer, for example `credited` or `unknown`. */
  readonly outcome: string
  readonly detail: string | null
}

/** `…4567`. A number too short to hide anything of is hidden whole. */
export function maskNumber(number: string): string {
  return number.length > 7 ? `…${number.slice(-4)}` : '…'
}
