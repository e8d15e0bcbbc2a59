// The queue measured: a long drain through the built host, then its durable steps beside two public queues.
import { measureDrain } from './drain.ts'
import { measureSteps } from './durable-steps.ts'
import type { Benchmark } from './row.ts'

export const measureQueue: Benchmark = async (say) => {
  const steps = await measureSteps({ jobs: 1_000, rounds: 3 }, say)
  const drain = await measureDrain({ sales: 10_000, latencyMs: 100 }, say)
  return {
    rows: [...drain.rows, ...steps.rows],
    notes: [...drain.notes, ...steps.notes],
    failures: [...drain.failures, ...steps.failures],
  }
}
