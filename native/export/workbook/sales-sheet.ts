// The sheet of sales: the columns of sales-columns.ts, typed, with what is a word said in the reader's
// language.

import { repayReasons } from '../../../core/api/refund-reason.ts'
import { unreachable } from '../../../core/assert.ts'
import { currencies } from '../../../core/money.ts'
import { tenderKinds } from '../../../core/top-up/sale.ts'
import { saleStates } from '../../../core/top-up/state.ts'
import { salesHeadings, sheetWords } from '../../../core/words/export-words.ts'
import { type Language, type Phrase, say } from '../../../core/words/language.ts'
import { receiptWords } from '../../../core/words/receipt-words.ts'
import { refundReasonWords } from '../../../core/words/refund-words.ts'
import { stateWords } from '../../../core/words/state-words.ts'
import { inGroups } from '../in-groups.ts'
import { localClock } from '../local-clock.ts'
import type { ExportSource, Told } from '../order.ts'
import { type ColumnKind, decimalOf, salesColumns } from '../sales-columns.ts'
import { type Cell, type SalesRow, salesRows } from '../sales-rows.ts'
import { type CellXml, dayCell, moneyCell, numberCell, textCell, timeCell } from './cell.ts'
import type { Sheet, SheetPlan } from './sheet.ts'

const characters: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  day: 12,
  time: 20,
  amount: 14,
  count: 10,
  card: 26,
  rate: 12,
  state: 16,
  tender: 12,
  reason: 16,
}

export function salesPlan(language: Language): SheetPlan {
  return {
    name: say(sheetWords.sales, language),
    columns: salesColumns.map(({ name, kind }) => ({
      heading: say(salesHeadings[name], language),
      characters: characters[kind],
    })),
  }
}

export function writeSalesRows({ books, order, moment }: ExportSource, sheet: Sheet, told: Told): number {
  const cellOf = cellWriter(order.timeZone, order.language)
  const cells: CellXml[] = []
  let rows = 0
  for (const row of salesRows(books, order, moment)) {
    for (let place = 0; place < salesColumns.length; place += 1) cells[place] = cellOf(row, place)
    sheet.row(cells)
    rows += 1
    told(rows)
  }
  return rows
}

function cellWriter(timeZone: string, language: Language): (row: SalesRow, place: number) => CellXml {
  const { wallMs } = localClock(timeZone)
  const states = spoken(saleStates, (state) => stateWords[state].name, language)
  const tenders = spoken(tenderKinds, (kind) => receiptWords[kind], language)
  const reasons = spoken(repayReasons, (reason) => refundReasonWords[reason], language)
  const kinds: readonly ColumnKind[] = salesColumns.map(({ kind }) => kind)
  // Where a row says in what an amount is.
  const currencyPlaces = salesColumns.map((column) =>
    'currency' in column ? salesColumns.findIndex(({ from }) => from === column.currency) : -1,
  )

  function wordCell(words: ReadonlyMap<Cell, CellXml>, cell: Cell): CellXml {
    return words.get(cell) ?? textCell(String(cell))
  }

  return (row, place) => {
    const cell = row[place] ?? null
    if (cell === null) return ''
    const kind = kinds[place] ?? 'text'
    switch (kind) {
      case 'amount': {
        const currency = currencies.find((each) => each === row[currencyPlaces[place] ?? -1])
        return currency ? moneyCell(Number(cell), currency) : numberCell(Number(cell) / 100, 'plain')
      }
      case 'time':
        return timeCell(wallMs(Number(cell)))
      case 'day':
        return dayCell(String(cell))
      case 'count':
        return numberCell(Number(cell))
      case 'rate':
        return numberCell(Number(decimalOf(Number(cell))), 'rate')
      case 'card':
        return textCell(inGroups(String(cell)))
      case 'state':
        return wordCell(states, cell)
      case 'tender':
        return wordCell(tenders, cell)
      case 'reason':
        return wordCell(reasons, cell)
      case 'text':
        return textCell(String(cell))
      default:
        return unreachable(kind)
    }
  }
}

/** The cell of each word there is. */
function spoken<Word extends string>(
  words: readonly Word[],
  phraseOf: (word: Word) => Phrase,
  language: Language,
): ReadonlyMap<Cell, CellXml> {
  return new Map(words.map((word) => [word, textCell(say(phraseOf(word), language))]))
}
