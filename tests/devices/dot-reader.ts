// Reads the lines that were drawn as dots, cell by cell, by looking for each cell among the glyphs that
// come with the app. A line that is no text reads as one mark that no text holds.
import { columnsOfCharacter } from '../../core/receipt/columns.ts'
import type { TextLine } from '../../core/receipt/paper.ts'
import { languages } from '../../core/words/language.ts'
import type { Dots } from '../../native/printer/dots.ts'
import { glyphOf, sheetCharacters } from '../../native/printer/glyphs.ts'

const glyphRows = 24
const gapRows = 6
const columnDots = 12

/** The lines of a picture that begins with one. */
export function readDots(dots: Dots): readonly TextLine[] {
  const lines: TextLine[] = []
  for (let top = 0; top < dots.height; ) {
    const line = readLine(dots, top)
    lines.push(line)
    top += glyphRows * (line.large ? 2 : 1) + gapRows
  }
  return lines
}

/** What a line of large letters and two of small ones have in common is decided for the first exact reading. */
function readLine(dots: Dots, top: number): TextLine {
  const doubled = isDoubled(dots, top)
  for (const near of [false, true]) {
    const line = (doubled ? readLarge(dots, top, near) : null) ?? readNormal(dots, top, near)
    if (line !== null) return line
  }
  return { kind: 'text', text: '\ufffd', large: doubled, strong: false }
}

/** How `text` reads on paper: characters that look alike are one, and a wide blank is two narrow ones. */
export function asRead(text: string): string {
  const read = [...text].map((character) => {
    const columns = columnsOfCharacter(character)
    if (columns === 0) return ''
    const glyph = glyphOf(character === '¥' ? '￥' : character, 'zh-Hant')
    const cell = glyph && cellOf(glyph)
    return cell === null
      ? substitutes[columns]
      : isWhite(cell)
        ? ' '.repeat(columns)
        : exact(cell, columns, 'plain')
  })
  return read.join('').trimEnd()
}

const substitutes = { 1: '?', 2: '□' } as const
/** A glyph may have a dot more where its dots would have read as an order to the printer. */
const dotsAstrayMax = 3

type Weight = 'plain' | 'bold'
/** One number for each row, its leftmost dot highest, as if every cell were two columns wide. */
type Cell = readonly number[]
type CutCell = (left: number, width: number) => Cell

function readNormal(dots: Dots, top: number, near: boolean): TextLine | null {
  const cell: CutCell = (left, width) => cut(dots, { left, top, width, step: 1 })
  for (const weight of ['plain', 'bold'] as const) {
    const text = readCells(dots.width, cell, weight, near)
    if (text !== null) return { kind: 'text', text, large: false, strong: weight === 'bold' }
  }
  return null
}

/** Every other dot of every other row is the glyph itself, also where bold reaches one dot further. */
function readLarge(dots: Dots, top: number, near: boolean): TextLine | null {
  const cell: CutCell = (left, width) => cut(dots, { left: left * 2 + 1, top, width, step: 2 })
  const text = readCells(Math.floor(dots.width / 2), cell, 'plain', near)
  if (text === null) return null
  let strong = false
  for (let at = top * dots.width; at < (top + glyphRows * 2) * dots.width; at += 2) {
    if (dots.ink[at] !== dots.ink[at + 1]) strong = true
  }
  return { kind: 'text', text, large: true, strong }
}

/** `near`: glyphs with a few dots astray count as well. Null where a cell is none. */
function readCells(width: number, cell: CutCell, weight: Weight, near: boolean): string | null {
  let text = ''
  for (let left = 0; left + columnDots <= width; ) {
    const narrow = cell(left, columnDots)
    const wide = cell(left, columnDots * 2)
    const found =
      (isWhite(narrow) && isWhite(wide) ? ' ' : null) ??
      exact(wide, 2, weight) ??
      (isWhite(narrow) ? ' ' : exact(narrow, 1, weight)) ??
      (near ? (nearest(wide, 2, weight) ?? nearest(narrow, 1, weight)) : null)
    if (found === null) return null
    text += found
    left += columnDots * columnsOfCharacter(found)
  }
  return text.trimEnd()
}

