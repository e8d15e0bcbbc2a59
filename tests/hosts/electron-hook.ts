// Loaded with --import before the built main process: gives it the double in place of Electron, and lets
// the test on the other end of the process channel act as the page, the system and the person.
import { registerHooks } from 'node:module'
import type { Command } from './electron-run.ts'

const double = new URL('./electron-double.ts', import.meta.url).href
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return { url: double, shortCircuit: true }
    return next(specifier, context)
  },
})

process.on('message', (message: { id: number; command: Command }) => {
  const answer = async () => act(message.command)
  answer().then(
    (value) => process.send?.({ id: message.id, value }),
    (error: unknown) => process.send?.({ id: message.id, error: String(error) }),
  )
})

/** Imported late: the double becomes ready soon after it is loaded, and that is for the program to time. */
const loadDouble = () => import('./electron-double.ts')

async function act(command: Command): Promise<unknown> {
  const electron = await loadDouble()
  const { app, invoke, load, screen, seen, session, stoppable } = electron
  if (command.do === 'waitForWindow') return waitForWindow(0)
  if (command.do === 'waitForCustomer') return waitForWindow(1)
  const window = seen.windows[0]
  const contents = window?.webContents
  const page = contents?.page
  if (!window || !contents || !page) throw new Error('there is no page')
  switch (command.do) {
    case 'look':
      return {
        preferences: window.preferences,
        exposed: shapeOf(page.exposed),
        focused: window.focused,
        reloads: contents.reloads,
        menu: seen.menu,
      }
    case 'call':
      return bridgeOf(page.exposed).call(command.request)
    case 'listen':
      bridgeOf(page.exposed).listen(command.after, (event) => process.send?.({ heard: event }))
      return null
    case 'listenAndStop':
      bridgeOf(page.exposed).listen(null, (event) => process.send?.({ heard: event }))()
      return null
    case 'forge':
      return invoke(contents, command.channel, command.args, command.frame)
    case 'load': {
      const response = await load(command.address, command.method)
      const headers = Object.fromEntries(response.headers)
      return { status: response.status, headers, text: await response.text() }
    }
    case 'navigate': {
      const event = stoppable({ url: command.address, isMainFrame: command.isMainFrame })
      contents.emit(command.event, event, command.address)
      return event.defaultPrevented
    }
    case 'openWindow':
      return contents.openHandler?.({ url: command.address })
    case 'permission': {
      const own = session.defaultSession
      const requested = new Promise((resolve) => own.requestHandler?.(contents, command.name, resolve))
      return [await requested, own.checkHandler?.(contents, command.name), own.deviceHandler?.({})]
    }
    case 'download': {
      const event = stoppable()
      session.defaultSession.emit('will-download', event)
      return event.defaultPrevented
    }
    case 'crashPage':
      contents.emit('render-process-gone', {}, { reason: 'crashed' })
      return null
    case 'secondInstance':
      app.emit('second-instance', {}, [], '')
      return null
    case 'plugDisplay':
      screen.plug()
      return null
    case 'pullDisplay':
      screen.pull()
      return seen.windows.length
    case 'lookAtCustomer': {
      const { options, preferences, focused, webContents } = customerWindow(seen.windows[1])
      return { options, preferences, focused, url: webContents.mainFrame.url }
    }
    case 'callAsCustomer': {
      const shown = customerWindow(seen.windows[1]).webContents.page
      return shown && bridgeOf(shown.exposed).call(command.request)
    }
    case 'closeWindow':
      window.close()
      return null
  }
}

function customerWindow<Window>(window: Window | undefined): Window {
  if (window === undefined) throw new Error('there is no customer window')
  return window
}

async function waitForWindow(place: number): Promise<unknown> {
  const { seen } = await loadDouble()
  for (;;) {
    const window = seen.windows[place]
    if (window?.webContents.page && window.shown) return null
    await new Promise((resolve) => setImmediate(resolve))
  }
}

interface PageBridge {
  call(request: unknown): Promise<unknown>
  listen(after: unknown, hear: (event: unknown) => void): () => void
}

function bridgeOf(exposed: Readonly<Record<string, unknown>>): PageBridge {
  return exposed.lowu as PageBridge
}

function shapeOf(exposed: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(exposed).map(([name, api]) => [
      name,
      Object.fromEntries(Object.entries(Object(api)).map(([key, value]) => [key, typeof value])),
    ]),
  )
}
