// Cuts the bytes of a serial scanner into scans. It holds one frame at most, never throws, and never
// joins bytes of two connections: whoever closes a port calls `reset` and makes a new framing.

/** What ends a scan: `line` is CR, LF or both; `auto` is any end character, or quiet if none is ever sent. */
export type FrameEnd = 'auto' | 'line' | 'tab' | 'etx' | 'gap'

export interface FramingOptions {
  readonly end: FrameEnd
  /** Milliseconds without a byte that end a scan (`gap`, `auto`) or give up an unfinished one. */
  readonly gapMs: number
  /** What the scanner was set up to send around each scan; taken off where it is there. */
  readonly prefix: string
  readonly suffix: string
  /** Calls `ring` once after `waitMs`, unless the function it returns was called before. */
  readonly after: (waitMs: number, ring: () => void) => () => void
}

export interface FramingListener {
  /** One scan, never empty, without control characters. */
  framed(text: string): void
  /** One scan was thrown away: too long, unfinished, or not text. Said once for each. */
  garbled(): void
}

export interface Framing {
  push(bytes: Uint8Array): void
  /** Forgets everything held and starts no timer; nothing is reported. */
  reset(): void
}

/** A scanner at 9600 baud sends a byte each millisecond; USB may pause for tens of them. */
export const gapMsByEnd: Readonly<Record<FrameEnd, number>> = {
  auto: 300,
  line: 300,
  tab: 300,
  etx: 300,
  gap: 70,
}

/** The longest code a counter meets is a web link in a QR code; a card has 20 digits. */
export const frameBytesMax = 512

const stx = 0x02
const etx = 0x03
const tab = 0x09
const lineFeed = 0x0a
const carriageReturn = 0x0d

const endBytes: Readonly<Record<FrameEnd, readonly number[]>> = {
  auto: [carriageReturn, lineFeed, tab, etx],
  line: [carriageReturn, lineFeed],
  tab: [tab],
  etx: [etx],
  gap: [],
}

/**
 * A splitter for one connection. Control bytes that mean nothing (NUL, ...) are dropped; bytes
 * above 7E are read as UTF-8, and a frame that is not UTF-8 is garbled.
 */
export function createFraming(options: FramingOptions, listener: FramingListener): Framing {
  const ends = endBytes[options.end]
  const held = new Uint8Array(frameBytesMax)
  let heldBytes = 0
  let discarding = false
  // A scanner that ended one scan by a character ends them all so: from then on a pause is a fault,
  // and half a card number must not pass as a whole one.
  const endKnown = options.end !== 'auto' && options.end !== 'gap'
  let endExpected = endKnown
  // A scanner that ended one scan by ETX begins them all by STX: what came before it is no part of one.
  let startKnown = options.end === 'etx'
  let resets = 0
  let cancelGap = () => {}

  function hold(byte: number): void {
    if (discarding) return
    if (heldBytes === frameBytesMax) {
      giveUp()
      return
    }
    held[heldBytes] = byte
    heldBytes += 1
  }

  /** A scan starts here, whatever was held: its own end was lost on the way, or it was noise. */
  function begin(): void {
    if (heldBytes > 0) listener.garbled()
    heldBytes = 0
    discarding = false
  }

  /** Throws the frame away, with what is still to come of it up to the next end or quiet gap. */
  function giveUp(): void {
    heldBytes = 0
    discarding = true
    listener.garbled()
  }

  function finish(): void {
    const text = decode(held.subarray(0, heldBytes))
    heldBytes = 0
    discarding = false
    if (text === null) listener.garbled()
    else if (text !== '') deliver(text)
  }

  function deliver(text: string): void {
    const { prefix, suffix } = options
    const headless = text.startsWith(prefix) ? text.slice(prefix.length) : text
    const bare = headless.endsWith(suffix) ? headless.slice(0, headless.length - suffix.length) : headless
    if (bare !== '') listener.framed(bare)
  }

  function awaitGap(): void {
    cancelGap()
    cancelGap = heldBytes > 0 || discarding ? options.after(options.gapMs, passGap) : () => {}
  }

  function passGap(): void {
    cancelGap = () => {}
    if (discarding) {
      discarding = false
      return
    }
    if (endExpected) giveUp()
    else finish()
    awaitGap()
  }

  return {
    push(bytes) {
      const resetsBefore = resets
      for (const byte of bytes) {
        if (ends.includes(byte)) {
          endExpected = true
          startKnown ||= byte === etx
          finish()
        } else if (byte === stx && startKnown) begin()
        else if (byte >= 0x20 && byte !== 0x7f) hold(byte)
        // The listener closed the connection: what is left of these bytes belongs to nobody.
        if (resets !== resetsBefore) return
      }
      if (bytes.length > 0) awaitGap()
    },
    reset() {
      resets += 1
      heldBytes = 0
      discarding = false
      endExpected = endKnown
      startKnown = options.end === 'etx'
      cancelGap()
      cancelGap = () => {}
    },
  }
}

/** The text of one frame, or null where the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\p{Cc}/gu, '')
  } catch {
    return null
  }
}
