// Bytes such as a broken cable, a wrong speed, a torn label or a scanner with other settings might send:
// the same ones for the same seed. A part of them are almost cards, for pure noise is never near one.
import { ChanceStream } from '../sim/chance-stream.ts'

export interface ScannerNoise {
  /** The next bytes, 1 to a few hundred of them, as they would arrive together. */
  next(): Uint8Array
  /** True now and then: the cable is quiet for as long as it takes. */
  pauses(): boolean
}

const ends = ['\r', '\n', '\r\n', '\t', '\u0003', '']
const starts = ['', '', '\u0002', ']C0', ']C1', ']E0', ']E4', ']Q1', '\u0002]A0']
const beginnings = [
  '89852',
  '89853',
  '8986',
  '8985212',
  '+852',
  '86',
  '1-',
  '489',
  'LPA:1$',
  'https://',
  '454',
]
const chunkMax = 200

export function createScannerNoise(seed: number): ScannerNoise {
  const chance = new ChanceStream(seed, 'scanner noise')
  const below = (limit: number) => Math.floor(chance.fraction() * limit)
  const pick = (from: readonly string[]) => from[below(from.length)] ?? ''
  const encoder = new TextEncoder()

  function uniform(): Uint8Array {
    return Uint8Array.from({ length: 1 + below(chunkMax) }, () => below(256))
  }

  function almostCode(): Uint8Array {
    const digits = Array.from({ length: below(22) }, () => below(10)).join('')
    const bytes = encoder.encode(pick(starts) + pick(beginnings) + digits + pick(ends))
    return below(4) === 0 ? damaged(bytes) : bytes
  }

  /** A bit turned, a byte lost, or cut off somewhere. */
  function damaged(bytes: Uint8Array): Uint8Array {
    const at = below(bytes.length)
    switch (below(3)) {
      case 0:
        return bytes.map((byte, place) => (place === at ? byte ^ (1 << below(8)) : byte))
      case 1:
        return bytes.filter((_byte, place) => place !== at)
      default:
        return bytes.subarray(0, at)
    }
  }

  return {
    next: () => (below(3) === 0 ? uniform() : almostCode()),
    pauses: () => below(20) === 0,
  }
}
