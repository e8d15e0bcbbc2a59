// A text file that keeps itself small: at its limit it becomes `.1`, `.1` becomes `.2`, and the oldest
// goes. It never throws: a full disk must not stop a sale because its log could not be written.
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface LogFile {
  write(line: string): void
  close(): void
}

/** Readable by its owner only. `olderMax` files are kept beside the current one. */
export function openLogFile(
  path: string,
  limits: { readonly bytesMax: number; readonly olderMax: number },
): LogFile {
  let file: number | null = null
  let bytes = 0

  function open(): number | null {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      file = openSync(path, 'a', 0o600)
      bytes = fstatSync(file).size
    } catch {
      file = null
    }
    return file
  }

  function close(): void {
    if (file === null) return
    try {
      closeSync(file)
    } catch {
      // Nothing more can be done with it.
    }
    file = null
  }

  function turnOver(): void {
    close()
    try {
      rmSync(`${path}.${limits.olderMax}`, { force: true })
      for (let age = limits.olderMax - 1; age >= 1; age -= 1) move(`${path}.${age}`, `${path}.${age + 1}`)
      move(path, `${path}.1`)
    } catch {
      // Another program holds a file (Windows): the current one grows until the next turn.
    }
  }

  return {
    write(line) {
      const length = Buffer.byteLength(line)
      const target = file ?? open()
      if (target !== null && bytes > 0 && bytes + length > limits.bytesMax) turnOver()
      const current = file ?? open()
      if (current === null) return
      try {
        writeSync(current, line)
        bytes += length
      } catch {
        close()
      }
    },
    close,
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
