// A scan measured from the last byte on the cable: to the event that leaves the host, and to the painted
// card in a browser, in a new shop and in one with a million sales behind it.
import type { Browser } from 'playwright-core'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget } from '../../build/targets.ts'
import { openBrowser } from '../e2e/browser.ts'
import { bringFinishedSales } from './kept-books.ts'
import { measurePainted } from './painted-card.ts'
import { type Benchmark, percentile, type Row, row } from './row.ts'
import { openScannedShop, type ScannedShop } from './scanned-shop.ts'

const scans = 1_000
const warmUpScans = 20
const million = 1_000_000
const goals = { event: 10, painted: 50 } as const

export const measureScan: Benchmark = async (say) => {
  await bundle([rendererTarget(), hostTarget()])
  const opened = await openBrowser()
  const browser = opened.ok ? opened.browser : null
  const rows: Row[] = []
  const notes = opened.ok ? [] : [`no painted card: ${opened.reason}`]
  const failures: string[] = []
  try {
    for (const sales of [0, million]) {
      const measured = await measureShop(sales, browser, say)
      rows.push(...measured.rows)
      notes.push(...measured.notes)
      failures.push(...measured.failures)
    }
  } finally {
    await browser?.close()
  }
  return { rows, notes, failures }
}

async function measureShop(sales: number, browser: Browser | null, say: (sentence: string) => void) {
  const behind = sales === 0 ? 'a new shop' : `${sales} sales behind it`
  const shop = await openScannedShop((folder) => {
    if (sales > 0) bringFinishedSales({ folder, sales, nowMs: Date.now(), say })
  })
  try {
    say(`${scans} scans with ${behind}: to the event`)
    const toEvent = await measureEvents(shop)
    const rows = rowsOf(`scan to card event, ${behind}`, toEvent)
    const failures = kept(`card event, ${behind}`, toEvent, goals.event)
    if (browser === null) return { rows, failures, notes: [] }
    say(`${scans} scans with ${behind}: to the painted card`)
    const { spansMs, doubtMs } = await measurePainted(browser, shop, scans)
    return {
      rows: [...rows, ...rowsOf(`scan to painted card, ${behind}`, spansMs)],
      failures: [...failures, ...kept(`painted card, ${behind}`, spansMs, goals.painted)],
      notes: [`the clocks of page and cable agree within ${doubtMs.toFixed(2)} ms`],
    }
  } finally {
    await shop.close()
  }
}

async function measureEvents(shop: ScannedShop): Promise<readonly number[]> {
  const spansMs: number[] = []
  for (let scan = 0; scan < warmUpScans + scans; scan += 1) {
    const heard = shop.clerk.nextScan().then((reading) => ({ reading, atMs: performance.now() }))
    const code = shop.nextCard()
    const sentAtMs = await shop.scan(code)
    const { reading, atMs } = await heard
    if (reading.kind !== 'card' || reading.card.number !== code)
      throw new Error(`${code} was read as something else`)
    if (scan >= warmUpScans) spansMs.push(atMs - sentAtMs)
  }
  return spansMs
}

function rowsOf(name: string, spansMs: readonly number[]): readonly Row[] {
  return [0.5, 0.99].map((share) =>
    row({ name: `${name}, p${share * 100}`, value: percentile(spansMs, share), unit: 'ms' }),
  )
}

function kept(what: string, spansMs: readonly number[], goalMs: number): readonly string[] {
  const p99 = percentile(spansMs, 0.99)
  return p99 < goalMs ? [] : [`${what}: p99 is ${p99.toFixed(1)} ms, not under ${goalMs}`]
}
