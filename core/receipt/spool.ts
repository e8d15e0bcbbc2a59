// Brings owed receipts to the printer, one at a time, and remembers honestly what came of each. It
// never prints a second time by itself what may already be on paper.
import { assert, unreachable } from '../assert.ts'
import type { PrintJobId } from '../ids.ts'
import { done, type Outcome, problem, refuse } from '../outcome.ts'
import type { Clock, Printer, PrinterStatus, PrintOutcome } from '../ports.ts'
import { growingWaitMs } from '../queue/schedule.ts'
import type { Store } from '../store.ts'
import type { PrintJob } from './print-job.ts'

export interface SpoolParts {
  readonly store: Store
  readonly clock: Clock
  readonly printer: Printer
  /** From 0 up to but not 1. */
  readonly chance: () => number
  /** The printer's status, or a job, changed; `job` is null for the former. */
  readonly changed: (job: PrintJob | null) => void
  /** Called after each answer of the printer. */
  readonly afterwards: () => void
}

export interface Spool {
  /** What a process that died mid-job left behind becomes a question to the clerk. */
  recover(): void
  /** A person looked at an unsure job: it is on paper, or it is owed again. Refused: `printJobUnknown`. */
  settle(id: PrintJobId, printed: boolean): Outcome<null>
  /** Starts the next owed job when the printer is free; safe to call often. */
  run(): void
  readonly status: PrinterStatus | { readonly state: 'unknown' }
  /** Milliseconds until `run` has something to do. */
  nextInMs(): number
}

const retryFirstMs = 1_000
const retryMaxMs = 15_000
const statusEveryMs = 20_000
const jobsMax = 50

export function createSpool(parts: SpoolParts): Spool {
  const { store, clock, printer } = parts
  let status: Spool['status'] = { state: 'unknown' }
  let busy = false
  let readStatusAtMs = clock.elapsedMs()
  /** An outcome the disk did not take yet: written again before anything else is printed. */
  let unkept: PrintJob | null = null

  function keep(job: PrintJob): boolean {
    const written = store.commit(() => store.updatePrintJob(job))
    unkept = written.ok ? null : job
    if (written.ok) parts.changed(job)
    return written.ok
  }

  function begin(job: PrintJob): void {
    if (!keep({ ...job, state: 'printing', tries: job.tries + 1, problem: null })) {
      unkept = null
      return
    }
    const begun = store.printJob(job.id)
    assert(begun !== null, 'a job that was just written is there')
    busy = true
    const report = (outcome: PrintOutcome): void => finish(begun, outcome)
    if (begun.work.kind === 'drawer') printer.openDrawer(report)
    else printer.print(begun.work.receipt, report)
  }

  function finish(job: PrintJob, outcome: PrintOutcome): void {
    busy = false
    readStatusAtMs = clock.elapsedMs()
    keep(after(job, outcome))
    parts.afterwards()
  }

  function after(job: PrintJob, outcome: PrintOutcome): PrintJob {
    switch (outcome.kind) {
      case 'printed':
        return { ...job, state: 'printed', confirmed: outcome.confirmed, problem: null }
      case 'unsure':
        return { ...job, state: job.work.kind === 'drawer' ? 'dropped' : 'unsure', problem: outcome.problem }
      case 'notPrinted': {
        // A drawer that springs open minutes later is worse than one that stays shut.
        const pointless = job.work.kind === 'drawer' || outcome.problem.code === 'printerNotSetUp'
        if (pointless) return { ...job, state: 'dropped', problem: outcome.problem }
        const waitMs = growingWaitMs(job.tries, retryFirstMs, retryMaxMs, parts.chance())
        return { ...job, state: 'owed', dueAtMs: clock.nowMs() + waitMs, problem: outcome.problem }
      }
      default:
        return unreachable(outcome)
    }
  }

  function readStatus(): void {
    busy = true
    printer.readStatus((answer) => {
      busy = false
      readStatusAtMs = clock.elapsedMs() + statusEveryMs
      const before = JSON.stringify(status)
      status = answer
      if (JSON.stringify(answer) !== before) parts.changed(null)
      parts.afterwards()
    })
  }

  function run(): void {
    if (busy) return
    if (unkept !== null && !keep(unkept)) return
    const nowMs = clock.nowMs()
    const next = store.printJobsInStates(['owed'], jobsMax).find((job) => job.dueAtMs <= nowMs)
    if (next) begin(next)
    else if (clock.elapsedMs() >= readStatusAtMs) readStatus()
  }

  return {
    run,
    recover() {
      for (const job of store.printJobsInStates(['printing', 'owed'], Number.MAX_SAFE_INTEGER)) {
        if (job.work.kind === 'drawer') keep({ ...job, state: 'dropped' })
        else if (job.state === 'printing')
          keep({ ...job, state: 'unsure', problem: problem('printInterrupted') })
      }
    },
    settle(id, printed) {
      const job = store.printJob(id)
      if (job?.state !== 'unsure') return refuse('printJobUnknown')
      const atMs = clock.nowMs()
      const settled: PrintJob = printed
        ? { ...job, state: 'printed', confirmed: false }
        : { ...job, state: 'owed', dueAtMs: atMs }
      const written = store.commit(() => {
        store.updatePrintJob(settled)
        store.appendEvent({ atMs, saleId: job.saleId, type: 'printJobSettled', data: { job: id, printed } })
      })
      if (!written.ok) return written
      parts.changed(settled)
      return done(null)
    },
    get status() {
      return status
    },
    nextInMs() {
      if (busy) return statusEveryMs
      const dueMs = store.printJobsInStates(['owed'], jobsMax).reduce((least, job) => {
        return Math.min(least, Math.max(0, job.dueAtMs - clock.nowMs()))
      }, Number.POSITIVE_INFINITY)
      return Math.min(dueMs, Math.max(0, readStatusAtMs - clock.elapsedMs()))
    },
  }
}
