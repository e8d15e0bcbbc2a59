// Turns text into the bytes a printer's own character set knows. A character takes on paper exactly
// the columns that were counted for it, and no byte here can ever be read as a command.
import iconv from 'iconv-lite'
import { columnsOfCharacter } from '../../core/receipt/columns.ts'
import type { CharacterSet } from '../../core/receipt/paper.ts'

export interface EncodedText {
  readonly bytes: Buffer
  /** What a person reads there: substitutes where they stand, and nothing of what takes no column. */
  readonly shown: string
  /** The characters a substitute was printed for, in order; empty when all of the text is on paper. */
  readonly missing: readonly string[]
}

/** `cp950` and not iconv-lite's `big5`, which is Big5-HKSCS: codes only some Hong Kong ROMs have. */
const codecs: Readonly<Record<Exclude<CharacterSet, 'ascii'>, string>> = {
  gb18030: 'gb18030',
  gbk: 'gbk',
  gb2312: 'gbk',
  big5: 'cp950',
}

/**
 * U+00A5 is four bytes in GB18030, which printers show as `0 6`; its full-width sister is two. It
 * is two columns wide as well, which is what `columnsOfCharacter` counts for either.
 */
const wideYuan = '\uffe5'
const wideSubstitute = '□'
const narrowSubstitute = '?'

/** One line of text without control characters; each that slips in becomes a substitute. */
export function encodeText(text: string, characterSet: CharacterSet): EncodedText {
  const parts: Buffer[] = []
  const missing: string[] = []
  let shown = ''
  for (const character of text) {
    const columns = columnsOfCharacter(character)
    if (columns === 0) continue
    const bytes = encodeCharacter(character, columns, characterSet)
    if (bytes === null) missing.push(character)
    parts.push(bytes ?? substitute(columns, characterSet))
    shown += bytes === null ? substituteFor(columns, characterSet) : printedFor(character)
  }
  return { bytes: Buffer.concat(parts), shown, missing }
}

function substitute(columns: number, characterSet: CharacterSet): Buffer {
  const shown = substituteFor(columns, characterSet)
  return characterSet === 'ascii' ? Buffer.from(shown) : iconv.encode(shown, codecs[characterSet])
}

function substituteFor(columns: number, characterSet: CharacterSet): string {
  if (columns === 2 && characterSet !== 'ascii') return wideSubstitute
  return narrowSubstitute.repeat(columns)
}

function printedFor(character: string): string {
  return character === '¥' ? wideYuan : character
}

function encodeCharacter(character: string, columns: number, characterSet: CharacterSet): Buffer | null {
  if (/^[ -~]$/.test(character)) return Buffer.from(character, 'ascii')
  if (characterSet === 'ascii' || columns !== 2 || isPrivate(character)) return null
  const printed = printedFor(character)
  if (characterSet === 'big5') {
    const ideograph = big5Ideographs.get(printed)
    if (ideograph !== undefined) return Buffer.from(ideograph)
  }
  const bytes = iconv.encode(printed, codecs[characterSet])
  if (characterSet === 'gbk' && isNewerThanGbk(bytes)) return null
  if (characterSet === 'gb2312' && !isOfGb2312(bytes)) return null
  if (bytes.length === 2) return bytes
  return bytes.length === 4 && isExtensionA(printed) ? bytes : null
}

/**
 * Big5 has these two twice; iconv-lite 0.7.3 takes the Suzhou numeral, which is drawn as a sign if at
 * all. GNU iconv takes the ideograph.
 */
const big5Ideographs: ReadonlyMap<string, readonly number[]> = new Map([
  ['十', [0xa4, 0x51]],
  ['卅', [0xa4, 0xca]],
])

/** Codes that GB18030 gave to 81 characters in gaps of GBK: an older ROM has nothing there. */
function isNewerThanGbk(bytes: Buffer): boolean {
  const code = bytes.length === 2 ? bytes.readUInt16BE() : 0
  return code === 0xa8bc || code === 0xa8bf || (code >= 0xa989 && code <= 0xa995) || code >= 0xfe50
}

/** Of the signs in rows 1 to 9, those that were there before GBK filled the gaps; then the ideographs. */
const gb2312Signs: readonly (readonly [first: number, last: number])[] = [
  [0xa1a1, 0xa1fe],
  [0xa2b1, 0xa2e2],
  [0xa2e5, 0xa2ee],
  [0xa2f1, 0xa2fc],
  [0xa3a1, 0xa3fe],
  [0xa4a1, 0xa4f3],
  [0xa5a1, 0xa5f6],
  [0xa6a1, 0xa6b8],
  [0xa6c1, 0xa6d8],
  [0xa7a1, 0xa7c1],
  [0xa7d1, 0xa7f1],
  [0xa8a1, 0xa8ba],
  [0xa8c5, 0xa8e9],
  [0xa9a4, 0xa9ef],
]

/** The 7,445 characters of GB 2312-80: an older ROM prints blanks for all others, traditional ones among them. */
function isOfGb2312(bytes: Buffer): boolean {
  const code = bytes.length === 2 ? bytes.readUInt16BE() : 0
  if (gb2312Signs.some(([first, last]) => code >= first && code <= last)) return true
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1 && (code < 0xd7fa || code > 0xd7fe)
}

/** The block every GB18030 font must have; other four-byte codes are printed as stray digits. */
function isExtensionA(character: string): boolean {
  return character >= '\u3400' && character <= '\u4dbf'
}

/** Private use: the tables map it, no ROM draws it. */
function isPrivate(character: string): boolean {
  return character >= '\ue000' && character <= '\uf8ff'
}
