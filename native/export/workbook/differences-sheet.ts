// The sheet of what reconciliation found: one row for each difference and currency, so that a column of
// money adds up, with its kind, its next step and what has become of it in the reader's words.
import type { Currency } from '../../../core/money.ts'
import type { Difference } from '../../../core/reconcile/difference.ts'
import { nextStepOf } from '../../../core/reconcile/next-step.ts'
import { recordedOf } from '../../../core/reconcile/record.ts'
import { differenceHeadings, sheetWords, standingWords } from '../../../core/words/export-words.ts'
import { type Language, say } from '../../../core/words/language.ts'
import {
  kindWords,
  stepWords,
  thereWords,
  reconcileWords as words,
} from '../../../core/words/reconcile-words.ts'
import { stateWords } from '../../../core/words/state-words.ts'
import { type FoundDifference, foundDifferences } from '../differences.ts'
import { localClock } from '../local-clock.ts'
import type { ExportSource } from '../order.ts'
import { type CellXml, dayCell, moneyCell, numberCell, textCell, timeCell } from './cell.ts'
import type { Sheet, SheetPlan } from './sheet.ts'

type Column = keyof typeof differenceHeadings

const columns = Object.keys(differenceHeadings) as Column[]
const wide: Partial<Readonly<Record<Column, number>>> = {
  reconciledAt: 20,
  source: 20,
  reference: 28,
  distributorNumber: 16,
  theirTime: 20,
  nextStep: 60,
  resolvedAt: 20,
  note: 40,
}

export function differencesPlan(language: Language): SheetPlan {
  return {
    name: say(sheetWords.differences, language),
    columns: columns.map((name) => ({
      heading: say(differenceHeadings[name], language),
      characters: wide[name] ?? 14,
    })),
  }
}

/** Returns how many differences there are. */
export function writeDifferenceRows({ books, order, moment }: ExportSource, sheet: Sheet): number {
  const { wallMs } = localClock(order.timeZone)
  let differences = 0
  for (const found of foundDifferences(books, order, moment)) {
    for (const currency of currenciesOf(found.difference)) {
      const cells = { ...factCells(found, order.language, wallMs), ...moneyCells(found.difference, currency) }
      sheet.row(columns.map((column) => cells[column]))
    }
    differences += 1
  }
  return differences
}

/** Nearly always one; none where neither side names an amount, and the row is there all the same. */
function currenciesOf({ here, there, off }: Difference): readonly (Currency | null)[] {
  const named = [
    ...off,
    ...(here ? [here.amount] : []),
    ...recordedOf(there).standing.map((row) => row.amount),
  ]
  const currencies = new Set(named.flatMap((amount) => (amount === null ? [] : [amount.currency])))
  return currencies.size === 0 ? [null] : [...currencies]
}

type MoneyColumn = 'currency' | 'ourAmount' | 'theirAmount' | 'off'

function moneyCells(
  { here, there, off }: Difference,
  currency: Currency | null,
): Readonly<Record<MoneyColumn, CellXml>> {
  if (currency === null) return { currency: '', ourAmount: '', theirAmount: '', off: '' }
  const sum = (
    amounts: readonly ({ readonly currency: Currency; readonly amountMinor: number } | null)[],
  ) => {
    const own = amounts.filter((amount) => amount?.currency === currency)
    return own.length === 0
      ? ''
      : moneyCell(
          own.reduce((all, amount) => all + (amount?.amountMinor ?? 0), 0),
          currency,
        )
  }
  return {
    currency: textCell(currency),
    ourAmount: sum([here?.amount ?? null]),
    // What was charged there and not given back: two charges are their sum.
    theirAmount: sum(recordedOf(there).standing.map((row) => row.amount)),
    off: sum(off),
  }
}

function factCells(
  { run, difference, standing }: FoundDifference,
  language: Language,
  wallMs: (atMs: number) => number,
): Readonly<Record<Exclude<Column, MoneyColumn>, CellXml>> {
  const { kind, reference, distributorId, here, there } = difference
  const { state } = recordedOf(there)
  const [first = null] = there
  const timeOf = (atMs: number | null) => (atMs === null ? '' : timeCell(wallMs(atMs)))
  const source =
    run.source.kind === 'list'
      ? say(words.byList, language, { distributor: run.source.distributor })
      : say(words.byFile, language)
  const resolved = standing.kind === 'resolved' ? standing : null
  return {
    from: dayCell(run.from),
    to: dayCell(run.to),
    reconciledAt: timeOf(run.atMs),
    reconciledBy: textCell(run.by),
    source: textCell(source),
    kind: textCell(say(kindWords[kind], language)),
    reference: textCell(reference),
    distributorNumber: textCell(distributorId),
    receipt: textCell(here?.receiptNumber ?? null),
    businessDay: here === null ? '' : dayCell(here.businessDay),
    ourState: here === null ? '' : textCell(say(stateWords[here.state].name, language)),
    theirState: state === 'absent' ? '' : textCell(say(thereWords[state], language)),
    theirTime: timeOf(first?.atMs ?? null),
    theirLines: numberCell(there.length),
    standing: textCell(say(standingWords[standing.kind], language)),
    nextStep: standing.kind === 'open' ? textCell(say(stepWords[nextStepOf(difference)], language)) : '',
    resolvedAt: timeOf(resolved?.atMs ?? null),
    resolvedBy: textCell(resolved?.by ?? null),
    note: textCell(resolved?.note ?? null),
  }
}
