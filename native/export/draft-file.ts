// A file that is either there whole under its name or not there at all: it grows under another name, is
// flushed to the disk, and only then takes the name it was asked for.
import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

export interface DraftFile {
  write(bytes: Uint8Array | string): void
  /** It has its name from now on. */
  finish(): FinishedFile
  /** Nothing of it is left. */
  discard(): void
}

export interface FinishedFile {
  readonly file: string
  readonly bytes: number
  /** SHA-256 of the whole file, in hexadecimal. */
  readonly sha256: string
}

const draftEnding = '.part'
/** What ours are called, so that nothing else in the owner's folder is ever touched. */
const ourDraft = /^lowu-.*\.part$/

/** Throws what the disk throws. What an earlier process left half written is taken away first. */
export function beginDraft(folder: string, name: string): DraftFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const left of readdirSync(folder, { withFileTypes: true })) {
    if (left.isFile() && ourDraft.test(left.name)) rmSync(join(folder, left.name), { force: true })
  }
  const file = join(folder, name)
  const draft = `${file}${draftEnding}`
  const descriptor = openSync(draft, 'w', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let open = true

  function close(): void {
    if (open) closeSync(descriptor)
    open = false
  }

  return {
    write(chunk) {
      const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(data)
      bytes += data.length
      for (let from = 0; from < data.length; ) from += writeSync(descriptor, data, from)
    },
    finish() {
      fsyncSync(descriptor)
      close()
      renameSync(draft, file)
      return { file, bytes, sha256: hash.digest('hex') }
    },
    discard() {
      close()
      rmSync(draft, { force: true })
    },
  }
}
