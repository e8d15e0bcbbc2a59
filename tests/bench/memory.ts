// What a process holds of the machine's memory.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Resident kilobytes. Throws when the process is gone. */
export function readMemory(processId: number): number {
  const status = `/proc/${processId}/status`
  const text = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' }).stdout.trim()
  const kilobytes = Number(text)
  if (!(kilobytes > 0)) throw new Error(`the memory of process ${processId} cannot be read`)
  return kilobytes
}
