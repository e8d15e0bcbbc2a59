// The QR commands of ESC/POS (`GS ( k`, cn 49): store, then print. Lengths count bytes, not characters:
// a length that is short by one makes the printer read the rest of the receipt as commands.
import { qrModuleDots } from '../../core/receipt/symbols.ts'

/** Null when no symbol can carry the data. */
export function qrCommands(text: string): Buffer | null {
  const moduleDots = qrModuleDots(text)
  if (moduleDots === null) return null
  const data = Buffer.from(text, 'utf8')
  return Buffer.concat([
    parenthesisK(0x41, Buffer.from([0x32, 0x00])), // model 2
    parenthesisK(0x43, Buffer.from([moduleDots])),
    parenthesisK(0x45, Buffer.from([0x31])), // level M, 15 %
    parenthesisK(0x50, Buffer.concat([Buffer.from([0x30]), data])),
    parenthesisK(0x51, Buffer.from([0x30])),
  ])
}

function parenthesisK(fn: number, parameters: Buffer): Buffer {
  const length = parameters.length + 2
  return Buffer.concat([Buffer.from([0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn]), parameters])
}
