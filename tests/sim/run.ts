// `npm run -s sim -- --seed N --sales N [--json] [--file] [--stage NAME] [--steps N]`: runs one simulated shop and says
// what the auditor saw. Exits 1 when a rule was broken, and then names the shortest prefix it found.
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { FileBooks } from './file-books.ts'
import { type Prefix, shrink } from './shrink.ts'
import { type SimulationReport, simulate } from './simulate.ts'
import { type StageName, stageNames } from './stage.ts'

const usageExit = 2
const usage = 'npm run -s sim -- [--seed N] [--sales N] [--steps N] [--stage NAME] [--file] [--json]'

interface Options {
  readonly seed: number
  readonly sales: number
  readonly steps: number | null
  readonly stage: StageName
  readonly file: boolean
  readonly json: boolean
}

function main(): number {
  const options = readOptions()
  if (options === null) {
    console.error(usage)
    return usageExit
  }
  const startedMs = performance.now()
  const { seed, sales, steps, stage, file, json } = options
  const books = file ? { books: new FileBooks() } : {}
  const report = simulate({ seed, sales, steps, stage, ...books })
  const elapsedMs = Math.round(performance.now() - startedMs)
  const failed = report.violations.length > 0
  // A prefix that was asked for is not shortened again.
  const shortest = failed && steps === null ? shrink({ seed, sales, stage }, report) : null
  const replay = failed ? { commit: commit(), command: command(options, shortest), shortest } : null
  if (json) console.log(JSON.stringify({ ...report, replay, elapsedMs }))
  else console.log(summary(report, replay, elapsedMs))
  return failed ? 1 : 0
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        sales: { type: 'string', default: '2000' },
        steps: { type: 'string' },
        stage: { type: 'string', default: 'usual' },
        file: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const seed = Number(values.seed)
    const sales = Number(values.sales)
    const steps = values.steps === undefined ? null : Number(values.steps)
    if (!Number.isSafeInteger(seed) || !(Number.isSafeInteger(sales) && sales > 0)) return null
    if (steps !== null && !(Number.isSafeInteger(steps) && steps > 0)) return null
    const stage = stageNames.find((name) => name === values.stage)
    if (stage === undefined) return null
    return { seed, sales, steps, stage, file: values.file, json: values.json }
  } catch {
    return null
  }
}

function commit(): string {
  const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`
  } catch {
    return 'unknown'
  }
}

function command({ seed, sales, stage, file }: Options, shortest: Prefix | null): string {
  const prefix = shortest ? `--sales ${shortest.sales} --steps ${shortest.steps}` : `--sales ${sales}`
  return `npm run -s sim -- --seed ${seed} ${prefix}${stage === 'usual' ? '' : ` --stage ${stage}`}${file ? ' --file' : ''}`
}

function summary(
  report: SimulationReport,
  replay: { readonly commit: string; readonly command: string } | null,
  elapsedMs: number,
): string {
  const { seed, sales, credited, refunded, open, money, steps, simulatedHours, drainMs, faults } = report
  const amounts = Object.entries(money).map(([currency, sums]) => {
    const written = (minor: number): string => (minor / 100).toFixed(2)
    return `  ${currency} ${written(sums.taken)} taken = ${written(sums.credited)} credited + ${written(sums.refunded)} refunded + ${written(sums.open)} open`
  })
  const broken = report.violations.map(({ rule, step, reference, detail }) => {
    return `  ${rule} at step ${step}${reference === null ? '' : `, sale ${reference}`}: ${detail}`
  })
  return [
    `Seed ${seed}: ${sales} sales in ${simulatedHours} simulated hours and ${steps} steps, ${elapsedMs} ms.`,
    `${credited} credited, ${refunded} refunded, ${open} open; the queue drained in ${Math.round(drainMs / 60_000)} simulated minutes.`,
    ...amounts,
    `Faults: ${Object.entries(faults)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    broken.length === 0 ? 'No rule was broken.' : `Broken rules:\n${broken.join('\n')}`,
    ...(replay ? [`On commit ${replay.commit}, replay with: ${replay.command}`] : []),
  ].join('\n')
}

process.exitCode = main()
