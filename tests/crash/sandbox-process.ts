// The sandbox distributor as a process of its own: orders and books over its back door, and a death
// that its books survive.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../build/targets.ts'
import type { SandboxOrder } from '../../native/distributor/sandbox/orders.ts'
import type { SandboxBooks } from '../../native/distributor/sandbox/sandbox.ts'

export interface SandboxProcess {
  /** What a distributor adapter is given; stays the same over restarts. */
  readonly url: string
  /** False when it was not there to hear. */
  order(order: SandboxOrder): Promise<boolean>
  withdrawOrders(): Promise<boolean>
  /** It listens again by itself. */
  unplug(forMs: number): Promise<boolean>
  /** Rejects when it is not there. */
  books(): Promise<SandboxBooks>
  /** SIGKILL, and a new process on the same books and port. */
  killAndRestart(): Promise<void>
  close(): Promise<void>
}

const program = join(root, 'native/distributor/sandbox/serve.ts')
const startsMax = 20

export interface SandboxProcessOptions {
  /** Null: only in memory, and gone when it is killed. */
  readonly booksFile: string | null
  readonly settleAfterMs: number
  readonly openingBalanceMinor: number
}

export async function startSandboxProcess(options: SandboxProcessOptions): Promise<SandboxProcess> {
  let running = await launch(options, 0)
  const { url, adminUrl } = running
  const port = Number(new URL(url).port)

  async function knock(method: 'POST' | 'DELETE', door: string, body?: unknown): Promise<boolean> {
    const headers = { 'content-type': 'application/json' }
    const content = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${adminUrl}/${door}`, { method, headers, ...content }).catch(() => null)
    if (answer !== null && !answer.ok)
      throw new Error(`the sandbox refused ${door}: ${await answer.text().catch(() => answer.status)}`)
    return answer !== null
  }

  return {
    url,
    order: (order) => knock('POST', 'orders', order),
    withdrawOrders: () => knock('DELETE', 'orders'),
    unplug: (forMs) => knock('POST', 'unplug', { forMs }),
    async books() {
      return (await (await fetch(`${adminUrl}/books`)).json()) as SandboxBooks
    },
    async killAndRestart() {
      await end(running.child)
      running = await launch(options, port)
    },
    close: () => end(running.child),
  }
}

interface Running {
  readonly child: ChildProcess
  readonly url: string
  readonly adminUrl: string
}

/** A port just left may be lent to somebody's outgoing connection for a moment. */
async function launch(options: SandboxProcessOptions, port: number): Promise<Running> {
  for (let starts = 1; ; starts += 1) {
    const child = spawn(
      process.execPath,
      [
        ...[program, '--json', '--port', String(port)],
        ...(options.booksFile === null ? [] : ['--books', options.booksFile]),
        ...['--settle-after-ms', String(options.settleAfterMs)],
        ...['--opening-balance-minor', String(options.openingBalanceMinor)],
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    // Whoever started it may go first, and it is to stay behind then no more than a host is.
    const killed = (): void => void child.kill('SIGKILL')
    process.once('exit', killed)
    child.once('exit', () => process.off('exit', killed))
    const line = once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text))
    const first = await Promise.race([line, once(child, 'exit').then(() => null)])
    if (first !== null) return { child, ...(JSON.parse(first) as { url: string; adminUrl: string }) }
    if (starts === startsMax) throw new Error('the sandbox does not start')
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
