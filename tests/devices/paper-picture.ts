// Draws what a strict printer read in its bytes, dot for dot at the width of the paper. What the printer
// writes with its own characters is drawn with ours, on the same grid; the bars and modules are real.
import { code128 } from '../../core/receipt/code128.ts'
import type { Language } from '../../core/words/language.ts'
import { blankDots, type Dots } from '../../native/printer/dots.ts'
import { drawBarcode, drawQr } from '../../native/printer/drawn-symbol.ts'
import { drawLine, heightOf } from '../../native/printer/drawn-text.ts'
import { dotsOfColumns, type ReadLine, type ReadPaper } from './paper-reader.ts'

const marginDots = 24

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
    case 'barcode': {
      const symbol = code128(line.data)
      if (symbol === null) throw new Error(`${line.data} is no barcode`)
      return drawBarcode(line.data, { symbol, moduleDots: line.dots / symbol.modules }, width)
    }
    case 'qr':
      return drawQr(line.data, line.moduleDots, width)
  }
}
