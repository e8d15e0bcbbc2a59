// A printer behind a device file (`/dev/usb/lp0`). The file is never created: a receipt written to a
// plain file that stands where an unplugged device should be is a receipt nobody gets.
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { done, type Outcome, problem, refuse } from '../../core/outcome.ts'
import type { PrintOutcome } from '../../core/ports.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { type PrinterLimits, timeFor } from './limits.ts'
import type { Transport } from './transport.ts'

export interface FileOptions {
  readonly path: string
  /** Named in problems. */
  readonly printer: string
  readonly limits: PrinterLimits
}

/** Non-blocking, since a write to a stopped printer would hold a thread of the process for ever. */
const openFlags =
  constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)
const retryMs = 25

const openFailures: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'printerMissing',
  ENOTDIR: 'printerMissing',
  ENODEV: 'printerMissing',
  EISDIR: 'printerAddressWrong',
  EACCES: 'printerForbidden',
  EPERM: 'printerForbidden',
  EBUSY: 'printerBusy',
}

/** A device file takes bytes and never answers, so nothing it prints is ever confirmed. */
export function fileTransport(options: FileOptions): Transport {
  const { path, printer, limits } = options
  return {
    async send(bytes) {
      const opened = await openDevice(path, printer)
      if (!opened.ok) return { kind: 'notPrinted', problem: opened.problem }
      const file = opened.value
      try {
        return await writeAll(file, bytes, printer, timeFor(bytes.length, limits.jobMs, limits))
      } finally {
        await file.close()
      }
    },
    async readStatus() {
      const opened = await openDevice(path, printer)
      if (!opened.ok) return { state: 'notReady', problem: opened.problem }
      await opened.value.close()
      return { state: 'ready', paperLow: false }
    },
  }
}

async function openDevice(path: string, printer: string): Promise<Outcome<FileHandle>> {
  try {
    const file = await open(path, openFlags)
    if (!isatty(file.fd)) return done(file)
    // A terminal turns each line feed into two bytes; it must be opened as a serial port.
    await file.close()
    return refuse('printerAddressWrong', { printer })
  } catch (error) {
    return refuse(openFailures[codeOf(error)] ?? 'printerUnreachable', { printer })
  }
}

async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  printer: string,
  jobMs: number,
): Promise<PrintOutcome> {
  const deadlineMs = performance.now() + jobMs
  let written = 0
  const stopped = (code: ProblemCode): PrintOutcome =>
    written === 0
      ? { kind: 'notPrinted', problem: problem('printerUnreachable', { printer }) }
      : { kind: 'unsure', problem: problem(code, { printer }) }
  while (written < bytes.length) {
    try {
      written += (await file.write(bytes, written, bytes.length - written, null)).bytesWritten
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return stopped('printerConnectionLost')
      if (performance.now() >= deadlineMs) return stopped('printStalled')
      await pause(retryMs)
    }
  }
  // Most devices cannot sync and say so; for those that can, this is the last word they have.
  await file.sync().catch(() => {})
  return { kind: 'printed', confirmed: false }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
