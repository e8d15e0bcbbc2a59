// The customer's screen and its door to the counter: one question, one event. What was heard is never
// overwritten by an answer that is older.
import { type Bridge, bridgeName } from '../../core/api/bridge.ts'
import type { CustomerView } from '../../core/api/customer-view.ts'
import { createCaller } from '../link/caller.ts'
import { type Connection, createConnection } from '../link/connection.ts'
import { followEvents } from '../link/event-feed.ts'
import { createLoopback } from '../link/loopback.ts'
import { takeToken } from '../link/token.ts'

const door = '/customer'
const tokenKey = 'lowu.customerToken'
const askAgainMs = 1_000

export interface CustomerLink {
  readonly connection: Connection
  /** Null until the counter has said something. */
  view(): CustomerView | null
  /** Returns the way to stop hearing. */
  subscribe(hear: () => void): () => void
}

export function openCustomerLink(page: Window): CustomerLink {
  const connection = createConnection()
  const bridge = chooseBridge(page, connection)
  const ask = createCaller(bridge, () => 'zh-Hant')
  const listeners = new Set<() => void>()
  let shown: CustomerView | null = null
  let changes = 0

  function show(view: CustomerView) {
    changes += 1
    shown = view
    for (const hear of [...listeners]) hear()
  }

  async function readAgain() {
    const before = changes
    try {
      const view = await ask('getCustomerView', {})
      if (changes === before) show(view)
    } catch {
      // Without an answer the screen says so already; once the stream stands this is asked again.
      if (connection.state() === 'open') setTimeout(readAgain, askAgainMs)
    }
  }

  connection.subscribe(() => {
    if (connection.state() === 'open') void readAgain()
  })
  if (connection.state() === 'open') void readAgain()
  followEvents(bridge, (event) => {
    if (event.type === 'customerChanged') show(event.view)
    if (event.type === 'readAgain') void readAgain()
  })

  return {
    connection,
    view: () => shown,
    subscribe(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}

function chooseBridge(page: Window, connection: Connection): Bridge {
  const own: unknown = Reflect.get(page, bridgeName)
  if (own) {
    connection.change('open')
    return own as Bridge
  }
  const token = takeToken(page, tokenKey)
  if (token === null) connection.change('refused')
  return createLoopback({ origin: page.location.origin, door, token: token ?? '', connection })
}
