// How the bytes of one job reach a printer. One job at a time; nothing of it may reach the printer
// after the answer was given.
import type { PrinterStatus, PrintOutcome } from '../../core/ports.ts'

export interface Transport {
  send(bytes: Uint8Array): Promise<PrintOutcome>
  readStatus(): Promise<PrinterStatus>
}
