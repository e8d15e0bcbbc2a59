// The distributor contract on the DT One adapter, over real HTTP to the sandbox.
import { createDtOne, type DtOneOptions } from '../../native/distributor/dt-one.ts'
import type { SandboxOrder } from '../../native/distributor/sandbox/orders.ts'
import { reversalWithinMs } from '../../native/distributor/sandbox/reversal.ts'
import { sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'
import { startSandbox } from '../../native/distributor/sandbox/server.ts'
import {
  type DistributorWorld,
  type ReversalTwist,
  runDistributorSuite,
  type Twist,
  type WorldOptions,
} from './distributor-suite.ts'

const orders: Readonly<Record<Twist, SandboxOrder>> = {
  dropBefore: { do: 'dropBefore', on: 'create' },
  dropAnswer: { do: 'dropAnswer', on: 'create' },
  failBefore: { do: 'failBefore', on: 'create' },
  failAfter: { do: 'failAfter', on: 'create' },
  garbage: { do: 'garbage', on: 'create' },
  decline: { do: 'decline', status: 'DECLINED-BARRED-CREDIT-PARTY', on: 'create' },
  rateLimit: { do: 'rateLimit', retryAfterSeconds: 7, on: 'create' },
  emptyBalance: { do: 'emptyBalance', on: 'create' },
  stay: { do: 'stay', ms: 60_000, on: 'create' },
}

const reversalOrders: Readonly<Record<ReversalTwist, SandboxOrder>> = {
  dropBefore: { do: 'dropBefore', on: 'reverse' },
  dropAnswer: { do: 'dropAnswer', on: 'reverse' },
  failBefore: { do: 'failBefore', on: 'reverse' },
  failAfter: { do: 'failAfter', on: 'reverse' },
  garbage: { do: 'garbage', on: 'reverse' },
  rateLimit: { do: 'rateLimit', retryAfterSeconds: 7, on: 'reverse' },
  keep: { do: 'keepCredit', on: 'reverse' },
}

const takesBack = { kind: 'within', withinMs: reversalWithinMs, standsFinalAfterMs: 60_000 } as const

const startWorld =
  (waits: DtOneOptions['waits']) =>
  async ({ settlesAtOnce }: WorldOptions): Promise<DistributorWorld> => {
    const sandbox = await startSandbox({ booksFile: null, settleAfterMs: settlesAtOnce ? 0 : 60_000 })
    // A new adapter after each cut: connections that were open when the cable went are no part of
    // rule 8, and the tests of the adapter itself look at them.
    const options = {
      baseUrl: sandbox.url,
      ...sandboxCredentials,
      log: () => undefined,
      ...(waits && { waits }),
    }
    let distributor = createDtOne(options)
    return {
      get distributor() {
        return distributor
      },
      twist: (twist) => sandbox.order(orders[twist]),
      twistReversal: (twist) => sandbox.order(reversalOrders[twist]),
      hideNext: () => sandbox.order({ do: 'hide', ms: 60_000, on: 'create' }),
      reverse: async (reference) => sandbox.reverse(reference),
      async pullCable() {
        await sandbox.unplug()
        distributor = createDtOne(options)
      },
      mendCable: () => sandbox.plugIn(),
      countOf: async (reference) =>
        sandbox.books().transactions.filter((each) => each.externalId === reference).length,
      availableMinor: async () => sandbox.books().balance.availableMinor,
      close: () => sandbox.close(),
    }
  }

runDistributorSuite('DT One over the sandbox', startWorld(undefined))
runDistributorSuite('DT One over the sandbox, which takes top-ups back', startWorld({ reversal: takesBack }))
