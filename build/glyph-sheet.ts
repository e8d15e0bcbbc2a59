// Draws native/printer/glyphs.bin: the dots of every character the counter can put on paper itself, from the
// Noto fonts the screen is set in too. The whole fonts are large and are fetched only by who draws it anew:
//   npm i --prefix FOLDER @expo-google-fonts/noto-sans-{hk,sc}@0.4.3 \
//     @expo-google-fonts/noto-sans-mono@0.4.2 && node build/glyph-sheet.ts FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { columnsOfCharacter } from '../core/receipt/columns.ts'
import { entryBytes, glyphBytes, glyphRows, headBytes, sheetMark } from '../native/printer/glyph-format.ts'
import { advanceOf, dotsOf, type Placing } from './glyph-outline.ts'
import { root } from './targets.ts'

const columnDots = 12
/** The foot of Chinese characters is 0.12 em below the line Latin letters stand on. */
const ideographBaseline = 21.12
const ideograph: Placing = {
  widthDots: 2 * columnDots,
  heightDots: glyphRows,
  emAcross: 24,
  emDown: 24,
  left: 0,
  baseline: ideographBaseline,
}
/** A letter of this fixed-width font is 0.6 em wide, a capital 15 dots high, and a tail reaches the last row. */
const letter: Placing = {
  widthDots: columnDots,
  heightDots: glyphRows,
  emAcross: 20,
  emDown: 21,
  left: 0,
  baseline: 19,
}

type Drawer = (code: number) => Uint8Array

/** What draws each character, in the shape each side teaches, and in the other's where it has none. */
function drawersBelow(folder: string): ReadonlyMap<number, readonly [hongKong: Drawer, mainland: Drawer]> {
  const hongKong = openFont(join(folder, 'noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf'))
  const mainland = openFont(join(folder, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))
  const letters = openFont(join(folder, 'noto-sans-mono/500Medium/NotoSansMono_500Medium.ttf'))
  const [hongKongCodes, mainlandCodes, letterCodes] = [hongKong, mainland, letters].map(
    (font) => new Set(font.characterSet),
  )
  const drawers = new Map<number, readonly [Drawer, Drawer]>()
  const codes = [...hongKong.characterSet, ...mainland.characterSet, ...letters.characterSet]
  for (const code of [...new Set(codes)].sort((first, second) => first - second)) {
    const character = String.fromCodePoint(code)
    const columns = columnsOfCharacter(character)
    if (columns === 0 || /\p{Co}|\p{Cc}/u.test(character)) continue
    const here = hongKongCodes?.has(code) ? hongKong : mainland
    const there = mainlandCodes?.has(code) ? mainland : hongKong
    const isChinese = columns === 2 && (hongKongCodes?.has(code) || mainlandCodes?.has(code))
    if (isChinese) drawers.set(code, [ideographDrawer(here), ideographDrawer(there)])
    else if (letterCodes?.has(code)) {
      drawers.set(code, [letterDrawer(letters, columns), letterDrawer(letters, columns)])
    }
  }
  return drawers
}

/** In the middle of its cell, which for a letter with an accent is two columns wide. */
export function letterDrawer(font: Font, columns: 1 | 2): Drawer {
  return (code) => {
    const cell = columns * columnDots
    const placing = { ...letter, widthDots: cell }
    const left = (cell - advanceOf(font, code) * letter.emAcross) / 2
    return dotsOf(font, code, { ...placing, left })
  }
}

/** Signs that this font sets narrower than an ideograph stand in the middle of their two columns. */
export function ideographDrawer(font: Font): Drawer {
  return (code) => {
    const left = (ideograph.widthDots - advanceOf(font, code) * ideograph.emAcross) / 2
    return dotsOf(font, code, { ...ideograph, left })
  }
}

export function openFont(file: string): Font {
  const font = create(readFileSync(file))
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} is no single font`)
  return font
}

/** One glyph as the sheet holds it: 24 rows of three bytes, the leftmost dot highest. */
export function packGlyph(dots: Uint8Array): Buffer {
  const packed = Buffer.alloc(glyphBytes)
  const width = dots.length / glyphRows
  for (const [at, dot] of dots.entries()) {
    const place = Math.floor(at / width) * 24 + (at % width)
    if (dot === 1) packed[place >> 3] = (packed[place >> 3] ?? 0) | (0x80 >> (place & 7))
  }
  return packed
}

function drawSheet(folder: string): Buffer {
  const numbers = new Map<string, number>()
  const glyphs: Buffer[] = []
  const numberOf = (dots: Uint8Array): number => {
    const glyph = packGlyph(dots)
    const key = glyph.toString('latin1')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, glyphs.length)
    return glyphs.push(glyph) - 1
  }
  const entries = [...drawersBelow(folder)].map(([code, [hongKong, mainland]]) => {
    const entry = Buffer.alloc(entryBytes)
    entry.writeUInt32LE(code)
    entry.writeUInt16LE(numberOf(hongKong(code)), 4)
    entry.writeUInt16LE(numberOf(mainland(code)), 6)
    return entry
  })
  const head = Buffer.alloc(headBytes)
  head.write(sheetMark, 'latin1')
  head.writeUInt32LE(entries.length, 8)
  head.writeUInt32LE(glyphs.length, 12)
  return Buffer.concat([head, ...entries, ...glyphs])
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('name the folder the fonts were installed in')
  const sheet = drawSheet(join(folder, 'node_modules/@expo-google-fonts'))
  writeFileSync(join(root, 'native/printer/glyphs.bin'), sheet)
  console.log(`native/printer/glyphs.bin: ${sheet.length} bytes`)
}
