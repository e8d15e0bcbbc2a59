// Draws the codes of a receipt dot by dot, as a printer makes them, for one that is sent its whole receipt
// as a picture and may have no such command.
import encodeQR from 'qr'
import { columnsOf } from '../../core/receipt/columns.ts'
import type { BarcodeSize } from '../../core/receipt/symbols.ts'
import { blacken, blankDots, type Dots } from './dots.ts'
import { columnDots, drawLine, heightOf } from './drawn-text.ts'

export const barcodeHeightDots = 80
/** Between the bars and the text beneath them. */
const gapDots = 6

/** In the middle of `width` dots, its text beneath. */
export function drawBarcode(data: string, { symbol, moduleDots }: BarcodeSize, width: number): Dots {
  const text = { kind: 'text', text: data, large: false, strong: false } as const
  const under = barcodeHeightDots + gapDots
  const dots = blankDots(width, under + heightOf(text))
  let left = Math.floor((width - symbol.modules * moduleDots) / 2)
  for (const [place, modules] of symbol.bars.entries()) {
    const bar = { left, top: 0, width: modules * moduleDots, height: barcodeHeightDots }
    if (place % 2 === 0) blacken(dots, bar)
    left += modules * moduleDots
  }
  drawLine(dots, under, text, 'en', Math.floor((width - columnsOf(data) * columnDots) / 2))
  return dots
}

/**
 * In the middle of `width` dots, with one white module around. Level M, as printers are told; which of
 * eight masks a printer takes is its own choice.
 */
export function drawQr(data: string, moduleDots: number, width: number): Dots {
  const modules = encodeQR(data.toWellFormed(), 'raw', { ecc: 'medium', border: 1 })
  const side = modules.length * moduleDots
  const dots = blankDots(width, side)
  const start = Math.floor((width - side) / 2)
  for (const [row, line] of modules.entries()) {
    for (const [column, black] of line.entries()) {
      const left = start + column * moduleDots
      if (black) blacken(dots, { left, top: row * moduleDots, width: moduleDots, height: moduleDots })
    }
  }
  return dots
}
