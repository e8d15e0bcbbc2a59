// When a scanned card is on the glass: the page itself notes the first moment after the frame in which
// the number was drawn, on a clock that is set against ours.
import type { Browser, Page } from 'playwright-core'
import type { ScannedShop } from './scanned-shop.ts'

declare global {
  interface Window {
    /** When each number was painted, as the page's own `performance.now` tells. */
    paintedAtMs: Map<string, number>
  }
}

const clockRounds = 50

export interface PaintedCards {
  /** Milliseconds from the last byte on the cable to the painted card, for each scan. */
  readonly spansMs: readonly number[]
  /** How far the two clocks may be apart, in milliseconds. */
  readonly doubtMs: number
}

export async function measurePainted(
  browser: Browser,
  shop: ScannedShop,
  scans: number,
): Promise<PaintedCards> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await page.goto(shop.url)
  await page.locator('.card-panel').waitFor()
  await watchPaints(page)
  const { offsetMs, doubtMs } = await compareClocks(page)
  const spansMs: number[] = []
  for (let scan = 0; scan < scans; scan += 1) {
    const card = shop.nextCard()
    const sentAtMs = await shop.scan(card)
    const painted = await page.waitForFunction((number) => window.paintedAtMs.get(number), card)
    spansMs.push(Number(await painted.jsonValue()) - offsetMs - sentAtMs)
  }
  await context.close()
  return { spansMs, doubtMs }
}

/** A frame callback runs before the frame is drawn; a message posted in it arrives after. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.paintedAtMs = new Map()
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => window.paintedAtMs.set(data, performance.now())
    let seen = ''
    new MutationObserver(() => {
      const number = (document.querySelector('.card-groups')?.textContent ?? '').replace(/\s/g, '')
      if (number === seen) return
      seen = number
      requestAnimationFrame(() => port2.postMessage(number))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** The page's clock less ours, from the quickest of many questions. */
async function compareClocks(page: Page): Promise<{ readonly offsetMs: number; readonly doubtMs: number }> {
  let best = { offsetMs: 0, doubtMs: Number.POSITIVE_INFINITY }
  for (let round = 0; round < clockRounds; round += 1) {
    const beforeMs = performance.now()
    const thereMs = await page.evaluate(() => performance.now())
    const afterMs = performance.now()
    const doubtMs = (afterMs - beforeMs) / 2
    if (doubtMs < best.doubtMs) best = { offsetMs: thereMs - (beforeMs + afterMs) / 2, doubtMs }
  }
  return best
}
