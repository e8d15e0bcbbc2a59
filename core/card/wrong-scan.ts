// Names what a scan is when it is not a card, so that the clerk learns what to scan instead. No
// value of the scan goes into a problem: eSIM codes and voucher PINs are money to whoever reads them.
import { type Problem, problem } from '../outcome.ts'
import type { ScanFrame, Symbology } from './aim.ts'
import { gtinHolds, luhnHolds, upcEHolds } from './check-digit.ts'
import { isForeignIccid } from './iccid.ts'
import { isOtherPhone } from './phone.ts'

const iccidLengthMax = 20
const voucherLengthMin = 14
// Subscriber numbers begin with the network's country: 454 Hong Kong, 455 Macau, 460 mainland. Asked
// before the IMEI, because one subscriber number in ten passes Luhn and no phone in use begins so.
const imsi = /^(?:454|455|460)\d{12}$/

/** What only its symbology or its wording gives away, before any number is looked for. */
export function nameForeignMatter({ symbology, data }: ScanFrame): Problem | null {
  // SGP.22 4.1: `LPA:1$server$code`. Set-up links of phone makers carry the same inside a URL.
  if (/^LPA:|^1\$[^$]+\$|LPA:1(?:\$|%24)/i.test(data)) return problem('esimCodeScanned')
  if (/^[a-z][a-z0-9+.-]*:\/\/|^www\./i.test(data)) return problem('webLinkScanned')
  if (symbology === 'product') return problem('productBarcodeScanned')
  if (symbology === 'gs1' && /^01\d{14}/.test(data) && gtinHolds(data.slice(2, 16))) {
    return problem('productBarcodeScanned')
  }
  return null
}

/** `characters` (no blanks, no hyphens) are already known to be no card, phone or receipt. */
export function nameWrongNumber(characters: string, symbology: Symbology): Problem {
  if (isForeignIccid(characters)) return problem('cardForeign')
  if (isProductNumber(characters, symbology)) return problem('productBarcodeScanned')
  if (isOtherPhone(characters)) return problem('phoneNotMobile')
  if (!/^\d+$/.test(characters)) return problem('scanUnreadable')
  const digits = characters.length
  if (digits > iccidLengthMax) return problem('numberTooLong', { digits })
  if (imsi.test(characters)) return problem('imsiScanned')
  if (digits === 15 && luhnHolds(characters)) return problem('imeiScanned')
  const maybeVoucher = digits >= voucherLengthMin && digits !== 15 && !characters.startsWith('89')
  return maybeVoucher ? problem('voucherScanned') : problem('numberTooShort', { digits })
}

/** Digits as an EAN or UPC prints them. A known other symbology says it was no product barcode. */
export function isProductNumber(characters: string, symbology: Symbology): boolean {
  if (symbology === 'other' || symbology === 'gs1') return false
  if (/^(?:\d{8}|\d{12,13})$/.test(characters) && gtinHolds(characters)) return true
  return upcEHolds(characters)
}
