// What is heard: each scan good or bad, and the result of a sale that was under way, once.
import { expect, test } from 'vitest'
import { viewProblem } from '../../core/api/envelope.ts'
import { problem } from '../../core/outcome.ts'
import { kindOf, soundOfReading, soundOfResult } from '../../renderer/sound/sounds.ts'

test('a reading is good unless it was refused', () => {
  expect(soundOfReading({ kind: 'receipt', saleId: 'sale00001' })).toBe('goodScan')
  expect(soundOfReading({ kind: 'refused', problem: viewProblem(problem('scanUnreadable'), 'en') })).toBe(
    'badScan',
  )
})

test.each([
  ['sending', 'credited', 'resultGood'],
  ['inDoubt', 'credited', 'resultGood'],
  ['sending', 'failed', 'resultBad'],
  ['accepted', 'needsReview', 'resultBad'],
  ['credited', 'needsReview', 'resultBad'],
  ['credited', 'credited', null],
  ['failed', 'refunded', null],
  ['paid', 'sending', null],
  ['sending', 'inDoubt', null],
  [undefined, 'credited', null],
] as const)('from %s to %s sounds %s', (before, now, sound) => {
  expect(soundOfResult(before, now)).toBe(sound)
})

test('both voices of a result are switched together', () => {
  expect(kindOf('resultGood')).toBe('result')
  expect(kindOf('resultBad')).toBe('result')
  expect(kindOf('badScan')).toBe('badScan')
})
