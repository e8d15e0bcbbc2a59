// Code 128 as ESC/POS takes it (`GS k 73`): the printer draws the bars, we say which sets it takes.
import { digitPairs } from '../../core/receipt/code128.ts'
import { barcodeSize } from '../../core/receipt/symbols.ts'

const heightDots = 80

/** Null when no barcode on this paper can carry the text. */
export function code128Commands(text: string, columns: number): Buffer | null {
  const size = barcodeSize(text, columns)
  if (size === null) return null
  const data = Buffer.concat(
    size.symbol.runs.map(({ set, text: run }) => (set === 'C' ? setC(run) : setB(run))),
  )
  return Buffer.concat([
    Buffer.from([0x1d, 0x48, 0x02]), // its text beneath, by the printer
    Buffer.from([0x1d, 0x77, size.moduleDots]),
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
