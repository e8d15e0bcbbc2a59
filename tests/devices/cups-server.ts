// A print server of CUPS for one test: its own configuration, socket and spool in a folder of its own, so
// that nothing of this machine's printers is touched. Where CUPS is not installed it says so.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface CupsServer {
  /** For programs that are to speak to this server. */
  readonly environment: NodeJS.ProcessEnv
  addQueue(name: string, uri: string): void
  stopQueue(name: string): void
  close(): Promise<void>
}

const needed = ['/usr/sbin/cupsd', '/usr/sbin/lpadmin', '/usr/bin/lp', '/usr/lib/cups/backend/socket']
const startSteps = 200
const stepMs = 100

/** Why there can be none here, or null. */
export function whyNoCups(): string | null {
  const missing = needed.find((path) => !existsSync(path))
  if (missing !== undefined) return `CUPS is not installed: there is no ${missing}`
  return process.getuid?.() === 0 ? null : 'CUPS starts its backends only for root'
}

export async function openCupsServer(): Promise<CupsServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lowu-cups-'))
  // Its backends run as a user of their own.
  chmodSync(folder, 0o755)
  for (const name of ['etc', 'spool/tmp', 'cache', 'run', 'log'])
    mkdirSync(join(folder, name), { recursive: true })
  const socket = join(folder, 'run', 'cups.sock')
  const open = ['/', '/admin'].map((at) => `<Location ${at}>\nOrder allow,deny\nAllow all\n</Location>`)
  const policy = '<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>'
  const settings = [`Listen ${socket}`, 'Browsing Off', 'WebInterface No', 'DefaultAuthType None']
  writeFileSync(join(folder, 'etc', 'cupsd.conf'), [...settings, ...open, policy, ''].join('\n'))
  const places = [
    'ServerRoot etc',
    'RequestRoot spool',
    'TempDir spool/tmp',
    'CacheDir cache',
    'StateDir run',
  ]
  const logs = ['ErrorLog log/error', 'AccessLog log/access', 'PageLog log/page']
  const absolute = [...places, ...logs].map((line) => line.replace(' ', ` ${folder}/`))
  writeFileSync(join(folder, 'etc', 'cups-files.conf'), [...absolute, ''].join('\n'))

  const files = ['-c', join(folder, 'etc', 'cupsd.conf'), '-s', join(folder, 'etc', 'cups-files.conf')]
  const server = spawn('/usr/sbin/cupsd', ['-f', ...files], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const environment = { ...process.env, CUPS_SERVER: socket, LC_ALL: 'C' }
  const quietly = { env: environment, stdio: 'pipe' } as const
  await whenRunning(server, environment)
  return {
    environment,
    addQueue: (name, uri) =>
      void execFileSync('/usr/sbin/lpadmin', ['-p', name, '-E', '-v', uri, '-m', 'raw'], quietly),
    stopQueue: (name) => void execFileSync('/usr/sbin/cupsdisable', [name], quietly),
    async close() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function whenRunning(server: ChildProcess, env: NodeJS.ProcessEnv): Promise<void> {
  for (let step = 0; step < startSteps; step += 1) {
    const said = execFileSync('/usr/bin/lpstat', ['-r'], { env, encoding: 'utf8' })
    if (/is running/.test(said)) return
    if (server.exitCode !== null) break
    await pause(stepMs)
  }
  throw new Error('cupsd does not come up')
}
