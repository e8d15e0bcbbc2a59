// The screen measured in a real browser with a million sales in the books: first paint, from click to
// painted change, what the page weighs, and whether it stays fluent while a thousand queued sales drain.
import type { Browser, Page } from 'playwright-core'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget } from '../../build/targets.ts'
import { languageNames } from '../../core/words/screen-words.ts'
import { openBrowser } from '../e2e/browser.ts'
import { bringFinishedSales } from './kept-books.ts'
import { pageBytes } from './page-weight.ts'
import { type Benchmark, type Measured, percentile, type Row, row } from './row.ts'
import { openScannedShop } from './scanned-shop.ts'
import { kinds, type Spans, touchEverything } from './screen-actions.ts'
import { watchDrainOnScreen } from './screen-drain.ts'

const million = 1_000_000
const openings = 9
const rounds = 40
const warmUpRounds = 3
const drained = 1_000
const goals = { firstPaintMs: 1_000, clickMs: 50, kilobytes: 350, taskMs: 50 } as const
const said = {
  page: 'click to painted change, the page alone',
  counter: 'click to painted change, asking the counter',
  disk: 'click to painted change, an offer written to the disk',
} as const

export const measureScreen: Benchmark = async (say) => {
  await bundle([rendererTarget(), hostTarget()])
  const weights = ['index.html', 'customer.html'].map((page) => ({
    page,
    kilobytes: pageBytes(page) / 1_000,
  }))
  const rows: Row[] = weights.map(({ page, kilobytes }) =>
    row({ name: `code of ${page}, compressed, without fonts`, value: kilobytes, unit: 'kB' }),
  )
  const failures = weights
    .filter(({ kilobytes }) => kilobytes > goals.kilobytes)
    .map(({ page, kilobytes }) => `${page} weighs ${kilobytes.toFixed(0)} kB, more than ${goals.kilobytes}`)
  const opened = await openBrowser()
  if (!opened.ok) return { rows, failures, notes: [`nothing else was measured: ${opened.reason}`] }
  try {
    for (const measured of [
      await measureShop(opened.browser, million, say),
      await measureDrain(opened.browser, say),
    ]) {
      rows.push(...measured.rows)
      failures.push(...measured.failures)
    }
  } finally {
    await opened.browser.close()
  }
  return { rows, failures, notes: ['the browser draws without a graphics card'] }
}

type Part = Pick<Measured, 'rows' | 'failures'>

async function measureShop(browser: Browser, sales: number, say: (sentence: string) => void): Promise<Part> {
  const shop = await openScannedShop((folder) =>
    bringFinishedSales({ folder, sales, nowMs: Date.now(), say }),
  )
  try {
    say(`opening the page ${openings} times`)
    const paints: number[] = []
    for (let opening = 0; opening < openings; opening += 1) {
      const page = await openPage(browser, shop.url)
      paints.push(await firstPaintMs(page))
      await page.context().close()
    }
    say(`${rounds} rounds of everything that can be touched`)
    const page = await openPage(browser, shop.url)
    await page.getByRole('radio', { name: languageNames.en.name, exact: true }).check()
    const spans: Spans = { page: [], counter: [], disk: [] }
    for (let round = 0; round < warmUpRounds + rounds; round += 1) {
      if (round === warmUpRounds) for (const kind of kinds) spans[kind].length = 0
      await touchEverything(page, shop.nextCard(), spans)
    }
    await page.context().close()
    const behind = `${sales} sales behind it`
    const painted = percentile(paints, 0.5)
    const late = kinds.filter((kind) => kind !== 'disk' && percentile(spans[kind], 0.99) > goals.clickMs)
    return {
      rows: [
        row({ name: `first paint, median of ${openings}, ${behind}`, value: painted, unit: 'ms' }),
        row({ name: `first paint, slowest, ${behind}`, value: Math.max(...paints), unit: 'ms' }),
        ...kinds.flatMap((kind) =>
          [0.5, 0.99].map((share) =>
            row({
              name: `${said[kind]}, p${share * 100}`,
              value: percentile(spans[kind], share),
              unit: 'ms',
            }),
          ),
        ),
      ],
      failures: [
        ...(painted > goals.firstPaintMs ? [`first paint took ${painted.toFixed(0)} ms`] : []),
        ...late.map((kind) => `${said[kind]}: p99 is over ${goals.clickMs} ms`),
      ],
    }
  } finally {
    await shop.close()
  }
}

async function measureDrain(browser: Browser, say: (sentence: string) => void): Promise<Part> {
  say(`watching ${drained} queued sales drain`)
  const { tasksMs, credited } = await watchDrainOnScreen(browser, drained)
  const longest = Math.max(0, ...tasksMs)
  return {
    rows: [
      row({
        name: `long tasks over ${goals.taskMs} ms while ${credited} sales drain`,
        value: tasksMs.length,
        unit: 'tasks',
      }),
      row({ name: 'the longest of them', value: longest, unit: 'ms' }),
    ],
    failures:
      tasksMs.length > 0
        ? [`${tasksMs.length} tasks over ${goals.taskMs} ms in a drain, the longest ${longest.toFixed(0)} ms`]
        : [],
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('.sales-panel').waitFor()
  return page
}

/** From the start of the navigation to the first content on screen (W3C Paint Timing). */
async function firstPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.name === 'first-contentful-paint') resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}
