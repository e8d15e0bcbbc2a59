// The ledger as JSON Lines, version 1. The first line says what the file is:
//   {"format":"lowu-ledger","version":1,"register":"1","from":"2026-11-01","to":"2026-11-30","throughEntry":812}
// Each further line is one transaction; its lines sum to zero in each currency, debit is positive:
//   {"entry":1,"at":"2026-11-22T19:54:49+08:00","businessDay":"2026-11-22","kind":"paid",
//    "receipt":"1-000001","reference":"...","lines":[{"account":"drawer","currency":"HKD",
//    "amountMinor":5500,"balanceMinor":5500}, ...]}
// Kinds and accounts are those of core/ledger/entry.ts. A name is never given another meaning; new ones
// may come, and a change of what is there is another version.
import type { ExportMoment } from '../../core/api/export-format.ts'
import type { Books } from './books.ts'
import type { DraftFile } from './draft-file.ts'
import { ledgerTransactions } from './ledger-transactions.ts'
import { localClock } from './local-clock.ts'
import type { ExportOrder, Told } from './order.ts'
import { createTextPage } from './text-page.ts'

/** Returns how many transactions are in it. */
export function writeLedgerLines(
  books: Books,
  order: ExportOrder,
  moment: ExportMoment,
  draft: DraftFile,
  told: Told,
): number {
  const { stamp } = localClock(order.timeZone)
  const page = createTextPage(draft.write)
  const { register, from, to } = order
  const head = { format: 'lowu-ledger', version: 1, register, from, to, throughEntry: moment.entry }
  page.add(`${JSON.stringify(head)}\n`)
  let rows = 0
  for (const { entry, atMs, businessDay, kind, ...of } of ledgerTransactions(books, order, moment)) {
    const lines = of.lines.map(({ line: _place, ...line }) => line)
    const { receiptNumber: receipt, reference } = of
    page.add(`${JSON.stringify({ entry, at: stamp(atMs), businessDay, kind, receipt, reference, lines })}\n`)
    rows += 1
    told(rows)
  }
  page.close()
  return rows
}
