// Breaks text into lines of a printer's width: between words, between Chinese characters, and never
// through a wide character or past the last column. Only blanks are ever left out.
import { assert } from '../assert.ts'
import { columnsOfCharacter } from './columns.ts'

/** One character with the marks that sit on it. */
interface Glyph {
  readonly text: string
  readonly columns: number
}

/** The narrowest width that can hold every character. */
const columnsMin = 2
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const blank = /^\s+$/
// What Chinese typesetting keeps off the start of a line, and off the end of one (GB/T 15834, CLREQ).
const closing = /^[,.:;!?)\]}%>’”…—·、。〉》」』】〕〗％，．：；！？）］｝～￠℃‰°]/
const opening = /^[([{<‘“〈《「『【〔〖（［｛＄￥]/

/**
 * The lines of `text` at most `columns` wide (at least 2), without blanks at either end. A text with
 * nothing in it is one empty line.
 */
export function fitColumns(text: string, columns: number): string[] {
  assert(Number.isInteger(columns) && columns >= columnsMin, `text does not fit ${columns} columns`)
  return text.split(lineBreak).flatMap((line) => wrapLine(line, columns))
}

function wrapLine(line: string, columns: number): string[] {
  const glyphs = toGlyphs(line.trim())
  const lines: string[] = []
  let start = 0
  let midWord = false
  while (start < glyphs.length) {
    const full = fillFrom(glyphs, start, columns)
    const end = full === glyphs.length ? full : chooseBreak(glyphs, { start, full, midWord })
    lines.push(join(glyphs, start, end))
    midWord = isInsideWord(glyphs, end)
    start = end
    while (isBlank(glyphs[start])) start += 1
  }
  return lines.length > 0 ? lines : ['']
}

/** Where the line that starts at `start` is full: the first glyph that no longer fits. */
function fillFrom(glyphs: readonly Glyph[], start: number, columns: number): number {
  let used = 0
  let place = start
  while (place < glyphs.length) {
    used += glyphs[place]?.columns ?? 0
    if (used > columns) break
    place += 1
  }
  return place
}

/**
 * The best place at or before `full` to end the line. In order: a break that typesetting allows; one
 * beside a word that leaves punctuation badly placed; and where one word fills the whole line, through
 * the word, still keeping punctuation off the start of the next line where that can be.
 */
function chooseBreak(
  glyphs: readonly Glyph[],
  { start, full, midWord }: { start: number; full: number; midWord: boolean },
): number {
  const last = (fits: (place: number) => boolean): number | null => {
    for (let place = full; place > start; place -= 1) if (fits(place)) return place
    return null
  }
  const besideWord = (place: number) => !isInsideWord(glyphs, place)
  const wellPlaced = (place: number) => !parts(glyphs, place)
  const wordAlreadyCut = midWord && glyphs.slice(start, full).every(isNarrow)
  return (
    last((place) => besideWord(place) && wellPlaced(place)) ??
    (wordAlreadyCut ? null : last(besideWord)) ??
    last(wellPlaced) ??
    full
  )
}

/** Whether a break at `place` would go through a run of narrow characters. */
function isInsideWord(glyphs: readonly Glyph[], place: number): boolean {
  return isNarrow(glyphs[place - 1]) && isNarrow(glyphs[place])
}

/** Whether a break at `place` would part punctuation from what it belongs to. */
function parts(glyphs: readonly Glyph[], place: number): boolean {
  return closing.test(glyphs[place]?.text ?? '') || opening.test(glyphs[place - 1]?.text ?? '')
}

function isNarrow(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && glyph.columns < 2 && !isBlank(glyph)
}

function isBlank(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && blank.test(glyph.text)
}

function join(glyphs: readonly Glyph[], start: number, end: number): string {
  return glyphs
    .slice(start, end)
    .map((glyph) => glyph.text)
    .join('')
    .trimEnd()
}

function toGlyphs(line: string): Glyph[] {
  const glyphs: Glyph[] = []
  for (const character of line) {
    const columns = columnsOfCharacter(character)
    const before = columns === 0 ? glyphs.pop() : undefined
    if (before) glyphs.push({ text: before.text + character, columns: before.columns })
    else glyphs.push({ text: character, columns })
  }
  return glyphs
}
