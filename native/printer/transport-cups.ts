// A printer behind a CUPS queue. That the queue took a receipt does not mean that it is printed: a job
// that stays there is taken out again, so that it cannot come out minutes later, when another has been
// given in its place. A queue never answers for the paper, so nothing it prints is ever confirmed.
import { setTimeout as pause } from 'node:timers/promises'
import { problem } from '../../core/outcome.ts'
import type { PrinterStatus, PrintOutcome } from '../../core/ports.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type Cups, type CupsJob, type CupsQueue, cupsOf, readRequest } from './cups.ts'
import { type PrinterLimits, timeFor } from './limits.ts'
import type { ByteTransport } from './transport.ts'

export interface CupsTransportOptions {
  readonly name: string
  /** Named in problems. */
  readonly printer: string
  readonly limits: PrinterLimits
  readonly environment?: NodeJS.ProcessEnv
  /** For one command of the system. */
  readonly commandMs?: number
}

const usualCommandMs = 10_000
/** Should this process die, the system itself gives the job up so long after we would have. */
const cancelGraceS = 30

/**
 * Last words of a backend that has not sent a byte yet (CUPS 2.4, backend/socket.c and usb-libusb.c). A
 * job cancelled then has certainly not been printed.
 */
const notBegun =
  /^(Unable to locate printer|Connecting to printer|The printer is in use|The printer is not responding|The printer may not exist or is unavailable|The printer is unreachable|Waiting for printer to become available)/

/** `printer-state-reasons` (RFC 8011, section 5.4.12), with or without `-error`, `-warning`, `-report`. */
const stateReasons: readonly (readonly [start: string, code: ProblemCode])[] = [
  ['media-empty', 'paperOut'],
  ['media-needed', 'paperOut'],
  ['cover-open', 'coverOpen'],
  ['door-open', 'coverOpen'],
  ['offline', 'printerOffline'],
]

export function cupsTransport(options: CupsTransportOptions): ByteTransport {
  const { name, printer, limits } = options
  const { environment = process.env, commandMs = usualCommandMs } = options
  const cups = cupsOf({ name, environment, withinMs: commandMs })
  const named = (code: ProblemCode) => problem(code, { printer })

  /** What stands in the way of a receipt, from the queue alone. */
  function troubleOf(queue: CupsQueue | null | ProblemCode): ProblemCode | null {
    if (queue === null) return 'printQueueMissing'
    if (typeof queue === 'string') return queue
    if (queue.stopped) return 'printQueueStopped'
    return stateReasons.find(([start]) => queue.reasons.some((each) => each.startsWith(start)))?.[1] ?? null
  }

  return {
    async send(bytes): Promise<PrintOutcome> {
      const notPrinted = (code: ProblemCode): PrintOutcome => ({ kind: 'notPrinted', problem: named(code) })
      const trouble = troubleOf(await cups.queue())
      if (trouble !== null) return notPrinted(trouble)
      const waitMs = timeFor(bytes.length, limits.jobMs, limits)
      // Behind another's job ours could wait unseen, and nobody would know when it comes out.
      if (!(await becomesEmpty(cups, waitMs, limits.pollMs))) return notPrinted('printQueueBusy')
      const taken = await cups.submit(bytes, Math.ceil(waitMs / 1_000) + cancelGraceS)
      if (taken.kind === 'missing') return notPrinted('printSystemMissing')
      if (taken.kind === 'hung') return { kind: 'unsure', problem: named(await fateOfHung()) }
      const id = readRequest(taken.output)
      if (taken.code !== 0 || id === null) {
        return notPrinted(/not accepting/.test(taken.errors) ? 'printQueueStopped' : 'printQueueRefused')
      }
      return follow(id, waitMs)
    },
    async readStatus(): Promise<PrinterStatus> {
      const queue = await cups.queue()
      const trouble = troubleOf(queue)
      if (trouble !== null) return { state: 'notReady', problem: named(trouble) }
      const reasons = typeof queue === 'object' && queue !== null ? queue.reasons : []
      const paperLow = reasons.some((each) => each.startsWith('media-low'))
      return { state: 'ready', paperLow, statusFrom: 'queue' }
    },
  }

  /** Of a job whose name was never heard: what waits in a queue that was empty is most likely it. */
  async function fateOfHung(): Promise<ProblemCode> {
    const waiting = await cups.jobs('not-completed')
    return waiting?.length === 0 ? 'printJobUnclear' : 'printJobStuck'
  }

  /** Until the job has left the queue; one that stays is thrown out. */
  async function follow(id: string, waitMs: number): Promise<PrintOutcome> {
    const waited = await watch(id, waitMs, 'whileItMoves')
    if (waited.left) return outcomeOf(await endedJob(id), null)
    await cups.cancel(id)
    // A job that ended in this very moment cannot be cancelled, and has left the queue all the same.
    const after = await watch(id, limits.jobMs, 'toTheEnd')
    if (!after.left) return { kind: 'unsure', problem: named('printJobStuck') }
    return outcomeOf(await endedJob(id), { begun: waited.begun || after.begun })
  }

  async function endedJob(id: string): Promise<CupsJob | null> {
    return (await cups.jobs('completed'))?.find((job) => job.id === id) ?? null
  }

  async function watch(
    id: string,
    withinMs: number,
    patience: 'whileItMoves' | 'toTheEnd',
  ): Promise<{ left: boolean; begun: boolean }> {
    const deadlineMs = performance.now() + withinMs
    let begun = false
    let waitsSinceMs: number | null = null
    for (;;) {
      const jobs = await cups.jobs('not-completed')
      const job = jobs?.find((each) => each.id === id) ?? null
      if (jobs !== null && job === null) return { left: true, begun }
      begun ||= job !== null && (job.said !== null || job.reasons.length > 0)
      const nowMs = performance.now()
      const waits = job !== null && job.said !== null && notBegun.test(job.said)
      waitsSinceMs = waits ? (waitsSinceMs ?? nowMs) : null
      const isOff = waitsSinceMs !== null && nowMs - waitsSinceMs >= limits.connectMs
      if (nowMs >= deadlineMs) return { left: false, begun }
      // A stopped queue keeps what it has for as long as it likes.
      const isStopped = troubleOf(await cups.queue()) === 'printQueueStopped'
      if (patience === 'whileItMoves' && (isOff || isStopped)) return { left: false, begun }
      await pause(limits.pollMs)
    }
  }

  /** `thrownOut`: by us, and whether it had begun to print by then. */
  function outcomeOf(job: CupsJob | null, thrownOut: { begun: boolean } | null): PrintOutcome {
    if (job === null) return { kind: 'unsure', problem: named('printJobUnclear') }
    const { said, reasons } = job
    if (said !== null && notBegun.test(said)) {
      return { kind: 'notPrinted', problem: named('printerUnreachable') }
    }
    if (reasons.includes('job-completed-successfully')) return { kind: 'printed', confirmed: false }
    if (thrownOut !== null && !thrownOut.begun && said === null) {
      return { kind: 'notPrinted', problem: named('printQueueStopped') }
    }
    const failed = reasons.some((each) => /cancel|abort|error|unprintable|incoming/.test(each))
    return thrownOut !== null || failed
      ? { kind: 'unsure', problem: named('printStalled') }
      : { kind: 'printed', confirmed: false }
  }
}

async function becomesEmpty(cups: Cups, withinMs: number, pollMs: number): Promise<boolean> {
  const deadlineMs = performance.now() + withinMs
  for (;;) {
    if ((await cups.jobs('not-completed'))?.length === 0) return true
    if (performance.now() >= deadlineMs) return false
    await pause(pollMs)
  }
}
