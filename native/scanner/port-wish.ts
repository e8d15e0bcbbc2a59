// Which port the settings mean. A name such as ttyACM0 belongs to whatever was plugged in first, so a
// scanner that was seen once is found again by what it says of itself, wherever it is plugged in.
import type { PortIdentity } from './port-list.ts'

/** As USB writes them: four hexadecimal digits each; without a serial number any scanner of the model fits. */
export interface UsbIdentity {
  readonly vendorId: string
  readonly productId: string
  readonly serialNumber?: string
}

/** A device path or COM name, or what is plugged in, wherever that is. */
export type PortWish = string | UsbIdentity

/** The wish as a clerk and an owner know it from the settings. */
export function writeWish(wish: PortWish): string {
  if (typeof wish === 'string') return wish
  const { vendorId, productId, serialNumber } = wish
  return [`USB ${vendorId}:${productId}`, serialNumber].filter((part) => part !== undefined).join(' ')
}

/** What of `port` tells it from all others; null where it has no number of its own. */
export function identityOf(port: PortIdentity | undefined): UsbIdentity | null {
  const { vendorId = null, productId = null, serialNumber = null } = port ?? {}
  if (vendorId === null || productId === null || serialNumber === null) return null
  return { vendorId, productId, serialNumber }
}

export interface Search {
  readonly wish: PortWish
  /** What was at the wished path when it last opened. */
  readonly seen: UsbIdentity | null
  readonly ports: readonly PortIdentity[]
  /** Paths other scanners of this counter have. */
  readonly claimed: ReadonlySet<string>
}

/** The path to open now; null while nothing that fits is plugged in. */
export function choosePath({ wish, seen, ports, claimed }: Search): string | null {
  const identity = typeof wish === 'string' ? seen : wish
  const match = ports.find((port) => !claimed.has(port.path) && identity !== null && fits(port, identity))
  if (typeof wish !== 'string') return match?.path ?? null
  // A link of /dev/serial/by-id follows its scanner by itself, and a new scanner may take a name over.
  return match === undefined || match.lastingPath === wish ? wish : match.path
}

function fits(port: PortIdentity, { vendorId, productId, serialNumber }: UsbIdentity): boolean {
  if (port.vendorId !== vendorId.toLowerCase() || port.productId !== productId.toLowerCase()) return false
  return serialNumber === undefined || port.serialNumber === serialNumber
}
