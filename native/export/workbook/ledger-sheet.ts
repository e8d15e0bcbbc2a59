// The sheet of the ledger: one row for each line of each transaction, debit and credit side by side.
import { accounts, entryKinds } from '../../../core/ledger/entry.ts'
import { currencies } from '../../../core/money.ts'
import { accountWords, entryWords, ledgerHeadings, sheetWords } from '../../../core/words/export-words.ts'
import { type Language, say } from '../../../core/words/language.ts'
import { ledgerTransactions } from '../ledger-transactions.ts'
import { localClock } from '../local-clock.ts'
import type { ExportSource, Told } from '../order.ts'
import { type CellXml, dayCell, moneyCell, numberCell, textCell, timeCell } from './cell.ts'
import type { Sheet, SheetPlan } from './sheet.ts'

const columns = [
  ['entry', 10],
  ['line', 6],
  ['at', 20],
  ['businessDay', 12],
  ['kind', 16],
  ['receipt', 16],
  ['account', 22],
  ['currency', 10],
  ['debit', 14],
  ['credit', 14],
  ['balance', 14],
  ['reference', 28],
] as const satisfies readonly (readonly [keyof typeof ledgerHeadings, number])[]

export function ledgerPlan(language: Language): SheetPlan {
  return {
    name: say(sheetWords.ledger, language),
    columns: columns.map(([name, characters]) => ({
      heading: say(ledgerHeadings[name], language),
      characters,
    })),
  }
}

/** Returns how many transactions there are. */
export function writeLedgerRows({ books, order, moment }: ExportSource, sheet: Sheet, told: Told): number {
  const { language } = order
  const { wallMs } = localClock(order.timeZone)
  const kinds = cellsOf(entryKinds.map((kind) => [kind, say(entryWords[kind], language)]))
  const named = cellsOf(accounts.map((account) => [account, say(accountWords[account], language)]))
  let rows = 0
  for (const { lines, ...transaction } of ledgerTransactions(books, order, moment)) {
    const at = timeCell(wallMs(transaction.atMs))
    const day = dayCell(transaction.businessDay)
    const kind = kinds(transaction.kind)
    const receipt = textCell(transaction.receiptNumber)
    const reference = textCell(transaction.reference)
    for (const { line, account, currency, amountMinor, balanceMinor } of lines) {
      const money = currencies.find((each) => each === currency) ?? 'HKD'
      sheet.row([
        numberCell(transaction.entry),
        numberCell(line),
        at,
        day,
        kind,
        receipt,
        named(account),
        textCell(currency),
        amountMinor > 0 ? moneyCell(amountMinor, money) : '',
        amountMinor < 0 ? moneyCell(-amountMinor, money) : '',
        moneyCell(balanceMinor, money),
        reference,
      ])
    }
    rows += 1
    told(rows)
  }
  return rows
}

function cellsOf(words: readonly (readonly [word: string, said: string])[]): (word: string) => CellXml {
  const cells = new Map(words.map(([word, said]) => [word, textCell(said)]))
  return (word) => cells.get(word) ?? textCell(word)
}
