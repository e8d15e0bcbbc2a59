// `node tests/sim/mutations/mutate.ts [words of a name]`: runs every deliberate fault and says after how many sales
// the auditor saw it, and by which rule. Exits 1 when one went unseen.
import { hunt } from './mutant.ts'
import { mutations } from './mutations.ts'

const wanted = process.argv.slice(2).join(' ')
let unseen = 0
for (const mutation of mutations.filter(({ name }) => name.includes(wanted))) {
  const startedMs = performance.now()
  const caught = await hunt(mutation)
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1)
  const right = caught !== null && mutation.rules.some((rule) => rule === caught.rule)
  if (!right) unseen += 1
  const where = caught
    ? `${caught.rule}${right ? '' : ' (not what was expected)'} after ${caught.sales} sales of seed ${caught.seed}`
    : 'NOT SEEN'
  console.log(`${mutation.name}: ${where}, ${seconds} s`)
}
process.exitCode = unseen > 0 ? 1 : 0
