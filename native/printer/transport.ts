// How the bytes of one job reach a printer. One job at a time; nothing of it may reach the printer
// after the answer was given.
import type { PrinterStatus, PrintOutcome } from '../../core/ports.ts'
import { type DrawerPin, queuedPulse } from './drawer.ts'

/** Takes bytes in their order, and nothing past them. */
export interface ByteTransport {
  send(bytes: Uint8Array): Promise<PrintOutcome>
  readStatus(): Promise<PrinterStatus>
}

export interface Transport extends ByteTransport {
  /** Opens the drawer that hangs on the printer: now, or not at all. */
  pulse(pin: DrawerPin): Promise<PrintOutcome>
}

/** A drawer behind it is opened by bytes like any others. */
export function drawerByBytes(transport: ByteTransport): Transport {
  return { ...transport, pulse: (pin) => transport.send(queuedPulse(pin)) }
}
