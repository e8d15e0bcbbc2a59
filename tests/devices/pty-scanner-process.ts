// The emulated scanner in a process of its own, for scripts that start the counter as their child. A
// child inherits its parent's open terminals, and a cable held by two processes cannot be pulled by one.
import { fork } from 'node:child_process'
import type { PtyScanner, PtyScannerOptions } from './pty-scanner.ts'
import type { ScannerOrder, ScannerReply, ScannerRequest } from './pty-scanner-messages.ts'

/** The same scanner as `createPtyScanner`, a message away; it ends with this process at the latest. */
export async function startPtyScanner(options: PtyScannerOptions = {}): Promise<PtyScanner> {
  const program = fork(new URL('./pty-scanner-program.ts', import.meta.url), { execArgv: [] })
  const waiting = new Map<number, (reply: ScannerReply) => void>()
  let lastId = 0

  program.on('message', (reply: ScannerReply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  program.on('exit', () => {
    for (const [id, answer] of waiting) answer({ id, path: '', error: 'the emulated scanner has ended' })
    waiting.clear()
  })

  function order(what: ScannerOrder): Promise<string> {
    lastId += 1
    const request: ScannerRequest = { id: lastId, order: what }
    return new Promise((resolve, reject) => {
      waiting.set(request.id, ({ path, error }) =>
        error === null ? resolve(path) : reject(new Error(error)),
      )
      program.send(request, (failure) => {
        if (failure !== null) reject(failure)
      })
    })
  }

  const path = await order({ do: 'create', options })
  const encoder = new TextEncoder()
  const sendBytes: PtyScanner['sendBytes'] = async (bytes, sendOptions = {}) => {
    await order({ do: 'send', bytes: [...bytes], options: sendOptions })
  }
  return {
    path,
    sendBytes,
    send: (text, sendOptions = {}) =>
      sendBytes(encoder.encode(text + (sendOptions.terminator ?? '\r')), sendOptions),
    async unplug() {
      await order({ do: 'unplug' })
    },
    async replug() {
      await order({ do: 'replug' })
    },
    async close() {
      const ended = new Promise((resolve) => program.once('exit', resolve))
      await order({ do: 'close' })
      program.disconnect()
      await ended
    },
  }
}
