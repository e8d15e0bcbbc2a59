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
 * Bits of each answer, most telling first: an open cover also reads as no paper, and whatever stops
 * the printer also takes it offline. n=1 and 2: Samsung SRP-350 and HPRT TP80K manuals, `DLE EOT`;
 * n=3 and 4: as the Epson family has them, checked on no printer of ours yet.
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
