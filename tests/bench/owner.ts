// Opening the owner's view of a month with a million sales behind it: from the question a screen puts to the
// figures of thirty days, read by the thread that reads them in a shop. Beside it stands the same question put
// to the ledger itself, which is what the kept sums save.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { OwnerFigures } from '../../core/api/owner-view.ts'
import { createFiguresReader } from '../../native/store/figures-reader.ts'
import { booksFileName, openStore } from '../../native/store/store.ts'
import { granted } from '../contract/sale-samples.ts'
import { bringFinishedSales } from './kept-books.ts'
import { type Benchmark, percentile, row } from './row.ts'

const sales = Number(process.env.LOWU_BENCH_SALES ?? 1_000_000)
const openings = 300
/** Of all the days there are: years of them. */
const openingsOfAll = 20
const p99MaxMs = 200
const dayMs = 86_400_000

export const measureOwner: Benchmark = async (say) => {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-owner-'))
  const nowMs = Date.now()
  try {
    bringFinishedSales({ folder, sales, nowMs, say })
    const file = join(folder, booksFileName)
    granted(openStore({ folder, clockMs: () => nowMs })).close()
    const { newest, all } = monthsOf(file)
    const terms = { timeZone: 'Asia/Hong_Kong', tillCurrency: 'HKD', rates: [] } as const
    const opened = async (days: typeof newest, often: number) => {
      // As in a shop: the first opening after the start begins the thread.
      const reader = createFiguresReader({ file })
      const times: number[] = []
      let figures: OwnerFigures | null = null
      for (let opening = 0; opening < often; opening += 1) {
        const startedMs = performance.now()
        const answer = await new Promise<Parameters<Parameters<typeof reader.readFigures>[2]>[0]>((resolve) =>
          reader.readFigures(days, terms, resolve),
        )
        times.push(performance.now() - startedMs)
        figures = granted(answer)
      }
      await reader.close()
      return { times, sold: figures?.totals[0]?.sold.count ?? 0 }
    }
    const month = await opened(newest, openings)
    const whole = await opened(all, openingsOfAll)
    const fromLedger = ledgerTimeMs(file, newest)
    const p99 = percentile(month.times, 0.99)
    const allP99 = percentile(whole.times, 0.99)
    return {
      rows: [
        row(
          { name: "owner's view of a month, p99", value: p99, unit: 'ms' },
          { name: 'one part of it from the ledger', value: fromLedger },
        ),
        row({ name: "owner's view of a month, the first", value: month.times[0] ?? 0, unit: 'ms' }),
        row({ name: "owner's view of all days, p99", value: allP99, unit: 'ms' }),
      ],
      notes: [
        `${sales} sales in the books, ${month.sold} of them in the month, ${whole.sold} in all days; ${openings} openings of the month, ${openingsOfAll} of all days`,
      ],
      failures: p99 > p99MaxMs ? [`the month opened in ${Math.round(p99)} ms, not ${p99MaxMs}`] : [],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function monthsOf(file: string) {
  const books = new Database(file, { readonly: true })
  const row = books.prepare('SELECT min(business_day) AS first, max(business_day) AS last FROM day_sum').get()
  books.close()
  const { first, last } = row as { first: string; last: string }
  const from = new Date(Date.parse(last) - 29 * dayMs).toISOString().slice(0, 10)
  return { newest: { from, to: last }, all: { from: first, to: last } }
}

function ledgerTimeMs(file: string, { from, to }: { from: string; to: string }): number {
  const books = new Database(file, { readonly: true })
  const startedMs = performance.now()
  books
    .prepare(
      `SELECT key, kind, count(*), sum(value_minor), sum(fee_minor), sum(cost_minor) FROM figured_entry
       WHERE part = 'operator' AND business_day BETWEEN ? AND ? GROUP BY key, kind`,
    )
    .all(from, to)
  books.close()
  return performance.now() - startedMs
}
