// Sheets of a workbook, row by row. The headings stay in sight when one scrolls; a sheet that is full goes
// on in another, since Excel and LibreOffice read no more than 1,048,576 rows of one.
import type { Archive } from './archive.ts'
import { type CellXml, headingCell } from './cell.ts'

export interface SheetPlan {
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly characters: number }[]
}

export interface Sheet {
  row(cells: readonly CellXml[]): void
  end(): void
}

export const rowsMax = 1_048_576

/** `named` hears the name of each sheet in turn, and says where it goes. */
export function createSheet(archive: Archive, plan: SheetPlan, named: (name: string) => string): Sheet {
  const letters = plan.columns.map((_column, place) => lettersOf(place))
  let sheets = 0
  let rows = rowsMax

  function begin(): void {
    if (sheets > 0) finish()
    sheets += 1
    archive.begin(named(sheets === 1 ? plan.name : `${plan.name} ${sheets}`))
    archive.add(opening(plan))
    rows = 0
    write(plan.columns.map(({ heading }) => headingCell(heading)))
  }

  function write(cells: readonly CellXml[]): void {
    rows += 1
    let row = `<row r="${rows}">`
    for (let place = 0; place < cells.length; place += 1) {
      const cell = cells[place]
      if (cell) row += `<c r="${letters[place]}${rows}"${cell}`
    }
    archive.add(`${row}</row>`)
  }

  function finish(): void {
    archive.add('</sheetData></worksheet>')
  }

  begin()
  return {
    row(cells) {
      if (rows === rowsMax) begin()
      write(cells)
    },
    end: finish,
  }
}

function opening({ columns }: SheetPlan): string {
  const widths = columns.map(
    ({ characters }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${characters}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>',
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
  ].join('')
}

/** 0 is A, 26 is AA. */
function lettersOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : lettersOf(Math.floor(place / 26) - 1) + last
}
