// The same sales and lines of the ledger as a workbook of ours has, written by exceljs as a stream, as one
// would who had only that: typed values, formats by the column, a frozen heading.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { newestMoment, readBooks } from '../../native/export/books.ts'
import { ledgerTransactions } from '../../native/export/ledger-transactions.ts'
import { salesColumns } from '../../native/export/sales-columns.ts'
import { salesRows } from '../../native/export/sales-rows.ts'

const [, , books = '', folder = '', to = ''] = process.argv
const file = join(folder, 'exceljs.xlsx')
const days = { from: '0000-01-01', to }
const frozen = { views: [{ state: 'frozen', ySplit: 1 }] } as const
const formats: Readonly<Record<string, string>> = { amount: '#,##0.00', time: 'yyyy-mm-dd hh:mm:ss' }
const ledgerHeadings = [
  'entry',
  'line',
  'at',
  'day',
  'kind',
  'receipt',
  'account',
  'currency',
  'debit',
  'credit',
]
let rows = 0

const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true })
readBooks(books, (connection) => {
  const moment = newestMoment(connection)
  const sales = workbook.addWorksheet('銷售', { views: [...frozen.views] })
  sales.columns = salesColumns.map(({ name, kind }) => ({
    header: name,
    style: formats[kind] ? { numFmt: formats[kind] } : {},
  }))
  for (const row of salesRows(connection, days, moment)) {
    const cells = salesColumns.map(({ kind }, place) => {
      const cell = row[place] ?? null
      if (typeof cell !== 'number') return cell
      return kind === 'amount' ? cell / 100 : kind === 'time' ? new Date(cell) : cell
    })
    sales.addRow(cells).commit()
    rows += 1
  }
  sales.commit()
  const ledger = workbook.addWorksheet('分錄', { views: [...frozen.views] })
  ledger.columns = [...ledgerHeadings, 'balance', 'reference'].map((header) => ({ header }))
  for (const { lines, ...entry } of ledgerTransactions(connection, days, moment)) {
    for (const { line, account, currency, amountMinor, balanceMinor } of lines) {
      const [debit, credit] = amountMinor > 0 ? [amountMinor / 100, null] : [null, -amountMinor / 100]
      const head = [
        entry.entry,
        line,
        new Date(entry.atMs),
        entry.businessDay,
        entry.kind,
        entry.receiptNumber,
      ]
      ledger.addRow([...head, account, currency, debit, credit, balanceMinor / 100, entry.reference]).commit()
      rows += 1
    }
  }
  ledger.commit()
})
await workbook.commit()
console.log(JSON.stringify({ file, rows, bytes: statSync(file).size }))
