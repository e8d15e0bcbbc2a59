// Stands where Electron stands, for the built main process: small, and strict where the documentation is
// (app, BrowserWindow, protocol, session, ipcMain, "Security", Electron 45). It throws at what Electron
// throws at, and also at what Electron would let pass and its security checklist forbids.
import { EventEmitter } from 'node:events'
import { openPage, type Page } from './electron-page.ts'
import { checkPage, checkPreferences, type Preferences, rule } from './electron-safeguards.ts'

interface Scheme {
  scheme: string
  privileges: Record<string, boolean>
}
type Frame = { url: string; parent: Frame | null }
type Invoked = { sender: unknown; senderFrame: Frame | null; type: 'frame' }
type Handler = (event: Invoked, ...args: unknown[]) => unknown

const state = {
  ready: false,
  sandboxed: false,
  schemes: null as readonly Scheme[] | null,
  serving: new Map<string, (request: Request) => Promise<Response> | Response>(),
  handlers: new Map<string, Handler>(),
  windows: [] as BrowserWindow[],
  shownErrors: [] as { title: string; content: string }[],
  menu: undefined as unknown,
}

/** What a test may look at. */
export const seen: Readonly<typeof state> = state

/* ---- app ---- */

class App extends EventEmitter {
  readonly isPackaged = process.env.DOUBLE_PACKAGED === '1'
  readonly #ready = new Promise<void>((resolve) => {
    // Electron becomes ready once the entry module and its static imports have run ("ES Modules in Electron").
    setImmediate(() => {
      state.ready = true
      resolve()
      this.emit('ready')
    })
  })
  whenReady() {
    return this.#ready
  }
  isReady() {
    return state.ready
  }
  enableSandbox() {
    rule(!state.ready, 'app.enableSandbox() can only be called before app is ready')
    state.sandboxed = true
  }
  requestSingleInstanceLock() {
    return process.env.DOUBLE_SECOND_INSTANCE !== '1'
  }
  getPath(name: string) {
    rule(name === 'userData', `app.getPath('${name}') is not in the double`)
    return process.env.DOUBLE_USER_DATA ?? ''
  }
  getPreferredSystemLanguages() {
    return (process.env.DOUBLE_LANGUAGES ?? 'en-GB').split(',')
  }
  quit() {
    this.emit('before-quit', stoppable())
    for (const window of state.windows.splice(0)) window.destroy()
    const event = stoppable()
    this.emit('will-quit', event)
    if (event.defaultPrevented) return
    this.exit(0)
  }
  exit(code: number) {
    process.send?.({ errors: state.shownErrors }, () => process.exit(code))
  }
}
export const app = new App()

export function stoppable(fields: Record<string, unknown> = {}) {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/* ---- protocol and session ---- */

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]) {
    rule(!state.ready, 'protocol.registerSchemesAsPrivileged should be called before app is ready')
    rule(state.schemes === null, 'protocol.registerSchemesAsPrivileged can be called only once')
    for (const { scheme, privileges } of schemes) {
      rule(privileges.bypassCSP !== true, `${scheme}: must not bypass the content policy`)
      rule(privileges.standard === true && privileges.secure === true, `${scheme}: not standard and secure`)
    }
    state.schemes = schemes
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response> | Response) {
    rule(state.ready, 'protocol.handle can only be used after app is ready')
    rule(!state.serving.has(scheme), `protocol.handle: ${scheme} is already handled`)
    rule(scheme !== 'file', 'protocol.handle must not serve file://')
    state.serving.set(scheme, handler)
  },
}

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
class Session extends EventEmitter {
  requestHandler: PermissionRequest | null = null
  checkHandler: ((contents: unknown, permission: string) => boolean) | null = null
  deviceHandler: ((details: unknown) => boolean) | null = null
  setPermissionRequestHandler(handler: PermissionRequest) {
    this.requestHandler = handler
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean) {
    this.checkHandler = handler
  }
  setDevicePermissionHandler(handler: (details: unknown) => boolean) {
    this.deviceHandler = handler
  }
}
const defaultSession = new Session()
export const session = {
  get defaultSession() {
    rule(state.ready, 'session.defaultSession can only be used after app is ready')
    return defaultSession
  },
}

/* ---- windows ---- */

