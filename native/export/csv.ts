// One line of a CSV file (RFC 4180): commas, CRLF, quotes doubled. Text that a spreadsheet would take
// for a formula gets an apostrophe in front and stays text; numbers are left alone.

/** Windows Excel takes a file without it for the machine's own character set. */
export const byteOrderMark = '\uFEFF'
export const lineEnd = '\r\n'

/** Any text; null is an empty field. */
export function textField(text: string | null): string {
  if (text === null || text === '') return ''
  return quoted(startsFormula(text) ? `'${text}` : text)
}

/** Minor units as a decimal with two places; null is an empty field. */
export function amountField(minor: number | null): string {
  if (minor === null) return ''
  const digits = String(Math.abs(minor)).padStart(3, '0')
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** What begins so is a formula to Excel, LibreOffice or Google Sheets (owasp.org: CSV injection). */
function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text)
}

function quoted(text: string): string {
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
