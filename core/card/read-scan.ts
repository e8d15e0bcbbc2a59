// The one way from scanned or keyed text to what it is: a card, a receipt of this shop, a staff badge,
// or the named reason why it is none of them. Pure, total, and never louder about a number than its length.
import type { ReceiptNumber } from '../ids.ts'
import { problem } from '../outcome.ts'
import { readOwnBadge } from '../staff/badge.ts'
import { openFrame, type Symbology } from './aim.ts'
import type { Card, CardWarning, Reading, ScanWay } from './card.ts'
import { readIccid } from './iccid.ts'
import { readPhone } from './phone.ts'
import { isProductNumber, nameForeignMatter, nameWrongNumber } from './wrong-scan.ts'

/** No barcode a counter meets is longer; what is, is not looked through for numbers. */
const dataLengthMax = 512
const blankOrHyphen = /[\s-]/
/** Also the length of a Hong Kong phone number without its country code. */
const eanEightDigits = 8

/** Takes any text whatever; card numbers may have blanks or hyphens within, as people key them. */
export function readScan(text: string, way: ScanWay = 'hand'): Reading {
  const frame = openFrame(text)
  const matter = nameForeignMatter(frame)
  if (matter) return { kind: 'refused', problem: matter }
  if (frame.data.length > dataLengthMax) return { kind: 'refused', problem: problem('scanUnreadable') }

  const badge = readOwnBadge(frame.data)
  if (badge !== null) return { kind: 'badge', text: badge }
  const data = upperCase(frame.data)
  const characters = joinGroups(data)
  const receipt = readReceipt(data, characters)
  if (receipt !== null) return { kind: 'receipt', number: receipt }
  const card = readIccid(characters) ?? readPhone(characters)
  if (card) return { kind: 'card', card, warnings: warnOf(card, characters, frame.symbology, way) }
  return { kind: 'refused', problem: nameWrongNumber(characters, frame.symbology) }
}

function warnOf(card: Card, characters: string, symbology: Symbology, way: ScanWay): readonly CardWarning[] {
  const unproven: readonly CardWarning[] = way === 'wedge' ? ['noCheckDigit'] : []
  if (card.kind === 'iccid') {
    if (card.checkDigit === 'right') return []
    return card.checkDigit === 'wrong' ? ['checkDigitWrong'] : unproven
  }
  const bare = characters.length === eanEightDigits
  return bare && isProductNumber(characters, symbology) ? ['perhapsProductBarcode', ...unproven] : unproven
}

/** ASCII only: Unicode has letters elsewhere whose capital is an ASCII one. */
export function upperCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** Takes out the blanks and hyphens between characters; one that leads or trails is no grouping. */
function joinGroups(data: string): string {
  if (blankOrHyphen.test(data.charAt(0)) || blankOrHyphen.test(data.charAt(data.length - 1))) return data
  return data.replace(/[\s-]/g, '')
}

/**
 * `register-number` as core/ids.ts writes it: six digits, more only when the first is not 0. A phone
 * number keyed with one hyphen after its prefix (`852-91234567`, `138-12345678`) has that shape as
 * well, and no register comes near ten million receipts: there the phone number is meant.
 */
function readReceipt(data: string, characters: string): ReceiptNumber | null {
  const number = data.replace(/\s/g, '')
  if (!/^[0-9A-Z]{1,4}-(?:\d{6}|[1-9]\d{6,8})$/.test(number)) return null
  if (characters.length > eanEightDigits && readPhone(characters)) return null
  return number as ReceiptNumber
}
