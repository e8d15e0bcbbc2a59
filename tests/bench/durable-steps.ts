// Durable enqueue, claim and finish, one commit each: our queue rows beside two public queues, on the same
// disk, in the same run, turn about.
import { performance } from 'node:perf_hooks'
import { type JobQueue, litequeNote, litequeQueue, ourQueue, plainjobQueue } from './job-queues.ts'
import { type Measured, percentile, type Row, row } from './row.ts'

const steps = ['enqueue', 'claim', 'finish'] as const
type Step = (typeof steps)[number]
type Times = Readonly<Record<Step, number[]>>

export interface StepOptions {
  readonly jobs: number
  /** Turns of each queue, so that what the machine does meanwhile falls on all alike. */
  readonly rounds: number
}

export async function measureSteps(
  { jobs, rounds }: StepOptions,
  say: (sentence: string) => void,
): Promise<Measured> {
  const times = new Map<string, Times>()
  const contestants: readonly (() => JobQueue)[] = [() => ourQueue(jobs), plainjobQueue, litequeQueue]
  for (let round = 1; round <= rounds; round += 1) {
    for (const open of contestants) {
      const queue = open()
      say(`round ${round} of ${rounds}: ${jobs} jobs through ${queue.name}`)
      const kept = times.get(queue.name) ?? { enqueue: [], claim: [], finish: [] }
      times.set(queue.name, kept)
      await play(queue, jobs, kept)
      queue.close()
    }
  }
  const [ours, ...peers] = [...times]
  if (ours === undefined) throw new Error('nothing was measured')
  return {
    rows: steps.flatMap((step) => peers.flatMap((peer) => compare(step, ours[1], peer))),
    notes: [`every step is a commit of its own with synchronous=FULL; node ${process.version}`, litequeNote],
    failures: [],
  }
}

async function play(queue: JobQueue, jobs: number, times: Times): Promise<void> {
  for (let number = 1; number <= jobs; number += 1) {
    await timed(times.enqueue, async () => queue.enqueue(number))
  }
  const claimed: unknown[] = []
  for (let number = 1; number <= jobs; number += 1) {
    await timed(times.claim, async () => claimed.push(await queue.claim()))
  }
  for (const job of claimed) await timed(times.finish, async () => queue.finish(job))
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const startedMs = performance.now()
  await work()
  times.push(performance.now() - startedMs)
}

function compare(step: Step, ours: Times, [name, theirs]: readonly [string, Times]): Row[] {
  const perSecond = (times: readonly number[]): number =>
    (times.length * 1_000) / times.reduce((sum, each) => sum + each, 0)
  const at = (share: number, label: string): Row =>
    row(
      { name: `durable ${step}, ${label}`, value: percentile(ours[step], share), unit: 'ms' },
      { name, value: percentile(theirs[step], share) },
    )
  return [
    at(0.5, 'p50'),
    at(0.99, 'p99'),
    row(
      { name: `durable ${step}`, value: perSecond(ours[step]), unit: '1/s' },
      { name, value: perSecond(theirs[step]) },
    ),
  ]
}
