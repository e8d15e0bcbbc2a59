// Everything the page has of its counter, put together once at start.
import { type Bridge, bridgeName } from '../../core/api/bridge.ts'
import type { CallOutput, CommandName } from '../../core/api/contract.ts'
import type { CounterEvent } from '../../core/api/events.ts'
import type { SaleView } from '../../core/api/views.ts'
import type { Language } from '../../core/words/language.ts'
import { type Cache, createCache } from './cache.ts'
import { type Caller, createCaller } from './caller.ts'
import { type CommandInput, createCommands, newCommandId } from './commands.ts'
import { type Connection, createConnection } from './connection.ts'
import { createCustomerTeller, type TellCustomer } from './customer-teller.ts'
import { followEvents } from './event-feed.ts'
import { createLoopback } from './loopback.ts'
import { takeToken } from './token.ts'

export type ScanEvent = Extract<CounterEvent, { type: 'scanned' }>

export interface CounterLink {
  readonly connection: Connection
  readonly cache: Cache
  readonly ask: Caller
  /** Sends a command about a sale; its answer is in the cache when this resolves. */
  readonly act: <Name extends SaleCommandName>(name: Name, input: CommandInput<Name>) => Promise<SaleView>
  /** Sends a command about anything else than a sale: paper, drawer, the day. */
  readonly move: <Name extends OtherCommandName>(
    name: Name,
    input: CommandInput<Name>,
  ) => Promise<CallOutput<Name>>
  readonly tellCustomer: TellCustomer
  /** Every sale that changes, as it changes. Returns the way to stop hearing. */
  readonly hearSales: (hear: (sale: SaleView) => void) => () => void
  /** Returns the way to stop hearing the scanner. */
  readonly hearScans: (hear: (event: ScanEvent) => void) => () => void
}

/** Commands that are answered with the sale they changed. */
export type SaleCommandName = {
  [Name in CommandName]: CallOutput<Name> extends SaleView ? Name : never
}[CommandName]
export type OtherCommandName = Exclude<CommandName, SaleCommandName>

export function openLink(page: Window, language: () => Language): CounterLink {
  const connection = createConnection()
  const cache = createCache()
  const bridge = chooseBridge(page, connection)
  const ask = createCaller(bridge, language)
  const pause = (forMs: number) => new Promise<void>((resolve) => setTimeout(resolve, forMs))
  const commands = createCommands({ caller: ask, newId: newCommandId, pause })
  const scanListeners = new Set<(event: ScanEvent) => void>()
  const saleListeners = new Set<(sale: SaleView) => void>()

  connection.subscribe(() => {
    // What happened before the stream stood was never announced: look at everything once.
    if (connection.state() === 'open') cache.readAgain()
  })
  followEvents(bridge, (event) => {
    cache.heard(event)
    if (event.type === 'scanned') for (const hear of [...scanListeners]) hear(event)
    if (event.type === 'saleChanged') for (const hear of [...saleListeners]) hear(event.sale)
  })

  return {
    connection,
    cache,
    ask,
    async act(name, input) {
      const keep = cache.answers()
      const sale: SaleView = await commands.send<SaleCommandName>(name, input)
      keep(sale)
      return sale
    },
    move: (name, input) => commands.send(name, input),
    tellCustomer: createCustomerTeller(ask, newCommandId),
    hearScans(hear) {
      scanListeners.add(hear)
      return () => scanListeners.delete(hear)
    },
    hearSales(hear) {
      saleListeners.add(hear)
      return () => saleListeners.delete(hear)
    },
  }
}

function chooseBridge(page: Window, connection: Connection): Bridge {
  const own: unknown = Reflect.get(page, bridgeName)
  if (own) {
    connection.change('open')
    return own as Bridge
  }
  const token = takeToken(page)
  if (token === null) connection.change('refused')
  return createLoopback({ origin: page.location.origin, token: token ?? '', connection })
}
