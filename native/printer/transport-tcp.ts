// A printer on the network (port 9100). It never closes a connection that still holds unsent or
// unread bytes: that turns into a reset, and the printer loses the end of the receipt.
import net from 'node:net'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { Line, LineAnswer } from './line.ts'

export interface TcpAddress {
  readonly host: string
  readonly port: number
}

/** Refused, unknown and unanswered alike are `printerUnreachable`: not one byte was sent. */
export function connectTcp(address: TcpAddress, printer: string, withinMs: number): Promise<Outcome<Line>> {
  return new Promise((resolve) => {
    // Half-open, so that the printer's end of the connection does not cut off ours.
    const socket = net.connect({ ...address, allowHalfOpen: true, noDelay: true })
    const timer = setTimeout(() => fail(), withinMs)
    const fail = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(refuse('printerUnreachable', { printer }))
    }
    socket.once('error', fail)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', fail)
      resolve(done(tcpLine(socket)))
    })
  })
}

function tcpLine(socket: net.Socket): Line {
  let finishing = false
  let ended = false
  let lost = false
  let wake: () => void = () => {}
  let arrived: (bytes: Uint8Array) => void = () => {}
  let reportLost: () => void = () => {}

  const lose = () => {
    if (lost) return
    lost = true
    reportLost()
    wake()
  }
  socket.on('data', (bytes: Buffer) => arrived(bytes))
  socket.on('error', lose)
  socket.on('close', (hadError: boolean) => {
    if (hadError || !ended) lose()
    wake()
  })
  socket.on('end', () => {
    // An end we have not asked for is a printer that hung up on us.
    if (!finishing) lose()
    ended = true
    wake()
  })

  /** Waits for `isDone`, for the loss of the line, or for time to run out. */
  function settle(isDone: () => boolean, withinMs: number): Promise<LineAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('stalled'), withinMs)
      wake = () => {
        if (!lost && !isDone()) return
        clearTimeout(timer)
        resolve(lost ? 'lost' : 'taken')
      }
      wake()
    })
  }

  return {
    listen(onBytes, onLost) {
      arrived = onBytes
      reportLost = onLost
      if (lost) onLost()
    },
    write(bytes, withinMs) {
      let taken = false
      if (!lost) {
        socket.write(bytes, (error) => {
          taken = !error
          wake()
        })
      }
      return settle(() => taken && socket.writableLength === 0, withinMs)
    },
    finish(withinMs) {
      finishing = true
      socket.end()
      return settle(() => ended && socket.writableFinished, withinMs)
    },
    close(rest) {
      wake = () => {}
      if (socket.closed) return Promise.resolve()
      return new Promise((resolve) => {
        socket.once('close', () => resolve())
        // Without a reset the system would go on sending what it holds, long after.
        if (rest === 'drop') socket.resetAndDestroy()
        else socket.destroy()
      })
    },
  }
}
