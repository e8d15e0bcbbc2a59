// What a serial port makes of bytes sent at another speed: the line is drawn as bits in time and read
// back at the wrong rate, framing errors and all. A pseudo-terminal has no speed, so it is done here.

export interface Speeds {
  readonly sentBaud: number
  readonly readBaud: number
}

/** 8 data bits, no parity, one stop bit; two idle bits before each byte. */
export function readAtWrongBaud(bytes: Uint8Array, { sentBaud, readBaud }: Speeds): Uint8Array {
  const bits: number[] = []
  for (const byte of bytes) bits.push(1, 1, 0, ...Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1), 1)
  const levelAt = (bitOfReader: number) => bits[Math.floor((bitOfReader * sentBaud) / readBaud)] ?? 1
  const end = (bits.length * readBaud) / sentBaud
  const read: number[] = []
  for (let at = 0; at < end; ) {
    // A byte starts where the line falls; each bit is looked at in its middle.
    if (levelAt(at) === 1) {
      at += 0.1
      continue
    }
    let byte = 0
    for (let bit = 0; bit < 8; bit += 1) byte |= levelAt(at + 1.5 + bit) << bit
    read.push(byte)
    at += 9.5
  }
  return Uint8Array.from(read)
}
