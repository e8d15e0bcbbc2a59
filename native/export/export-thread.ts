// The thread itself: one file, with a connection of its own that cannot write to the books, one answer,
// and it ends.
import { parentPort, workerData } from 'node:worker_threads'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import { type SalesFile, type SalesOrder, writeSalesFile } from './sales-file.ts'

function carryOut(order: SalesOrder): Outcome<SalesFile> {
  try {
    return done(writeSalesFile(order))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error'
    const { folder } = order
    return refuse(reason === 'ENOSPC' ? 'exportDiskFull' : 'exportFailed', { folder, reason })
  }
}

parentPort?.postMessage(carryOut(workerData as SalesOrder))
