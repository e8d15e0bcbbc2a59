// Draws lines of text with the glyphs that come with the app, on the printer's own grid: 12 dots a column,
// so that what stands under one another in drawn and in printed lines does so on paper.
import { columnsOfCharacter } from '../../core/receipt/columns.ts'
import type { TextLine } from '../../core/receipt/paper.ts'
import type { Language } from '../../core/words/language.ts'
import { blacken, blankDots, type Dots } from './dots.ts'
import { glyphRows } from './glyph-format.ts'
import { glyphOf } from './glyphs.ts'

export const columnDots = 12
/** What printers feed beneath a line of 24 dots at their usual 30 dots a line. */
export const gapDots = 6
const largeScale = 2
/** Stand for what the sheet does not hold, as wide as it was counted. */
const substitutes = { 1: '?', 2: '□' } as const

export function heightOf(line: Pick<TextLine, 'large'>): number {
  return glyphRows * scaleOf(line) + gapDots
}

/** The lines one below another, each with the gap beneath it. */
export function drawLines(lines: readonly TextLine[], columns: number, language: Language): Dots {
  const dots = blankDots(
    columns * columnDots,
    lines.reduce((sum, line) => sum + heightOf(line), 0),
  )
  let top = 0
  for (const line of lines) {
    drawLine(dots, top, line, language)
    top += heightOf(line)
  }
  return dots
}

export interface DrawnText {
  /** What a person reads there: substitutes where they stand, and nothing of what takes no column. */
  readonly shown: string
  /** The characters a substitute is drawn for, in order. */
  readonly missing: readonly string[]
}

/** What drawing would make of a text. */
export function drawnText(text: string, language: Language): DrawnText {
  const missing: string[] = []
  let shown = ''
  for (const character of text) {
    const columns = columnsOfCharacter(character)
    if (columns === 0) continue
    const isLost = shapeOf(character, language) === null
    if (isLost) missing.push(character)
    shown += isLost ? substitutes[columns] : drawnAs(character)
  }
  return { shown, missing }
}

/** From `start` dots on. Bold as printers do it: each dot twice, one dot apart. */
export function drawLine(dots: Dots, top: number, line: TextLine, language: Language, start = 0): void {
  const scale = scaleOf(line)
  let left = start
  for (const character of line.text) {
    const columns = columnsOfCharacter(character)
    if (columns === 0) continue
    const glyph = shapeOf(character, language) ?? glyphOf(substitutes[columns], language)
    if (glyph) stamp(dots, { left, top, scale, width: scale + (line.strong ? 1 : 0) }, glyph)
    left += columns * columnDots * scale
  }
}

/** The yuan sign as the two-byte sets have it, so that written and drawn lines show the same. */
function shapeOf(character: string, language: Language): Uint8Array | null {
  return glyphOf(drawnAs(character), language)
}

function drawnAs(character: string): string {
  return character === '¥' ? '\uffe5' : character
}

function stamp(
  dots: Dots,
  place: { readonly left: number; readonly top: number; readonly scale: number; readonly width: number },
  glyph: Uint8Array,
): void {
  const { left, top, scale, width } = place
  for (let row = 0; row < glyphRows; row += 1) {
    const bits = ((glyph[row * 3] ?? 0) << 16) | ((glyph[row * 3 + 1] ?? 0) << 8) | (glyph[row * 3 + 2] ?? 0)
    for (let dot = 0, rest = bits; rest !== 0; dot += 1, rest = (rest << 1) & 0xffffff) {
      if ((rest & 0x800000) === 0) continue
      blacken(dots, { left: left + dot * scale, top: top + row * scale, width, height: scale })
    }
  }
}

function scaleOf({ large }: Pick<TextLine, 'large'>): number {
  return large ? largeScale : 1
}
