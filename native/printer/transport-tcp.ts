// A printer on the network (port 9100). It never closes a connection that still holds unsent or
// unread bytes: that turns into a reset, and the printer loses the end of the receipt.
//
// What can be known of a printer that answers nothing. Its TCP acknowledges what it has buffered, so a
// job that is longer than its buffer (2 to 64 kB) is known to be stuck when it does not read; a shorter
// one is not, and is called printed, unconfirmed, though it may lie in a printer that will never print
// it. A reset tells of one that went away. Paper, cover and cutter cannot be known at all.
import net from 'node:net'
import { done, refuse } from '../../core/outcome.ts'
import type { PrinterLimits } from './limits.ts'
import type { Line, LineAnswer, OpenLine } from './line.ts'
import { deliveryOf } from './tcp-delivery.ts'

export interface TcpAddress {
  readonly host: string
  readonly port: number
}

type TcpLimits = Pick<PrinterLimits, 'connectMs' | 'pollMs' | 'bytesPerSecond'>

/** Most printers acknowledge within it. */
const firstLookMs = 20

/**
 * Refused, unknown and unanswered alike are `printerUnreachable`: not one byte was sent. A connection that
 * the printer did not end stays open behind a finished job, drained, until the next job needs the
 * printer: closing it while the printer still reads would answer its next status byte with a reset. Our
 * own end has been sent by then, so that no other till is kept waiting.
 */
export function tcpOpener(address: TcpAddress, printer: string, limits: TcpLimits): OpenLine {
  let last: TcpLine | null = null
  return async () => {
    await last?.letGo()
    last = null
    const socket = await connect(address, limits.connectMs)
    if (socket === null) return refuse('printerUnreachable', { printer })
    last = new TcpLine(socket, limits)
    return done(last)
  }
}

function connect(address: TcpAddress, withinMs: number): Promise<net.Socket | null> {
  return new Promise((resolve) => {
    // Half-open, so that the printer's end of the connection does not cut off ours.
    const socket = net.connect({ ...address, allowHalfOpen: true, noDelay: true })
    const timer = setTimeout(() => fail(), withinMs)
    const fail = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(null)
    }
    socket.once('error', fail)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', fail)
      resolve(socket)
    })
  })
}

class TcpLine implements Line {
  readonly #socket: net.Socket
  readonly #limits: TcpLimits
  readonly #ports: { readonly localPort: number; readonly remotePort: number }
  #finishing = false
  #ended = false
  #lost = false
  #finishedAtMs = 0
  #wake: () => void = () => {}
  #arrived: (bytes: Uint8Array) => void = () => {}
  #reportLost: () => void = () => {}

  constructor(socket: net.Socket, limits: TcpLimits) {
    this.#socket = socket
    this.#limits = limits
    this.#ports = { localPort: socket.localPort ?? 0, remotePort: socket.remotePort ?? 0 }
    socket.on('data', (bytes: Buffer) => this.#arrived(bytes))
    socket.on('error', () => this.#lose())
    socket.on('close', (hadError: boolean) => {
      if (hadError || !this.#ended) this.#lose()
      this.#wake()
    })
    socket.on('end', () => {
      // An end we have not asked for is a printer that hung up on us.
      if (!this.#finishing) this.#lose()
      this.#ended = true
      this.#wake()
    })
  }

  listen(onBytes: (bytes: Uint8Array) => void, onLost: () => void): void {
    this.#arrived = onBytes
    this.#reportLost = onLost
    if (this.#lost) onLost()
  }

  write(bytes: Uint8Array, withinMs: number): Promise<LineAnswer> {
    let taken = false
    if (!this.#lost) {
      this.#socket.write(bytes, (error) => {
        taken = !error
        this.#wake()
      })
    }
    return this.#settle(() => taken && this.#socket.writableLength === 0, withinMs)
  }

  async finish(withinMs: number, lingerMs: number): Promise<LineAnswer> {
    const deadlineMs = performance.now() + withinMs
    this.#finishing = true
    this.#socket.end(() => this.#wake())
    const sent = await this.#settle(() => this.#socket.writableFinished, withinMs)
    if (sent !== 'taken') return sent
    for (let lookAgainMs = firstLookMs; ; lookAgainMs *= 2) {
      if (this.#lost || (await deliveryOf(this.#ports)) !== 'notYet') break
      if (performance.now() >= deadlineMs) return 'stalled'
      await this.#settle(() => false, Math.min(lookAgainMs, this.#limits.pollMs))
    }
    this.#finishedAtMs = performance.now()
    const ended = await this.#settle(() => this.#ended, lingerMs)
    return ended === 'lost' ? 'lost' : 'taken'
  }

  close(rest: 'keep' | 'drop'): Promise<void> {
    this.#wake = () => {}
    const socket = this.#socket
    if (socket.closed) return Promise.resolve()
    if (rest === 'keep' && !this.#ended) {
      this.#finishing = true
      socket.end()
      // What it still says is read and dropped; the process may end all the same.
      socket.unref()
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      socket.once('close', () => resolve())
      // Without a reset the system would go on sending what it holds, long after.
      if (rest === 'drop') socket.resetAndDestroy()
      else socket.destroy()
    })
  }

  /** Gives a printer that is still printing the time its bytes take, then frees it for the next job. */
  async letGo(): Promise<void> {
    const socket = this.#socket
    if (socket.closed) return
    socket.ref()
    const printsUntilMs = this.#finishedAtMs + (socket.bytesWritten / this.#limits.bytesPerSecond) * 1_000
    await this.#settle(() => this.#ended, Math.max(0, printsUntilMs - performance.now()))
    await new Promise<void>((resolve) => {
      if (socket.closed) return resolve()
      socket.once('close', () => resolve())
      socket.destroy()
    })
  }

  #lose(): void {
    if (this.#lost) return
    this.#lost = true
    this.#reportLost()
    this.#wake()
  }

  /** Waits for `isDone`, for the loss of the line, or for time to run out. */
  #settle(isDone: () => boolean, withinMs: number): Promise<LineAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('stalled'), withinMs)
      this.#wake = () => {
        if (!this.#lost && !isDone()) return
        clearTimeout(timer)
        resolve(this.#lost ? 'lost' : 'taken')
      }
      this.#wake()
    })
  }
}
