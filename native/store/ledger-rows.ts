// Ledger entries as rows: lines first, then the entry that seals them, so that the database itself
// refuses one that does not balance.
import { assert } from '../../core/assert.ts'
import type { LedgerLine } from '../../core/ledger/entry.ts'
import { accounts } from '../../core/ledger/entry.ts'
import { currencies } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

export function ledgerRows(
  connection: Connection,
  write: Write,
): Pick<Store, 'postEntry' | 'ledgerBalances'> {
  const nextId = connection.prepare('SELECT coalesce(max(id), 0) + 1 AS id FROM ledger_entry')
  const insertLine = connection.prepare(
    'INSERT INTO ledger_line (entry_id, line, account, currency, amount_minor) VALUES (?, ?, ?, ?, ?)',
  )
  const insertEntry = connection.prepare(
    'INSERT INTO ledger_entry (id, sale_id, kind, at_ms, business_day) VALUES (?, ?, ?, ?, ?)',
  )
  const balances = connection.prepare(
    `SELECT account, currency, sum(amount_minor) AS amount_minor FROM ledger_line
     GROUP BY account, currency HAVING sum(amount_minor) <> 0 ORDER BY account, currency`,
  )

  return {
    postEntry: (entry) =>
      write(() => {
        assert(entry.lines.length > 0, `a ${entry.kind} entry moves money`)
        const id = readRow('ledger', nextId.get()).whole('id')
        for (const [index, line] of entry.lines.entries()) {
          insertLine.run(id, index + 1, line.account, line.currency, line.amountMinor)
        }
        insertEntry.run(id, entry.saleId, entry.kind, entry.atMs, entry.businessDay)
      }),
    ledgerBalances: () => balances.all().map(readBalance),
  }
}

function readBalance(raw: unknown): LedgerLine {
  const row = readRow('ledger balance', raw)
  return {
    account: row.oneOf('account', accounts),
    currency: row.oneOf('currency', currencies),
    amountMinor: row.whole('amount_minor'),
  }
}
