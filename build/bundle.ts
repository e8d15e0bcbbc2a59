// `npm run build`: makes out/ from the source, target by target, and leaves alone what is up to date.
// A result takes its place only when it is whole; a failed build leaves the one before.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, isFresh, noteDigest } from './fresh.ts'
import { electronTarget, hostTarget, rendererTarget, root, type Target } from './targets.ts'
import { inTurn } from './turn.ts'

export type Made = { readonly name: string; readonly built: boolean; readonly tookMs: number }

const outFolder = join(root, 'out')

/** Brings out/ up to date. Throws with the bundler's own words when the source does not build. */
export async function bundle(
  targets: readonly Target[] = [rendererTarget(), hostTarget(), electronTarget()],
): Promise<readonly Made[]> {
  return inTurn(join(outFolder, '.building'), async () => {
    const made: Made[] = []
    for (const target of targets) made.push(await makeFresh(target))
    return made
  })
}

/** Builds one target into `folder`, whatever stands in out/. Used by tests and benchmarks for copies of their own. */
export async function buildInto(target: Target, folder: string): Promise<void> {
  // Vite is loaded only when there is something to build: it costs more than all the checks.
  const { build } = await import('vite')
  // Vite and React go by this variable; a test runner sets it to `test`, which must not reach a result.
  const { NODE_ENV: before } = process.env
  process.env.NODE_ENV = 'production'
  try {
    for (const config of target.builds(folder)) await build(config)
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
  for (const [name, source] of Object.entries(target.copies)) copyFileSync(source, join(folder, name))
}

async function makeFresh(target: Target): Promise<Made> {
  const startedMs = performance.now()
  const place = join(outFolder, target.name)
  const digest = digestOf(target)
  if (isFresh(target, place, digest)) return { name: target.name, built: false, tookMs: 0 }
  const folder = join(outFolder, `.${target.name}-${process.pid}`)
  mkdirSync(folder)
  try {
    await buildInto(target, folder)
    noteDigest(folder, digest)
    if (existsSync(place)) rmSync(place, { recursive: true })
    renameSync(folder, place)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { name: target.name, built: true, tookMs: performance.now() - startedMs }
}

/** One line for a person: what was built and what was left. */
export function describe(made: readonly Made[]): string {
  const built = made.filter((one) => one.built)
  if (built.length === 0) return 'Built: nothing, out/ is up to date.'
  const words = built.map((one) => `${one.name} in ${(one.tookMs / 1000).toFixed(1)} s`)
  return `Built: ${words.join(', ')}.`
}

/** For programs: brings out/ up to date, or says in the bundler's words why not and ends the process with 1. */
export async function bundleOrEnd(): Promise<readonly Made[]> {
  try {
    return await bundle()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

if (import.meta.main) console.log(describe(await bundleOrEnd()))