interface Known {
  readonly character: string
  readonly columns: number
  readonly cell: Cell
}

const tables = new Map<Weight, { byKey: Map<string, string>; all: Known[] }>()

function tableOf(weight: Weight): { byKey: Map<string, string>; all: Known[] } {
  const known = tables.get(weight)
  if (known !== undefined) return known
  const table = { byKey: new Map<string, string>(), all: [] as Known[] }
  tables.set(weight, table)
  // Radicals and compatibility forms look like ideographs, which are what texts are written in.
  const usual = /[ -~\u4e00-\u9fff]/
  const characters = [...sheetCharacters()].sort(
    (first, second) => Number(usual.test(second)) - Number(usual.test(first)),
  )
  for (const character of characters) {
    const columns = columnsOfCharacter(character)
    for (const language of languages) {
      const glyph = glyphOf(character, language)
      if (glyph === null) continue
      const cell = weight === 'plain' ? cellOf(glyph) : cellOf(glyph).map((row) => row | (row >> 1))
      const key = keyOf(columns === 1 ? cell.map((row) => row & 0xfff000) : cell, columns)
      if (table.byKey.has(key) || isWhite(cell)) continue
      table.byKey.set(key, character)
      table.all.push({ character, columns, cell })
    }
  }
  return table
}

function exact(cell: Cell, columns: number, weight: Weight): string | null {
  return tableOf(weight).byKey.get(keyOf(cell, columns)) ?? null
}

function nearest(cell: Cell, columns: number, weight: Weight): string | null {
  const near = tableOf(weight).all.find(
    (known) =>
      known.columns === columns &&
      cell.reduce((sum, row, at) => sum + ones(maskOf(columns) & (row ^ (known.cell[at] ?? 0))), 0) <=
        dotsAstrayMax,
  )
  return near?.character ?? null
}

/** The leftmost dots are left out: the bold letter before may reach into them. */
function keyOf(cell: Cell, columns: number): string {
  return String.fromCharCode(
    columns,
    ...cell.flatMap((row) => [(row & maskOf(columns)) >> 12, row & 0xfff & maskOf(columns)]),
  )
}

function maskOf(columns: number): number {
  return columns === 1 ? 0x7ff000 : 0x7fffff
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function cellOf(glyph: Uint8Array): Cell {
  return Array.from(
    { length: glyphRows },
    (_, row) => ((glyph[row * 3] ?? 0) << 16) | ((glyph[row * 3 + 1] ?? 0) << 8) | (glyph[row * 3 + 2] ?? 0),
  )
}

function isWhite(cell: Cell): boolean {
  return cell.every((row) => (row & maskOf(2)) === 0)
}

function cut(
  dots: Dots,
  { left, top, width, step }: { left: number; top: number; width: number; step: number },
): Cell {
  return Array.from({ length: glyphRows }, (_, row) => {
    let bits = 0
    for (let dot = 0; dot < width; dot += 1) {
      const x = left + dot * step
      const ink = x < dots.width ? (dots.ink[(top + row * step) * dots.width + x] ?? 0) : 0
      bits |= ink << (columnDots * 2 - 1 - dot)
    }
    return bits
  })
}

function isDoubled(dots: Dots, top: number): boolean {
  if (top + glyphRows * 2 + gapRows > dots.height) return false
  for (let row = top; row < top + glyphRows * 2; row += 2) {
    const first = dots.ink.subarray(row * dots.width, (row + 1) * dots.width)
    const second = dots.ink.subarray((row + 1) * dots.width, (row + 2) * dots.width)
    if (first.some((dot, at) => dot !== second[at])) return false
  }
  return true
}

/** `rows` as the raster commands brought them, eight dots to a byte; shorter ones are white at the right. */
export function unpackRows(rows: readonly Uint8Array[], width: number): Dots {
  const ink = new Uint8Array(width * rows.length)
  for (const [row, bytes] of rows.entries()) {
    for (let dot = 0; dot < width; dot += 1) {
      ink[row * width + dot] = ((bytes[dot >> 3] ?? 0) >> (7 - (dot & 7))) & 1
    }
  }
  return { width, height: rows.length, ink }
}
