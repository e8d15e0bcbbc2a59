// The slips that are not on paper, as a screen lists them: what only a person can settle comes first,
// however many wait for the printer behind it, and last what was let go.
import { viewProblem } from '../api/envelope.ts'
import type { OpenPrintJob } from '../api/views.ts'
import type { Problem } from '../outcome.ts'
import type { Store } from '../store.ts'
import type { Language } from '../words/language.ts'
import type { PrintJob } from './print-job.ts'

const jobsMax = 50
const droppedMax = 10

interface JobsAsked {
  readonly language: Language
  /** Why the printer does not print: what keeps one slip keeps those behind it. Null when it does. */
  readonly printerProblem: Problem | null
}

/** Unsure ones, then those being printed or owed, each oldest first; then the newest that were let go. */
export function openPrintJobs(store: Store, asked: JobsAsked): OpenPrintJob[] {
  const unsure = store.printJobsInStates(['unsure'], jobsMax)
  const waiting = store.printJobsInStates(['printing', 'owed'], jobsMax)
  // On a counter without a printer every slip is let go at once: that is no news.
  const dropped = store
    .newestDroppedSlips(droppedMax)
    .filter((job) => job.problem?.code !== 'printerNotSetUp')
  return [...[...unsure, ...waiting].slice(0, jobsMax), ...dropped].flatMap((job) =>
    viewJob(job, store, asked),
  )
}

/** Drawer pulses are not slips. */
function viewJob(job: PrintJob, store: Store, { language, printerProblem }: JobsAsked): OpenPrintJob[] {
  if (job.work.kind === 'drawer') return []
  const sale = job.saleId === null ? null : store.sale(job.saleId)
  const { kind } = job.work.receipt
  const refund = kind === 'refund' || kind === 'void' ? sale?.refundReceiptNumber : null
  const problem = job.problem ?? (job.state === 'owed' ? printerProblem : null)
  return [
    {
      jobId: job.id,
      saleId: job.saleId,
      receiptNumber: refund ?? sale?.receiptNumber ?? null,
      kind,
      state: job.state,
      createdAtMs: job.createdAtMs,
      problem: problem && viewProblem(problem, language),
    },
  ]
}
