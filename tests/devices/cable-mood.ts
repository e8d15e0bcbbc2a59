// The manners of the cable between a counter and an emulated printer, whatever the cable is made of.
// What a kind of cable cannot do (a serial line has no connection to break) it leaves undone.

export interface CableMood {
  /** `slow` takes `bytesPerSecond`; `never` leaves every byte in the line, until it is told otherwise. */
  reading: 'fast' | 'slow' | 'never'
  bytesPerSecond: number
  /** Sends automatic status, which nobody asked for, so long after a connection or a job's first byte. */
  unaskedStatusAfterMs: number | null
  unaskedBytes: Uint8Array
  /** Says XOFF, rests so long and says XON, each time this many bytes have come. */
  pausesAfterBytes: number | null
  pauseMs: number
  /** Breaks the connection when so many bytes have come. */
  resetAfterBytes: number | null
  /** Whether it ends the connection once the other side has. */
  endsConnection: boolean
}

export const calmCable: CableMood = {
  reading: 'fast',
  bytesPerSecond: 10_000,
  unaskedStatusAfterMs: null,
  // Automatic status as a TM-T88 sends it: drawer pin high, no trouble.
  unaskedBytes: Uint8Array.of(0x14, 0x00, 0x00, 0x0f),
  pausesAfterBytes: null,
  pauseMs: 30,
  resetAfterBytes: null,
  endsConnection: true,
}

export const xoff = Uint8Array.of(0x13)
export const xon = Uint8Array.of(0x11)

const slowStepMs = 20

/** How long a cable that took `bytes` rests before it takes more; 0 goes on at once. */
export function restAfter(bytes: number, mood: CableMood): number {
  return mood.reading === 'slow' ? Math.max(slowStepMs, (bytes / mood.bytesPerSecond) * 1_000) : 0
}
