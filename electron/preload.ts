// Gives the page its bridge and nothing else: neither ipcRenderer nor an Electron event crosses over.
// It runs sandboxed, so it may require only electron, events, timers and url (Electron, "Process Sandboxing").
import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, bridgeName } from '../core/api/bridge.ts'
import { channels } from './channels.ts'

let hearing: ((event: unknown) => void) | null = null

const bridge: Bridge = {
  call: (request) => ipcRenderer.invoke(channels.call, request),
  listen(after, hear) {
    hearing = hear
    void ipcRenderer.invoke(channels.listen, after)
    return () => {
      if (hearing !== hear) return
      hearing = null
      void ipcRenderer.invoke(channels.stop)
    }
  },
}

ipcRenderer.on(channels.event, (_event, numbered: unknown) => hearing?.(numbered))
contextBridge.exposeInMainWorld(bridgeName, bridge)
