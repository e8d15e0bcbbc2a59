// Says no for the page: to permissions, to leaving, to further windows, to webviews and to downloads.
// The page needs none of them, so there is no list of exceptions to get wrong.
import type { App, Session, WebContents } from 'electron'
import { isOwnAddress } from './protocol.ts'

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Holds for every page Electron ever makes, also for one nobody meant to make. */
export function keepPagesHome(app: App): void {
  app.on('web-contents-created', (_event, contents) => keepHome(contents))
}

function keepHome(contents: WebContents): void {
  // A reload of the page itself is a navigation too, and the only one allowed.
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
