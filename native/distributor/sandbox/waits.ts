// How a shop waits for the sandbox: seconds, where a real distributor asks for minutes; and asked on the same
// machine, it may be asked more often.
import type { DistributorTraits } from '../../../core/ports.ts'
import { reversalWithinMs } from './reversal.ts'

export const sandboxWaits: Partial<DistributorTraits> = {
  poll: { firstMs: 200, maxMs: 60_000 },
  sameCardQuietMs: 10_000,
  notFoundFinalAfterMs: 20_000,
  reversal: { kind: 'within', withinMs: reversalWithinMs, standsFinalAfterMs: 60_000 },
}
