// The thread of the second trail: a connection that cannot write to the books, and a file on another disk
// that may come and go. Whatever fails is said and tried again with the next order.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Outcome, Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { connectReadOnly } from './connection.ts'
import { openTrail, partBytesMax, type Trail } from './trail.ts'
import { type TrailCopyOptions, type TrailCopyOrder, trailCopyName } from './trail-copy.ts'
import { trailParts } from './trail-reading.ts'

const { books, folder, begin } = workerData as Omit<TrailCopyOptions, 'told'>
const file = join(folder, trailCopyName)
let connection: Connection | null = null
let trail: Trail | null = null

function opened(): Outcome<Trail> {
  if (trail !== null) return { ok: true, value: trail }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  connection ??= connectReadOnly(books)
  const options = { partBytesMax, begin }
  const first = openTrail(file, connection, options)
  if (first.ok || !/^store(BehindTrail|NotOfTrail)$/.test(first.problem.code)) return first
  // Of books that were replaced, or of another shop: it is kept, and another one begins.
  putAside()
  return openTrail(file, connection, options)
}

function putAside(): void {
  const place = Array.from({ length: 1_000 }, (_, number) =>
    join(folder, `replaced-trail-${number + 1}`),
  ).find((each) => !existsSync(each))
  if (place === undefined) return
  mkdirSync(place, { mode: 0o700 })
  for (const part of trailParts(file)) renameSync(part, join(place, part.slice(folder.length + 1)))
}

function obey(order: TrailCopyOrder): Problem | null {
  try {
    const outcome = opened()
    if (!outcome.ok) return behind(String(outcome.problem.details.detail ?? outcome.problem.code))
    trail = outcome.value
    if (order.do === 'turn') trail.turn(order.sequence)
    else trail.follow()
    const { problem: trouble } = trail
    // A disk that was pulled out comes back as another file.
    if (trouble !== null) letGo()
    return trouble && behind(String(trouble.details.detail))
  } catch (cause) {
    return behind(cause instanceof Error && 'code' in cause ? String(cause.code) : 'error')
  }
}

function behind(detail: string): Problem {
  return problem('trailCopyBehind', { folder, detail })
}

function letGo(): void {
  try {
    trail?.close()
  } catch {
    // There is nothing left to close on it.
  }
  trail = null
}

function end(): void {
  letGo()
  connection?.close()
  parentPort?.close()
}

parentPort?.on('message', (order: TrailCopyOrder) => {
  if (order.do === 'end') end()
  else parentPort?.postMessage(obey(order))
})
parentPort?.postMessage(obey({ do: 'follow' }))
