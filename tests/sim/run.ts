// `npm run -s sim -- --seed N --sales N [--json]`: runs one simulated shop and says what the auditor saw.
// Exits 1 when a rule was broken, and then names the shortest prefix it found that still breaks it.
import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sales: { type: 'string', default: '2000' },
    steps: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const startedMs = performance.now()
const report = simulate({
  seed: Number(values.seed),
  sales: Number(values.sales),
  steps: values.steps === undefined ? null : Number(values.steps),
})
console.log(JSON.stringify({ ...report, elapsedMs: Math.round(performance.now() - startedMs) }))
process.exitCode = report.violations.length > 0 ? 1 : 0
