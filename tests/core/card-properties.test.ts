// Whatever a scanner, a keyboard or a broken cable sends: no exception and no false card.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readScan } from '../../core/card/read-scan.ts'
import { expectLawful, luhnDigitFor } from './card-rules.ts'

const runs = { numRuns: 2000 }

function digits(count: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((all) => all.join(''))
}

/** Valid ICCIDs with a right Luhn digit. */
const iccid = fc
  .constantFrom('89852', '89853', '8986')
  .chain((start) =>
    fc.constantFrom(18, 19).chain((body) => digits(body - start.length).map((rest) => start + rest)),
  )
  .map((body) => body + luhnDigitFor(body))

const phone = fc.oneof(
  fc.tuple(fc.constantFrom('+852', '852', ''), fc.integer({ min: 40_000_000, max: 99_999_999 })),
  fc.tuple(fc.constantFrom('+853', '853'), fc.integer({ min: 60_000_000, max: 69_999_999 })),
  fc.tuple(fc.constantFrom('+86', '86', ''), fc.integer({ min: 13_000_000_000, max: 19_999_999_999 })),
)

/** Text that is nearly a number: the alphabet of scans, so that chance comes close to every rule. */
const nearly = fc.string({
  unit: fc.constantFrom(...'0123456789', ...'89852', '86', ...'FAfs+- ]C1E$:/\u0002１ıſ'),
  maxLength: 30,
})

describe('any text', () => {
  test.each([
    ['Unicode', fc.string({ unit: 'binary', maxLength: 60 })],
    [
      'bytes as latin1',
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ],
    ['bytes as UTF-8', fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('utf8'))],
    ['nearly a number', nearly],
    ['only digits', fc.integer({ min: 0, max: 24 }).chain(digits)],
    [
      "digits with a card's beginning",
      fc
        .tuple(fc.constantFrom('89852', '89853', '8986'), fc.integer({ min: 12, max: 17 }).chain(digits))
        .map((parts) => parts.join('')),
    ],
    [
      "digits with a phone number's beginning",
      fc
        .tuple(
          fc.constantFrom('852', '+852', '853', '+853', '86', '+86'),
          fc.integer({ min: 7, max: 12 }).chain(digits),
        )
        .map((parts) => parts.join('')),
    ],
    ['lone surrogates', fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '8', '9') })],
  ])('%s: never throws, never a card that breaks the rules', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expectLawful(readScan(text), text)
      }),
      runs,
    )
  })

  test('what a card was read as is read as the same card again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nearly,
          iccid,
          iccid.map((number) => `${number}f`),
          phone.map(([prefix, local]) => prefix + local),
        ),
        (text) => {
          const first = readScan(text)
          if (first.kind === 'receipt') expect(readScan(first.number)).toEqual(first)
          if (first.kind !== 'card') return
          const again = readScan(first.card.number)
          expect(again).toMatchObject({ kind: 'card', card: first.card })
        },
      ),
      runs,
    )
  })
})

describe('a card number', () => {
  test('is taken whole', () => {
    fc.assert(
      fc.property(iccid, (number) => {
        expect(readScan(number)).toMatchObject({
          kind: 'card',
          card: { number, checkDigit: 'right' },
          warnings: [],
        })
      }),
      runs,
    )
  })

  test('with one digit misread after its beginning is taken with a warning', () => {
    fc.assert(
      fc.property(iccid, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, where, by) => {
        const place = 5 + (where % (number.length - 5))
        const misread = number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1)
        expect(readScan(misread)).toMatchObject({
          kind: 'card',
          card: { number: misread, checkDigit: 'wrong' },
          warnings: ['checkDigitWrong'],
        })
      }),
      runs,
    )
  })

  test('with rubbish in it, before it or after it is refused', () => {
    const rubbish = fc.constantFrom('#', '?', '/', '*', '.', '~', '\u00ff', '\ufffd', 'Z0', '卡', '\u0013x')
    fc.assert(
      fc.property(iccid, rubbish, fc.nat(), (number, noise, where) => {
        const place = where % (number.length + 1)
        expect(readScan(number.slice(0, place) + noise + number.slice(place)).kind).toBe('refused')
      }),
      runs,
    )
  })

  test('cut short is never a card', () => {
    fc.assert(
      fc.property(iccid, fc.nat(), (number, cut) => {
        const part = number.slice(0, 9 + (cut % 10))
        expect(readScan(part).kind).toBe('refused')
      }),
      runs,
    )
  })

  test('grouped by blanks or hyphens anywhere is the same number', () => {
    const gap = fc.constantFrom('', '', ' ', '-', ' - ', '\u2013', '\u00a0')
    fc.assert(
      fc.property(iccid, fc.array(gap, { minLength: 19, maxLength: 19 }), (number, gaps) => {
        const keyed = [...number]
          .map((digit, place) => digit + (place < number.length - 1 ? (gaps[place] ?? '') : ''))
          .join('')
        expect(readScan(keyed)).toMatchObject({ kind: 'card', card: { number } })
      }),
      runs,
    )
  })
})

test('a phone number is taken in every form, and always the same way', () => {
  fc.assert(
    fc.property(phone, ([prefix, local]) => {
      const country = prefix.replace('+', '') || (local > 99_999_999 ? '86' : '852')
      expect(readScan(prefix + local)).toMatchObject({
        kind: 'card',
        card: { number: `+${country}${local}` },
      })
    }),
    runs,
  )
})

test('no problem ever carries a piece of what was scanned', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.integer({ min: 14, max: 22 }).chain(digits)), (text) => {
      const reading = readScan(text)
      if (reading.kind !== 'refused') return
      for (const value of Object.values(reading.problem.details)) expect(value).toBeTypeOf('number')
    }),
    runs,
  )
})
