// Finds paid sales, newest first, page by page. Each way to look has an index that brings its rows in the
// order of time, so that a page costs the same in the first week and in the tenth year.
import type { SaleSearch, Store } from '../../core/store.ts'
import type { Sale } from '../../core/top-up/sale.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import { readSale } from './sale-reading.ts'

/** As long as the indexed ends of card and receipt numbers (migration 0060). */
const tailLength = 4

const within = `paid_at_ms >= :from AND paid_at_ms < :until
  AND (paid_at_ms, position) < (:beforeMs, :beforePosition)`
const inStates = "(:states IS NULL OR instr(:states, ',' || state || ',') > 0)"
const newestFirst = 'ORDER BY paid_at_ms DESC, position DESC LIMIT :limit + 0'

export function saleSearch(connection: Connection): Pick<Store, 'findSales'> {
  const any = connection.prepare(`SELECT * FROM sale WHERE ${within} ${newestFirst}`)
  const byState = connection.prepare(`SELECT * FROM sale WHERE state = :state AND ${within} ${newestFirst}`)
  const byCard = connection.prepare(
    `SELECT * FROM sale WHERE substr(card_number, -4) = :end
       AND substr(card_number, -length(:tail)) = :tail AND ${inStates} AND ${within} ${newestFirst}`,
  )
  const byReceipt = connection.prepare(
    `SELECT * FROM sale WHERE substr(receipt_number, -4) = :end
       AND substr(receipt_number, -length(:tail)) = :tail AND ${inStates} AND ${within} ${newestFirst}`,
  )
  const placeById = connection.prepare('SELECT paid_at_ms, position FROM sale WHERE id = ?')

  function placeOf({ before }: SaleSearch): { beforeMs: number; beforePosition: number } {
    const found = before === null ? undefined : placeById.get(before)
    if (found === undefined) {
      return { beforeMs: Number.MAX_SAFE_INTEGER, beforePosition: Number.MAX_SAFE_INTEGER }
    }
    const row = readRow('place of a sale', found)
    return { beforeMs: row.whole('paid_at_ms'), beforePosition: row.whole('position') }
  }

  function rowsOf(search: SaleSearch): unknown[] {
    const { tail, states, limit } = search
    const place = placeOf(search)
    // The instant of the last page is a bound the index can start from; the pair of both is not.
    const until = Math.min(search.untilMs ?? Number.MAX_SAFE_INTEGER, place.beforeMs + 1)
    const common = { from: search.fromMs ?? 0, until, limit, ...place }
    if (tail === null) {
      if (states === null) return any.all(common)
      return [...new Set(states)].flatMap((state) => byState.all({ ...common, state }))
    }
    const named = { ...common, states: states && `,${states.join(',')},` }
    const number = tail.padStart(tailLength, '0')
    const ofReceipt = byReceipt.all({ ...named, tail: number, end: number.slice(-tailLength) })
    if (tail.length < tailLength) return ofReceipt
    return [...ofReceipt, ...byCard.all({ ...named, tail, end: tail.slice(-tailLength) })]
  }

  return {
    findSales(search) {
      const found = rowsOf(search).map((raw) => {
        const row = readRow('found sale', raw)
        return { raw, id: row.text('id'), atMs: row.whole('paid_at_ms'), position: row.whole('position') }
      })
      // One sale may end alike in its card and in its receipt.
      const different = [...new Map(found.map((each) => [each.id, each])).values()]
      return different
        .sort((first, second) => second.atMs - first.atMs || second.position - first.position)
        .slice(0, search.limit)
        .map(({ raw }): Sale => readSale(raw))
    },
  }
}
