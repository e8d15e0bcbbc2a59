// One bare pseudo-terminal: what is written here is read by whoever opens `devicePath`, and hanging up
// looks to that reader exactly as a pulled USB scanner does.
import { spawnSync } from 'node:child_process'
import { closeSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface PtyLine {
  readonly devicePath: string
  /** Writes what the kernel takes at once, and says how many bytes that was. */
  write(bytes: Uint8Array): number
  /** The device path vanishes in this instant, and every open reader is cut off. */
  hangUp(): void
}

/** The part of node-pty's compiled half that makes a terminal without starting a program on it. */
interface NativePty {
  open(columns: number, rows: number): { master: number; slave: number; pty: string }
}

const require = createRequire(import.meta.url)

/**
 * A line without echo or translation. Its file is inherited by programs this process starts later, and
 * while one of them runs a hang-up is not seen: see pty-scanner-process.ts.
 */
export function openPtyLine(): PtyLine {
  const { requireBinary } = require('@lydell/node-pty/requireBinary.js') as {
    requireBinary(file: string): NativePty
  }
  const { master, slave, pty } = requireBinary('pty.node').open(80, 24)
  spawnSync('stty', ['raw', '-echo'], { stdio: [slave, 'ignore', 'inherit'] })
  closeSync(slave)
  return {
    devicePath: pty,
    write(bytes) {
      try {
        return writeSync(master, bytes)
      } catch (error) {
        // The reader is not reading and the kernel's buffer is full.
        if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0
        throw error
      }
    },
    hangUp: () => closeSync(master),
  }
}
