// The customer's screen on a second display, there whenever such a display is. It is never focused, so
// that a scan or a key always means the clerk's window, and it goes when the clerk's window goes.
import type { BrowserWindow, Display, Screen } from 'electron'

/** How often a page that died is loaded again; after that the display stays dark, and the counter sells on. */
const reloadsMax = 3

export interface CustomerWindowParts {
  readonly screen: Screen
  /** The clerk's window. */
  readonly counter: BrowserWindow
  /** Makes the window over `display`, not shown and not yet loaded. */
  readonly create: (display: Display) => BrowserWindow
  readonly address: string
}

/** Follows displays that are plugged in and pulled (Electron, "screen"); call once the program is ready. */
export function keepCustomerWindow({ screen, counter, create, address }: CustomerWindowParts): void {
  let customer: BrowserWindow | null = null

  function open(display: Display): BrowserWindow {
    const opened = create(display)
    opened.once('ready-to-show', () => opened.showInactive())
    opened.on('closed', () => {
      if (customer === opened) customer = null
    })
    let reloads = 0
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit') return
      reloads += 1
      if (reloads > reloadsMax) opened.destroy()
      else opened.webContents.reload()
    })
    void opened.loadURL(address)
    return opened
  }

  function follow(): void {
    const second = secondDisplay(screen)
    if (second === null) customer?.destroy()
    else if (customer === null) customer = open(second)
    else customer.setBounds(second.bounds)
  }

  screen.on('display-added', follow)
  screen.on('display-removed', follow)
  counter.on('closed', () => {
    screen.removeListener('display-added', follow)
    screen.removeListener('display-removed', follow)
    customer?.destroy()
  })
  follow()
}

/** The clerk works on the primary display; the customer has the first of the others. */
function secondDisplay(screen: Screen): Display | null {
  const own = screen.getPrimaryDisplay().id
  return screen.getAllDisplays().find(({ id }) => id !== own) ?? null
}
