// A page that watches a drain: the books hold queued sales, the distributor takes a known time for each, and
// the page says which of its tasks kept it from answering a finger.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startSandboxProcess } from '../crash/sandbox-process.ts'
import { Clerk } from '../demo/clerk.ts'
import { launchHost } from '../demo/host-process.ts'
import { sandboxSecrets, settingsFor } from '../demo/real-shop.ts'
import { writeQueuedSales } from './queued-sales.ts'

declare global {
  interface Window {
    tasksMs: number[]
  }
}

const latencyMs = 150
const openingBalanceMinor = 1_000_000_000
const endMaxMs = 300_000

export interface WatchedDrain {
  /** Tasks of more than 50 ms (W3C Long Tasks), in milliseconds. */
  readonly tasksMs: readonly number[]
  /** How many were still to come when the page began to look. */
  readonly credited: number
}

export async function watchDrainOnScreen(browser: Browser, sales: number): Promise<WatchedDrain> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-screen-'))
  const data = join(folder, 'data')
  const settingsFile = join(folder, 'settings.jsonc')
  const sandbox = await startSandboxProcess({ booksFile: null, settleAfterMs: 0, openingBalanceMinor })
  try {
    await sandbox.order({ do: 'delay', ms: latencyMs, on: 'create', times: null })
    const devices = { distributorUrl: sandbox.url, scannerPath: null, printerDevice: null }
    writeFileSync(
      settingsFile,
      JSON.stringify(settingsFor(devices, { notFoundFinalSeconds: 60, patienceSeconds: 60 })),
    )
    writeQueuedSales(data, sales, Date.now())
    const host = launchHost({ data, settingsFile, environment: sandboxSecrets })
    try {
      const url = await host.opened
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
      const page = await context.newPage()
      await page.goto(url)
      await page.locator('.sales-panel .sale-row').first().waitFor()
      const clerk = await Clerk.arrive(url)
      const leftOf = async () => {
        const { unsent, inDoubt, accepted } = (await clerk.get('getStatus', {})).queue
        return unsent + inDoubt + accepted
      }
      const credited = await leftOf()
      await page.evaluate(() => {
        window.tasksMs = []
        new PerformanceObserver((list) => {
          for (const task of list.getEntries()) window.tasksMs.push(task.duration)
        }).observe({ type: 'longtask' })
      })
      const untilMs = performance.now() + endMaxMs
      while ((await leftOf()) > 0) {
        if (performance.now() > untilMs) throw new Error('the drain does not end')
        await page.waitForTimeout(500)
      }
      const tasksMs = await page.evaluate(() => window.tasksMs)
      clerk.leave()
      await context.close()
      return { tasksMs, credited }
    } finally {
      await host.stop()
    }
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
