// Reads the trail back: its last whole line, which says where it stands, or all of its lines in
// order. A line that does not hold its check never counted.
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { TrailLine } from './trail-line.ts'
import { readLine } from './trail-line.ts'

const tailBytes = 256 * 1024
const newline = 0x0a

export interface TrailEnd {
  readonly line: TrailLine
  /** Where the next line goes; what lies beyond is torn. */
  readonly endBytes: number
}

/** The last line that holds, found from the end; null when there is no such line. */
export function lastLine(descriptor: number): TrailEnd | null {
  const { size } = fstatSync(descriptor)
  for (let bytes = Math.min(tailBytes, size); bytes > 0; bytes = Math.min(bytes * 4, size)) {
    const found = lastIn(readAt(descriptor, size - bytes, bytes), size - bytes)
    if (found !== null || bytes === size) return found
  }
  return null
}

function lastIn(tail: Buffer, offset: number): TrailEnd | null {
  let end = tail.lastIndexOf(newline)
  while (end > 0) {
    const before = tail.lastIndexOf(newline, end - 1)
    // Without a newline before it the line may have begun earlier than what was read.
    if (before < 0 && offset > 0) return null
    const line = readLine(tail.toString('utf8', before + 1, end))
    if (line !== null) return { line, endBytes: offset + end + 1 }
    end = before
  }
  return null
}

/** Closed parts of the trail beside `path`, oldest first, then `path` itself when it is there. */
export function trailParts(path: string): readonly string[] {
  const folder = dirname(path)
  if (!existsSync(folder)) return []
  const stem = basename(path, '.jsonl')
  const isPart = (name: string): boolean => name.startsWith(`${stem}-until-`) && name.endsWith('.jsonl')
  const parts = readdirSync(folder).filter(isPart).sort()
  return [...parts.map((name) => join(folder, name)), ...(existsSync(path) ? [path] : [])]
}

/** Every line that holds, in the order in which it was written; others are passed over. */
export function* trailLines(path: string): Generator<TrailLine> {
  for (const part of trailParts(path)) {
    for (const text of textLines(part)) {
      const line = readLine(text)
      if (line !== null) yield line
    }
  }
}

const chunkBytes = 1024 * 1024

/** By bytes, not by characters: a character may lie across two readings. */
function* textLines(path: string): Generator<string> {
  const descriptor = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (let offset = 0; ; ) {
      const chunk = readAt(descriptor, offset, chunkBytes)
      if (chunk.length === 0) return
      offset += chunk.length
      rest = Buffer.concat([rest, chunk])
      for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
        yield rest.toString('utf8', 0, end)
        rest = rest.subarray(end + 1)
      }
    }
  } finally {
    closeSync(descriptor)
  }
}

function readAt(descriptor: number, offset: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, offset))
}
