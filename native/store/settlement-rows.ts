// The close of the day as rows: sums over a span of the ledger, and the Z reports, which are audit
// events. Every sum is read from the rows alone; nothing is remembered between two reports.
import { entryKinds, saleEntryKinds } from '../../core/ledger/entry.ts'
import { currencies, tillCurrencies } from '../../core/money.ts'
import type { NamedSum, SoldSum, Span, SpanFigures } from '../../core/settlement/figures.ts'
import type { Store } from '../../core/store.ts'
import { tenderKinds } from '../../core/top-up/sale.ts'
import type { Connection } from './connection.ts'
import { readEvent } from './event-rows.ts'
import { type Row, readRow } from './row.ts'

const quarterMs = 900_000
/** The Z reports by number: the index of 0040-settlement.ts. */
const number = "CAST(data ->> '$.number' AS INTEGER)"

export function settlementRows(
  connection: Connection,
): Pick<Store, 'businessDayAfter' | 'entriesUntil' | 'spanFigures' | 'drawerFigures' | 'settlements'> {
  const last = connection.prepare('SELECT coalesce(max(id), 0) AS id FROM ledger_entry')
  const firstOfLaterDay = connection.prepare(
    'SELECT min(id) AS id FROM ledger_entry WHERE id > ? AND business_day > ?',
  )
  const firstDay = connection.prepare('SELECT business_day FROM ledger_entry WHERE id = ? + 1')
  const newest = connection.prepare(
    `SELECT * FROM event WHERE type = 'dayClosed' AND ${number} < ? + 0 ORDER BY ${number} DESC LIMIT ? + 0`,
  )

  const sold = 'count(*) AS sales, sum(value_minor) AS value_minor, sum(fee_minor) AS fee_minor'
  const entries = 'ledger_entry AS entry JOIN sale ON sale.id = entry.sale_id'
  const within = 'entry.id > @after AND entry.id <= @through'
  const parted = (key: string, name: string) =>
    connection.prepare(
      `SELECT ${key} AS key, ${name} AS name, max(entry.id), till_currency, ${sold} FROM ${entries}
       WHERE ${within} AND kind = 'paid' GROUP BY ${key}, till_currency ORDER BY value_minor DESC, ${key}`,
    )
  const operators = parted('operator_id', 'operator_name')
  const products = parted('product_id', 'product_name')
  const clerks = parted('clerk', 'clerk')
  const booked = connection.prepare(
    `SELECT kind, till_currency, ${sold} FROM ${entries} WHERE ${within} GROUP BY kind, till_currency ORDER BY kind`,
  )
  const voids = connection.prepare(
    `SELECT till_currency, ${sold} FROM ${entries} WHERE ${within} AND kind = 'failed' AND EXISTS
       (SELECT 1 FROM event WHERE event.sale_id = entry.sale_id AND event.type = 'voided')
     GROUP BY till_currency ORDER BY till_currency`,
  )
  const quarters = connection.prepare(
    `SELECT entry.at_ms / ${quarterMs} AS quarter, till_currency, ${sold} FROM ${entries}
     WHERE ${within} AND kind = 'paid' GROUP BY quarter, till_currency ORDER BY quarter`,
  )
  const tenders = connection.prepare(
    `SELECT account, currency,
       count(*) FILTER (WHERE kind = 'paid') AS sales,
       coalesce(sum(amount_minor) FILTER (WHERE kind = 'paid'), 0) AS taken_minor,
       count(*) FILTER (WHERE kind = 'refunded') AS refunds,
       coalesce(-sum(amount_minor) FILTER (WHERE kind = 'refunded'), 0) AS refunded_minor
     FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = line.entry_id
     WHERE ${within} AND kind IN ('paid', 'refunded')
       AND account IN ('drawer', 'octopus', 'alipay', 'wechatPay', 'card')
     GROUP BY account, currency ORDER BY account, currency`,
  )
  const drawer = connection.prepare(
    `SELECT kind, currency, coalesce(sum(amount_minor) FILTER (WHERE amount_minor > 0), 0) AS in_minor,
       coalesce(-sum(amount_minor) FILTER (WHERE amount_minor < 0), 0) AS out_minor
     FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = line.entry_id
     WHERE ${within} AND account = 'drawer' GROUP BY kind, currency ORDER BY kind, currency`,
  )
  const moved = (account: string, sign = '', kinds = '') =>
    connection.prepare(
      `SELECT currency, ${sign}sum(amount_minor) AS amount_minor
       FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = line.entry_id
       WHERE ${within} AND account = '${account}' ${kinds} GROUP BY currency ORDER BY currency`,
    )
  const costs = connection.prepare(
    `SELECT kind, currency, count(*) AS entries, sum(amount_minor) AS amount_minor
     FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = line.entry_id
     WHERE ${within} AND account = 'distributorCost' GROUP BY kind, currency ORDER BY kind, currency`,
  )
  const roundings = moved('rounding', '-', "AND kind = 'paid'")

  function rowsOf(statement: ReturnType<Connection['prepare']>, span: Span): readonly Row[] {
    return statement.all(span).map((raw) => readRow('figures of a day', raw))
  }

  function drawerFigures(span: Span): SpanFigures['drawer'] {
    return rowsOf(drawer, span).map((row) => ({
      kind: row.oneOf('kind', entryKinds),
      currency: row.oneOf('currency', tillCurrencies),
      inMinor: row.whole('in_minor'),
      outMinor: row.whole('out_minor'),
    }))
  }

  return {
    businessDayAfter(entryId) {
      const raw = firstDay.get(entryId)
      return raw === undefined ? null : readRow('ledger', raw).text('business_day')
    },
    entriesUntil(after, day) {
      const later = readRow('ledger', firstOfLaterDay.get(after, day)).wholeOrNull('id')
      return later === null ? readRow('ledger', last.get()).whole('id') : later - 1
    },
    settlements: (before, limit) => newest.all(before, limit).map(readEvent),
    drawerFigures,
    spanFigures: (span): SpanFigures => ({
      booked: rowsOf(booked, span).map((row) => ({
        kind: row.oneOf('kind', saleEntryKinds),
        ...soldSum(row),
      })),
      voids: rowsOf(voids, span).map(soldSum),
      operators: rowsOf(operators, span).map(namedSum),
      products: rowsOf(products, span).map(namedSum),
      clerks: rowsOf(clerks, span).map(namedSum),
      quarters: rowsOf(quarters, span).map((row) => ({
        startMs: row.whole('quarter') * quarterMs,
        ...soldSum(row),
      })),
      tenders: rowsOf(tenders, span).map((row) => ({
        kind: row.text('account') === 'drawer' ? 'cash' : row.oneOf('account', tenderKinds),
        currency: row.oneOf('currency', tillCurrencies),
        sales: row.whole('sales'),
        takenMinor: row.whole('taken_minor'),
        refunds: row.whole('refunds'),
        refundedMinor: row.whole('refunded_minor'),
      })),
      drawer: drawerFigures(span),
      roundings: rowsOf(roundings, span).map(sum),
      costs: rowsOf(costs, span).map((row) => ({
        kind: row.oneOf('kind', saleEntryKinds),
        count: row.whole('entries'),
        ...sum(row),
      })),
    }),
  }
}

function sum(row: Row): SpanFigures['roundings'][number] {
  return { currency: row.oneOf('currency', currencies), amountMinor: row.whole('amount_minor') }
}

function soldSum(row: Row): SoldSum {
  return {
    currency: row.oneOf('till_currency', tillCurrencies),
    count: row.whole('sales'),
    valueMinor: row.whole('value_minor'),
    feeMinor: row.whole('fee_minor'),
  }
}

function namedSum(row: Row): NamedSum {
  return { key: row.text('key'), name: row.text('name'), ...soldSum(row) }
}
