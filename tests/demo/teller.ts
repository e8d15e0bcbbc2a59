// Tells the demo day: to a person as it happens, or to a machine as one JSON object on the last line.
import { formatMoney } from '../../core/money.ts'
import type { DayBooks } from './books.ts'

export interface DayEnd {
  readonly books: DayBooks
  readonly receipts: readonly string[]
  /** Amounts in minor units. */
  readonly result: Readonly<Record<string, unknown>>
}

export interface Teller {
  heading(text: string): void
  line(text: string): void
  close(end: DayEnd): void
}

const accountWidth = 20
const amountWidth = 14

export function createTeller(options: { readonly json: boolean }): Teller {
  if (options.json) {
    return {
      heading: () => {},
      line: () => {},
      close: ({ result }) => console.log(JSON.stringify(result)),
    }
  }
  return {
    heading: (text) => console.log(`\n== ${text}`),
    line: (text) => console.log(`   ${text}`),
    close: tellPerson,
  }
}

function tellPerson({ books, receipts, result }: DayEnd): void {
  for (const receipt of receipts) console.log(`\n${frame(receipt)}`)
  console.log('\n== The books at the end of the day')
  for (const { account, currency, amountMinor } of books.balances) {
    const amount = formatMoney({ currency, amountMinor })
    console.log(`   ${account.padEnd(accountWidth)}${amount.padStart(amountWidth)}`)
  }
  console.log('\n== Held against the distributor')
  if (books.differences.length === 0) console.log('   everything agrees')
  for (const difference of books.differences) console.log(`   ${difference}`)
  console.log(`\n${JSON.stringify(result)}`)
}

function frame(text: string): string {
  const lines = text.trimEnd().split('\n')
  return [' .------', ...lines.map((line) => ` | ${line}`), " '------"].join('\n')
}
