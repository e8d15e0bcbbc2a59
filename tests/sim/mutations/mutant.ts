// A copy of the code with one deliberate fault in it, in a folder of its own, run by the simulation in a
// process of its own.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runSimulation } from '../simulation-process.ts'
import { type Edit, type Mutation, mutationSeeds } from './mutation.ts'

const root = new URL('../../..', import.meta.url).pathname
const copied = ['core', 'native/store', 'native/export', 'tests/sim', 'package.json'] as const

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
    for (const seed of mutation.seeds ?? mutationSeeds) {
      const report = await runSimulation({ ...mutation, seed }, join(folder, 'tests/sim/run.ts'))
      const [first] = report.violations
      const sales = report.credited + report.refunded + report.open
      if (first) return { rule: first.rule, seed, step: first.step, sales }
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
