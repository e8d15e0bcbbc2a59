// Everything the page has of a counter: what it asks, what it sends, what it remembers.
import type { Bridge } from '../../core/api/bridge.ts'
import type { CallOutput, CommandName } from '../../core/api/contract.ts'
import type { CounterEvent } from '../../core/api/events.ts'
import type { SaleView } from '../../core/api/views.ts'
import type { Language } from '../../core/words/language.ts'
import { type Cache, createCache } from './cache.ts'
import { type Caller, createCaller } from './caller.ts'
import { type CommandInput, createCommands, newCommandId } from './commands.ts'
import type { Connection } from './connection.ts'
import { createCustomerTeller, type TellCustomer } from './customer-teller.ts'

export type ScanEvent = Extract<CounterEvent, { type: 'scanned' }>

export interface CounterLink {
  readonly connection: Connection
  readonly cache: Cache
  /** The training it is of; null: the real shop. */
  readonly training: string | null
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

export interface LinkParts {
  readonly bridge: Bridge
  readonly connection: Connection
  readonly language: () => Language
  /** The training it is of; null: the real shop. */
  readonly training: string | null
}

export interface OwnedLink extends CounterLink {
  /** For whoever owns the stream of events. */
  readonly heard: (event: CounterEvent) => void
}

/** All it remembers is of one shop: what was asked for there never mixes with the other's. */
export function createLink({ bridge, connection, language, training }: LinkParts): OwnedLink {
  const cache = createCache()
  const ask = createCaller(bridge, language, training)
  const pause = (forMs: number) => new Promise<void>((resolve) => setTimeout(resolve, forMs))
  const commands = createCommands({ caller: ask, newId: newCommandId, pause })
  const scanListeners = new Set<(event: ScanEvent) => void>()
  const saleListeners = new Set<(sale: SaleView) => void>()

  return {
    connection,
    cache,
    training,
    ask,
    heard(event) {
      cache.heard(event)
      if (event.type === 'scanned') for (const hear of [...scanListeners]) hear(event)
      if (event.type === 'saleChanged') for (const hear of [...saleListeners]) hear(event.sale)
    },
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
