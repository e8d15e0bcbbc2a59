// Help where it hurts: every problem a screen can show has a page, and what has none says why.
import { describe, expect, test } from 'vitest'
import { helpFor, helpPages, helpTopicOf } from '../../core/words/help.ts'
import { type ProblemCode, problemWords } from '../../core/words/problem-words.ts'

const codes = Object.keys(problemWords) as ProblemCode[]

test('every problem has a page of help, or names why it needs none', () => {
  expect(codes.length).toBeGreaterThan(100)
  expect(codes.filter((code) => helpFor(code) === null)).toEqual([])
  const reasons = codes
    .map(helpFor)
    .flatMap((found) => (typeof found === 'object' && found ? [found.none] : []))
  expect(reasons.filter((reason) => reason.length < 20)).toEqual([])
})

test('every page of help solves some problem, or a state that is no problem', () => {
  const used = new Set(codes.map(helpTopicOf))
  const unused = Object.keys(helpPages).filter((topic) => ![...used].some((each) => each === topic))
  expect(unused).toEqual([])
})

describe('a page', () => {
  test.each(Object.entries(helpPages))('%s says what it means and at least two steps', (_topic, page) => {
    expect(page.steps.length).toBeGreaterThanOrEqual(2)
    expect(new Set(page.steps.map((step) => step.en)).size).toBe(page.steps.length)
  })
})

test.each([
  ['paperOut', 'paper'],
  ['printerUnreachable', 'printer'],
  ['printInterrupted', 'printDoubt'],
  ['distributorUnreachable', 'line'],
  ['distributorNumberBarred', 'refused'],
  ['reversedLater', 'review'],
  ['productBarcodeScanned', 'wrongScan'],
  ['offlineTooMany', 'offline'],
  ['scannerUnplugged', 'scanner'],
  ['diskFull', 'books'],
  ['portTaken', null],
] as const)('%s opens %s', (code, topic) => {
  expect(helpTopicOf(code)).toBe(topic)
})
