// Numbers that cards, phones and wrong barcodes really carry, with what each must be read as.
import type { CardCountry } from '../../core/card/card.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'

export interface IccidVector {
  readonly name: string
  readonly scan: string
  readonly number: string
  readonly country: CardCountry
  readonly issuerId: string | null
  readonly checkDigit: 'right' | 'wrong' | 'unproven'
}

function iccid(
  name: string,
  scan: string,
  rest: Omit<IccidVector, 'name' | 'scan' | 'number'> & { readonly number?: string },
): IccidVector {
  return { name, scan, number: scan, ...rest }
}

export const iccidVectors: readonly IccidVector[] = [
  iccid('Hong Kong, 19 digits', '8985212000000000008', {
    country: 'HK',
    issuerId: 'cmhk',
    checkDigit: 'right',
  }),
  iccid('Hong Kong, 19 digits, another issuer', '8985203000000000017', {
    country: 'HK',
    issuerId: 'hutchison-3',
    checkDigit: 'right',
  }),
  iccid('Hong Kong, 20 digits', '89852000000000000005', {
    country: 'HK',
    issuerId: 'hkt',
    checkDigit: 'wrong',
  }),
  iccid('Hong Kong, issuer nobody lists', '8985299000000000006', {
    country: 'HK',
    issuerId: null,
    checkDigit: 'wrong',
  }),
  iccid('Macau', '8985301000000000009', { country: 'MO', issuerId: 'ctm', checkDigit: 'wrong' }),
  iccid('mainland, published sample', '89860070310112094320', {
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'right',
  }),
  iccid('mainland, Unicom sample', '89860111015100225569', {
    country: 'CN',
    issuerId: 'china-unicom',
    checkDigit: 'right',
  }),
  iccid('mainland, made by hand', '89860703101112094328', {
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'right',
  }),
  iccid('mainland, made by hand, second', '89860012345678901238', {
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'right',
  }),
  iccid('mainland test card that misses Luhn', '89860061100000000830', {
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'wrong',
  }),
  iccid('mainland, vendor letter for the check digit', '8986010110231170983S', {
    country: 'CN',
    issuerId: 'china-unicom',
    checkDigit: 'unproven',
  }),
  iccid('mainland, vendor letter at 13', '898600031112A0943281', {
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'unproven',
  }),
  iccid('mainland, letters at 13 and 20, lower case', '898600031112b094328h', {
    number: '898600031112B094328H',
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'unproven',
  }),
  iccid('mainland, 19 digits', '8986031112094328123', {
    country: 'CN',
    issuerId: 'china-telecom',
    checkDigit: 'wrong',
  }),
  iccid('filler', '8985212000000000008F', {
    number: '8985212000000000008',
    country: 'HK',
    issuerId: 'cmhk',
    checkDigit: 'right',
  }),
  iccid('filler in lower case on twenty digits', '89860070310112094320f', {
    number: '89860070310112094320',
    country: 'CN',
    issuerId: 'china-mobile',
    checkDigit: 'right',
  }),
]

/** What scanners and people put around and into a number; `#` stands for the number. */
export const dressings: readonly (readonly [name: string, dressed: string])[] = [
  ['Code 128', ']C0#'],
  ['GS1-128', ']C1#'],
  ['FNC1 second', ']C2#'],
  ['Interleaved 2 of 5', ']I0#'],
  ['Code 39', ']A4#'],
  ['QR', ']Q1#'],
  ['Data Matrix', ']d1#'],
  ['STX and ETX', '\u0002#\u0003'],
  ['STX before the identifier', '\u0002]C1#\r\n\u0003'],
  ['FNC1 sent as GS', ']C1\u001d#'],
  ['blanks around', '  #\t'],
  ['ideographic space', '\u3000#\u3000'],
]

export interface PhoneVector {
  readonly scan: string
  readonly number: string
  readonly country: CardCountry
}

function phones(country: CardCountry, number: string, ...scans: readonly string[]): readonly PhoneVector[] {
  return scans.map((scan) => ({ scan, number, country }))
}

