// Runs many shops on all cores. A shop is a world that shares nothing, so it does not matter which thread has it.
import { Worker } from 'node:worker_threads'
import type { Shop } from './shops.ts'
import type { SimulationReport } from './simulate.ts'
import type { StageName } from './stage.ts'

export interface ShopOrder extends Shop {
  readonly stage: StageName
  /** On books that a power cut can rob. */
  readonly file: boolean
}

const program = new URL('shop-thread.ts', import.meta.url)

/** Reports in the order of the shops. Throws when a simulation broke instead of reporting. */
export async function runOnThreads(
  orders: readonly ShopOrder[],
  threads: number,
): Promise<readonly SimulationReport[]> {
  const reports: SimulationReport[] = []
  const waiting = [...orders.entries()]
  const work = async (): Promise<void> => {
    const thread = new Worker(program)
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [place, order] = next
        reports[place] = await reportOf(thread, order)
      }
    } finally {
      await thread.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, orders.length) }, work))
  return reports
}

function reportOf(thread: Worker, order: ShopOrder): Promise<SimulationReport> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('message', (report: SimulationReport) => {
      thread.off('error', reject)
      resolve(report)
    })
    thread.postMessage(order)
  })
}
