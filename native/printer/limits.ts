// How long a printer is waited for. Every bound grows with the bytes of the job, so that a receipt drawn
// as a picture over a slow cable is not given up on halfway.

export interface PrinterLimits {
  readonly connectMs: number
  /** For one answer to a real-time question. */
  readonly statusMs: number
  /** For the bytes of a job to leave this machine, beyond the time `bytesPerSecond` gives them. */
  readonly jobMs: number
  /** For a printer that says when it has printed to say so, beyond the same time. */
  readonly confirmMs: number
  /** The same for a printer of which it is not known yet whether it ever says so. */
  readonly learnMs: number
  /** How long nothing may go wrong after the last byte of a job that nobody confirms. */
  readonly lingerMs: number
  /** Between two looks at a printer at work. */
  readonly pollMs: number
  /** For the contact of a drawer to say that it sprang open. */
  readonly drawerMs: number
  /** For a printer whose answer we have to end the connection. */
  readonly closeMs: number
  /** The slowest a printer at work takes bytes; a serial line is slower still. */
  readonly bytesPerSecond: number
}

/**
 * A head prints 150 mm and more a second, 86 kB of a picture on 80 mm paper; 4 kB a second leaves room
 * for slow processors and cold heads. At 9600 baud a text receipt takes two seconds, 65 kB over a minute.
 */
export const usualLimits: PrinterLimits = {
  connectMs: 5_000,
  statusMs: 1_000,
  jobMs: 15_000,
  confirmMs: 15_000,
  learnMs: 4_000,
  lingerMs: 2_000,
  pollMs: 400,
  drawerMs: 700,
  closeMs: 1_000,
  bytesPerSecond: 4_000,
}

/** Ten bits on the wire for each byte: a start bit, eight, and a stop bit. */
export function serialLimits(limits: PrinterLimits, baudRate: number): PrinterLimits {
  return { ...limits, bytesPerSecond: Math.min(limits.bytesPerSecond, baudRate / 10) }
}

/** Milliseconds for `bytes` of a job at the slowest rate, and `graceMs` more. */
export function timeFor(bytes: number, graceMs: number, limits: PrinterLimits): number {
  return graceMs + Math.ceil((bytes / limits.bytesPerSecond) * 1_000)
}

/** A drawer pulse and its kin: nothing of them can be cut off that a person would miss. */
const briefBytesMax = 16

/** How long after its last byte a job that nobody confirms is watched: a pulse holds up no receipt. */
export function lingerFor(bytes: number, limits: PrinterLimits): number {
  return bytes > briefBytesMax ? limits.lingerMs : 0
}