export const phoneVectors: readonly PhoneVector[] = [
  ...phones('HK', '+85291234567', '91234567', '9123 4567', '9123-4567', '85291234567', '+85291234567'),
  ...phones(
    'HK',
    '+85291234567',
    '+852 9123 4567',
    '852-91234567',
    '852-9123-4567',
    '９１２３４５６７',
    ']C091234567',
  ),
  ...phones('HK', '+85241234567', '41234567'),
  ...phones('HK', '+85270123456', '70123456'),
  // Bare, a number beginning 6 is Hong Kong's.
  ...phones('HK', '+85261234567', '61234567', '+852 6123 4567'),
  ...phones('MO', '+85366123456', '85366123456', '+85366123456', '+853 6612 3456', '853-66123456'),
  ...phones('CN', '+8613800138000', '13800138000', '138 0013 8000', '138-0013-8000', '8613800138000'),
  ...phones(
    'CN',
    '+8613800138000',
    '+8613800138000',
    '+86 138 0013 8000',
    '86-13800138000',
    '+86–138–0013–8000',
  ),
  ...phones('CN', '+8619212345678', '19212345678', '192-12345678'),
]

export const refusalVectors: readonly (readonly [code: ProblemCode, name: string, scan: string])[] = [
  ['productBarcodeScanned', 'EAN-13 of Hong Kong', '4891028164395'],
  ['productBarcodeScanned', 'EAN-13 of the mainland', '6901028075763'],
  ['productBarcodeScanned', 'EAN-13 beginning 89', '8901234567890'],
  ['productBarcodeScanned', 'EAN-13 by its identifier', ']E04891028164395'],
  ['productBarcodeScanned', 'EAN-13 with a digit misread, by its identifier', ']E04891028164399'],
  ['productBarcodeScanned', 'EAN-8 by its identifier, though it might be a phone', ']E496385074'],
  ['productBarcodeScanned', 'EAN-8 that is no phone', '01234565'],
  ['productBarcodeScanned', 'UPC-A', '036000291452'],
  ['productBarcodeScanned', 'UPC-A sent as 13', ']E00036000291452'],
  ['productBarcodeScanned', 'UPC-E, zeros after two digits', '04252614'],
  ['productBarcodeScanned', 'UPC-E, zeros after two digits and a 2', '01234523'],
  ['productBarcodeScanned', 'UPC-E, zeros after three digits', '01234531'],
  ['productBarcodeScanned', 'UPC-E, zeros after four digits', '01234543'],
  ['productBarcodeScanned', 'UPC-E, zeros after five digits', '01234558'],
  ['productBarcodeScanned', 'supplement', ']E112'],
  ['productBarcodeScanned', 'Bookland', ']X09780306406157'],
  ['productBarcodeScanned', 'GS1 DataBar', ']e00104891028164395'],
  ['productBarcodeScanned', 'GTIN in GS1-128', ']C10104891028164395'],
  ['esimCodeScanned', 'eSIM', 'LPA:1$rsp.example.com$SECRET-MATCHING-ID'],
  ['esimCodeScanned', 'eSIM in lower case', 'lpa:1$rsp.example.com$secret$$1'],
  ['esimCodeScanned', 'eSIM through a QR identifier', ']Q1LPA:1$rsp.example.com$SECRET'],
  ['esimCodeScanned', 'eSIM keyed without its scheme', '1$rsp.example.com$SECRET'],
  [
    'esimCodeScanned',
    'eSIM set-up link',
    'https://esimsetup.example.com/x?carddata=LPA:1$rsp.example.com$SECRET',
  ],
  [
    'esimCodeScanned',
    'eSIM set-up link, escaped',
    'https://esimsetup.example.com/x?carddata=LPA:1%24rsp%24SECRET',
  ],
  ['webLinkScanned', 'registration link', 'https://www.example.hk/reg?iccid=8985212000000000008'],
  ['webLinkScanned', 'link in capitals', 'HTTP://EXAMPLE.HK/A'],
  ['webLinkScanned', 'link without a scheme', 'www.example.hk'],
  ['webLinkScanned', 'link of an application', 'weixin://dl/business'],
  ['voucherScanned', '14 digits', '12345678901234'],
  ['voucherScanned', '16 digits', '1234567890123456'],
  ['voucherScanned', '16 digits in groups', '1234-5678-9012-3456'],
  ['voucherScanned', '17 digits', '12345678901234567'],
  ['voucherScanned', '18 digits', '123456789012345678'],
  ['voucherScanned', '19 digits', '1234567890123456789'],
  ['voucherScanned', '20 digits', '12345678901234567890'],
  ['imeiScanned', 'IMEI', '490154203237518'],
  ['imeiScanned', 'IMEI of a mainland phone', '860000000000009'],
  ['imsiScanned', 'IMSI of Hong Kong', '454061234567890'],
  ['imsiScanned', 'IMSI of the mainland', '460001234567890'],
  ['imsiScanned', 'IMSI of Macau', '455011234567890'],
  ['imsiScanned', 'IMSI that passes Luhn', '454000000000006'],
  ['numberTooShort', 'tail of 13, no EAN', '1200000000008'],
  ['numberTooShort', 'IoT number', '1064812345678'],
  ['numberTooShort', '12 digits', '123456789013'],
  ['numberTooShort', '10 digits', '1234567890'],
  ['numberTooShort', '11 digits that are no phone', '12345678901'],
  ['numberTooShort', '15 digits, neither IMEI nor IMSI', '123456789012345'],
  ['numberTooShort', 'ICCID less one', '898521200000000000'],
  ['numberTooShort', 'one digit', '8'],
  ['numberTooLong', 'ICCID and one more', '898521200000000000812'],
  ['numberTooLong', 'two scans run together', '89852120000000000088985212000000000008'],
  ['cardForeign', 'United States', '8901260487759545390F'],
  ['cardForeign', 'Taiwan', '8988601234567890123'],
  ['cardForeign', 'United Kingdom', '89441000304567890123'],
  ['phoneNotMobile', 'fixed line', '23456789'],
  ['phoneNotMobile', 'fixed line with its code', '+852 2345 6788'],
  ['phoneNotMobile', 'fixed line of Macau', '85328123456'],
  ['phoneNotMobile', 'no mobile number of Macau', '85341234567'],
  ['phoneNotMobile', 'abroad', '+44 7700 900123'],
  ['scanUnreadable', 'nothing', ''],
  ['scanUnreadable', 'blanks', ' \t\u3000'],
  ['scanUnreadable', 'only an identifier', ']C1'],
  ['scanUnreadable', 'words', 'HELLO'],
  ['scanUnreadable', 'wrong baud rate', '\u0080\u00ff\u00fe\u0000x\u0013'],
  ['scanUnreadable', 'a replacement character inside', '89852120000\ufffd0000008'],
  ['scanUnreadable', 'a control byte inside', '89852120000\u00020000008'],
  ['scanUnreadable', 'a letter in a Hong Kong number', '898521200000A000008'],
  ['scanUnreadable', 'a letter where no vendor puts one', '8986A070310112094320'],
  ['scanUnreadable', 'two fillers', '8986007031011209432FF'],
  ['scanUnreadable', 'a letter whose capital is an ASCII one', '8986010110231170983\u017f'],
  ['scanUnreadable', 'a hyphen in front', '-91234567'],
  ['scanUnreadable', 'longer than any barcode', '8'.repeat(513)],
]

export const receiptVectors: readonly (readonly [scan: string, number: string])[] = [
  ['1-000042', '1-000042'],
  [']C01-000042', '1-000042'],
  ['AB12-123456', 'AB12-123456'],
  ['a-000042', 'A-000042'],
  ['1 - 000042', '1-000042'],
  ['1\u2013000042', '1-000042'],
  ['1-1234567', '1-1234567'],
  // A register may be called 91: nobody breaks a phone number there.
  ['91-000042', '91-000042'],
  ['9-1234567', '9-1234567'],
]
