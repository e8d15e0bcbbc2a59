// Ten thousand queued sales through the built host, its real store and real HTTP, to a sandbox that takes
// a known time for each: how much of what latency and concurrency allow, and whether memory stays flat.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget } from '../../build/targets.ts'
import { dtOneTraits } from '../../native/distributor/dt-one.ts'
import { startSandboxProcess } from '../crash/sandbox-process.ts'
import { Clerk } from '../demo/clerk.ts'
import { launchHost } from '../demo/host-process.ts'
import { sandboxSecrets, settingsFor } from '../demo/real-shop.ts'
import { measureLatency } from './distributor-latency.ts'
import { readMemory } from './memory.ts'
import { writeQueuedSales } from './queued-sales.ts'
import { type Measured, row } from './row.ts'

export interface DrainOptions {
  readonly sales: number
  readonly latencyMs: number
}

const shareMin = 0.9
/** A drain that has not ended in so many times its ideal never will. */
const timesIdealMax = 5
const sampleEveryMs = 1_000
const openingBalanceMinor = 1_000_000_000
const latencyOrders = 400

export async function measureDrain(
  { sales, latencyMs }: DrainOptions,
  say: (sentence: string) => void,
): Promise<Measured> {
  await bundle([rendererTarget(), hostTarget()])
  const folder = mkdtempSync(join(tmpdir(), 'lowu-bench-'))
  const dataFolder = join(folder, 'data')
  const settingsFile = join(folder, 'settings.jsonc')
  // A distributor has a disk of its own: its books must not compete with ours for this one.
  const sandbox = await startSandboxProcess({ booksFile: null, settleAfterMs: 0, openingBalanceMinor })
  try {
    await sandbox.order({ do: 'delay', ms: latencyMs, on: 'create', times: null })
    say('asking how long the distributor takes')
    const seenMs = await measureLatency({
      url: sandbox.url,
      orders: latencyOrders,
      atOnce: dtOneTraits.inFlightMax,
    })
    const devices = { distributorUrl: sandbox.url, scannerPath: null, printerDevice: null }
    const settings = settingsFor(devices, { notFoundFinalSeconds: 60, patienceSeconds: 60 })
    writeFileSync(settingsFile, JSON.stringify(settings))
    say(`writing ${sales} queued sales`)
    writeQueuedSales(dataFolder, sales, Date.now())
    const idealMs = (sales / dtOneTraits.inFlightMax) * latencyMs
    say(`draining them: ${Math.round(idealMs / 1000)} s at the least`)
    const shop = { data: dataFolder, settingsFile, environment: sandboxSecrets }
    const memory = await watchDrain(shop, idealMs * timesIdealMax)
    return report({ sales, latencyMs, seenMs, spanMs: readSpanMs(dataFolder, sales), memory })
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the host until nothing is left to send; its memory on the way, in megabytes. */
async function watchDrain(
  shop: Parameters<typeof launchHost>[0],
  waitMaxMs: number,
): Promise<readonly number[]> {
  const host = launchHost(shop)
  try {
    const clerk = await Clerk.arrive(await host.opened)
    const untilMs = performance.now() + waitMaxMs
    const samples: number[] = []
    for (;;) {
      await Promise.race([
        sleep(sampleEveryMs),
        host.ended.then((code) => Promise.reject(new Error(`exit ${code}`))),
      ])
      // A connection that was idle for as long as the host keeps one may close under a question.
      const status = await clerk.get('getStatus', {}).catch(() => null)
      if (status === null) continue
      const { unsent, inDoubt, accepted } = status.queue
      const left = unsent + inDoubt + accepted
      samples.push(readMemory(host.processId) / 1024)
      if (left === 0) break
      if (performance.now() > untilMs) throw new Error(`${left} sales were left after ${waitMaxMs} ms`)
    }
    clerk.leave()
    await host.stop()
    return samples
  } catch (error) {
    await host.kill()
    throw new Error(`the host did not drain: ${host.complaint()}`, { cause: error })
  }
}

/** From the first request to the last credit, by the books' own events. */
function readSpanMs(dataFolder: string, sales: number): number {
  const books = new Database(join(dataFolder, 'lowu.sqlite'), { readonly: true })
  const span = books
    .prepare<[], { first: number; last: number; credited: number }>(
      `SELECT min(at_ms) FILTER (WHERE type = 'sendingStarted') AS first,
         max(at_ms) FILTER (WHERE type = 'creditReported') AS last,
         count(*) FILTER (WHERE type = 'creditReported') AS credited FROM event`,
    )
    .get()
  books.close()
  if (span?.credited !== sales) throw new Error(`${span?.credited} of ${sales} sales were credited`)
  return span.last - span.first
}

interface Drained extends DrainOptions {
  /** What it takes with the way there and back, for whoever writes nothing down. */
  readonly seenMs: number
  readonly spanMs: number
  readonly memory: readonly number[]
}

function report({ sales, latencyMs, seenMs, spanMs, memory }: Drained): Measured {
  const perSecond = (sales / spanMs) * 1_000
  const places = dtOneTraits.inFlightMax
  const allowed = (places / seenMs) * 1_000
  const half = Math.ceil(memory.length / 2)
  const [early, late] = [memory.slice(0, half), memory.slice(half)]
  const share = perSecond / allowed
  const drained = { name: `drain of ${sales} queued sales`, value: perSecond, unit: 'sales/s' }
  return {
    rows: [
      row(drained, { name: `${places} at once, ${seenMs.toFixed(1)} ms each as measured`, value: allowed }),
      row(drained, {
        name: `${places} at once, ${latencyMs} ms each as ordered`,
        value: (places / latencyMs) * 1_000,
      }),
      // What has been let go is collected only now and then: the least is what is held.
      row(
        { name: 'memory at its least, second half of the drain', value: Math.min(...late), unit: 'MB' },
        { name: 'first half', value: Math.min(...early) },
      ),
      row(
        { name: 'memory at its most, second half of the drain', value: Math.max(...late), unit: 'MB' },
        { name: 'first half', value: Math.max(...early) },
      ),
    ],
    notes: [],
    failures:
      share < shareMin ? [`the drain reached ${share.toFixed(3)} of what is allowed, not ${shareMin}`] : [],
  }
}
