// How long a receipt that is drawn dot by dot keeps a serial line busy: what an owner wants to know before
// allowing it.

/** Of a usual receipt; in Chinese nearly all of them are drawn. */
const linesOfReceipt = 30
/** 24 of the signs and 6 of the gap. */
const rowsOfLine = 30
const dotsOfColumn = 12
/** A start bit, eight of data, a stop bit. */
const wireBitsPerByte = 10

/** Whole seconds for the lines of a usual receipt, at most. */
export function drawnSeconds(columns: number, baudRate: number): number {
  const bytes = (linesOfReceipt * rowsOfLine * columns * dotsOfColumn) / 8
  return Math.ceil((bytes * wireBitsPerByte) / baudRate)
}
