// A printer behind a queue of this machine's own print system, whichever that is.
import type { PrinterLimits } from './limits.ts'
import { drawerByBytes, type Transport } from './transport.ts'
import { cupsTransport } from './transport-cups.ts'
import { windowsTransport } from './transport-windows.ts'

export interface QueueOptions {
  readonly name: string
  /** Named in problems. */
  readonly printer: string
  readonly limits: PrinterLimits
}

export function queueTransport(options: QueueOptions): Transport {
  return drawerByBytes(process.platform === 'win32' ? windowsTransport(options) : cupsTransport(options))
}
