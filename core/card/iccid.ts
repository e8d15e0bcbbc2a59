// The number printed on a SIM (ITU-T E.118): 89, a country code, the issuer's digits, 19 or 20
// characters in all. Refuses nothing for its check digit.
import type { Card, CardCountry } from './card.ts'
import { luhnHolds } from './check-digit.ts'
import { issuerOf } from './issuer.ts'

// A SIM stores its number in twenty half-bytes, and a list or a modem that shows nineteen digits
// often shows the filler too: one F at the end is no part of the number.
const filler = /F$/

const shapes: readonly (readonly [CardCountry, RegExp])[] = [
  ['HK', /^89852\d{14,15}$/],
  ['MO', /^89853\d{14,15}$/],
  // Mainland makers put a letter of their own at the 13th character, and at the 20th often one
  // instead of the check digit. F is not among those: there it is the filler.
  ['CN', /^8986\d{8}[0-9A-Z]\d{6}[0-9A-EG-Z]?$/],
]

/**
 * Reads `characters` (upper case, no blanks) as a Hong Kong, Macau or mainland ICCID; null when
 * they are none. No operator has said whether all its cards print a Luhn digit, and published
 * mainland samples miss it, so a miss makes the digit `wrong` and the card is still a card.
 */
export function readIccid(characters: string): Card | null {
  const number = characters.replace(filler, '')
  const country = shapes.find(([, shape]) => shape.test(number))?.[0]
  if (country === undefined) return null
  return { kind: 'iccid', number, country, issuer: issuerOf(number), checkDigit: judgeCheckDigit(number) }
}

/** A SIM of a country we sell nothing for: the length and the 89 of an ICCID, another country. */
export function isForeignIccid(characters: string): boolean {
  return /^89(?!85[23]|86)\d{17,18}$/.test(characters.replace(filler, ''))
}

// With a letter in it the printed number is not the one in the chip, which alone has the digit.
function judgeCheckDigit(number: string): 'right' | 'wrong' | 'unproven' {
  if (/[A-Z]/.test(number)) return 'unproven'
  return luhnHolds(number) ? 'right' : 'wrong'
}
