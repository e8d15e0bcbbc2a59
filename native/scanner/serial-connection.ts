// One opened serial port from open to close, never used again afterwards: a port object that lost its
// device can hold the lock, and a splitter that lost its device holds half a scan.
import { SerialPort } from 'serialport'
import { createFraming, type FramingListener, type FramingOptions } from './framing.ts'
import { isGone } from './port-watch.ts'

export interface ConnectionSettings {
  readonly path: string
  readonly baudRate: number
  readonly framing: Omit<FramingOptions, 'after'>
  /** How often an open port is checked for a device that left without a word. */
  readonly watchEveryMs: number
  readonly makePort: PortMaker | undefined
}

export type PortMaker = (options: { path: string; baudRate: number; autoOpen: false }) => SerialPort

export interface ConnectionListener extends FramingListener {
  opened(): void
  /** Said once, last: `reason` is why it did not open, null when it was open and is no more. */
  ended(reason: string | null): void
}

export interface Connection {
  /** Ends it without another word to the listener; resolves when the port can be opened again. */
  close(): Promise<void>
}

/** Starts opening; the listener hears nothing before this has returned. 8 data bits, no parity, no handshake. */
export function connect(settings: ConnectionSettings, listener: ConnectionListener): Connection {
  const { path, baudRate, makePort = (options) => new SerialPort(options) } = settings
  try {
    return openPort(makePort({ path, baudRate, autoOpen: false }), settings, listener)
  } catch (error) {
    // serialport refuses some settings before it looks at any port.
    const reason = error instanceof Error ? error.message : String(error)
    const refusal = setImmediate(() => listener.ended(reason))
    return { close: async () => clearImmediate(refusal) }
  }
}

function openPort(port: SerialPort, settings: ConnectionSettings, listener: ConnectionListener): Connection {
  const framing = createFraming({ ...settings.framing, after }, listener)
  const { promise: freed, resolve: free } = Promise.withResolvers<void>()
  let over = false
  let leaving = false
  let watch: ReturnType<typeof setInterval> | undefined

  function settle(): void {
    over = true
    clearInterval(watch)
    framing.reset()
  }

  function end(reason: string | null): void {
    free()
    if (over) return
    settle()
    listener.ended(reason)
  }

  function shut(): void {
    if (port.isOpen) port.close(() => end(null))
    else if (!port.opening && !port.closing) end(null)
  }

  /** Closes a port whose device is gone; the lock is free when the close is confirmed. */
  function leave(): void {
    if (leaving) return
    leaving = true
    shut()
  }

  async function look(): Promise<void> {
    // Asked to close a whole look ago and not confirmed: go on without it.
    if (leaving) end(null)
    else if (await isGone(port)) leave()
  }

  // Without a consumer of data serialport would not notice an unplug at all.
  port.on('data', (bytes: Uint8Array) => {
    if (!over) framing.push(bytes)
  })
  port.on('close', () => end(null))
  // Stays for ever: an 'error' without a listener would end the process.
  port.on('error', leave)
  port.open((error) => {
    if (error !== null) {
      end(error.message)
    } else if (over) {
      shut()
    } else {
      watch = setInterval(look, settings.watchEveryMs)
      listener.opened()
    }
  })

  return {
    close() {
      settle()
      shut()
      return freed
    },
  }
}

function after(waitMs: number, ring: () => void): () => void {
  const timer = setTimeout(ring, waitMs)
  return () => clearTimeout(timer)
}
