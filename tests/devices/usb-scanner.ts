// A scanner on a USB port as the system sees it: what it says of itself, and a name that depends on what
// else is plugged in. The cable behind the name is a pseudo-terminal, which no system lists.
import { realpathSync } from 'node:fs'
import type { PortIdentity } from '../../native/scanner/port-list.ts'
import type { PtyScanner } from './pty-scanner.ts'

export interface UsbShelf {
  /** Plugs a scanner's cable in, under this identity. */
  plug(scanner: PtyScanner, serialNumber: string | null): void
  pull(scanner: PtyScanner): void
  /** What the system lists at this instant. */
  list(): Promise<readonly PortIdentity[]>
  /** Once the list has been asked since the last plug or pull, and whoever asked has its answer. */
  asked(): Promise<void>
}

export const usbModel = { vendorId: '0c2e', productId: '0b61' }

export function createUsbShelf(): UsbShelf {
  const plugged = new Map<PtyScanner, PortIdentity>()
  let answered = Promise.withResolvers<void>()
  return {
    plug(scanner, serialNumber) {
      const facts = { ...usbModel, maker: 'Honeywell', product: 'Xenon 1900', serialNumber }
      answered = Promise.withResolvers()
      plugged.set(scanner, { ...facts, path: realpathSync(scanner.path), lastingPath: null })
    },
    pull(scanner) {
      answered = Promise.withResolvers()
      plugged.delete(scanner)
    },
    async list() {
      // After the turn in which the asker goes on with what it was told.
      setImmediate(answered.resolve)
      return [...plugged.values()]
    },
    asked: () => answered.promise,
  }
}
