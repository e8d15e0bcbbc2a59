// Brings owed receipts to the printer, one at a time, and remembers honestly what came of each. It
// never prints a second time by itself what may already be on paper.
import type { CallInput } from '../api/contract.ts'
import { assert, unreachable } from '../assert.ts'
import type { CommandId, PrintJobId, SaleId } from '../ids.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Clock, Printer, PrinterStatus, PrintOutcome } from '../ports.ts'
import { growingWaitMs } from '../queue/schedule.ts'
import type { Store } from '../store.ts'
import { drawerAfter, drawerGivenUp, drawerLeftMs, drawerWaiting } from './drawer-fate.ts'
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
  /**
   * A person looked at an unsure job: it is on paper, or it is owed again. So is one that was let go and
   * is wanted after all. Asked again under the same command id it does nothing more. Refused:
   * `printJobUnknown`, `commandReused`.
   */
  settle(input: CallInput<'settlePrintJob'>): Outcome<null>
  /**
   * A person lets a slip go that is owed, with a note; one that is just being tried, unless it comes out.
   * Refused as `settle`.
   */
  drop(input: CallInput<'dropPrintJob'>): Outcome<null>
  /** Another printer stands there from now on: how it is is asked with the next turn. */
  lookAgain(): void
  /** Starts the next owed job when the printer is free; safe to call often. */
  run(): void
  readonly status: PrinterStatus | { readonly state: 'unknown' }
  /** Whether the printer is at something: what is asked of it now has to wait. */
  readonly busy: boolean
  /** Why the drawer that was asked for last is not open, for sure or perhaps; null when it opened. */
  readonly drawer: DrawerNews | null
  /** Milliseconds until `run` has something to do. */
  nextInMs(): number
}

/** `saleId` null: it was asked for without a sale. */
export interface DrawerNews {
  readonly saleId: SaleId | null
  readonly problem: Problem
}

const retryFirstMs = 1_000
const retryMaxMs = 15_000
const statusEveryMs = 20_000
const afterTroubleMs = 2_000

interface Decision {
  readonly job: PrintJob
  readonly type: 'printJobSettled' | 'printJobDropped'
  readonly data: Readonly<Record<string, string | boolean>>
}

function letGo(job: PrintJob, note: string): PrintJob {
  return { ...job, state: 'dropped', problem: problem('slipLetGo', { note }) }
}

