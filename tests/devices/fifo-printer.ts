// A printer behind a device file, made of a named pipe: it takes bytes and never answers. For Linux
// and macOS.
import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface FifoPrinter {
  readonly device: string
  /** All bytes that came since the last call. */
  takeBytes(): Buffer
  close(): void
}

const pipeBytesMax = 65_536

export function openFifoPrinter(): FifoPrinter {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-printer-'))
  const path = join(folder, 'lp0')
  execFileSync('mkfifo', [path])
  // Open for both, so that the pipe has a reader at all times and never ends.
  const file = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  return {
    device: `file:${path}`,
    takeBytes() {
      const bytes = Buffer.alloc(pipeBytesMax)
      try {
        return bytes.subarray(0, readSync(file, bytes))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return Buffer.alloc(0)
        throw error
      }
    },
    close() {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
