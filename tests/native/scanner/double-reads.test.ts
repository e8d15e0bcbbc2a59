// A card left under the scanner is one scan; a card scanned again on purpose is two.
import { expect, it } from 'vitest'
import { createDoubleReads } from '../../../native/scanner/double-reads.ts'

function begin() {
  let nowMs = 1000
  const doubles = createDoubleReads(() => nowMs)
  return (text: string, afterMs: number) => {
    nowMs += afterMs
    return doubles.isDouble(text, 1500)
  }
}

it('takes the same text inside the window for one scan, however often it comes', () => {
  const read = begin()
  expect([read('A', 0), read('A', 500), read('A', 1400), read('A', 1499)]).toEqual([false, true, true, true])
})

it('takes the same text at the end of the window for a new scan', () => {
  const read = begin()
  expect([read('A', 0), read('A', 1500)]).toEqual([false, false])
})

it('sees through a scanner that takes turns between two codes', () => {
  const read = begin()
  expect([read('CARD', 0), read('EAN', 500), read('CARD', 500), read('EAN', 500)]).toEqual([
    false,
    false,
    true,
    true,
  ])
})

it('remembers a bounded number of texts, the latest', () => {
  const read = begin()
  for (let index = 0; index < 40; index += 1) read(`T${index}`, 1)
  expect([read('T39', 0), read('T0', 0)]).toEqual([true, false])
})
