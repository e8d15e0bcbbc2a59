// The sheet of Z reports: one row for each report and currency. A report never changes once it is written,
// and those written after the moment of the file are not in it.
import { type Settlement, settlementSchema } from '../../../core/api/settlement-view.ts'
import { settlementHeadings, sheetWords } from '../../../core/words/export-words.ts'
import { type Language, say } from '../../../core/words/language.ts'
import { localClock } from '../local-clock.ts'
import type { ExportSource } from '../order.ts'
import { type CellXml, dayCell, moneyCell, numberCell, textCell, timeCell } from './cell.ts'
import type { Sheet, SheetPlan } from './sheet.ts'

type Total = Settlement['totals'][number]
type Column = keyof typeof settlementHeadings

const columns = Object.keys(settlementHeadings) as Column[]
const wide: Partial<Readonly<Record<Column, number>>> = { writtenAt: 20, chain: 68 }

export function settlementPlan(language: Language): SheetPlan {
  return {
    name: say(sheetWords.settlement, language),
    columns: columns.map((name) => ({
      heading: say(settlementHeadings[name], language),
      characters: wide[name] ?? 14,
    })),
  }
}

/** Returns how many reports there are. */
export function writeSettlementRows({ books, order, moment }: ExportSource, sheet: Sheet): number {
  const { wallMs } = localClock(order.timeZone)
  const found = books
    .prepare(
      'SELECT data FROM exported_settlement WHERE business_day BETWEEN ? AND ? AND sequence <= ? ORDER BY sequence',
    )
    .pluck()
    .iterate(order.from, order.to, moment.event)
  let reports = 0
  for (const data of found) {
    const settlement = settlementSchema.parse(JSON.parse(String(data)))
    for (const total of settlement.totals) {
      const cells = cellsOf(settlement, total, wallMs)
      sheet.row(columns.map((column) => cells[column]))
    }
    reports += 1
  }
  return reports
}

function cellsOf(
  settlement: Settlement,
  { currency, sold, credited, failed, refunded, reversed, ...total }: Total,
  wallMs: (atMs: number) => number,
): Readonly<Record<Column, CellXml>> {
  const drawer = settlement.drawer.find((each) => each.currency === currency)
  const money = (minor: number | null | undefined): CellXml => moneyCell(minor ?? null, currency)
  const worth = (sum: Total['sold']): CellXml => money(sum.valueMinor + sum.feeMinor)
  const open = Object.values(settlement.open).reduce((sum, count) => sum + count, 0)
  return {
    number: numberCell(settlement.number),
    businessDay: dayCell(settlement.businessDay),
    writtenAt: timeCell(wallMs(settlement.writtenAtMs)),
    writtenBy: textCell(settlement.writtenBy),
    currency: textCell(currency),
    soldCount: numberCell(sold.count),
    sold: worth(sold),
    fees: money(sold.feeMinor),
    creditedCount: numberCell(credited.count),
    credited: worth(credited),
    failedCount: numberCell(failed.count),
    failed: worth(failed),
    refundedCount: numberCell(refunded.count),
    refunded: worth(refunded),
    reversedCount: numberCell(reversed.count),
    reversed: worth(reversed),
    rounding: money(total.roundingMinor),
    margin: money(total.marginMinor),
    drawerOpening: money(drawer?.openingMinor),
    drawerTaken: money(drawer?.takenMinor),
    drawerRefunded: money(drawer?.refundedMinor),
    drawerBrought: money(drawer?.broughtMinor),
    drawerRemoved: money(drawer?.removedMinor),
    drawerExpected: money(drawer?.expectedMinor),
    drawerCounted: money(drawer?.counted?.amountMinor),
    drawerOverShort: money(drawer?.overShortMinor),
    open: numberCell(open),
    chain: textCell(`${settlement.chain.sequence} ${settlement.chain.hash}`),
  }
}
