// One line of a CSV file (RFC 4180): commas, CRLF, quotes doubled. Text that a spreadsheet would take
// for a formula gets an apostrophe in front and stays text; numbers are left alone.

/** Windows Excel takes a file without it for the machine's own character set. */
export const byteOrderMark = '\uFEFF'
export const lineEnd = '\r\n'

/** Any text; null is an empty field. */
export function textField(text: string | null): string {
  if (text === null || text === '') return ''
  // Nearly every field is plain; a million rows ask it thirty million times.
  if (!needsCare.test(text)) return text
  return quoted(startsFormula.test(text) ? `'${text}` : text)
}

/** Minor units as a decimal with two places; null is an empty field. */
export function amountField(minor: number | null): string {
  if (minor === null) return ''
  const size = Math.abs(minor)
  const cents = size % 100
  return `${minor < 0 ? '-' : ''}${(size - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`
}

/** What begins so is a formula to Excel, LibreOffice or Google Sheets (owasp.org: CSV injection). */
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const needsQuotes = /[",\r\n]|^ | $/
const needsCare = new RegExp(`${startsFormula.source}|${needsQuotes.source}`)

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
