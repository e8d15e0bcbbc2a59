// The thread itself: one file, with a connection of its own that cannot write to the books, word of how
// far it is now and then, one answer, and it ends.
import { parentPort, workerData } from 'node:worker_threads'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { ExportOrder } from './order.ts'
import { type WrittenExport, writeExport } from './write-export.ts'

/** What the thread is started with: `given up` is the one place it looks at. */
export interface ThreadStart {
  readonly order: ExportOrder
  /** One number: 0 until the export is given up. */
  readonly givenUp: Int32Array
}

export type ThreadWord =
  | { readonly kind: 'progress'; readonly rows: number; readonly rowsTotal: number }
  | { readonly kind: 'answer'; readonly answer: Outcome<WrittenExport> }

const toldEveryMs = 200
/** To look at the clock costs more than to write a field. */
const lookedEveryRows = 512

class GivenUp extends Error {}

function carryOut({ order, givenUp }: ThreadStart): Outcome<WrittenExport> {
  let rowsTotal = 0
  let toldAtMs = 0
  function told(rows: number): void {
    if (rows % lookedEveryRows !== 0) return
    if (Atomics.load(givenUp, 0) !== 0) throw new GivenUp()
    const nowMs = performance.now()
    if (nowMs - toldAtMs < toldEveryMs) return
    toldAtMs = nowMs
    say({ kind: 'progress', rows, rowsTotal })
  }
  try {
    return done(
      writeExport(order, {
        told,
        counted(rows) {
          rowsTotal = rows
          say({ kind: 'progress', rows: 0, rowsTotal })
        },
      }),
    )
  } catch (error) {
    if (error instanceof GivenUp) return refuse('exportCancelled')
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    const { folder } = order
    return refuse(reason === 'ENOSPC' ? 'exportDiskFull' : 'exportFailed', { folder, reason })
  }
}

function say(word: ThreadWord): void {
  parentPort?.postMessage(word)
}

say({ kind: 'answer', answer: carryOut(workerData as ThreadStart) })
