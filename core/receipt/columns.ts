// How many columns of a receipt printer a text takes. Counts like the printer, not like a screen:
// what its Chinese font draws takes two columns, even where Unicode leaves the width open.

type Range = readonly [first: number, last: number]

/**
 * Two columns, in three kinds (Unicode 16, EastAsianWidth.txt; blocks rather than single characters):
 * W and F, wide everywhere; A, ambiguous, which GB18030, GBK and Big5 write in two bytes and their
 * fonts draw full width (… “ ” · × ° ① Я é); and the few accented letters that pinyin brought in
 * with them. Unassigned code points between are counted wide: too wide a guess only wraps early.
 */
const wideRanges: readonly Range[] = [
  [0x00a1, 0x02df], // Latin with accents, phonetics, tone marks
  [0x0391, 0x0451], // Greek, Cyrillic
  [0x1100, 0x115f], // Hangul, leading consonants
  [0x1e3e, 0x1e3f], // M with an acute
  [0x1ebe, 0x1ec1], // Ê with tone marks
  [0x2010, 0x2bff], // dashes, quotes, arrows, signs, enclosed numbers, boxes, dingbats
  [0x2e80, 0xa4cf], // radicals, CJK punctuation, kana, ideographs, Yi
  [0xa960, 0xa97f], // Hangul, more consonants
  [0xac00, 0xd7a3], // Hangul syllables
  [0xe000, 0xfaff], // private use (shops' own characters), compatibility ideographs
  [0xfe10, 0xfe6f], // vertical and small forms
  [0xff01, 0xff60], // full-width ASCII
  [0xffe0, 0xffe6], // full-width signs: ￥ and its kin
  [0xffed, 0xffed], // half-width square, drawn full by Big5
  [0xfffd, 0xfffd], // the replacement character
  [0x16fe0, 0x1b2ff], // Tangut, Khitan, Nüshu, old kana
  [0x1d300, 0x1d37f], // Tai Xuan Jing, counting rods
  [0x1f000, 0x1faff], // emoji
  [0x20000, 0x3fffd], // ideographs of the supplementary planes
  [0xe0100, 0x10ffff], // private use
]

// Marks that sit on the character before them, and characters that only steer the text's shaping.
const takesNone = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const asciiLast = 0x7e

/** Columns of one character (a whole code point): 0, 1 or 2. */
export function columnsOfCharacter(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0
  if (code <= asciiLast) return 1
  if (takesNone.test(character)) return 0
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** Columns of a text without line breaks. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOfCharacter(character)
  return columns
}
