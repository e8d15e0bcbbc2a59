// Tells whether what stands in out/ was made from the source that stands here, by its content: times
// are worth nothing after a clone, a checkout or an unpacked archive.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Target } from './targets.ts'

/** The files that decide how every target is made. */
const makers = ['build/targets.ts', 'build/bundle.ts', 'build/renderer.vite.ts', 'package-lock.json']

/** A digest of all source the target is made from. */
export function digestOf(target: Target): string {
  const hash = createHash('sha256')
  for (const room of target.rooms) {
    for (const path of filesBelow(join(root, room))) addFile(path)
  }
  for (const path of makers) addFile(join(root, path))
  return hash.digest('hex')

  function addFile(path: string): void {
    hash.update(`${path.slice(root.length)}\0`)
    hash.update(readFileSync(path))
  }
}

export function isFresh(target: Target, folder: string, digest: string): boolean {
  const note = join(folder, noteName)
  if (!target.results.every((name) => existsSync(join(folder, name)))) return false
  return existsSync(note) && readFileSync(note, 'utf8') === digest
}

/** Written into the result before it takes its place, so that a half-made one is never called fresh. */
export function noteDigest(folder: string, digest: string): void {
  writeFileSync(join(folder, noteName), digest)
}

/** Lies in each result; left out of installers. */
export const noteName = '.made-from'

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
