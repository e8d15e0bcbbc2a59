// The books of the days as an Excel workbook (ECMA-376, .xlsx): sales, Z reports, what reconciliation found,
// and the ledger, with headings in the reader's language. Everything is written as it is read; nothing is kept.
import type { ExportMoment } from '../../../core/api/export-format.ts'
import type { Books } from '../books.ts'
import type { DraftFile } from '../draft-file.ts'
import type { ExportOrder, Told } from '../order.ts'
import { createArchive } from './archive.ts'
import { differencesPlan, writeDifferenceRows } from './differences-sheet.ts'
import { ledgerPlan, writeLedgerRows } from './ledger-sheet.ts'
import { sheetPath, workbookParts } from './parts.ts'
import { salesPlan, writeSalesRows } from './sales-sheet.ts'
import { settlementPlan, writeSettlementRows } from './settlement-sheet.ts'
import { createSheet, type Sheet, type SheetPlan } from './sheet.ts'
import { stylesXml } from './styles.ts'

/** Returns how many sales and transactions are in it. */
export function writeWorkbook(
  books: Books,
  order: ExportOrder,
  moment: ExportMoment,
  draft: DraftFile,
  told: Told,
): number {
  const archive = createArchive(draft.write)
  const names: string[] = []

  function sheet(plan: SheetPlan, fill: (sheet: Sheet) => number): number {
    const begun = createSheet(archive, plan, (name) => sheetPath(names.push(name)))
    const rows = fill(begun)
    begun.end()
    return rows
  }

  const from = { books, order, moment }
  const sales = sheet(salesPlan(order.language), (into) => writeSalesRows(from, into, told))
  sheet(settlementPlan(order.language), (into) => writeSettlementRows(from, into))
  sheet(differencesPlan(order.language), (into) => writeDifferenceRows(from, into))
  const transactions = sheet(ledgerPlan(order.language), (into) =>
    writeLedgerRows(from, into, (rows) => told(sales + rows)),
  )
  archive.begin('xl/styles.xml')
  archive.add(stylesXml())
  for (const [path, xml] of workbookParts(names)) {
    archive.begin(path)
    archive.add(xml)
  }
  archive.end()
  return sales + transactions
}
