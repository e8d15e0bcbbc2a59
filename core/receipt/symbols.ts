// How large a barcode or a QR code comes out on paper, the same for the printer and for the screen; null
// where no symbol can carry the data, which is then printed to be read by eye.
import { type Code128, code128 } from './code128.ts'

/** Dots across the paper for each width in columns (devices: 58 mm, 80 mm at 180 dpi, 80 mm). */
const dotsOfColumns: readonly (readonly [columns: number, dots: number])[] = [
  [48, 576],
  [42, 512],
  [32, 384],
]

/** Of a barcode: 3 scan best, 2 is the least that all printers take. */
const barcodeModuleDots = [3, 2] as const
/** `GS k 73 n` counts the data with its changes of set in one byte. */
const barcodeBytesMax = 255

/** Version 10 at level M holds 213 bytes (ISO/IEC 18004) and is 57 modules wide. */
const qrBytesMax = 213
/** Version 4 at level M: 33 modules, so that larger dots still fit 58 mm paper. */
const qrSmallBytesMax = 62
const qrSmallModuleDots = 6
const qrLargeModuleDots = 4

export function paperDots(columns: number): number {
  const [, dots] = dotsOfColumns.find(([least]) => columns >= least) ?? [0, 0]
  return dots
}

export interface BarcodeSize {
  readonly symbol: Code128
  readonly moduleDots: number
}

/** As large as the paper lets it be. The quiet zones are the margins of the paper. */
export function barcodeSize(data: string, columns: number): BarcodeSize | null {
  const symbol = code128(data)
  if (symbol === null) return null
  const widest = paperDots(columns)
  const moduleDots = barcodeModuleDots.find((dots) => symbol.modules * dots <= widest)
  const bytes = symbol.runs.reduce((sum, { set, text }) => {
    // Two name the set; a pair of digits is one; the sign that begins a change of set is written twice.
    return sum + 2 + (set === 'C' ? text.length / 2 : text.replaceAll('{', '{{').length)
  }, 0)
  return moduleDots === undefined || bytes > barcodeBytesMax ? null : { symbol, moduleDots }
}

/** Dots of one module. Null when the data is empty, too long, or holds what a printer may obey. */
export function qrModuleDots(data: string): number | null {
  if (/\p{Cc}/u.test(data)) return null
  const bytes = bytesOf(data)
  if (bytes === 0 || bytes > qrBytesMax) return null
  return bytes > qrSmallBytesMax ? qrLargeModuleDots : qrSmallModuleDots
}

/** As UTF-8; half a surrogate pair is written as the replacement character. */
function bytesOf(data: string): number {
  let bytes = 0
  for (const character of data) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