class WebContents extends EventEmitter {
  readonly mainFrame: Frame = { url: '', parent: null }
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  page: Page | null = null
  destroyed = false
  reloads = 0
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  isDestroyed() {
    return this.destroyed
  }
  reload() {
    this.reloads += 1
  }
  send(channel: string, ...args: unknown[]) {
    rule(!this.destroyed, 'Object has been destroyed')
    this.page?.receive(channel, structuredClone(args))
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly preferences: Preferences
  readonly options: WindowOptions
  shown = false
  focused = 0
  bounds: Bounds | null = null
  constructor(options: WindowOptions) {
    super()
    rule(state.ready, 'Cannot create BrowserWindow before app is ready')
    rule(state.sandboxed, 'app.enableSandbox() was not called')
    this.options = options
    this.preferences = options.webPreferences ?? {}
    checkPreferences(this.preferences)
    this.shown = options.show !== false
    state.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    const contents = this.webContents
    rule(!address.startsWith('file:'), 'a page must not be loaded from file://; use a custom protocol')
    const scheme = address.slice(0, address.indexOf(':'))
    rule(state.schemes?.some((known) => known.scheme === scheme) === true, `${scheme}:// is not ours`)
    rule(defaultSession.requestHandler !== null, 'no permission request handler is set')
    rule(defaultSession.checkHandler !== null, 'no permission check handler is set')
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      rule(contents.listenerCount(name) > 0, `nobody listens to ${name}`)
    }
    rule(contents.openHandler !== null, 'no window open handler is set')
    contents.mainFrame.url = address
    await checkPage(address, load)
    contents.page = openPage(String(this.preferences.preload), (channel, args) =>
      invoke(contents, channel, args, contents.mainFrame),
    )
    this.emit('ready-to-show')
  }
  loadFile() {
    rule(false, 'loadFile uses file://; use a custom protocol')
  }
  show() {
    this.shown = true
  }
  /** "Shows the window but doesn't focus on it." */
  showInactive() {
    this.shown = true
  }
  setBounds(bounds: Bounds) {
    rule(!this.webContents.destroyed, 'Object has been destroyed')
    this.bounds = bounds
  }
  isMinimized() {
    return true
  }
  restore() {}
  focus() {
    this.focused += 1
  }
  close() {
    this.destroy()
  }
  /** `closed` is told in any case ("win.destroy"); the last one tells `window-all-closed`, unless we quit. */
  destroy() {
    if (this.webContents.destroyed) return
    this.webContents.destroyed = true
    this.webContents.emit('destroyed')
    const place = state.windows.indexOf(this)
    if (place >= 0) state.windows.splice(place, 1)
    this.emit('closed')
    if (place >= 0 && state.windows.length === 0) app.emit('window-all-closed')
  }
}

/* ---- displays ---- */

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface WindowOptions extends Partial<Bounds> {
  show?: boolean
  focusable?: boolean
  fullscreen?: boolean
  webPreferences?: Preferences
}

const displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }]
const second = { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } }
if (process.env.DOUBLE_DISPLAYS === '2') displays.push(second)

class Displays extends EventEmitter {
  getPrimaryDisplay() {
    rule(state.ready, 'screen cannot be used before app is ready')
    return displays[0]
  }
  getAllDisplays() {
    rule(state.ready, 'screen cannot be used before app is ready')
    return [...displays]
  }
  plug() {
    displays.push(second)
    this.emit('display-added', {}, second)
  }
  pull() {
    displays.pop()
    this.emit('display-removed', {}, second)
  }
}
export const screen = new Displays()

/* ---- what a page loads ---- */

export async function load(address: string, method = 'GET'): Promise<Response> {
  const handler = state.serving.get(address.slice(0, address.indexOf(':')))
  rule(handler !== undefined, `nothing handles ${address}`)
  return handler(new Request(address, { method }))
}

/* ---- messages ---- */

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    rule(!state.handlers.has(channel), `Attempted to register a second handler for '${channel}'`)
    state.handlers.set(channel, handler)
  },
}

/** A message as it reaches the main process: a structured clone, from a frame the test may forge. */
export async function invoke(
  sender: unknown,
  channel: string,
  args: readonly unknown[],
  senderFrame: Frame | null,
): Promise<unknown> {
  const handler = state.handlers.get(channel)
  if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`)
  try {
    return structuredClone(
      await handler({ sender, senderFrame, type: 'frame' }, ...structuredClone([...args])),
    )
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`)
  }
}

/* ---- the rest ---- */

export const dialog = {
  showErrorBox(title: string, content: string) {
    state.shownErrors.push({ title, content })
  },
}

export const Menu = {
  setApplicationMenu(menu: unknown) {
    state.menu = menu
  },
  buildFromTemplate: (template: unknown) => template,
}

export const shell = {
  openExternal() {
    rule(false, 'shell.openExternal must not be used')
  },
}