export function createSpool(parts: SpoolParts): Spool {
  const { store, clock, printer } = parts
  let status: Spool['status'] = { state: 'unknown' }
  let busy = false
  /** The job at the printer, and why a person let it go meanwhile. */
  let underWay: { readonly jobId: PrintJobId; letGoBecause: string | null } | null = null
  let readStatusAtMs = clock.elapsedMs()
  /** An outcome the disk did not take yet: written again before anything else is printed. */
  let unkept: PrintJob | null = null
  let drawer: DrawerNews | null = null
  /** What a dead process left behind is settled, down to the last job. */
  let recovered = false
  /** What stopped one receipt stops the next: none is tried before then, on the clock that never jumps. */
  let restUntilMs = clock.elapsedMs()
  /** When an owed drawer is no longer worth opening. */
  let drawerDueMs = Number.POSITIVE_INFINITY
  /** Since when each drawer that is owed is known to wait, on the clock that never jumps. */
  const drawerSeenAtMs = new Map<PrintJobId, number>()
  /** The disk refused: it is not asked again before then. */
  let troubleUntilMs = clock.elapsedMs()

  function keep(job: PrintJob): boolean {
    const written = store.commit(() => store.updatePrintJob(job))
    unkept = written.ok ? null : job
    if (written.ok && job.state !== 'owed' && job.state !== 'printing') drawerSeenAtMs.delete(job.id)
    if (written.ok) parts.changed(job)
    else troubleUntilMs = clock.elapsedMs() + afterTroubleMs
    return written.ok
  }

  function begin(job: PrintJob): void {
    if (!keep({ ...job, state: 'printing', tries: job.tries + 1, problem: null })) {
      // Nothing has left; should the disk have it as printing all the same, it is owed again.
      unkept = job
      return
    }
    const begun = store.printJob(job.id)
    assert(begun !== null, 'a job that was just written is there')
    busy = true
    if (begun.work.kind === 'drawer' && drawer?.problem.code !== 'drawerWaits') drawer = null
    underWay = { jobId: begun.id, letGoBecause: null }
    const report = (outcome: PrintOutcome): void => finish(begun, outcome)
    if (begun.work.kind === 'drawer') printer.openDrawer(report)
    else printer.print(begun.work.receipt, report)
  }

  function finish(job: PrintJob, outcome: PrintOutcome): void {
    busy = false
    readStatusAtMs = clock.elapsedMs()
    const ended = job.work.kind === 'drawer' ? drawerAfter(job, outcome) : after(job, outcome)
    hearOfDrawer(ended)
    keep(ended)
    underWay = null
    parts.afterwards()
  }

  function hearOfDrawer({ work, saleId, problem: why }: PrintJob): void {
    if (work.kind === 'drawer') drawer = why && { saleId, problem: why }
  }

  function after(job: PrintJob, outcome: PrintOutcome): PrintJob {
    switch (outcome.kind) {
      case 'printed':
        return { ...job, state: 'printed', confirmed: outcome.confirmed, problem: null }
      case 'unsure':
        return { ...job, state: 'unsure', problem: outcome.problem }
      case 'notPrinted': {
        if (outcome.problem.code === 'printerNotSetUp')
          return { ...job, state: 'dropped', problem: outcome.problem }
        const note = underWay?.letGoBecause ?? null
        if (note !== null) return letGo(job, note)
        restUntilMs = clock.elapsedMs() + growingWaitMs(job.tries, retryFirstMs, retryMaxMs, parts.chance())
        return { ...job, state: 'owed', problem: outcome.problem }
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
    if (clock.elapsedMs() < troubleUntilMs) return
    if (!busy) {
      if (!recovered) recover()
      if (!recovered) return
      if (unkept !== null && !keep(unkept)) return
    }
    attendDrawers()
    // What the disk would not have as let go is let go all the same.
    if (busy || unkept !== null) return
    const next = nextJob()
    if (next) begin(next)
    else if (clock.elapsedMs() >= readStatusAtMs) readStatus()
  }

  /** Drawers asked for while the printer is busy: whoever waits is told, and nobody waits for ever. */
  function attendDrawers(): void {
    drawerDueMs = Number.POSITIVE_INFINITY
    const atMs = clock.elapsedMs()
    const owed = store.owedDrawers()
    for (const { id } of owed) if (!drawerSeenAtMs.has(id)) drawerSeenAtMs.set(id, atMs)
    for (const job of owed) {
      const leftMs = drawerLeftMs(job, clock.nowMs(), atMs - (drawerSeenAtMs.get(job.id) ?? atMs))
      if (leftMs > 0) {
        drawerDueMs = atMs + leftMs
        if (busy) tellOfWaiting(job)
        return
      }
      const late = drawerGivenUp(job)
      hearOfDrawer(late)
      if (!keep(late)) return
    }
  }

  function tellOfWaiting({ saleId }: PrintJob): void {
    if (drawer?.problem.code === 'drawerWaits' && drawer.saleId === saleId) return
    drawer = { saleId, problem: drawerWaiting() }
    parts.changed(null)
  }

  /** A drawer that cannot open is let go at once, so that it never holds up the receipts. */
  function nextJob(): PrintJob | null {
    const drawer = store.owedDrawers()[0] ?? null
    if (drawer !== null || clock.elapsedMs() < restUntilMs) return drawer
    return store.oldestOwedReceipt()
  }

  function recover(): void {
    const left = store.printJobsInStates(['printing', 'owed'], Number.MAX_SAFE_INTEGER)
    recovered = left.every((job) => {
      if (job.work.kind === 'drawer') {
        const given = drawerGivenUp(job)
        hearOfDrawer(given)
        return keep(given)
      }
      return job.state === 'owed' || keep({ ...job, state: 'unsure', problem: problem('printInterrupted') })
    })
  }

  /** Writes what a person decided about a job, once for each command; null: it is not theirs to decide. */
  function decide(
    command: { readonly commandId: string; readonly jobId: string; readonly name: string },
    decision: (job: PrintJob) => Decision | null,
  ): Outcome<null> {
    const id = command.commandId as CommandId
    const before = store.commandAnswer(id)
    if (before !== null) return before.name === command.name ? done(null) : refuse('commandReused')
    const job = store.printJob(command.jobId as PrintJobId)
    const decided = job && decision(job)
    if (!decided) return refuse('printJobUnknown')
    const atMs = clock.nowMs()
    const { type, data } = decided
    const written = store.commit(() => {
      store.updatePrintJob(decided.job)
      const event = store.appendEvent({ atMs, saleId: decided.job.saleId, type, data })
      store.keepCommandAnswer(id, command.name, event, atMs)
    })
    if (!written.ok) return written
    // What the disk did not take before is overtaken by what the person said.
    if (unkept?.id === decided.job.id) unkept = null
    parts.changed(decided.job)
    return done(null)
  }

  return {
    run,
    recover,
    settle({ commandId, jobId, printed }) {
      return decide({ commandId, jobId, name: 'settlePrintJob' }, (job) => {
        const looked = job.state === 'unsure' || (job.state === 'dropped' && !printed)
        if (!looked || job.work.kind === 'drawer') return null
        const settled: PrintJob = printed
          ? { ...job, state: 'printed', confirmed: false, problem: null }
          : { ...job, state: 'owed', problem: null }
        return { job: settled, type: 'printJobSettled', data: { job: job.id, printed } }
      })
    },
    drop({ commandId, jobId, note }) {
      return decide({ commandId, jobId, name: 'dropPrintJob' }, (job) => {
        const data = { job: job.id, note }
        if (job.work.kind === 'drawer') return null
        if (job.state === 'owed') return { job: letGo(job, note), type: 'printJobDropped', data }
        // The attempt under way decides: what comes out is printed, and what does not is not tried again.
        if (job.state !== 'printing' || underWay?.jobId !== job.id) return null
        underWay.letGoBecause = note
        return { job, type: 'printJobDropped', data }
      })
    },
    lookAgain() {
      status = { state: 'unknown' }
      readStatusAtMs = clock.elapsedMs()
      restUntilMs = clock.elapsedMs()
      parts.changed(null)
    },
    get status() {
      return status
    },
    get busy() {
      return busy
    },
    get drawer() {
      return drawer
    },
    nextInMs() {
      const nowMs = clock.elapsedMs()
      if (busy) return Math.max(0, Math.min(statusEveryMs, drawerDueMs - nowMs))
      if (nowMs < troubleUntilMs) return troubleUntilMs - nowMs
      // Whatever is owed while the spool does not rest was begun by the last run.
      const restsMs = restUntilMs > nowMs ? restUntilMs - nowMs : Number.POSITIVE_INFINITY
      return Math.max(0, Math.min(restsMs, readStatusAtMs - nowMs))
    },
  }
}
