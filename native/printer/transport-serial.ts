// A printer on a serial port. A fresh port object for each job: one that lost its device once holds
// the lock, swallows writes and never answers again.
import { SerialPort } from 'serialport'
import { done, type Outcome, refuse } from '../../core/outcome.ts'
import type { ProblemCode } from '../../core/words/problem-words.ts'
import type { Line, LineAnswer } from './line.ts'

export interface SerialAddress {
  readonly path: string
  readonly baudRate: number
}

/** What opening can fail with, by the words of serialport 13 on Linux, macOS and Windows. */
const openFailures: readonly (readonly [words: RegExp, code: ProblemCode])[] = [
  [/cannot lock port|access denied|resource busy/i, 'printerBusy'],
  [/no such file|file not found|enoent/i, 'printerMissing'],
  [/permission denied|eacces/i, 'printerForbidden'],
]

export function openSerial(address: SerialAddress, printer: string): Promise<Outcome<Line>> {
  return new Promise((resolve) => {
    // XON/XOFF: a printer whose buffer is full says so, whatever its DIP switches say of DTR.
    const port = new SerialPort({ ...address, xon: true, autoOpen: false })
    port.on('error', () => {})
    port.open((error) => {
      if (error === null) return resolve(done(serialLine(port)))
      const failure = openFailures.find(([words]) => words.test(error.message))
      resolve(refuse(failure?.[1] ?? 'printerUnreachable', { printer }))
    })
  })
}

function serialLine(port: SerialPort): Line {
  let lost = false
  let arrived: (bytes: Uint8Array) => void = () => {}
  let reportLost: () => void = () => {}

  let settle: (answer: LineAnswer) => void = () => {}

  const lose = () => {
    if (lost) return
    lost = true
    reportLost()
    settle('lost')
  }
  port.on('data', (bytes: Buffer) => arrived(bytes))
  port.on('close', lose)
  port.on('error', lose)

  /** A write to a stalled device calls back never, so the clock answers instead. */
  function drained(withinMs: number): Promise<LineAnswer> {
    if (lost) return Promise.resolve('lost')
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('stalled'), withinMs)
      settle = (answer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      const mine = settle
      port.drain((error) => mine(error === null ? 'taken' : 'lost'))
    })
  }

  return {
    listen(onBytes, onLost) {
      arrived = onBytes
      reportLost = onLost
      if (lost) onLost()
    },
    write(bytes, withinMs) {
      if (!lost) port.write(bytes)
      return drained(withinMs)
    },
    finish: (withinMs) => drained(withinMs),
    close(rest) {
      if (!port.isOpen) return Promise.resolve()
      return new Promise((resolve) => {
        const closed = () => port.close(() => resolve())
        // The system would go on sending for half a minute after the close; flushing forgets the rest.
        if (rest === 'drop') port.flush(closed)
        else closed()
      })
    },
  }
}
