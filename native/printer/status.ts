// What the status bytes of an ESC/POS printer say. `DLE EOT n` is answered at once, even when
// printing is stopped; `GS r 1` only when everything before it has been printed.
import type { ProblemCode } from '../../core/words/problem-words.ts'

/** Printer, cause of being offline, cause of an error, paper: in the order they are asked. */
export const statusKinds = [1, 2, 3, 4] as const
export type StatusKind = (typeof statusKinds)[number]
export type StatusBytes = ReadonlyMap<StatusKind, number>

export function realTimeQuestion(kind: StatusKind): Buffer {
  return Buffer.from([0x10, 0x04, kind])
}

export const queuedQuestion = Buffer.from([0x1d, 0x72, 0x01])

type Sign = readonly [kind: StatusKind, bits: number, code: ProblemCode]

/**
 * Bits of each answer, most telling first: an open cover also reads as no paper, as an error that mends
 * itself (SRP-350) or as both, and whatever stops the printer also takes it offline. n=1 and 2: manuals
 * of the Samsung SRP-350 (page 8) and the HPRT TP80K (page 72); n=3 and 4: SRP-350 (page 9), Citizen
 * CT-S2000 (page 56), CBM1000 (page 49) and iDP3240 (page 53), which agree bit for bit. The heat of the
 * head is the one error that mends itself in all of them.
 */
const signs: readonly Sign[] = [
  [3, 0x20, 'printerFault'],
  [3, 0x08, 'cutterJammed'],
  [2, 0x04, 'coverOpen'],
  [2, 0x20, 'paperOut'],
  [4, 0x60, 'paperOut'],
  [3, 0x40, 'printerOverheated'],
  [2, 0x40, 'printerFault'],
  [1, 0x08, 'printerOffline'],
]
/** Some printers set both near-end bits, some only one (CT-S2000). */
const paperLowBits = 0x0c
const queuedPaperEndBits = 0x0c

/** What stops the printer, or null. Kinds it did not answer count as well. */
export function troubleIn(bytes: StatusBytes): ProblemCode | null {
  const sign = signs.find(([kind, bits]) => ((bytes.get(kind) ?? 0) & bits) !== 0)
  return sign === undefined ? null : sign[2]
}

export function paperIsLow(bytes: StatusBytes): boolean {
  return ((bytes.get(4) ?? 0) & paperLowBits) !== 0
}

/** Of an answer to `GS r 1`. */
export function paperEnded(queuedByte: number): boolean {
  return (queuedByte & queuedPaperEndBits) !== 0
}
