// Mobile numbers of Hong Kong, the mainland and Macau, as people key and barcodes carry them, made
// E.164. Which block belongs to which operator is the distributor's to know: ranges open and numbers
// are ported, so only first digits and length are judged here.
import type { Card, CardCountry } from './card.ts'

interface PhoneShape {
  readonly country: CardCountry
  readonly prefix: string
  readonly shape: RegExp
}

// OFCA's mobile first digits for Hong Kong; a bare number beginning 6 could be of Macau as well, and
// in a Hong Kong shop it is Hong Kong's. GS1 has given no company the EAN prefix 861, so thirteen
// digits that read as +86 1… are a phone number.
const shapes: readonly PhoneShape[] = [
  { country: 'HK', prefix: '+852', shape: /^(?:\+?852)?(?<local>[4-9]\d{7})$/ },
  { country: 'CN', prefix: '+86', shape: /^(?:\+?86)?(?<local>1[3-9]\d{9})$/ },
  { country: 'MO', prefix: '+853', shape: /^\+?853(?<local>6\d{7})$/ },
]

/** Reads `characters` (no blanks, no hyphens) as a mobile number; null when they are none. */
export function readPhone(characters: string): Card | null {
  for (const { country, prefix, shape } of shapes) {
    const local = shape.exec(characters)?.groups?.local
    if (local !== undefined) return { kind: 'phone', number: prefix + local, country }
  }
  return null
}

/** A telephone number that cannot be topped up: abroad, or a fixed line. */
export function isOtherPhone(characters: string): boolean {
  return /^\+\d{4,15}$/.test(characters) || /^85[23]\d{8}$/.test(characters) || /^[23]\d{7}$/.test(characters)
}
