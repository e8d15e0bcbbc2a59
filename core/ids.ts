// Names that live longer than a run. Branded, so that a sale's id is never taken for its reference.
declare const brand: unique symbol
type Branded<Kind extends string> = string & { readonly [brand]: Kind }

export type SaleId = Branded<'SaleId'>
export type CommandId = Branded<'CommandId'>
export type PrintJobId = Branded<'PrintJobId'>
export type PersonId = Branded<'PersonId'>

/**
 * The one name under which a sale is known to the distributor, for life.
 * At most 32 letters and digits: what the narrowest distributor takes (Juhe `orderid`, 8 to 32).
 */
export type Reference = Branded<'Reference'>

/** Registers print it as `register-number`, for example `1-000042`. */
export type ReceiptNumber = Branded<'ReceiptNumber'>

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const timeDigits = 10
const chanceDigits = 16

/**
 * A sortable id of 26 letters and digits: ten for the instant, sixteen for chance (ULID layout).
 * `chance` gives at least sixteen bytes; only five bits of each are used.
 */
export function sortableId(instantMs: number, chance: Uint8Array): string {
  let rest = Math.max(0, Math.floor(instantMs))
  let time = ''
  for (let place = 0; place < timeDigits; place += 1) {
    time = (crockford[rest % 32] ?? '0') + time
    rest = Math.floor(rest / 32)
  }
  let tail = ''
  for (let place = 0; place < chanceDigits; place += 1) tail += crockford[(chance[place] ?? 0) % 32] ?? '0'
  return time + tail
}

export function receiptNumber(register: string, sequence: number): ReceiptNumber {
  return `${register}-${String(sequence).padStart(6, '0')}` as ReceiptNumber
}
