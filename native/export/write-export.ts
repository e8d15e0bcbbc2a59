// Writes one file for the owner out of the books. The file is there whole or not at all.
import type { ExportFormat, ExportMoment } from '../../core/api/export-format.ts'
import { type Books, newestMoment, readBooks } from './books.ts'
import { beginDraft, type DraftFile, type FinishedFile } from './draft-file.ts'
import { writeLedgerLines } from './ledger-lines.ts'
import { countTransactions } from './ledger-transactions.ts'
import type { ExportOrder, Told } from './order.ts'
import { writePosLog } from './pos-log.ts'
import { writeSalesCsv } from './sales-csv.ts'
import { countSales } from './sales-rows.ts'
import { writeWorkbook } from './workbook/workbook.ts'

export interface WrittenExport extends FinishedFile {
  /** Sales, transactions or, in a workbook, both. */
  readonly rows: number
  readonly moment: ExportMoment
}

interface Format {
  /** Between `lowu-` and the days. */
  readonly name: string
  readonly ending: string
  readonly isInLanguage: boolean
  /** About how many rows there will be, for whoever waits. */
  count(books: Books, order: ExportOrder, moment: ExportMoment): number
  write(books: Books, order: ExportOrder, moment: ExportMoment, draft: DraftFile, told: Told): number
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  salesCsv: { name: 'sales', ending: 'csv', isInLanguage: false, count: countSales, write: writeSalesCsv },
  workbook: {
    name: 'books',
    ending: 'xlsx',
    isInLanguage: true,
    count: (books, order, moment) => countSales(books, order) + countTransactions(books, order, moment),
    write: writeWorkbook,
  },
  ledgerLines: {
    name: 'ledger',
    ending: 'jsonl',
    isInLanguage: false,
    count: countTransactions,
    write: writeLedgerLines,
  },
  posLog: {
    name: 'poslog',
    ending: 'json',
    isInLanguage: false,
    count: countTransactions,
    write: writePosLog,
  },
}

/** `lowu-sales-2026-11-22-as-of-57.csv`: everything it depends on, so that one name is one content. */
export function exportName(order: ExportOrder, moment: ExportMoment): string {
  const { name, ending, isInLanguage } = formats[order.format]
  const days = order.from === order.to ? order.from : `${order.from}-to-${order.to}`
  const language = isInLanguage ? `-${order.language}` : ''
  return `lowu-${name}-${days}-as-of-${moment.event}${language}.${ending}`
}

/**
 * Throws what the disk, SQLite and `told` throw; nothing is left behind then. `counted` hears about how
 * many rows there will be, before the first.
 */
export function writeExport(
  order: ExportOrder,
  { counted, told }: { readonly counted: (rows: number) => void; readonly told: Told },
): WrittenExport {
  return readBooks(order.books, (books) => {
    const moment = order.moment ?? newestMoment(books)
    const format = formats[order.format]
    const draft = beginDraft(order.folder, exportName(order, moment))
    try {
      counted(format.count(books, order, moment))
      const rows = format.write(books, order, moment, draft, told)
      return { ...draft.finish(), rows, moment }
    } catch (error) {
      draft.discard()
      throw error
    }
  })
}
