// What a process holds of the machine's memory, and how that grows with the work done.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export interface MemorySample {
  /** Work not done yet. */
  readonly left: number
  readonly residentKilobytes: number
}

export function readMemory(processId: number): number {
  const status = `/proc/${processId}/status`
  const text = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' }).stdout.trim()
  const kilobytes = Number(text)
  if (!(kilobytes > 0)) throw new Error(`the memory of process ${processId} cannot be read`)
  return kilobytes
}

/** Least squares: kilobytes gained for each `done` pieces of work done. */
export function slopePer(done: number, samples: readonly MemorySample[]): number {
  const mean = (of: (sample: MemorySample) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const work = mean((sample) => -sample.left)
  const held = mean((sample) => sample.residentKilobytes)
  const spread = samples.reduce((sum, sample) => sum + (-sample.left - work) ** 2, 0)
  const together = samples.reduce(
    (sum, sample) => sum + (-sample.left - work) * (sample.residentKilobytes - held),
    0,
  )
  return spread === 0 ? 0 : (together / spread) * done
}
