// The QR commands of ESC/POS (`GS ( k`, cn 49): store, then print. Lengths count bytes, not characters:
// a length that is short by one makes the printer read the rest of the receipt as commands.

/** Version 10 at level M holds 213 bytes (ISO/IEC 18004) and is 57 modules wide. */
const dataBytesMax = 213
/** Version 4 at level M: 33 modules, so that larger dots still fit 58 mm paper. */
const smallBytesMax = 62
const largeModuleDots = 6
const smallModuleDots = 4

/** Null when the data is empty, too long, or holds control characters (a printer may obey them). */
export function qrCommands(text: string): Buffer | null {
  if (/\p{Cc}/u.test(text)) return null
  const data = Buffer.from(text, 'utf8')
  if (data.length === 0 || data.length > dataBytesMax) return null
  const moduleDots = data.length > smallBytesMax ? smallModuleDots : largeModuleDots
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
