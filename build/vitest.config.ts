// One project per thing a test needs, so that what is slow or wants a browser can be run alone.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = new URL('..', import.meta.url).pathname

// Hundreds of processes are started by tests, and all read the same TypeScript: Node strips its types once.
process.env.NODE_COMPILE_CACHE ??= `${root}node_modules/.cache/node-compile`

function project(name: string, testTimeoutMs: number) {
  return {
    root,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
      environment: 'node',
      testTimeout: testTimeoutMs,
      hookTimeout: testTimeoutMs,
    },
  }
}

/** What takes longest first, so that the last minute is not one worker's: worlds, then browsers, then processes. */
const first = ['sim', 'e2e', 'hosts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => {
      const found = first.indexOf(project.name)
      return found < 0 ? first.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  root,
  test: {
    // Two more than there are cores: a test waits for devices and browsers most of its time.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('core', 30_000),
      project('sim', 120_000),
      project('contract', 30_000),
      project('native', 60_000),
      project('renderer', 30_000),
      project('hosts', 120_000),
      project('house', 180_000),
      project('e2e', 180_000),
    ],
  },
})
