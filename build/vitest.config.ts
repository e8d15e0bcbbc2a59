// One project per thing a test needs, so that what is slow or wants a browser can be run alone.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

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

export default defineConfig({
  root,
  test: {
    // One more than there are cores: a test waits for devices and browsers most of its time.
    maxWorkers: availableParallelism() + 1,
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
