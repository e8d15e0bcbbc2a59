// Every deliberate fault is seen by the auditor within its number of sales, and by a rule that names it.
import { expect, test } from 'vitest'
import { inTurn } from '../simulation-process.ts'
import { hunt } from './mutant.ts'
import { mutations } from './mutations.ts'

/** The other tests want a core as well. */
const atATime = 1

test('the auditor sees each of the deliberate faults', { timeout: 600_000 }, async () => {
  const unseen: string[] = []
  await inTurn(mutations, atATime, async (mutation) => {
    const caught = await hunt(mutation)
    const seen = caught !== null && mutation.rules.some((rule) => rule === caught.rule)
    if (!seen) unseen.push(`${mutation.name}: ${caught?.rule ?? 'not seen'}`)
    return 'goOn'
  })
  expect(unseen).toEqual([])
})
