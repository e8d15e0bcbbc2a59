// The slips that are not on paper yet, as a screen lists them: what only a person can settle comes
// first, however many wait for the printer behind it.
import { viewProblem } from '../api/envelope.ts'
import type { OpenPrintJob } from '../api/views.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import type { PrintJob } from './print-job.ts'

const jobsMax = 50

/** Unsure ones, then those being printed or owed, each oldest first. Drawer pulses are not slips. */
export function openPrintJobs(store: Store, language: Language): OpenPrintJob[] {
  const unsure = store.printJobsInStates(['unsure'], jobsMax)
  const waiting = store.printJobsInStates(['printing', 'owed'], jobsMax)
  return [...unsure, ...waiting].slice(0, jobsMax).flatMap((job) => viewJob(job, store, language))
}

function viewJob(job: PrintJob, store: Store, language: Language): OpenPrintJob[] {
  if (job.work.kind === 'drawer') return []
  const sale = job.saleId === null ? null : store.sale(job.saleId)
  const { kind } = job.work.receipt
  const refund = kind === 'refund' || kind === 'void' ? sale?.refundReceiptNumber : null
  return [
    {
      jobId: job.id,
      saleId: job.saleId,
      receiptNumber: refund ?? sale?.receiptNumber ?? null,
      kind,
      state: job.state,
      createdAtMs: job.createdAtMs,
      problem: job.problem && viewProblem(job.problem, language),
    },
  ]
}
