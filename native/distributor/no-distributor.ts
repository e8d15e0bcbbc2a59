// Stands in while the owner has chosen no distributor: whoever asks hears that there is none. Nothing is
// ever sent, so nothing is ever in doubt.
import { problem } from '../../core/outcome.ts'
import type { Distributor } from '../../core/ports.ts'

const askAgainMs = 60_000

export function createNoDistributor(): Distributor {
  const none = {
    kind: 'unreachable',
    problem: problem('distributorNotChosen'),
    retryAfterMs: askAgainMs,
  } as const
  return {
    traits: {
      name: 'none',
      repeatedReference: 'rejected',
      holdMs: 0,
      notFoundFinalAfterMs: null,
      sameCardQuietMs: 0,
      amounts: 'both',
      reversal: { kind: 'never' },
      poll: { firstMs: askAgainMs, maxMs: askAgainMs },
      recheckAfterMs: [],
      inFlightMax: 1,
      listing: 'never',
    },
    submit: (_order, report) =>
      setImmediate(() => report({ kind: 'notSent', reason: 'lineDown', retryAfterMs: askAgainMs })),
    find: (_reference, report) =>
      setImmediate(() => report({ kind: 'unreachable', detail: 'none', retryAfterMs: askAgainMs })),
    reverse: (_reference, report) =>
      setImmediate(() => report({ kind: 'refused', problem: problem('distributorNotChosen') })),
    listProducts: (report) => setImmediate(() => report(none)),
    lookUp: (_phone, report) => setImmediate(() => report(none)),
    listTransactions: (_span, report) => setImmediate(() => report(none)),
    readBalance: (report) => setImmediate(() => report(none)),
  }
}
