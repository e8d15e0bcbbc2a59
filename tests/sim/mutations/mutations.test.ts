// Every deliberate fault is seen by the auditor within its number of sales, and by a rule that names it.
import { expect, test } from 'vitest'
import { hunt } from './mutant.ts'
import { mutations } from './mutations.ts'

test('the auditor sees each of the deliberate faults', { timeout: 600_000 }, async () => {
  const unseen: string[] = []
  // One at a time: the other tests want a core as well.
  for (const mutation of mutations) {
    const caught = await hunt(mutation)
    const seen = caught !== null && mutation.rules.some((rule) => rule === caught.rule)
    if (!seen) unseen.push(`${mutation.name}: ${caught?.rule ?? 'not seen'}`)
  }
  expect(unseen).toEqual([])
})
