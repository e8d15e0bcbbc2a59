// The serial ports of this machine with what each says of itself. On Linux they are read from the
// kernel's own files, because serialport's list needs udevadm, which a small system may not have.
import { SerialPort } from 'serialport'
import type { SerialPortFacts } from '../../core/ports.ts'
import { listByKernel } from './kernel-ports.ts'
import { findUse } from './port-use.ts'

/** A port and what is plugged into it. */
export type PortIdentity = Omit<SerialPortFacts, 'use' | 'holder'>

/** Never rejects: a machine that cannot be asked has no ports to show. */
export async function listPorts(): Promise<readonly PortIdentity[]> {
  if (process.platform === 'linux') return listByKernel()
  try {
    const listed = await SerialPort.list()
    return listed.map((port) => ({
      path: port.path,
      lastingPath: null,
      maker: port.manufacturer ?? null,
      product: null,
      serialNumber: port.serialNumber ?? null,
      vendorId: port.vendorId?.toLowerCase() ?? null,
      productId: port.productId?.toLowerCase() ?? null,
    }))
  } catch {
    return []
  }
}

/** The same, each with who has it open. */
export async function listPortsInUse(): Promise<readonly SerialPortFacts[]> {
  const ports = await listPorts()
  return Promise.all(ports.map(async (port) => ({ ...port, ...(await findUse(port.path)) })))
}
