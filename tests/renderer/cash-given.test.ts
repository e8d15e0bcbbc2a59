// What the clerk enters as cash adds up to whole cents, and never to something that was not entered.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CashGiven,
  givenMinor,
  noCash,
  notesMinor,
  withKey,
  withNote,
  withoutLast,
} from '../../renderer/desk/cash-given.ts'

const due = 10_500

function keyed(text: string): CashGiven {
  return [...text].reduce(withKey, noCash)
}

test.each([
  ['1', 100],
  ['120', 12_000],
  ['120.', 12_000],
  ['120.5', 12_050],
  ['.5', 50],
  ['007', 700],
  ['1.234', 123],
  ['1..2', 120],
])('keys %s are %d cents', (text, cents) => {
  expect(givenMinor(keyed(text), due, 'HKD')).toBe(cents)
})

test('nothing entered is not zero', () => {
  expect(givenMinor(noCash, due, 'HKD')).toBeNull()
  expect(givenMinor(withoutLast(keyed('7')), due, 'HKD')).toBeNull()
})

test('exact is what is due', () => {
  expect(givenMinor({ kind: 'exact' }, due, 'HKD')).toBe(due)
})

test('notes add up, and begin afresh after keys or exact', () => {
  expect(givenMinor(withNote(withNote(noCash, 10_000), 2_000), due, 'HKD')).toBe(12_000)
  expect(givenMinor(withNote(keyed('55'), 10_000), due, 'HKD')).toBe(10_000)
  expect(givenMinor(withNote({ kind: 'exact' }, 2_000), due, 'HKD')).toBe(2_000)
})

test('whatever is pressed, the amount is whole cents or nothing', () => {
  const press = fc.constantFrom<(given: CashGiven) => CashGiven>(
    ...['0', '1', '5', '9', '.'].map((key) => (given: CashGiven) => withKey(given, key)),
    withoutLast,
    () => ({ kind: 'exact' }),
    ...notesMinor.HKD.map((noteMinor) => (given: CashGiven) => withNote(given, noteMinor)),
  )
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      const given = presses.reduce<CashGiven>((before, each) => each(before), noCash)
      const amountMinor = givenMinor(given, due, 'HKD')
      expect(amountMinor === null || (Number.isSafeInteger(amountMinor) && amountMinor >= 0)).toBe(true)
    }),
  )
})
