// Opens a device file for writing, and never makes one: a receipt written to a plain file that stands
// where an unplugged device should be is a receipt nobody gets.
import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { isatty } from 'node:tty'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'

/** Non-blocking, since a write to a stopped printer would hold a thread of the process for ever. */
const usualFlags = constants.O_APPEND | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

const openFailures: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'printerMissing',
  ENOTDIR: 'printerMissing',
  ENODEV: 'printerMissing',
  EISDIR: 'printerAddressWrong',
  EACCES: 'printerForbidden',
  EPERM: 'printerForbidden',
  EBUSY: 'printerBusy',
}
/** Of the kernel's usblp (Documentation/admin-guide/devices.txt: 180 char, /dev/usb/lp0 and on). */
const usbMajor = 180

/** Refused with the problem a clerk can act on; a terminal is refused as well. */
export async function openDevice(
  path: string,
  printer: string,
  access: 'write' | 'readAndWrite',
): Promise<Outcome<FileHandle>> {
  try {
    const mode = access === 'write' ? constants.O_WRONLY : constants.O_RDWR
    const file = await open(path, mode | usualFlags)
    if (!isatty(file.fd)) return done(file)
    // A terminal turns each line feed into two bytes; it must be opened as a serial port.
    await file.close()
    return refuse('printerAddressWrong', { printer })
  } catch (error) {
    return refuse(openFailures[codeOf(error)] ?? 'printerUnreachable', { printer })
  }
}

/** Whether the kernel's driver of USB printers stands behind it, which lets a printer answer. */
export async function isUsbPrinter(path: string): Promise<boolean> {
  const found: Stats | null = await stat(path).catch(() => null)
  return found?.isCharacterDevice() === true && ((found.rdev >> 8) & 0xfff) === usbMajor
}

/** `EAGAIN` and its kin; nothing for an error that has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
