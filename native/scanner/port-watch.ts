// Notices a scanner that was pulled while serialport was reading. That reader then reads nothing for
// ever, as fast as it can, and no close event comes (measured with serialport 13 on Linux).
import { stat } from 'node:fs/promises'
import type { SerialPort } from 'serialport'

const goneCodes = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO']

/** Whether the device behind an open port is gone, also when another one already has its path. */
export async function isGone(port: SerialPort): Promise<boolean> {
  // COM ports are not files, and Windows does fail the pending read.
  if (process.platform === 'win32') return false
  return (await hasNoNode(port.path)) || (await isHungUp(port))
}

async function hasNoNode(path: string): Promise<boolean> {
  try {
    await stat(path)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && goneCodes.includes(String(error.code))
  }
}

/** Asks the open file itself: a hung-up terminal answers EIO. Only Linux can be asked without side effects. */
async function isHungUp(port: SerialPort): Promise<boolean> {
  if (process.platform !== 'linux' || port.port === undefined || !port.isOpen) return false
  try {
    await port.port.getBaudRate()
    return false
  } catch {
    return true
  }
}
