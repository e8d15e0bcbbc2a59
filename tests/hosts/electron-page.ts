// The page's side of the double: the preload script in a world of its own, with the few modules a sandboxed
// one may require, and the page's world, into which the context bridge copies what it is given.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'

export interface Page {
  /** A message from the main process, already cloned. */
  receive(channel: string, args: readonly unknown[]): void
  /** What scripts of the page see on `window` beside what browsers put there. */
  readonly exposed: Readonly<Record<string, unknown>>
}

type Carry = (channel: string, args: readonly unknown[]) => Promise<unknown>

/** "Process Sandboxing": what a sandboxed preload script may require beside electron. */
const allowedModules = ['events', 'timers', 'url', 'node:events', 'node:timers', 'node:url']

export function openPage(preload: string, carry: Carry): Page {
  const ipcRenderer = new EventEmitter()
  const exposed: Record<string, unknown> = {}
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      if (name in exposed) throw new Error(`Cannot bind an API on top of an existing property: ${name}`)
      exposed[name] = copyAcross(api)
    },
  }
  const invoke = (channel: string, ...args: unknown[]) => carry(channel, structuredClone(args))
  const electron = { contextBridge, ipcRenderer: Object.assign(ipcRenderer, { invoke }) }
  const nodeRequire = createRequire(preload)

  function limitedRequire(name: string): unknown {
    if (name === 'electron') return electron
    if (allowedModules.includes(name)) return nodeRequire(name)
    throw new Error(`Electron double: module not found in a sandboxed preload: ${name}`)
  }

  const world = vm.createContext({ console, setTimeout, clearTimeout, URL, structuredClone })
  const wrapped = `(function (require, exports, module) {${readFileSync(preload, 'utf8')}\n})`
  const module = { exports: {} }
  vm.runInContext(wrapped, world, { filename: preload })(limitedRequire, module.exports, module)
  return {
    exposed,
    receive: (channel, args) => ipcRenderer.emit(channel, { sender: ipcRenderer }, ...args),
  }
}

/**
 * "contextBridge": functions are proxied, promises and plain values are copied and frozen, symbols and
 * prototypes are dropped. An event emitter, and so ipcRenderer, can not be sent (Electron 29 and later).
 */
function copyAcross(value: unknown): unknown {
  if (typeof value === 'symbol') return undefined
  if (typeof value === 'function') {
    return (...args: unknown[]) => copyAcross(Reflect.apply(value, undefined, args.map(copyAcross)))
  }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof EventEmitter) throw new Error('Electron double: ipcRenderer cannot cross the bridge')
  if (isPromise(value)) return value.then(copyAcross, (error: unknown) => Promise.reject(error))
  if (value instanceof Error) return value
  if (Array.isArray(value)) return Object.freeze(value.map(copyAcross))
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyAcross(part)])),
  )
}

function isPromise(value: object): value is Promise<unknown> {
  return 'then' in value && typeof value.then === 'function'
}
