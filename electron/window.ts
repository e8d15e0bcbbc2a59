// The window of the counter, with every safeguard written out: a default that changes in a later
// Electron must not change what the page may do.
import { app, BrowserWindow, type Display, type WebPreferences } from 'electron'
import { pageAddress } from './protocol.ts'

/** How often a page that died is loaded again before a person is asked to look. */
const reloadsMax = 3

const safeguards: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/** Opens the window once its page is drawn. `died` is told when the page has crashed too often. */
export function openWindow(options: { preload: string; icon: string; died: () => void }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    icon: options.icon,
    webPreferences: { ...safeguards, preload: options.preload, devTools: !app.isPackaged },
  })
  let reloads = 0
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    reloads += 1
    if (reloads > reloadsMax) options.died()
    else window.webContents.reload()
  })
  void window.loadURL(pageAddress)
  return window
}

/** The window of the customer's screen, over the whole of `display`: no frame, no focus, nothing to touch. */
export function createCustomerWindow(
  display: Display,
  options: { preload: string; icon: string },
): BrowserWindow {
  return new BrowserWindow({
    ...display.bounds,
    show: false,
    frame: false,
    fullscreen: true,
    focusable: false,
    skipTaskbar: true,
    icon: options.icon,
    webPreferences: { ...safeguards, preload: options.preload, devTools: !app.isPackaged },
  })
}

/** A second start of the program shows the first one's window instead. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
