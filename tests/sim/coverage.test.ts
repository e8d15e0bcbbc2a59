// The seeds of the suite: none breaks a rule, and together they meet every state, step, refusal, fault and
// way back that there is. What is missing is named.
import { expect, test } from 'vitest'
import { runOnThreads } from './shop-threads.ts'
import type { Run } from './simulation-process.ts'
import { firstRuns, reserveRuns } from './suite.ts'
import { excused, metNames, wantedNames } from './wanted.ts'

/** The other tests want a core as well. */
const atATime = 1

test('the seeds of the suite break no rule and meet all there is to meet', { timeout: 600_000 }, async () => {
  const missing = new Set(wantedNames().filter((name) => !Object.hasOwn(excused, name)))
  const broken: unknown[] = []
  async function meet(runs: readonly Run[]): Promise<void> {
    const orders = runs.map((run) => ({ stage: 'usual' as const, file: false, ...run }))
    for (const report of await runOnThreads(orders, atATime)) {
      const { seed, sales, open } = report
      for (const name of metNames(report)) missing.delete(name)
      for (const violation of report.violations) broken.push({ seed, sales, ...violation })
      if (open > 0) broken.push({ seed, sales, open })
    }
  }
  await meet(firstRuns)
  const reserve = [...reserveRuns]
  while (missing.size > 0 && broken.length === 0 && reserve.length > 0) await meet(reserve.splice(0, atATime))
  expect(broken).toEqual([])
  expect([...missing]).toEqual([])
})

test('nothing is excused that is on no list', () => {
  const wanted = wantedNames()
  expect(Object.keys(excused).filter((name) => !wanted.includes(name))).toEqual([])
})
