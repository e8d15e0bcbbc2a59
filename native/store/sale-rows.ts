// Sales as rows. A sale given back with something changed that must not change is
// not found, and one whose payment changed meets the trigger that forbids it: neither is written.
import { assert } from '../../core/assert.ts'
import type { SaleId } from '../../core/ids.ts'
import { currencies, money } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import { saleStates } from '../../core/top-up/state.ts'
import type { Connection } from './connection.ts'
import { remembered, rememberedEach } from './remembered.ts'
import { readRow } from './row.ts'
import { readSale } from './sale-reading.ts'
import { saleWriting } from './sale-writing.ts'
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
  | 'inDoubtSinceMs'
>

export function saleRows(connection: Connection, write: Write): SaleRows {
  const { insert, update } = saleWriting(connection)
  const byId = connection.prepare('SELECT * FROM sale WHERE id = ?')
  const byReference = connection.prepare('SELECT * FROM sale WHERE reference = ?')
  const byReceipt = connection.prepare(
    'SELECT sale.* FROM receipt JOIN sale ON sale.id = receipt.sale_id WHERE receipt.number = ?',
  )
  const newest = connection.prepare(
    'SELECT * FROM sale WHERE paid_at_ms IS NOT NULL ORDER BY position DESC LIMIT ? + 0',
  )
  const inState = connection.prepare("SELECT * FROM sale WHERE state = ? || '' ORDER BY position LIMIT ? + 0")
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
  const open = remembered(connection, () => {
    const counted: Partial<Record<SaleState, number>> = {}
    for (const raw of counts.all()) {
      const row = readRow('count of sales', raw)
      counted[row.oneOf('state', saleStates)] = row.whole('sales')
    }
    return counted
  })
  const oldestInDoubt = connection.prepare(
    "SELECT paid_at_ms FROM sale WHERE state = 'inDoubt' ORDER BY position LIMIT 1",
  )
  const inDoubtSince = remembered(connection, () => {
    const raw = oldestInDoubt.get()
    return raw === undefined ? null : readRow('sale in doubt', raw).whole('paid_at_ms')
  })

  // A sale on its way is read at every step of it.
  const known = rememberedEach(connection, (id: SaleId) => one(byId.get(id)))

  function forget(id: SaleId): void {
    open.forget()
    inDoubtSince.forget()
    known.forget(id)
  }

  return {
    insertSale: (sale) =>
      write(() => {
        forget(sale.id)
        insert(sale)
      }),
    updateSale: (sale) =>
      write(() => {
        forget(sale.id)
        assert(update(sale), `there is no such sale as ${sale.id} to update`)
      }),
    sale: known.get,
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
    countOpenSales: open.get,
    inDoubtSinceMs: inDoubtSince.get,
  }
}
