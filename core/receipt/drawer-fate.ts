// What a clerk hears of a drawer that was asked to open: that it waits for the printer, that it stayed shut,
// or that nobody can say. A drawer that springs open minutes later is worse than one that stays shut.
import { type Problem, problem } from '../outcome.ts'
import type { PrintOutcome } from '../ports.ts'
import type { ProblemCode } from '../words/problem-words.ts'
import type { PrintJob } from './print-job.ts'

/** How long after it was asked for a drawer may still be begun; the clerk stands before it until then. */
export const drawerPatienceMs = 10_000

/**
 * By the wall clock, whose jumps make it late rather than a surprise, and by `waitedMs`, how long it is known
 * to wait on the clock that never jumps: set back, the wall clock may make an old one young.
 */
export function drawerLeftMs(job: PrintJob, nowMs: number, waitedMs: number): number {
  const ageMs = nowMs - job.createdAtMs
  return ageMs < 0 ? 0 : Math.max(0, drawerPatienceMs - Math.max(ageMs, waitedMs))
}

export function drawerWaiting(): Problem {
  return problem('drawerWaits', { seconds: drawerPatienceMs / 1_000 })
}

/** The job is over: it is never begun again. */
export function drawerAfter(job: PrintJob, outcome: PrintOutcome): PrintJob {
  if (outcome.kind === 'printed') {
    return { ...job, state: 'printed', confirmed: outcome.confirmed, problem: null }
  }
  const { code } = outcome.problem
  if (code === 'drawerNotSetUp' || code === 'printerNotSetUp') return letGo(job, code, null)
  return letGo(job, outcome.kind === 'unsure' ? 'drawerPerhapsShut' : 'drawerStayedShut', code)
}

/** One that a process died over, or that waited too long. */
export function drawerGivenUp(job: PrintJob): PrintJob {
  return letGo(job, job.state === 'printing' ? 'drawerPerhapsShut' : 'drawerTooLate', null)
}

function letGo(job: PrintJob, code: ProblemCode, because: ProblemCode | null): PrintJob {
  return { ...job, state: 'dropped', problem: problem(code, because === null ? {} : { because }) }
}
