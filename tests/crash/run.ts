// `npm run crash -- --kills N [--seed N] [--json]`: the built host killed and started again under load, and
// the reckoning afterwards. Fails, and keeps the folder, when the books do not tell one story.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget } from '../../build/targets.ts'
import { runOrdeal } from './ordeal.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed ?? randomInt(2 ** 31))
if (!Number.isSafeInteger(kills) || kills < 1 || !Number.isSafeInteger(seed)) {
  console.error('npm run crash -- --kills 100 [--seed 7] [--json]: whole numbers, at least one kill')
  process.exit(2)
}

// So that the processes it started go with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
await bundle([rendererTarget(), hostTarget()])
const result = await runOrdeal({ kills, seed, say: (sentence) => console.error(sentence) })
if (result.violations.length > 0) {
  console.error(`Look at ${result.folder}; again with: npm run crash -- --kills ${kills} --seed ${seed}`)
}
console.log(values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2))
process.exit(result.violations.length > 0 ? 1 : 0)
