// A barcode scanner made of a pseudo-terminal: a stable path that exists while the scanner is plugged
// in, bytes that arrive as the tests wish, and a cable that can be pulled. For Linux and macOS.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openPtyLine, type PtyLine } from './pty-line.ts'

export interface SendOptions {
  /** What the scanner was set up to send after each code. */
  readonly terminator?: string
  /** Milliseconds between bytes: 1 is about 9600 baud. Unset: all at once. */
  readonly byteMs?: number
}

export interface PtyScanner {
  /** What goes into the counter's settings; stays the same over unplug and replug. */
  readonly path: string
  /** Resolves when the kernel has every byte; rejects while unplugged. */
  send(text: string, options?: SendOptions): Promise<void>
  sendBytes(bytes: Uint8Array, options?: SendOptions): Promise<void>
  unplug(): Promise<void>
  replug(): Promise<void>
  /** Unplugs for good and removes the path. */
  close(): Promise<void>
}

export interface PtyScannerOptions {
  /** Whether it is plugged in at first; true unless said. */
  readonly plugged?: boolean
}

/**
 * A scanner in this process: what is called takes effect before the call returns. Where the counter
 * is a child of this process, use `startPtyScanner` of pty-scanner-process.ts.
 */
export function createPtyScanner(options: PtyScannerOptions = {}): PtyScanner {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-scanner-'))
  const path = join(folder, 'scanner')
  let line: PtyLine | null = null

  function plug(): void {
    if (line !== null) return
    line = openPtyLine()
    symlinkSync(line.devicePath, path)
  }

  function pull(): void {
    if (line === null) return
    // First the path: the kernel gives the number of a closed terminal to the next one.
    rmSync(path, { force: true })
    line.hangUp()
    line = null
  }

  async function sendBytes(bytes: Uint8Array, { byteMs }: SendOptions = {}): Promise<void> {
    const pluggedLine = line
    for (let sent = 0; sent < bytes.length; ) {
      if (line === null || line !== pluggedLine) throw new Error('the scanner is not plugged in')
      const upTo = byteMs === undefined ? bytes.length : sent + 1
      const taken = line.write(bytes.subarray(sent, upTo))
      sent += taken
      if (sent < bytes.length) await wait(byteMs ?? 1)
    }
  }

  if (options.plugged !== false) plug()
  return {
    path,
    sendBytes,
    send(text, sendOptions = {}) {
      return sendBytes(new TextEncoder().encode(text + (sendOptions.terminator ?? '\r')), sendOptions)
    },
    async unplug() {
      pull()
    },
    async replug() {
      plug()
    },
    async close() {
      pull()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
