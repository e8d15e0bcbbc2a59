// A laid-out receipt as ESC/POS bytes. node-thermal-printer writes the commands it writes right; text,
// barcodes, QR codes and the drawer pulse are ours, because its own derail a Chinese receipt.
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { unreachable } from '../../core/assert.ts'
import type { Paper, PaperLine } from '../../core/receipt/paper.ts'
import { fitColumns } from '../../core/receipt/wrap.ts'
import { code128 } from './code128.ts'
import { type CharacterSet, encodeText } from './encoding.ts'
import { qrCommands } from './qr.ts'

export interface PaperBytes {
  readonly bytes: Buffer
  /** Lines the character set could not print whole, by index, with what a substitute stands for. */
  readonly missing: readonly { readonly line: number; readonly characters: readonly string[] }[]
}

export type DrawerPin = 'pin2' | 'pin5'

/** `ESC @`: the settings the printer woke up with. */
const initialise = Buffer.from([0x1b, 0x40])
const lineFeed = Buffer.from([0x0a])
/** `FS &`: two-byte characters on. Off after power-up on some models, so it follows each `ESC @`. */
const chineseOn = Buffer.from([0x1c, 0x26])
/** `FS ! n` sizes the two-byte characters, which `GS !` leaves alone on many printers. */
const chineseLarge = Buffer.from([0x1c, 0x21, 0x0c])
const chineseNormal = Buffer.from([0x1c, 0x21, 0x00])

/** Dots across the paper for each width in columns (devices: 58 mm, 80 mm at 180 dpi, 80 mm). */
const dotsOfColumns: readonly (readonly [columns: number, dots: number])[] = [
  [48, 576],
  [42, 512],
  [32, 384],
]
/** `GS w n`: 3 dots scan best, 2 is the least that all printers take. */
const moduleDots = [3, 2] as const
const barcodeHeightDots = 80

/** Leaves the printer as `ESC @` left it, with one cut, so that no receipt colours the next. */
export function paperBytes(paper: Paper, characterSet: CharacterSet): PaperBytes {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: paper.columns })
  const missing: { line: number; characters: readonly string[] }[] = []
  const chinese = characterSet !== 'ascii'

  printer.append(initialise)
  if (chinese) printer.append(chineseOn)
  for (const [line, content] of paper.lines.entries()) {
    const characters = appendLine(printer, content, paper.columns, characterSet)
    if (characters.length > 0) missing.push({ line, characters })
  }
  printer.cut()
  if (chinese) printer.append(chineseOn)
  return { bytes: printer.getBuffer(), missing }
}

/**
 * Five bytes, all of them: a printer given three waits for two more and fires on the next receipt.
 * 50 ms on and 500 ms off (`ESC p m t1 t2`, times in 2 ms).
 */
export function drawerPulse(pin: DrawerPin): Buffer {
  return Buffer.from([0x1b, 0x70, pin === 'pin2' ? 0x00 : 0x01, 0x19, 0xfa])
}

function appendLine(
  printer: ThermalPrinter,
  line: PaperLine,
  columns: number,
  characterSet: CharacterSet,
): readonly string[] {
  switch (line.kind) {
    case 'text':
      return appendText(printer, line, characterSet)
    case 'barcode':
      return appendSymbol(printer, line.data, barcodeCommands(line.data, columns), { columns, characterSet })
    case 'qr':
      return appendSymbol(printer, line.data, qrCommands(line.data), { columns, characterSet })
    default:
      return unreachable(line)
  }
}

function appendText(
  printer: ThermalPrinter,
  line: { readonly text: string; readonly large: boolean; readonly strong: boolean },
  characterSet: CharacterSet,
): readonly string[] {
  const { bytes, missing } = encodeText(line.text, characterSet)
  const chinese = characterSet !== 'ascii'
  if (line.strong) printer.bold(true)
  if (line.large) {
    printer.setTextSize(1, 1)
    if (chinese) printer.append(chineseLarge)
  }
  printer.append(bytes)
  printer.append(lineFeed)
  if (line.large) {
    printer.setTextSize(0, 0)
    if (chinese) printer.append(chineseNormal)
  }
  if (line.strong) printer.bold(false)
  return missing
}

/** Centred; data that no symbol can carry is printed to be read by eye. */
function appendSymbol(
  printer: ThermalPrinter,
  data: string,
  commands: Buffer | null,
  setting: { readonly columns: number; readonly characterSet: CharacterSet },
): readonly string[] {
  if (commands === null) {
    return fitColumns(data, setting.columns).flatMap((text) =>
      appendText(printer, { text, large: false, strong: false }, setting.characterSet),
    )
  }
  printer.alignCenter()
  printer.append(commands)
  printer.alignLeft()
  return []
}

/** Null when the narrowest bars are still wider than the paper. */
function barcodeCommands(data: string, columns: number): Buffer | null {
  const symbol = code128(data)
  if (symbol === null) return null
  const [, dots] = dotsOfColumns.find(([least]) => columns >= least) ?? [0, 0]
  const width = moduleDots.find((each) => symbol.modules * each <= dots)
  if (width === undefined) return null
  return Buffer.concat([
    Buffer.from([0x1d, 0x48, 0x02]), // its text beneath, by the printer
    Buffer.from([0x1d, 0x77, width]),
    Buffer.from([0x1d, 0x68, barcodeHeightDots]),
    Buffer.from([0x1d, 0x6b, 0x49, symbol.data.length]),
    symbol.data,
  ])
}
