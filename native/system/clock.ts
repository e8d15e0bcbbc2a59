// The machine's own time, the only place the counter's clock comes from.
import { performance } from 'node:perf_hooks'
import type { Clock } from '../../core/ports.ts'

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  elapsedMs: () => Math.floor(performance.now()),
}
