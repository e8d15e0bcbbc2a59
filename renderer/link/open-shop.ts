// The link to whichever shop the till is in. When somebody begins to practise or ends it, a new link takes
// the old one's place, and with it everything on screen: nothing is carried from one shop into the other.
import { type Bridge, bridgeName } from '../../core/api/bridge.ts'
import type { Language } from '../../core/words/language.ts'
import { type Connection, createConnection } from './connection.ts'
import { type CounterLink, createLink, type OwnedLink } from './counter-link.ts'
import { followEvents } from './event-feed.ts'
import { createLoopback } from './loopback.ts'
import { takeToken } from './token.ts'

const askAgainMs = 1_000

export interface OpenShop {
  link(): CounterLink
  /** Returns the way to stop hearing. */
  subscribe(hear: () => void): () => void
}

export function followShop(page: Window, language: () => Language): OpenShop {
  const connection = createConnection()
  const bridge = chooseBridge(page, connection)
  const listeners = new Set<() => void>()
  const linkTo = (training: string | null): OwnedLink =>
    createLink({ bridge, connection, language, training })
  let link = linkTo(null)
  let told = 0

  function moveTo(training: string | null) {
    told += 1
    if (training === link.training) return
    link = linkTo(training)
    for (const hear of [...listeners]) hear()
  }

  async function askWhere() {
    const before = told
    try {
      const { run } = await link.ask('getTraining', {})
      if (told === before) moveTo(run)
    } catch {
      // Without an answer the page is of no shop that answers it, and says so; asked again while it is heard.
      if (connection.state() === 'open') setTimeout(askWhere, askAgainMs)
    }
  }

  connection.subscribe(() => {
    if (connection.state() !== 'open') return
    // What happened before the stream stood was never announced: look at everything once.
    link.cache.readAgain()
    void askWhere()
  })
  if (connection.state() === 'open') void askWhere()
  followEvents(bridge, (event) => {
    if (event.type === 'trainingChanged') moveTo(event.training.run)
    if (event.type === 'readAgain') void askWhere()
    link.heard(event)
  })

  return {
    link: () => link,
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
  const token = takeToken(page)
  if (token === null) connection.change('refused')
  return createLoopback({ origin: page.location.origin, token: token ?? '', connection })
}
