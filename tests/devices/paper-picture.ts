// Draws what a strict printer read in its bytes, dot for dot at the width of the paper. What the printer
// writes with its own characters is drawn with ours, on the same grid; the bars and modules are real.
import encodeQR from 'qr'
import { code128 } from '../../core/receipt/code128.ts'
import { columnsOf } from '../../core/receipt/columns.ts'
import type { Language } from '../../core/words/language.ts'
import { blacken, blankDots, type Dots } from '../../native/printer/dots.ts'
import { columnDots, drawLine, heightOf } from '../../native/printer/drawn-text.ts'
import { dotsOfColumns, type ReadLine, type ReadPaper } from './paper-reader.ts'

const marginDots = 24
const barHeightDots = 80
/** Between bars and the text beneath them. */
const gapDots = 6

export interface PictureOptions {
  readonly columns: number
  readonly language: Language
}

/** The paper with a margin all round. */
export function drawPaper(paper: ReadPaper, { columns, language }: PictureOptions): Dots {
  const width = dotsOfColumns[columns] ?? 0
  const pieces = paper.lines.map((line) => drawPiece(line, width, language))
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0)
  const sheet = blankDots(width + 2 * marginDots, height + 2 * marginDots)
  let top = marginDots
  for (const piece of pieces) {
    for (let row = 0; row < piece.height; row += 1) {
      const ink = piece.ink.subarray(row * piece.width, row * piece.width + Math.min(piece.width, width))
      sheet.ink.set(ink, (top + row) * sheet.width + marginDots)
    }
    top += piece.height
  }
  return sheet
}

function drawPiece(line: ReadLine, width: number, language: Language): Dots {
  switch (line.kind) {
    case 'text': {
      const dots = blankDots(width, heightOf(line))
      drawLine(dots, 0, line, language)
      return dots
    }
    case 'drawn':
      return line.dots
    case 'barcode':
      return drawBarcode(line, width)
    case 'qr':
      return drawQr(line, width)
  }
}

function drawBarcode({ data, dots: symbolDots }: { data: string; dots: number }, width: number): Dots {
  const symbol = code128(data)
  if (symbol === null) throw new Error(`${data} is no barcode`)
  const moduleDots = symbolDots / symbol.modules
  const text = { kind: 'text', text: data, large: false, strong: false } as const
  const dots = blankDots(width, barHeightDots + gapDots + heightOf(text))
  let left = Math.floor((width - symbolDots) / 2)
  for (const [place, modules] of symbol.bars.entries()) {
    const bar = { left, top: 0, width: modules * moduleDots, height: barHeightDots }
    if (place % 2 === 0) blacken(dots, bar)
    left += modules * moduleDots
  }
  const under = blankDots(columnsOf(data) * columnDots, heightOf(text))
  drawLine(under, 0, text, 'en')
  const start = Math.floor((width - under.width) / 2)
  for (let row = 0; row < under.height; row += 1) {
    const ink = under.ink.subarray(row * under.width, (row + 1) * under.width)
    dots.ink.set(ink, (barHeightDots + gapDots + row) * width + start)
  }
  return dots
}

/** Level M, as the printer is told, with one white module around; which of eight masks it takes is its own choice. */
function drawQr({ data, moduleDots }: { data: string; moduleDots: number }, width: number): Dots {
  const modules = encodeQR(data.toWellFormed(), 'raw', { ecc: 'medium', border: 1 })
  const side = modules.length * moduleDots
  const dots = blankDots(width, side)
  const start = Math.floor((width - side) / 2)
  for (const [row, line] of modules.entries()) {
    for (const [column, black] of line.entries()) {
      const left = start + column * moduleDots
      const top = row * moduleDots
      if (black) blacken(dots, { left, top, width: moduleDots, height: moduleDots })
    }
  }
  return dots
}
