// A printer behind a device file that only takes bytes, such as a parallel port's. It says `printed` when
// the system took every byte, never more, and gives up a printer that stops taking them.
import type { FileHandle } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { problem } from '../../core/outcome.ts'
import type { PrintOutcome } from '../../core/ports.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import { codeOf, openDevice } from './device-file.ts'
import { type PrinterLimits, timeFor } from './limits.ts'
import { drawerByBytes, type Transport } from './transport.ts'

export interface FileOptions {
  readonly path: string
  /** Named in problems. */
  readonly printer: string
  readonly limits: PrinterLimits
}

const retryMs = 25

/** A device file takes bytes and never answers, so nothing it prints is ever confirmed. */
export function fileTransport(options: FileOptions): Transport {
  const { path, printer, limits } = options
  return drawerByBytes({
    async send(bytes) {
      const opened = await openDevice(path, printer, 'write')
      if (!opened.ok) return { kind: 'notPrinted', problem: opened.problem }
      const file = opened.value
      try {
        return await writeAll(file, bytes, printer, timeFor(bytes.length, limits.jobMs, limits))
      } finally {
        await file.close()
      }
    },
    async readStatus() {
      const opened = await openDevice(path, printer, 'write')
      if (!opened.ok) return { state: 'notReady', problem: opened.problem }
      await opened.value.close()
      return { state: 'ready', paperLow: false, statusFrom: 'nobody' }
    },
  })
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
