// Lets one builder at a time into out/: tests, a developer and `npm start` may all want it at once.
// A turn whose holder is gone is taken over, so that a killed build blocks nobody.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const retryMs = 100

/** Runs `work` while holding the turn named by the file `path`, and gives it back whatever happens. */
export async function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true })
  while (!take(path)) {
    if (!holderLives(path)) rmSync(path, { force: true })
    else await pause(retryMs)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

function holderLives(path: string): boolean {
  let pid: number
  try {
    pid = Number(readFileSync(path, 'utf8'))
  } catch {
    return true // Given back this instant: try again.
  }
  if (!Number.isInteger(pid) || pid <= 0) return true // Not written yet.
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
