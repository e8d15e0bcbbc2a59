// Ledger entries as rows: lines first, then the entry that seals them, so that the database itself
// refuses one that does not balance. Each line carries its account's balance, so none is ever summed up.
import { assert } from '../../core/assert.ts'
import type { LedgerInstant, LedgerLine } from '../../core/ledger/entry.ts'
import { accounts } from '../../core/ledger/entry.ts'
import { currencies } from '../../core/money.ts'
import type { Store } from '../../core/store.ts'
import type { Connection } from './connection.ts'
import { readRow } from './row.ts'
import type { Write } from './transaction.ts'

export function ledgerRows(
  connection: Connection,
  write: Write,
  posted: () => void,
): Pick<Store, 'postEntry' | 'drawerBalance' | 'lastEntry' | 'ledgerBalances'> {
  const last = connection.prepare('SELECT coalesce(max(id), 0) AS id FROM ledger_entry')
  // From the newest back: reports ask about days just gone.
  const lastBy = connection.prepare('SELECT id FROM ledger_entry WHERE at_ms <= ? ORDER BY id DESC LIMIT 1')
  // As in queue-rows.ts: so written, SQLite does not plan it anew for every line.
  const insertLine = connection.prepare(
    `INSERT INTO ledger_line (entry_id, line, account, currency, amount_minor, balance_minor)
     VALUES (?, ?, ?, ?, ?, ? + coalesce((SELECT balance_minor
       FROM ledger_line WHERE account = ? || '' AND currency = ? || ''
       ORDER BY entry_id DESC, line DESC LIMIT 1), 0))`,
  )
  const insertEntry = connection.prepare(
    'INSERT INTO ledger_entry (id, sale_id, kind, at_ms, business_day) VALUES (?, ?, ?, ?, ?)',
  )
  const balance = connection.prepare(
    `SELECT balance_minor FROM ledger_line WHERE account = ? || '' AND currency = ? || '' AND entry_id <= ?
     ORDER BY entry_id DESC, line DESC LIMIT 1`,
  )

  function lastEntry(at?: LedgerInstant): number {
    if (at !== undefined && 'entryId' in at) return at.entryId
    const raw = at === undefined ? last.get() : lastBy.get(at.atMs)
    return raw === undefined ? 0 : readRow('ledger', raw).whole('id')
  }

  return {
    postEntry: (entry) =>
      write(() => {
        assert(entry.lines.length > 0, `a ${entry.kind} entry moves money`)
        const id = lastEntry() + 1
        for (const [index, line] of entry.lines.entries()) {
          const { account, currency, amountMinor } = line
          insertLine.run(id, index + 1, account, currency, amountMinor, amountMinor, account, currency)
        }
        insertEntry.run(id, entry.saleId, entry.kind, entry.atMs, entry.businessDay)
        posted()
        return id
      }),
    drawerBalance(currency) {
      const raw = balance.get('drawer', currency, Number.MAX_SAFE_INTEGER)
      return raw === undefined ? 0 : readRow('ledger balance', raw).whole('balance_minor')
    },
    lastEntry: () => lastEntry(),
    ledgerBalances(at) {
      const entryId = lastEntry(at)
      const lines: LedgerLine[] = []
      for (const account of [...accounts].sort()) {
        for (const currency of [...currencies].sort()) {
          const raw = balance.get(account, currency, entryId)
          const amountMinor = raw === undefined ? 0 : readRow('ledger balance', raw).whole('balance_minor')
          if (amountMinor !== 0) lines.push({ account, currency, amountMinor })
        }
      }
      return lines
    },
  }
}
