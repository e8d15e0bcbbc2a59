// The seeds of the suite: none breaks a rule, and together they meet every state, step, refusal, fault and
// way back that there is. What is missing is named.
import { expect, test } from 'vitest'
import { inTurn, type Run, runSimulation } from './simulation-process.ts'
import { firstRuns, reserveRuns } from './suite.ts'
import { excused, metNames, wantedNames } from './wanted.ts'

const atATime = 2

test('the seeds of the suite break no rule and meet all there is to meet', { timeout: 600_000 }, async () => {
  const missing = new Set(wantedNames().filter((name) => !Object.hasOwn(excused, name)))
  const broken: unknown[] = []
  async function run(each: Run): Promise<void> {
    const report = await runSimulation(each)
    for (const name of metNames(report)) missing.delete(name)
    for (const violation of report.violations) broken.push({ ...each, ...violation })
    if (report.open > 0) broken.push({ ...each, open: report.open })
  }
  await inTurn(firstRuns, atATime, async (each) => {
    await run(each)
    return 'goOn'
  })
  await inTurn(missing.size > 0 ? reserveRuns : [], atATime, async (each) => {
    await run(each)
    return missing.size > 0 && broken.length === 0 ? 'goOn' : 'enough'
  })
  expect(broken).toEqual([])
  expect([...missing]).toEqual([])
})

test('nothing is excused that is on no list', () => {
  const wanted = wantedNames()
  expect(Object.keys(excused).filter((name) => !wanted.includes(name))).toEqual([])
})
