// A laid-out receipt as ESC/POS bytes. node-thermal-printer writes the commands it writes right; text,
// barcodes, QR codes and the drawer pulse are ours, because its own derail a Chinese receipt.
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import type { CharacterSet, Drawing, Paper, PaperLine, TextLine } from '../../core/receipt/paper.ts'
import { barcodeSize, paperDots, qrModuleDots } from '../../core/receipt/symbols.ts'
import { fitColumns } from '../../core/receipt/wrap.ts'
import type { Language } from '../../core/words/language.ts'
import { code128Commands } from './code128.ts'
import { drawBarcode, drawQr } from './drawn-symbol.ts'
import { drawLines, drawnText } from './drawn-text.ts'
import { type EncodedText, encodeText } from './encoding.ts'
import { qrCommands } from './qr.ts'
import { rasterCommands } from './raster.ts'

export interface PaperBytes {
  readonly bytes: Buffer
  /** What is then on paper, as far as letters say it: with each substitute, and with data no symbol can carry. */
  readonly shown: Paper
  /** Lines that are not on paper whole, by index, with the characters a substitute stands for. */
  readonly missing: readonly { readonly line: number; readonly characters: readonly string[] }[]
}

export interface DrawingOptions {
  readonly drawing: Drawing
  /** Chooses the shapes of drawn characters. */
  readonly language: Language
}

/** `ESC @`: the settings the printer woke up with. */
const initialise = Buffer.from([0x1b, 0x40])
/** `ESC R 0`: the dollar sign is a dollar sign. A printer may wake up with another country's signs. */
const plainSigns = Buffer.from([0x1b, 0x52, 0x00])
const lineFeed = Buffer.from([0x0a])
/** `FS &`: two-byte characters on. Off after power-up on some models, so it follows each `ESC @`. */
const chineseOn = Buffer.from([0x1c, 0x26])
/** `FS ! n` sizes the two-byte characters, which `GS !` leaves alone on many printers. */
const chineseLarge = Buffer.from([0x1c, 0x21, 0x0c])
const chineseNormal = Buffer.from([0x1c, 0x21, 0x00])

/** Leaves the printer as `ESC @` left it, with one cut, so that no receipt colours the next. */
export function paperBytes(
  paper: Paper,
  characterSet: CharacterSet,
  options: DrawingOptions = { drawing: 'lines', language: 'zh-Hant' },
): PaperBytes {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: paper.columns })
  const setting = { columns: paper.columns, characterSet, ...options }
  const missing: { line: number; characters: readonly string[] }[] = []
  const shown: PaperLine[] = []
  const chinese = characterSet !== 'ascii'
  // Drawn lines that follow one another are one picture, without a seam between them.
  const drawn: TextLine[] = []
  const endPicture = (): void => {
    if (drawn.length > 0) printer.append(rasterCommands(drawLines(drawn, paper.columns, options.language)))
    drawn.length = 0
  }

  printer.append(initialise)
  if (chinese) printer.append(chineseOn)
  printer.append(plainSigns)
  for (const [at, content] of paper.lines.entries()) {
    for (const line of content.kind === 'text' ? [content] : symbolOrText(content, setting)) {
      if (Buffer.isBuffer(line)) {
        endPicture()
        // A drawn code has its own white at its left.
        if (options.drawing === 'whole') printer.alignLeft()
        else printer.alignCenter()
        printer.append(line)
        printer.alignLeft()
        shown.push(content)
        continue
      }
      const { how, encoded, text, characters } = chooseFor(line, setting)
      if (characters.length > 0) missing.push({ line: at, characters })
      shown.push({ ...line, text })
      if (how === 'drawn') drawn.push(line)
      else {
        endPicture()
        appendText(printer, line, encoded, chinese)
      }
    }
  }
  endPicture()
  printer.cut()
  if (chinese) printer.append(chineseOn)
  return { bytes: printer.getBuffer(), shown: { columns: paper.columns, lines: shown }, missing }
}

/** A line is drawn when that brings something onto the paper that writing would not. */
function chooseFor(
  line: TextLine,
  { characterSet, drawing, language }: DrawingOptions & { readonly characterSet: CharacterSet },
): {
  readonly how: 'written' | 'drawn'
  readonly encoded: EncodedText
  /** What a person reads on paper. */
  readonly text: string
  /** What will not be there as it should. */
  readonly characters: readonly string[]
} {
  const encoded = encodeText(line.text, characterSet)
  const written = { how: 'written', encoded, text: encoded.shown, characters: encoded.missing } as const
  const fits = encoded.missing.length === 0
  if (drawing === 'never' || (fits && drawing === 'lines') || line.text.trim() === '') return written
  const drawn = drawnText(line.text, language)
  const isBetter = drawn.missing.length < encoded.missing.length || (fits && drawn.missing.length === 0)
  return isBetter ? { how: 'drawn', encoded, text: drawn.shown, characters: drawn.missing } : written
}

function appendText(printer: ThermalPrinter, line: TextLine, encoded: EncodedText, chinese: boolean): void {
  if (line.strong) printer.bold(true)
  if (line.large) {
    printer.setTextSize(1, 1)
    if (chinese) printer.append(chineseLarge)
  }
  printer.append(encoded.bytes)
  printer.append(lineFeed)
  if (line.large) {
    printer.setTextSize(0, 0)
    if (chinese) printer.append(chineseNormal)
  }
  if (line.strong) printer.bold(false)
}

/** Data that no symbol can carry is printed to be read by eye. */
function symbolOrText(
  { kind, data }: Extract<PaperLine, { readonly data: string }>,
  { columns, drawing }: { readonly columns: number; readonly drawing: Drawing },
): readonly (Buffer | TextLine)[] {
  const commands = kind === 'barcode' ? barcode(data, columns, drawing) : qr(data, columns, drawing)
  if (commands !== null) return [commands]
  return fitColumns(data, columns).map((text) => ({ kind: 'text', text, large: false, strong: false }))
}

function barcode(data: string, columns: number, drawing: Drawing): Buffer | null {
  const size = barcodeSize(data, columns)
  if (size === null || drawing !== 'whole') return code128Commands(data, columns)
  return rasterCommands(drawBarcode(data, size, paperDots(columns)))
}

function qr(data: string, columns: number, drawing: Drawing): Buffer | null {
  const moduleDots = qrModuleDots(data)
  if (moduleDots === null || drawing !== 'whole') return qrCommands(data)
  return rasterCommands(drawQr(data, moduleDots, paperDots(columns)))
}
