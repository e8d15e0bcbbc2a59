// The exporter of core/ports.ts: writes files for the owner on a thread of its own, one at a time, so
// that a million rows never stall the clerk.
import { Worker } from 'node:worker_threads'
import type { ExportFormat } from '../../core/api/export-format.ts'
import { type Outcome, refuse } from '../../core/outcome.ts'
import type { ExportedFile, Exporter, ExportProgress, ExportRequest, Report } from '../../core/ports.ts'
import type { ThreadStart, ThreadWord } from './export-thread.ts'
import type { ExportOrder } from './order.ts'

export interface ExporterOptions extends Omit<ExportOrder, keyof ExportRequest> {
  readonly afterClose: readonly ExportFormat[]
}

// Built, both files are JavaScript in one folder; in the source they are TypeScript.
const program = new URL(
  import.meta.url.endsWith('.ts') ? 'export-thread.ts' : 'export-thread.js',
  import.meta.url,
)
/** Rows are rubbish as soon as they are written; a larger nursery only takes the shop's memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

export function createExporter({ afterClose, ...options }: ExporterOptions): Exporter & {
  close(): Promise<void>
} {
  let last: Promise<unknown> = Promise.resolve()
  let running: Worker | null = null
  let closed = false
  /** Of the export under way and of all that wait for it: cancelled together. */
  let givenUp = notGivenUp()

  function write(
    order: ExportOrder,
    flag: Int32Array,
    progress: Report<ExportProgress>,
  ): Promise<Outcome<ExportedFile>> {
    const failed = (reason: string) => refuse('exportFailed', { folder: options.folder, reason })
    if (closed) return Promise.resolve(failed('closed'))
    if (Atomics.load(flag, 0) !== 0) return Promise.resolve(refuse('exportCancelled'))
    const workerData: ThreadStart = { order, givenUp: flag }
    const worker = new Worker(program, { workerData, resourceLimits })
    running = worker
    return new Promise((resolve) => {
      worker.on('message', (word: ThreadWord) => {
        if (word.kind === 'answer') resolve(word.answer)
        else progress({ rows: word.rows, rowsTotal: word.rowsTotal })
      })
      worker.once('error', (error) => resolve(failed(error.message)))
      worker.once('exit', () => resolve(failed('stopped')))
    })
  }

  return {
    afterClose,
    write(request, progress, report) {
      const flag = givenUp
      last = last.then(() => write({ ...options, ...request }, flag, progress)).then(report)
    },
    cancel() {
      Atomics.store(givenUp, 0, 1)
      givenUp = notGivenUp()
    },
    async close() {
      closed = true
      Atomics.store(givenUp, 0, 1)
      await last
      await running?.terminate()
    },
  }
}

function notGivenUp(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}
