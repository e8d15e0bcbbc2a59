// The desktop host, in the order in which it starts. It opens the shop, shows its page and carries
// messages between the two; it decides nothing about money and keeps nothing of its own.
import { join } from 'node:path'
import { app, type Display, ipcMain, protocol, screen, session } from 'electron'
import type { Counter } from '../core/api/answer.ts'
import { createCustomerDoor } from '../core/api/customer-door.ts'
import { problem } from '../core/outcome.ts'
import { type OpenShop, openShop } from '../native/compose.ts'
import { keepCustomerWindow } from './customer-window.ts'
import { denyPermissions, keepPagesHome } from './guard.ts'
import { carryCalls, carryEvents, type Doors } from './ipc.ts'
import { setMenu } from './menu.ts'
import { ownerPinSwitch, readOptions } from './options.ts'
import { customerAddress, registerScheme, serveRenderer } from './protocol.ts'
import { showProblem } from './refusal.ts'
import { createCustomerWindow, openWindow, showAgain } from './window.ts'

/** This file runs as out/electron/main.js, beside the preload script and the renderer's folder. */
const here = import.meta.dirname
const files = {
  preload: join(here, 'preload.cjs'),
  renderer: join(here, '..', 'renderer'),
  icon: join(here, 'icon.png'),
}

/** The shop's diary while it is open; an installed till has nobody at its console. */
let log: OpenShop['log'] | null = null

// These must happen before `ready`, so nothing is awaited above them.
app.enableSandbox()
registerScheme(protocol)
keepPagesHome(app)
process.on('uncaughtException', stop)
process.on('unhandledRejection', stop)
if (app.requestSingleInstanceLock()) void app.whenReady().then(openCounter)
else leaveToTheFirst()

async function openCounter(): Promise<void> {
  const options = readOptions({
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    userFolder: app.getPath('userData'),
    installed: app.isPackaged,
  })
  const shop = await openShop(options)
  if (!shop.ok) {
    showProblem(shop.problem)
    return app.exit(1)
  }
  log = shop.value.log
  closeOnQuit(shop.value)
  denyPermissions(session.defaultSession)
  serveRenderer(protocol, files.renderer)
  setMenu(process.platform)
  showWindows(shop.value.counter)
}

/** The counter that is open shows itself; what only a fresh start can do is told. */
function leaveToTheFirst(): void {
  if (process.argv.includes(ownerPinSwitch)) showProblem(problem('ownerPinWhileOpen'))
  app.quit()
}

/** The clerk's window has the whole counter; whatever else there is has what a customer may see. */
function showWindows(counter: Counter): void {
  const customerDoor = createCustomerDoor(counter, `door${process.pid}`)
  const window = openWindow({ ...files, died: () => stop('the page crashed too often') })
  const clerk = window.webContents
  const doors: Doors = (page) => (page === clerk ? counter : customerDoor)
  carryCalls(ipcMain, doors, report)
  carryEvents(ipcMain, doors)
  const create = (display: Display) => createCustomerWindow(display, files)
  keepCustomerWindow({ screen, counter: window, create, address: customerAddress })
  app.on('second-instance', () => showAgain(window))
  app.on('window-all-closed', () => app.quit())
}

/** Holds the program open until the shop has let go of its devices and its data folder. */
function closeOnQuit(shop: OpenShop): void {
  let closing: 'not yet' | 'under way' | 'done' = 'not yet'
  app.on('will-quit', (event) => {
    if (closing === 'done') return
    event.preventDefault()
    if (closing === 'under way') return
    closing = 'under way'
    log = null
    shop
      .close()
      .catch(report)
      .finally(() => {
        closing = 'done'
        app.quit()
      })
  })
}

/** What no one foresaw: nothing acknowledged is lost by stopping, and going on might lose something. */
function stop(error: unknown): void {
  report(error)
  showProblem(problem('counterStopped'))
  app.exit(1)
}

function report(error: unknown): void {
  console.error(error)
  log?.error({ err: error }, 'the desktop host')
}
