// The same seed is the same run, to the byte: on memory, and on a file that power cuts rob.
import { expect, test } from 'vitest'
import { FileBooks } from './file-books.ts'
import { simulate } from './simulate.ts'

test.each([
  { seed: 5, sales: 60, stage: 'usual' },
  { seed: 6, sales: 25, stage: 'mortal' },
] as const)('seed $seed on the stage "$stage" tells the same story twice', (options) => {
  const first = JSON.stringify(simulate(options))
  expect(JSON.stringify(simulate(options))).toBe(first)
  expect(JSON.stringify(simulate({ ...options, seed: options.seed + 1 }))).not.toBe(first)
})

test('a run on a file replays as well', () => {
  const run = (): string =>
    JSON.stringify(simulate({ seed: 7, sales: 15, stage: 'mortal', books: new FileBooks() }))
  expect(run()).toBe(run())
})
