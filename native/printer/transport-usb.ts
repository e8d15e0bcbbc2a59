// A USB printer behind the kernel's own driver (/dev/usb/lp0). It answers like any other, and the driver
// forgets on close what it has not delivered yet: nothing is called printed before the last transfer is
// through, and closing early is how a stopped printer is kept from going on minutes later.
import { setTimeout as pause } from 'node:timers/promises'
import { done, type Outcome } from '../../core/outcome.ts'
import { codeOf, openDevice } from './device-file.ts'
import type { Line, LineAnswer } from './line.ts'

/** An open device, non-blocking: what cannot be done now throws `EAGAIN`. */
export interface UsbDevice {
  /** Bytes read into the start of `into`; 0 when there are none. */
  read(into: Uint8Array): Promise<number>
  /** How many of `bytes` were taken from `from` on. */
  write(bytes: Uint8Array, from: number): Promise<number>
  /** Throws `EAGAIN` while a transfer is under way. */
  isThrough(): Promise<void>
  close(): Promise<void>
}

const retryMs = 10
/** A printer's answer is one to four bytes; more than this at once is chatter. */
const readBytes = 256
/** Of which none is written; with no buffer at all the call would never reach the driver. */
const oneByte = new Uint8Array(1)

export async function openUsb(path: string, printer: string, pollMs: number): Promise<Outcome<Line>> {
  const opened = await openDevice(path, printer, 'readAndWrite')
  if (!opened.ok) return opened
  const file = opened.value
  return done(
    usbLine(
      {
        read: async (into) => (await file.read(into, 0, into.length, null)).bytesRead,
        write: async (bytes, from) => (await file.write(bytes, from, bytes.length - from, null)).bytesWritten,
        isThrough: async () => void (await file.write(oneByte, 0, 0, null)),
        close: () => file.close(),
      },
      Math.min(pollMs, 25),
    ),
  )
}

/**
 * Of Linux, drivers/usb/class/usblp.c: with O_NONBLOCK a write returns when its transfer has begun and
 * the next one says `EAGAIN` until that is through, one of no bytes as well; `usblp_release` kills what is
 * under way; a printer without a way back answers a read with `EINVAL`.
 */
export function usbLine(device: UsbDevice, pollMs: number): Line {
  let lost = false
  let closed = false
  let arrived: (bytes: Uint8Array) => void = () => {}
  let reportLost: () => void = () => {}
  let reading: Promise<void> | null = null

  const lose = () => {
    if (lost) return
    lost = true
    reportLost()
  }

  async function readOn(): Promise<void> {
    const into = new Uint8Array(readBytes)
    while (!lost && !closed) {
      try {
        const count = await device.read(into)
        if (count > 0) arrived(into.slice(0, count))
        else await pause(pollMs)
      } catch (error) {
        if (codeOf(error) === 'EINVAL') return
        if (codeOf(error) !== 'EAGAIN') return lose()
        await pause(pollMs)
      }
    }
  }

  /** Repeats `step` until it has nothing left to do. */
  async function until(step: () => Promise<boolean>, withinMs: number): Promise<LineAnswer> {
    const deadlineMs = performance.now() + withinMs
    while (!lost) {
      try {
        if (await step()) return 'taken'
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') lose()
        else if (performance.now() >= deadlineMs) return 'stalled'
        else await pause(retryMs)
      }
    }
    return 'lost'
  }

  return {
    listen(onBytes, onLost) {
      arrived = onBytes
      reportLost = onLost
      reading ??= readOn()
    },
    write(bytes, withinMs) {
      let from = 0
      return until(async () => {
        if (from < bytes.length) from += await device.write(bytes, from)
        return from >= bytes.length
      }, withinMs)
    },
    finish(withinMs) {
      return until(async () => {
        await device.isThrough()
        return true
      }, withinMs)
    },
    async close() {
      if (closed) return
      closed = true
      await reading
      await device.close()
    },
  }
}
