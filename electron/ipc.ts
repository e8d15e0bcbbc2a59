// Carries calls and events between the pages and the counter. Only our own pages' top frames are heard, each
// at its own door: anything else is refused before its message is read.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { answerCall, type Counter } from '../core/api/answer.ts'
import { channels } from './channels.ts'
import { isOwnAddress } from './protocol.ts'

const listenSchema = z.strictObject({ run: z.string(), sequence: z.int().min(0) }).nullable()

/** What a page has of the counter: the clerk's all of it, the customer's what a customer may see. */
export type Doors = (page: WebContents) => Counter

/** Answers each page's calls. `failed` hears what broke while answering. */
export function carryCalls(ipcMain: IpcMain, doors: Doors, failed: (error: unknown) => void): void {
  ipcMain.handle(channels.call, (event, request: unknown) => {
    requireOwnPage(event)
    return new Promise((report) => answerCall(doors(event.sender), request, failed, report))
  })
}

/** Sends each page what it asked to hear: first what it missed, then everything, until it is gone. */
export function carryEvents(ipcMain: IpcMain, doors: Doors): void {
  const stops = new Map<WebContents, () => void>()

  ipcMain.handle(channels.listen, (event, after: unknown) => {
    requireOwnPage(event)
    const page = event.sender
    const known = listenSchema.parse(after)
    if (!stops.has(page)) page.once('destroyed', () => forget(page))
    stops.get(page)?.()
    const stop = doors(page).events.listen(known, (numbered) => {
      if (!page.isDestroyed()) page.send(channels.event, numbered)
    })
    stops.set(page, stop)
  })

  ipcMain.handle(channels.stop, (event) => {
    requireOwnPage(event)
    stops.get(event.sender)?.()
  })

  function forget(page: WebContents): void {
    stops.get(page)?.()
    stops.delete(page)
  }
}

function requireOwnPage(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null || !isOwnAddress(frame.url)) {
    throw new Error('This message does not come from the page of the counter.')
  }
}
