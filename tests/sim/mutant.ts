// A copy of the code with one deliberate fault in it, in a folder of its own, run by the simulation in a
// process of its own.
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Edit, type Mutation, mutationSeeds } from './mutations.ts'

const root = new URL('../..', import.meta.url).pathname
const copied = ['core', 'native/store', 'tests/sim', 'package.json'] as const
const outputMax = 64 * 1024 * 1024
/** No step of a run comes near it: given, a failing run is not shortened. */
const stepsMax = 1_000_000_000

export interface Caught {
  readonly rule: string
  readonly seed: number
  readonly step: number
  /** Paid by then. */
  readonly sales: number
}

/** Null when no seed showed it within its sales. Throws when an edit does not fit the code, or a run has no end. */
export async function hunt(mutation: Mutation): Promise<Caught | null> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-mutant-'))
  try {
    for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const edit of mutation.edits) change(folder, edit)
    for (const seed of mutationSeeds) {
      const caught = await run(folder, mutation, seed)
      if (caught !== null) return caught
    }
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function change(folder: string, { path, find, replace }: Edit): void {
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  const found = text.split(find).length - 1
  if (found !== 1) throw new Error(`${path} has ${found} times, not once: ${find.trim()}`)
  writeFileSync(
    file,
    text.replace(find, () => replace),
  )
}

async function run(folder: string, { sales, file }: Mutation, seed: number): Promise<Caught | null> {
  const words = ['--seed', String(seed), '--sales', String(sales), '--steps', String(stepsMax), '--json']
  const program = join(folder, 'tests/sim/run.ts')
  const output = await promisify(execFile)(
    process.execPath,
    [program, ...words, ...(file ? ['--file'] : [])],
    {
      maxBuffer: outputMax,
    },
  ).catch((error: { stdout?: string; stderr?: string }) => {
    // It exits with 1 when a rule was broken, which is what is wanted here.
    if (error.stdout) return { stdout: error.stdout }
    throw new Error(`the simulation itself broke: ${error.stderr ?? String(error)}`)
  })
  const report = JSON.parse(output.stdout.trim().split('\n').at(-1) ?? '') as {
    violations: { rule: string; step: number }[]
    credited: number
    refunded: number
    open: number
  }
  const [first] = report.violations
  if (!first) return null
  return { rule: first.rule, seed, step: first.step, sales: report.credited + report.refunded + report.open }
}
