// The built Node host, run as a process of its own over a fresh shop, the demo's or one by a settings
// file, with the back door of its sandbox distributor. What it leaves behind is removed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { bundle } from '../../build/bundle.ts'
import { hostTarget, rendererTarget, root } from '../../build/targets.ts'
import { sandboxCredentials } from '../../native/distributor/sandbox/sandbox.ts'

const announcementSchema = z.object({
  url: z.string(),
  customerUrl: z.string(),
  sandboxAdminUrl: z.string().nullable(),
})
/** The sandbox's own record of what it was asked to credit. */
const booksSchema = z.object({
  balance: z.looseObject({ availableMinor: z.number() }),
  transactions: z.array(z.looseObject({ externalId: z.string() })),
})

const settleAfterMs = 100

export interface DemoHost {
  /** The counter's address, its key included. */
  readonly url: string
  /** The customer's screen, its own key included. */
  readonly customerUrl: string
  /** Tells the sandbox to misbehave, as native/distributor/sandbox/admin.ts understands it. */
  order(path: 'orders' | 'unplug' | 'fund' | 'reverse', body: object): Promise<void>
  /** A top-up by another till of the same account: the sandbox knows it, and this shop does not. */
  sellElsewhere(reference: string): Promise<void>
  /** References the sandbox knows, one for each transaction it was asked to make. */
  references(): Promise<readonly string[]>
  /** What the shop has with the sandbox, in cents. */
  balanceMinor(): Promise<number>
  /** As a power cut would; the folder stays. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export interface HostOptions {
  /** As a settings file says it; left out for the demo shop. `none yet`: it is named, and not there. */
  readonly settings?: object | 'none yet'
  /** Where the shop lives on when the host is stopped; left out: a folder that goes with it. */
  readonly folder?: string
  /** Secrets of a distributor that is not the sandbox of the host's own. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function startDemoHost({
  settings,
  environment,
  folder: kept,
}: HostOptions = {}): Promise<DemoHost> {
  await bundle([rendererTarget(), hostTarget()])
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'lowu-e2e-'))
  const program = join(root, 'out/host/main.js')
  const file = join(folder, 'settings.json')
  if (typeof settings === 'object') writeFileSync(file, JSON.stringify(settings))
  const shop = settings ? ['--settings', file] : []
  const host = spawn(process.execPath, [program, '--data', join(folder, 'data'), ...shop, '--json'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: host.stdout })
  const ended = once(host, 'exit')
  const first: unknown[] = await Promise.race([once(lines, 'line'), ended])
  const [line] = first
  if (typeof line !== 'string') throw new Error('the host ended before it said where it is')
  const { url, customerUrl, sandboxAdminUrl } = announcementSchema.parse(JSON.parse(line))

  async function books() {
    const answer: unknown = await (await fetch(`${sandboxAdminUrl}/books`)).json()
    return booksSchema.parse(answer)
  }

  async function order(path: string, body: object): Promise<void> {
    const response = await fetch(`${sandboxAdminUrl}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
  }

  // Nobody is there to read that a sale was accepted before it was credited.
  if (sandboxAdminUrl !== null) await order('pace', { settleAfterMs })

  return {
    url,
    customerUrl,
    order,
    async sellElsewhere(reference) {
      const { apiKey, apiSecret } = sandboxCredentials
      const response = await fetch(`${sandboxAdminUrl?.replace('/sandbox', '/v1')}/async/transactions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`,
        },
        body: JSON.stringify({
          external_id: reference,
          product_id: 7031,
          auto_confirm: true,
          credit_party_identifier: { mobile_number: '+85251239876' },
        }),
      })
      if (!response.ok) throw new Error(await response.text())
    },
    async references() {
      return (await books()).transactions.map((transaction) => transaction.externalId)
    },
    async balanceMinor() {
      return (await books()).balance.availableMinor
    },
    async kill() {
      host.kill('SIGKILL')
      await ended
    },
    async stop() {
      host.kill('SIGTERM')
      await ended
      if (kept === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
