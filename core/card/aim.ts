// Opens what a scanner sent: framing bytes off, full-width digits of a Chinese input method made
// ASCII, and the AIM identifier read as a hint of what kind of barcode it was. Never guesses a card.

/** `product` only ever encodes goods; `gs1` announces GS1 data; `other` is any other symbology. */
export type Symbology = 'product' | 'gs1' | 'other' | 'unknown'

export interface ScanFrame {
  readonly symbology: Symbology
  /** Nothing before or after it, and nothing inside it changed but full-width forms. */
  readonly data: string
}

const aimIdentifier = /^\](?<kind>[A-Za-z][0-9A-Fa-f])/
// ISO/IEC 15424: E is EAN/UPC, X0 a Bookland book code, e GS1 DataBar.
const productKind = /^(?:E|X0|e)/
// FNC1 in first position: GS1-128, GS1 Data Matrix, GS1 QR.
const gs1Kind = /^(?:C1|d2|Q3)/

export function openFrame(text: string): ScanFrame {
  const whole = stripEnds(toAscii(text))
  const kind = aimIdentifier.exec(whole)?.groups?.kind
  if (kind === undefined) return { symbology: 'unknown', data: whole }
  return { symbology: symbologyOf(kind), data: stripEnds(whole.slice(1 + kind.length)) }
}

function symbologyOf(kind: string): Symbology {
  if (productKind.test(kind)) return 'product'
  return gs1Kind.test(kind) ? 'gs1' : 'other'
}

/** U+FF01-FF5E are the full-width twins of ASCII; the dashes are what keyboards make of a hyphen. */
function toAscii(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/** STX, ETX, NUL, a stray terminator or GS (a sent FNC1), blanks: framing, wherever it stands outside. */
function stripEnds(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isFraming(text.charAt(start))) start += 1
  while (end > start && isFraming(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isFraming(character: string): boolean {
  return character <= ' ' || character === '\u007f' || /\s/.test(character)
}
