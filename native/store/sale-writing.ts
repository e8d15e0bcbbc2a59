// A sale as the values of its columns. Amounts and whatever is searched are columns of their own; the
// card and the problem are kept as the JSON they are. Values are bound by place, at half the price of names.
import { assert } from '../../core/assert.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'

type Value = string | number | null
type Columns = Readonly<Record<string, (sale: Sale) => Value>>

/** What a sale is born with and keeps for life. */
const kept: Columns = {
  id: (sale) => sale.id,
  reference: (sale) => sale.reference,
  card: (sale) => canonicalJson(sale.card),
  product_id: (sale) => sale.productId,
  product_name: (sale) => sale.productName,
  ranged: (sale) => (sale.ranged ? 1 : 0),
  operator_id: (sale) => sale.operatorId,
  operator_name: (sale) => sale.operatorName,
  validity_days: (sale) => sale.validityDays,
  face_value_minor: ({ price }) => price.faceValue.amountMinor,
  face_value_currency: ({ price }) => price.faceValue.currency,
  value_minor: ({ price }) => price.value.amountMinor,
  till_currency: ({ price }) => price.total.currency,
  language: (sale) => sale.language,
  created_at_ms: (sale) => sale.createdAtMs,
}

/** What payment writes, and a refund: what the tender adds, who took the money, and how much of which; much of it is in an index of its own. */
const paid: Columns = {
  fee_minor: ({ price }) => price.fee.amountMinor,
  total_minor: ({ price }) => price.total.amountMinor,
  rounding_minor: ({ rounding }) => rounding.amountMinor,
  tender_kind: ({ tender }) => tender?.kind ?? null,
  tender_currency: ({ tender }) => tender?.currency ?? null,
  given_minor: ({ tender }) => tender?.givenMinor ?? null,
  change_minor: ({ tender }) => tender?.changeMinor ?? null,
  tender_rate_ppm: ({ tender }) => tender?.ratePpm ?? null,
  receipt_number: (sale) => sale.receiptNumber,
  refund_receipt_number: (sale) => sale.refundReceiptNumber,
  business_day: (sale) => sale.businessDay,
  paid_at_ms: (sale) => sale.paidAtMs,
  clerk: (sale) => sale.clerk,
  clerk_id: (sale) => sale.clerkId,
}

/** What any step of a sale may change. */
const moving: Columns = {
  state: (sale) => sale.state,
  booking: (sale) => sale.booking,
  cost_minor: ({ cost }) => cost.amountMinor,
  cost_currency: ({ cost }) => cost.currency,
  settled_at_ms: (sale) => sale.settledAtMs,
  distributor_id: (sale) => sale.distributorId,
  operator_reference: (sale) => sale.operatorReference,
  problem: ({ problem }) => (problem === null ? null : canonicalJson(problem)),
  attempts: (sale) => sale.attempts,
  pending_slip: (sale) => (sale.pendingSlip ? 1 : 0),
}

export interface SaleWriting {
  insert(sale: Sale): void
  /** False when there is no such sale, or something of it changed that never may. */
  update(sale: Sale): boolean
}

// To set a column, even to what it was, is to write every index it is in, and for the id to look
// through every table that points to it: what is kept is compared instead, at a fifth of the price, and
// so is what was paid, at first, because most steps leave it as it was.
export function saleWriting(connection: Connection): SaleWriting {
  const names = (columns: Columns): readonly string[] => Object.keys(columns)
  const set = (columns: Columns): string =>
    names(columns)
      .map((name) => `${name} = ?`)
      .join(', ')
  const same = (columns: Columns): string =>
    names(columns)
      .map((name) => `${name} IS ?`)
      .join(' AND ')
  const all = [kept, paid, moving].flatMap(names)
  const insert = connection.prepare<Value[]>(
    `INSERT INTO sale (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  )
  const move = connection.prepare<Value[]>(
    `UPDATE sale SET ${set(moving)} WHERE ${same(kept)} AND ${same(paid)}`,
  )
  const pay = connection.prepare<Value[]>(`UPDATE sale SET ${set(moving)}, ${set(paid)} WHERE ${same(kept)}`)

  return {
    insert(sale) {
      checkCurrencies(sale)
      insert.run(...valuesOf(kept, sale), ...valuesOf(paid, sale), ...valuesOf(moving, sale))
    },
    update(sale) {
      checkCurrencies(sale)
      const [born, money, now] = [valuesOf(kept, sale), valuesOf(paid, sale), valuesOf(moving, sale)]
      return (
        move.run(...now, ...born, ...money).changes === 1 || pay.run(...now, ...money, ...born).changes === 1
      )
    },
  }
}

function valuesOf(columns: Columns, sale: Sale): readonly Value[] {
  return Object.values(columns).map((read) => read(sale))
}

function checkCurrencies({ id, price, tender, rounding }: Sale): void {
  const till = price.total.currency
  const sameCurrency = [price.value, price.fee].every((amount) => amount.currency === till)
  assert(sameCurrency, `value, fee and total of sale ${id} are in one currency`)
  const paidIn = tender?.currency ?? till
  assert(rounding.currency === paidIn, `the rounding of sale ${id} is in the currency it was paid in`)
}
