// The edge that turns a PIN or a badge into what may be kept. Slow on purpose, and never on the thread
// that serves the clerk.
import type { Report } from '../ports.ts'

export interface PinKeeper {
  /** A hash with a salt of its own; it says how it was made. */
  hash(pin: string, report: Report<string>): void
  /** False also for a hash it cannot read. */
  check(pin: string, hash: string, report: Report<boolean>): void
  /** The same for the same text and salt, at once: a badge is found by it. */
  digest(text: string, salt: string): string
}
