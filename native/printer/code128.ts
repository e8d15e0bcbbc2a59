// Code 128 as ESC/POS takes it (`GS k 73`): the printer draws the bars, we say which sets it takes.
import { code128, digitPairs } from '../../core/receipt/code128.ts'

/** `GS w n`: 3 dots scan best, 2 is the least that all printers take. */
const moduleDots = [3, 2] as const
const heightDots = 80
/** `n` of the command is one byte. */
const dataBytesMax = 255

/**
 * Null when `text` is empty, not printable ASCII, longer than the command can say, or wider than the
 * paper however narrow its bars.
 */
export function code128Commands(text: string, paperDots: number): Buffer | null {
  const symbol = code128(text)
  if (symbol === null) return null
  const data = Buffer.concat(symbol.runs.map(({ set, text }) => (set === 'C' ? setC(text) : setB(text))))
  const width = moduleDots.find((dots) => symbol.modules * dots <= paperDots)
  if (width === undefined || data.length > dataBytesMax) return null
  return Buffer.concat([
    Buffer.from([0x1d, 0x48, 0x02]), // its text beneath, by the printer
    Buffer.from([0x1d, 0x77, width]),
    Buffer.from([0x1d, 0x68, heightDots]),
    Buffer.from([0x1d, 0x6b, 0x49, data.length]),
    data,
  ])
}

/** One byte for each pair of digits. */
function setC(digits: string): Buffer {
  return Buffer.from([...Buffer.from('{C'), ...digitPairs(digits)])
}

function setB(text: string): Buffer {
  return Buffer.from(`{B${text.replaceAll('{', '{{')}`)
}
