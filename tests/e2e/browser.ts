// A real browser without a window: the machine's own Chromium or Chrome where there is one, else the one
// from npm, which unpacks itself. It never reaches beyond this machine and keeps no profile.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const ownBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
]
/** Flags of the unpacked browser that a page under test must not have, or that share its one process. */
const unwanted = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  '--single-process',
  '--no-zygote',
]

export type Opened =
  | { readonly ok: true; readonly browser: Browser }
  | { readonly ok: false; readonly reason: string }

/** `reason` says what was tried, for a test that has to be left out. */
export async function openBrowser(): Promise<Opened> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const tried: string[] = []
  for (const find of [findOwn, unpack]) {
    try {
      const { path, args } = await find()
      const browser = await chromium.launch({ executablePath: path, args: [...args, ...flags, ...root] })
      return { ok: true, browser }
    } catch (error) {
      tried.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  return { ok: false, reason: `no browser can be started here: ${tried.join('; ')}` }
}

async function findOwn() {
  const path = ownBrowsers.find((candidate) => existsSync(candidate))
  if (!path) throw new Error(`none of ${ownBrowsers.join(', ')}`)
  return { path, args: [] }
}

async function unpack() {
  const { default: packed } = await import('@sparticuz/chromium')
  const path = await packed.executablePath()
  return { path, args: packed.args.filter((flag) => !unwanted.includes(flag)) }
}
