// The exporter of core/ports.ts: writes files for the owner on a thread of its own, one at a time, so
// that a million rows never stall the clerk.
import { Worker } from 'node:worker_threads'
import { type Outcome, refuse } from '../../core/outcome.ts'
import type { ExportedFile, Exporter } from '../../core/ports.ts'
import type { SalesOrder } from './sales-file.ts'

export interface ExporterOptions {
  /** The file of the books. */
  readonly books: string
  readonly folder: string
  readonly timeZone: string
}

// Built, both files are JavaScript in one folder; in the source they are TypeScript.
const program = new URL(
  import.meta.url.endsWith('.ts') ? 'export-thread.ts' : 'export-thread.js',
  import.meta.url,
)

export function createExporter(options: ExporterOptions): Exporter & { close(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve()
  let running: Worker | null = null
  let closed = false

  function write(order: SalesOrder): Promise<Outcome<ExportedFile>> {
    const failed = (reason: string) => refuse('exportFailed', { folder: options.folder, reason })
    if (closed) return Promise.resolve(failed('closed'))
    const worker = new Worker(program, { workerData: order })
    running = worker
    return new Promise((resolve) => {
      worker.once('message', resolve)
      worker.once('error', (error) => resolve(failed(error.message)))
      worker.once('exit', () => resolve(failed('stopped')))
    })
  }

  return {
    writeSales({ from, to }, report) {
      last = last.then(() => write({ ...options, from, to })).then(report)
    },
    async close() {
      closed = true
      await running?.terminate()
    },
  }
}
