// Sales as rows. Amounts and whatever is searched are columns of their own; the card and the problem
// are kept as the JSON they were. A sale given back with something changed that must not change is
// not found, and one whose payment changed meets the trigger that forbids it: neither is written.
import { assert } from '../../core/assert.ts'
import type { SaleId } from '../../core/ids.ts'
import { currencies, money } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import { saleStates } from '../../core/top-up/state.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import { readSale } from './sale-reading.ts'
import type { Write } from './transaction.ts'

type SaleRows = Pick<
  Store,
  | 'insertSale'
  | 'updateSale'
  | 'sale'
  | 'saleByReference'
  | 'saleByReceipt'
  | 'recentSales'
  | 'salesInStates'
  | 'salesOfCard'
  | 'unsent'
  | 'countOpenSales'
>

export function saleRows(connection: Connection, write: Write): SaleRows {
  const { insert, update } = saleWriting(connection)
  const byId = connection.prepare('SELECT * FROM sale WHERE id = ?')
  const byReference = connection.prepare('SELECT * FROM sale WHERE reference = ?')
  const byReceipt = connection.prepare(
    'SELECT sale.* FROM receipt JOIN sale ON sale.id = receipt.sale_id WHERE receipt.number = ?',
  )
  const newest = connection.prepare('SELECT * FROM sale ORDER BY position DESC LIMIT ? + 0')
  const inState = connection.prepare('SELECT * FROM sale WHERE state = ? ORDER BY position LIMIT ? + 0')
  const ofCard = connection.prepare(
    "SELECT * FROM sale WHERE card_number = ? || '' ORDER BY position DESC LIMIT ? + 0",
  )
  const unsent = connection.prepare(
    `SELECT till_currency, cost_currency, count(*) AS sales, sum(total_minor) AS total_minor,
       sum(cost_minor) AS cost_minor
     FROM sale WHERE state IN ('paid', 'sending', 'inDoubt') GROUP BY till_currency, cost_currency`,
  )
  const counts = connection.prepare(
    `SELECT state, count(*) AS sales FROM sale
     WHERE state IN ('paid', 'sending', 'inDoubt', 'accepted', 'failed', 'needsReview') GROUP BY state`,
  )
  const one = (raw: unknown): Sale | null => (raw === undefined ? null : readSale(raw))

  return {
    insertSale: (sale) => write(() => void insert.run(columnsOf(sale))),
    updateSale: (sale) =>
      write(() =>
        assert(update.run(columnsOf(sale)).changes === 1, `there is no such sale as ${sale.id} to update`),
      ),
    sale: (id: SaleId) => one(byId.get(id)),
    saleByReference: (reference) => one(byReference.get(reference)),
    saleByReceipt: (number) => one(byReceipt.get(number)),
    recentSales: (limit) => newest.all(limit).map(readSale),
    salesInStates(states, limit) {
      const found = [...new Set(states)].flatMap((state) => inState.all(state, limit))
      const position = (raw: unknown): number => readRow('sale', raw).whole('position')
      return found
        .sort((first, second) => position(first) - position(second))
        .slice(0, limit)
        .map(readSale)
    },
    salesOfCard: (cardNumber, limit) => ofCard.all(cardNumber, limit).map(readSale),
    unsent() {
      const groups = unsent.all().map((raw) => readRow('unsent sales', raw))
      return {
        sales: groups.reduce((sum, row) => sum + row.whole('sales'), 0),
        totals: groups.map((row) => money(row.oneOf('till_currency', currencies), row.whole('total_minor'))),
        costs: groups.map((row) => money(row.oneOf('cost_currency', currencies), row.whole('cost_minor'))),
      }
    },
    countOpenSales() {
      const counted: Partial<Record<SaleState, number>> = {}
      for (const raw of counts.all()) {
        const row = readRow('count of sales', raw)
        counted[row.oneOf('state', saleStates)] = row.whole('sales')
      }
      return counted
    },
  }
}

type Columns = Readonly<Record<string, string | number | null>>

function columnsOf(sale: Sale): Columns {
  const { price, tender, rounding } = sale
  const till = price.total.currency
  const sameCurrency = [price.value, price.fee].every((amount) => amount.currency === till)
  assert(sameCurrency, `value, fee and total of sale ${sale.id} are in one currency`)
  const paidIn = tender?.currency ?? till
  assert(rounding.currency === paidIn, `the rounding of sale ${sale.id} is in the currency it was paid in`)
  return {
    id: sale.id,
    state: sale.state,
    booking: sale.booking,
    reference: sale.reference,
    card: canonicalJson(sale.card),
    product_id: sale.productId,
    product_name: sale.productName,
    ranged: sale.ranged ? 1 : 0,
    operator_id: sale.operatorId,
    operator_name: sale.operatorName,
    validity_days: sale.validityDays,
    face_value_minor: price.faceValue.amountMinor,
    face_value_currency: price.faceValue.currency,
    value_minor: price.value.amountMinor,
    fee_minor: price.fee.amountMinor,
    total_minor: price.total.amountMinor,
    rounding_minor: rounding.amountMinor,
    till_currency: till,
    cost_minor: sale.cost.amountMinor,
    cost_currency: sale.cost.currency,
    tender_kind: tender?.kind ?? null,
    tender_currency: tender?.currency ?? null,
    given_minor: tender?.givenMinor ?? null,
    change_minor: tender?.changeMinor ?? null,
    tender_rate_ppm: tender?.ratePpm ?? null,
    receipt_number: sale.receiptNumber,
    refund_receipt_number: sale.refundReceiptNumber,
    business_day: sale.businessDay,
    language: sale.language,
    clerk: sale.clerk,
    clerk_id: sale.clerkId,
    created_at_ms: sale.createdAtMs,
    paid_at_ms: sale.paidAtMs,
    settled_at_ms: sale.settledAtMs,
    distributor_id: sale.distributorId,
    operator_reference: sale.operatorReference,
    problem: sale.problem === null ? null : canonicalJson(sale.problem),
    attempts: sale.attempts,
    pending_slip: sale.pendingSlip ? 1 : 0,
  }
}

/** What a sale is born with and keeps for life. */
const kept = [
  'id, reference, card, product_id, product_name, ranged, operator_id, operator_name, validity_days',
  'face_value_minor, face_value_currency, value_minor, fee_minor, total_minor, till_currency',
  'language, created_at_ms',
]
  .join(', ')
  .split(', ')

const changing = [
  'state, booking, rounding_minor, cost_minor, cost_currency, tender_kind, tender_currency, given_minor',
  'clerk, clerk_id, change_minor, tender_rate_ppm, receipt_number, refund_receipt_number, business_day, paid_at_ms',
  'settled_at_ms, distributor_id, operator_reference, problem, attempts, pending_slip',
]
  .join(', ')
  .split(', ')

// To set a column, even to what it was, is to write every index it is in, and for the id to look
// through every table that points to it: what is kept is compared instead, at a fifth of the price.
function saleWriting(connection: Connection) {
  const columns = [...kept, ...changing]
  const values = columns.map((column) => `@${column}`).join(', ')
  const changes = changing.map((column) => `${column} = @${column}`).join(', ')
  const same = kept.map((column) => `${column} IS @${column}`).join(' AND ')
  return {
    insert: connection.prepare<[Columns]>(`INSERT INTO sale (${columns.join(', ')}) VALUES (${values})`),
    update: connection.prepare<[Columns]>(`UPDATE sale SET ${changes} WHERE ${same}`),
  }
}
