// `npm run -s sim -- --seed N --sales N [--json]`: runs a simulated shop, or several where the sales are many, and says
// what the auditors saw. Exits 1 when a rule was broken, and then names the shortest prefix it found.
import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { FileBooks } from './file-books.ts'
import { runOnThreads } from './shop-threads.ts'
import { addedUp, type ChainReport, type Shop, shopsOf } from './shops.ts'
import { type Prefix, shrink } from './shrink.ts'
import { type SimulationReport, simulate } from './simulate.ts'
import { type StageName, stageNames } from './stage.ts'

const usageExit = 2
const usage =
  'npm run -s sim -- [--seed N] [--sales N] [--shops N] [--steps N] [--stage NAME] [--file] [--json]'

interface Replay {
  readonly commit: string
  readonly command: string
  readonly shortest: Prefix | null
}

interface Options {
  readonly seed: number
  readonly sales: number
  readonly shops: number | null
  readonly steps: number | null
  readonly stage: StageName
  readonly file: boolean
  readonly json: boolean
}

async function main(): Promise<number> {
  const options = readOptions()
  if (options === null) {
    console.error(usage)
    return usageExit
  }
  const startedMs = performance.now()
  const { seed, sales, shops: wanted, steps, json } = options
  // Steps are counted in one world: a prefix is of one shop.
  const shops = steps === null ? shopsOf(seed, sales, wanted) : [{ seed, sales }]
  const reports = await runShops(shops, options)
  const report = addedUp(seed, reports)
  const elapsedMs = Math.round(performance.now() - startedMs)
  const replay = replayOf(reports, options)
  if (json) console.log(JSON.stringify({ ...report, replay, elapsedMs }))
  else console.log(summary(report, replay, elapsedMs))
  return report.violations.length > 0 ? 1 : 0
}

async function runShops(shops: readonly Shop[], options: Options): Promise<readonly SimulationReport[]> {
  const { steps, stage, file } = options
  const [only, ...others] = shops
  if (only !== undefined && others.length === 0)
    return [simulate({ ...only, steps, stage, ...(file ? { books: new FileBooks() } : {}) })]
  const orders = shops.map((shop) => ({ ...shop, stage, file }))
  return await runOnThreads(orders, availableParallelism())
}

/** How to see the first broken rule again; null when none was broken. */
function replayOf(reports: readonly SimulationReport[], options: Options): Replay | null {
  const failed = reports.find(({ violations }) => violations.length > 0)
  if (failed === undefined) return null
  const shop = { ...options, seed: failed.seed, sales: failed.sales }
  // A prefix that was asked for is not shortened again.
  const shortest = options.steps === null ? shrink(shop, failed) : null
  return { commit: commit(), command: command(shop, shortest), shortest }
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        sales: { type: 'string', default: '2000' },
        shops: { type: 'string' },
        steps: { type: 'string' },
        stage: { type: 'string', default: 'usual' },
        file: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const seed = Number(values.seed)
    const sales = Number(values.sales)
    const steps = wholeOrNull(values.steps)
    const shops = wholeOrNull(values.shops)
    if (!Number.isSafeInteger(seed) || !(Number.isSafeInteger(sales) && sales > 0)) return null
    if ([steps, shops].some((given) => given !== null && !(Number.isSafeInteger(given) && given > 0)))
      return null
    const stage = stageNames.find((name) => name === values.stage)
    if (stage === undefined) return null
    return { seed, sales, shops, steps, stage, file: values.file, json: values.json }
  } catch {
    return null
  }
}

function wholeOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
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
  return `npm run -s sim -- --seed ${seed} --shops 1 ${prefix}${stage === 'usual' ? '' : ` --stage ${stage}`}${file ? ' --file' : ''}`
}

function summary(report: ChainReport, replay: Replay | null, elapsedMs: number): string {
  const { seed, sales, shops, credited, refunded, open, money, steps, simulatedHours, drainMs, faults } =
    report
  const amounts = Object.entries(money).map(([currency, sums]) => {
    const written = (minor: number): string => (minor / 100).toFixed(2)
    return `  ${currency} ${written(sums.taken)} taken = ${written(sums.credited)} credited + ${written(sums.refunded)} refunded + ${written(sums.open)} open`
  })
  const broken = report.violations.map(({ rule, step, reference, detail }) => {
    return `  ${rule} at step ${step}${reference === null ? '' : `, sale ${reference}`}: ${detail}`
  })
  return [
    `Seed ${seed}: ${sales} sales of ${shops.length === 1 ? 'a shop' : `${shops.length} shops`} in ${simulatedHours} simulated hours and ${steps} steps, ${elapsedMs} ms.`,
    `${credited} credited, ${refunded} refunded, ${open} open; the queue drained in ${Math.round(drainMs / 60_000)} simulated minutes.`,
    ...amounts,
    `Faults: ${Object.entries(faults)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    broken.length === 0 ? 'No rule was broken.' : `Broken rules:\n${broken.join('\n')}`,
    ...(replay ? [`On commit ${replay.commit}, replay with: ${replay.command}`] : []),
  ].join('\n')
}

process.exitCode = await main()
