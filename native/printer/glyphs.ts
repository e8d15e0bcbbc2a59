// The dots of characters that no printer has to know: a sheet drawn from Noto Sans (glyphs-license.txt), which
// comes with the app, so that paper and pictures are the same on every machine.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assert } from '../../core/assert.ts'
import type { Language } from '../../core/words/language.ts'
import { entryBytes, glyphBytes, headBytes, sheetMark } from './glyph-format.ts'

interface Sheet {
  readonly bytes: Buffer
  readonly characters: number
  readonly glyphsAt: number
}

/** Read when a line is drawn for the first time; most shops' printers never need it. */
let opened: Sheet | null = null

/**
 * 24 rows of three bytes, the leftmost dot highest; a character of one column leaves the right half
 * white. Null for what the sheet does not hold. The language chooses between the shapes that Hong
 * Kong and the mainland teach; English takes Hong Kong's.
 */
export function glyphOf(character: string, language: Language): Uint8Array | null {
  opened ??= readSheet()
  const { bytes, characters, glyphsAt } = opened
  const code = character.codePointAt(0) ?? 0
  let low = 0
  let high = characters
  while (low < high) {
    const middle = (low + high) >>> 1
    if (bytes.readUInt32LE(headBytes + middle * entryBytes) < code) low = middle + 1
    else high = middle
  }
  const entry = headBytes + low * entryBytes
  if (low === characters || bytes.readUInt32LE(entry) !== code) return null
  const glyph = bytes.readUInt16LE(entry + (language === 'zh-Hans' ? 6 : 4))
  return bytes.subarray(glyphsAt + glyph * glyphBytes, glyphsAt + (glyph + 1) * glyphBytes)
}

/** Every character of the sheet, by code point. */
export function sheetCharacters(): readonly string[] {
  opened ??= readSheet()
  const { bytes, characters } = opened
  return Array.from({ length: characters }, (_, at) =>
    String.fromCodePoint(bytes.readUInt32LE(headBytes + at * entryBytes)),
  )
}

/** Lies beside this file, and beside the built program. */
function readSheet(): Sheet {
  const bytes = readFileSync(fileURLToPath(new URL('glyphs.bin', import.meta.url)))
  assert(bytes.toString('latin1', 0, sheetMark.length) === sheetMark, 'glyphs.bin is no sheet of glyphs')
  const characters = bytes.readUInt32LE(8)
  const glyphsAt = headBytes + characters * entryBytes
  assert(bytes.length === glyphsAt + bytes.readUInt32LE(12) * glyphBytes, 'glyphs.bin is not whole')
  return { bytes, characters, glyphsAt }
}
