// The sums of business days as rows: brought up to the last ledger entry within the commit that wrote it, read
// for any span of days, and added up again from the ledger for whoever checks them.
import type { Statement } from 'better-sqlite3'
import { currencies, money, tillCurrencies } from '../../core/money.ts'
import { type DaySum, parts, sumKinds } from '../../core/owner/day-sum.ts'
import type { Store } from '../../core/store.ts'
import { type Connection, versionOf } from './connection.ts'
import { ownerView } from './migrations/0110-owner-view.ts'
import { readRow } from './row.ts'

const sums = 'sales, value_minor, fee_minor, cost_minor'
const group = 'business_day, part, key, kind, currency, cost_currency'
/** SQL: the entries of the view of 0110-owner-view.ts added up; a bare name would be anybody's. */
const addedUp = (entries: string): string =>
  `SELECT ${group}, substr(max(printf('%016d', id) || name), 17) AS name, count(*) AS sales,
     sum(value_minor) AS value_minor, sum(fee_minor) AS fee_minor, sum(cost_minor) AS cost_minor
   FROM figured_entry WHERE ${entries} GROUP BY ${group}`

export interface DaySumKeeper {
  /** There is a newer entry than the sums hold. */
  posted(): void
  /** Brings the sums up to the newest entry: for the end of a commit, when its sales stand as they will stay. */
  bringUp(): void
}

export function daySumKeeper(connection: Connection): DaySumKeeper {
  // A copy that is brought up to date before it is upgraded has none.
  if (versionOf(connection) < ownerView.number) return { posted() {}, bringUp() {} }
  // Whoever wrote to these books before may have left entries that no sum holds.
  let behind = true
  const last = connection.prepare('SELECT coalesce(max(id), 0) AS id FROM ledger_entry')
  const mark = connection.prepare('SELECT through FROM day_sum_mark')
  const move = connection.prepare('UPDATE day_sum_mark SET through = ?')
  const add = connection.prepare(
    `INSERT INTO day_sum (${group}, name, ${sums})
     SELECT * FROM (${addedUp('id > ? AND id <= ?')}) WHERE true
     ON CONFLICT DO UPDATE SET name = excluded.name, sales = sales + excluded.sales,
       value_minor = value_minor + excluded.value_minor, fee_minor = fee_minor + excluded.fee_minor,
       cost_minor = cost_minor + excluded.cost_minor`,
  )
  function bringUp(): void {
    const through = readRow('ledger', last.get()).whole('id')
    const after = readRow('mark of the sums', mark.get()).whole('through')
    if (through <= after) return
    add.run(after, through)
    move.run(through)
  }

  return {
    posted() {
      behind = true
    },
    bringUp() {
      if (behind) bringUp()
      behind = false
    },
  }
}

export function daySumRows(connection: Connection): Pick<Store, 'daySums'> {
  const between = 'business_day BETWEEN @from AND @to'
  // Prepared when it is first asked: a copy that is not upgraded yet has no such table.
  let read: Statement | null = null
  let readHours: Statement | null = null
  return {
    daySums({ from, to }, hourShift = null) {
      if (hourShift === null) {
        read ??= connection.prepare(`SELECT ${group}, name, ${sums} FROM day_sum WHERE ${between}`)
        return read.all({ from, to }).map(readSum)
      }
      readHours ??= connection.prepare(
        `SELECT ${group}, name, ${sums} FROM day_sum WHERE ${between} AND part <> 'quarter'
         UNION ALL
         SELECT business_day, part, CAST(min(CAST(key AS INTEGER)) AS TEXT) AS key, kind, currency,
           cost_currency, '' AS name, sum(sales) AS sales, sum(value_minor) AS value_minor,
           sum(fee_minor) AS fee_minor, sum(cost_minor) AS cost_minor
         FROM day_sum WHERE ${between} AND part = 'quarter'
         GROUP BY business_day, kind, currency, cost_currency, (CAST(key AS INTEGER) + @hourShift) / 4`,
      )
      return readHours.all({ from, to, hourShift }).map(readSum)
    },
  }
}

function readSum(raw: unknown): DaySum {
  const row = readRow('sums of a day', raw)
  return {
    day: row.text('business_day'),
    part: row.oneOf('part', parts),
    key: row.text('key'),
    name: row.text('name'),
    kind: row.oneOf('kind', sumKinds),
    currency: row.oneOf('currency', tillCurrencies),
    count: row.whole('sales'),
    valueMinor: row.whole('value_minor'),
    feeMinor: row.whole('fee_minor'),
    cost: money(row.oneOf('cost_currency', currencies), row.whole('cost_minor')),
  }
}

/** A day whose sums are not what its entries add up to; null when all are. */
export function daySumFault(connection: Connection): string | null {
  const kept = `SELECT ${group}, ${sums} FROM day_sum`
  const again = `SELECT ${group}, ${sums} FROM (${addedUp('id <= (SELECT through FROM day_sum_mark)')})`
  const raw = connection
    .prepare(
      `WITH again AS MATERIALIZED (${again}) SELECT business_day FROM (
         SELECT * FROM (SELECT * FROM again EXCEPT ${kept})
         UNION ALL SELECT * FROM (${kept} EXCEPT SELECT * FROM again)) LIMIT 1`,
    )
    .get()
  return raw === undefined ? null : readRow('sums of a day', raw).text('business_day')
}
