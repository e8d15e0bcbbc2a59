// Ids that live for years: sortable, of the narrowest distributor's alphabet, and told apart by chance.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receiptNumber, sortableId } from '../../core/ids.ts'

const chance = fc.uint8Array({ minLength: 16, maxLength: 16 })
/** Until the year 10889, when ten digits of five bits are full. */
const instantMs = fc.integer({ min: 0, max: 32 ** 8 * 1023 })

test('an id is 26 letters and digits, none of them easily misread', () => {
  fc.assert(
    fc.property(instantMs, chance, (atMs, bytes) => {
      expect(sortableId(atMs, bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    }),
  )
})

test('ids sort by their instants, whatever chance gave', () => {
  fc.assert(
    fc.property(instantMs, instantMs, chance, chance, (first, second, one, other) => {
      fc.pre(first < second)
      expect(sortableId(first, one) < sortableId(second, other)).toBe(true)
    }),
  )
})

test('the instant can be read back, to the millisecond', () => {
  const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  fc.assert(
    fc.property(instantMs, chance, (atMs, bytes) => {
      const time = [...sortableId(atMs, bytes).slice(0, 10)]
      expect(time.reduce((sum, digit) => sum * 32 + crockford.indexOf(digit), 0)).toBe(atMs)
    }),
  )
})

test('two ids of one millisecond differ where their chance does', () => {
  fc.assert(
    fc.property(instantMs, chance, fc.nat(15), fc.integer({ min: 1, max: 31 }), (atMs, bytes, place, by) => {
      const other = bytes.with(place, ((bytes[place] ?? 0) + by) % 256)
      expect(sortableId(atMs, other)).not.toBe(sortableId(atMs, bytes))
    }),
  )
})

test('a clock before 1970 or of half a millisecond still makes an id', () => {
  const bytes = new Uint8Array(16)
  expect(sortableId(-5, bytes)).toBe('0'.repeat(26))
  expect(sortableId(1.9, bytes)).toBe(`${'0'.repeat(9)}1${'0'.repeat(16)}`)
})

test.each([
  ['1', 42, '1-000042'],
  ['AB12', 999_999, 'AB12-999999'],
  ['1', 1_000_000, '1-1000000'],
])('receipt %s %d is %s', (register, sequence, number) => {
  expect(receiptNumber(register, sequence)).toBe(number)
})
