// Runs a simulation as a process of its own, so that nothing one run does reaches another.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { SimulationReport } from './simulate.ts'
import type { StageName } from './stage.ts'

export interface Run {
  readonly seed: number
  readonly sales: number
  readonly stage?: StageName
  /** On books that a power cut can rob. */
  readonly file?: boolean
}

const program = new URL('run.ts', import.meta.url).pathname
const outputMaxBytes = 64 * 1024 * 1024
/** No step of a run comes near it: given, a failing run is not shortened. */
const stepsMax = 1_000_000_000

/** `at`: the simulator to run, this one when left out. Throws when it broke instead of reporting. */
export async function runSimulation(run: Run, at = program): Promise<SimulationReport> {
  const { seed, sales, stage = 'usual', file = false } = run
  const words = ['--seed', String(seed), '--sales', String(sales), '--stage', stage]
  const all = [at, ...words, '--steps', String(stepsMax), '--json', ...(file ? ['--file'] : [])]
  // A simulator that is a copy is run once: nothing of it is worth keeping compiled.
  const env = at === program ? process.env : { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }
  const options = { maxBuffer: outputMaxBytes, env }
  const { stdout } = await promisify(execFile)(process.execPath, all, options).catch(
    (error: { stdout?: string; stderr?: string }) => {
      // It exits with 1 when a rule was broken, and says which.
      if (error.stdout) return { stdout: error.stdout }
      throw new Error(`the simulation itself broke: ${error.stderr ?? String(error)}`)
    },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as SimulationReport
}
