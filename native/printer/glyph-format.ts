// How glyphs.bin is laid out, for the one who draws it and the one who reads it. Little-endian: the mark,
// the number of characters, the number of glyphs; for each character, by code point, its code (32 bits)
// and the numbers of its Hong Kong and mainland glyphs (16 bits each); then the glyphs.

export const sheetMark = 'lowudots'
export const headBytes = 16
export const entryBytes = 8

/** Printers' own characters: 24 dots high, 12 wide for a letter and 24 for an ideograph. */
export const glyphRows = 24
/** Each row in three bytes, the leftmost dot highest; a letter leaves the right half white. */
export const glyphBytes = glyphRows * 3
