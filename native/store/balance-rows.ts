// The last balance the distributor named: one row, overwritten.
import { currencies, money } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

export function balanceRows(connection: Connection, write: Write): Pick<Store, 'balance' | 'keepBalance'> {
  const read = connection.prepare('SELECT amount_minor, currency, at_ms FROM balance')
  const put = connection.prepare(
    `INSERT INTO balance (only, amount_minor, currency, at_ms) VALUES (1, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE
     SET amount_minor = excluded.amount_minor, currency = excluded.currency, at_ms = excluded.at_ms`,
  )
  return {
    balance() {
      const raw = read.get()
      if (raw === undefined) return null
      const row = readRow('balance', raw)
      const amount = money(row.oneOf('currency', currencies), row.whole('amount_minor'))
      return { amount, atMs: row.whole('at_ms') }
    },
    keepBalance: ({ amount, atMs }) => write(() => void put.run(amount.amountMinor, amount.currency, atMs)),
  }
}
