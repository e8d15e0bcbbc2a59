// What programs read: the ledger as JSON Lines and payments in the shape of a POSLog, against the books.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PlayedShop, written } from './played-shop.ts'

interface Line {
  readonly account: string
  readonly currency: string
  readonly amountMinor: number
  readonly balanceMinor: number
}

test('the ledger as JSON Lines is every entry of the books, each summing to zero', () => {
  const played = new PlayedShop()
  played.playDay()
  played.playDay()
  const file = written(played.file(), 'ledgerLines')
  const [head, ...entries] = readFileSync(file.file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const rows = played.connection
    .prepare('SELECT id, kind, business_day FROM ledger_entry ORDER BY business_day, id')
    .all() as { id: number; kind: string; business_day: string }[]
  expect(head).toMatchObject({ format: 'lowu-ledger', version: 1, register: '1', throughEntry: rows.length })
  expect(
    entries.map(({ entry, kind, businessDay }) => ({ id: entry, kind, business_day: businessDay })),
  ).toEqual(rows)
  const lines = played.connection.prepare(
    'SELECT account, currency, amount_minor AS amountMinor, balance_minor AS balanceMinor FROM ledger_line WHERE entry_id = ? ORDER BY line',
  )
  for (const { entry, lines: found } of entries as { entry: number; lines: Line[] }[]) {
    expect(found).toEqual(lines.all(entry))
    expect(found.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
  }
  expect(file.rows).toBe(rows.length)
})

test('the POSLog has each payment and each refund once, whose cash is what the drawer took', () => {
  const played = new PlayedShop()
  played.playDay()
  const file = written(played.file(), 'posLog')
  const { POSLog: log } = JSON.parse(readFileSync(file.file, 'utf8'))
  const payments = played.connection
    .prepare("SELECT count(*) FROM ledger_entry WHERE kind IN ('paid', 'refunded')")
    .pluck()
    .get()
  expect(log.Transaction.length).toBe(payments)
  expect(new Set(log.Transaction.map((each: { SequenceNumber: string }) => each.SequenceNumber)).size).toBe(
    payments,
  )
  let drawerMinor = 0
  for (const { RetailTransaction: transaction } of log.Transaction) {
    let itemsMinor = 0
    let tenderMinor = 0
    for (const item of transaction.LineItem) {
      const minor = (text: string | undefined) => Math.round(Number(text ?? 0) * 100)
      itemsMinor += minor((item.Sale ?? item.Return)?.ExtendedAmount)
      if (item.Rounding)
        itemsMinor += minor(item.Rounding.Amount) * (item.Rounding.RoundingDirection === 'Up' ? 1 : -1)
      if (!item.Tender) continue
      tenderMinor = minor(item.Tender.Amount) - minor(item.Tender.TenderChange?.Amount)
      if (item.Tender.TenderType !== 'Cash') continue
      drawerMinor += item.Tender.TypeCode === 'Refund' ? -tenderMinor : tenderMinor
    }
    expect(tenderMinor).toBe(itemsMinor)
  }
  expect(drawerMinor).toBe(
    played.connection
      .prepare(
        "SELECT sum(amount_minor) FROM ledger_line JOIN ledger_entry ON id = entry_id WHERE account = 'drawer' AND kind IN ('paid', 'refunded')",
      )
      .pluck()
      .get(),
  )
})
