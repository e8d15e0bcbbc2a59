// The built Node host, run as a process of its own over a fresh demo shop, with the back door of its
// sandbox distributor. What it leaves behind is removed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget, root } from '../../build/targets.ts'

const announcementSchema = z.object({ url: z.string(), sandboxAdminUrl: z.string() })
/** The sandbox's own record of what it was asked to credit. */
const booksSchema = z.object({
  transactions: z.array(z.looseObject({ externalId: z.string() })),
})

export interface DemoHost {
  /** The counter's address, its key included. */
  readonly url: string
  /** Tells the sandbox to misbehave, as native/distributor/sandbox/admin.ts understands it. */
  order(path: 'orders' | 'unplug', body: object): Promise<void>
  /** References the sandbox knows, one for each transaction it was asked to make. */
  references(): Promise<readonly string[]>
  stop(): Promise<void>
}

export async function startDemoHost(): Promise<DemoHost> {
  await bundle([rendererTarget(), hostTarget()])
  const data = mkdtempSync(join(tmpdir(), 'lowu-e2e-'))
  const program = join(root, 'out/host/main.js')
  const host = spawn(process.execPath, [program, '--data', data, '--json'], {
    cwd: data,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: host.stdout })
  const ended = once(host, 'exit')
  const first: unknown[] = await Promise.race([once(lines, 'line'), ended])
  const [line] = first
  if (typeof line !== 'string') throw new Error('the host ended before it said where it is')
  const { url, sandboxAdminUrl } = announcementSchema.parse(JSON.parse(line))
  return {
    url,
    async order(path, body) {
      const response = await fetch(`${sandboxAdminUrl}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(await response.text())
    },
    async references() {
      const books: unknown = await (await fetch(`${sandboxAdminUrl}/books`)).json()
      return booksSchema.parse(books).transactions.map((transaction) => transaction.externalId)
    },
    async stop() {
      host.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
