// The sales as CSV (RFC 4180, UTF-8 with the byte order mark), for programs and for any spreadsheet. The
// first line names the columns of sales-columns.ts.
import type { ExportMoment } from '../../core/api/export-format.ts'
import type { Books } from './books.ts'
import { byteOrderMark } from './csv.ts'
import { type CsvPage, createCsvPage } from './csv-page.ts'
import type { DraftFile } from './draft-file.ts'
import { type LocalClock, localClock } from './local-clock.ts'
import type { ExportOrder, Told } from './order.ts'
import { type ColumnKind, decimalOf, salesColumns } from './sales-columns.ts'
import { type Cell, salesRows } from './sales-rows.ts'

/** Returns how many sales are in it. */
export function writeSalesCsv(
  books: Books,
  order: ExportOrder,
  moment: ExportMoment,
  draft: DraftFile,
  told: Told,
): number {
  const page = createCsvPage(draft.write)
  const clock = localClock(order.timeZone)
  page.plain(byteOrderMark)
  page.plain(salesColumns.map(({ name }) => name).join(','))
  page.endLine()
  const kinds: readonly ColumnKind[] = salesColumns.map(({ kind }) => kind)
  let rows = 0
  for (const row of salesRows(books, order, moment)) {
    // Thirty million fields: a plain loop, and nothing made on the way.
    for (let place = 0; place < kinds.length; place += 1) {
      if (place > 0) page.endField()
      writeField(page, kinds[place] ?? 'text', row[place] ?? null, clock)
    }
    page.endLine()
    rows += 1
    told(rows)
  }
  page.close()
  return rows
}

function writeField(page: CsvPage, kind: ColumnKind, cell: Cell, clock: LocalClock): void {
  if (cell === null) return
  if (typeof cell !== 'number') {
    if (kind === 'card') page.inGroups(cell)
    else page.text(cell)
  } else if (kind === 'amount') page.amount(cell)
  else if (kind === 'time') clock.parts(cell, page.ascii)
  else if (kind === 'rate') page.ascii(decimalOf(cell))
  else page.ascii(String(cell))
}
