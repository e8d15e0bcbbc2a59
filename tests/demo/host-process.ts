// The Node host as a process of its own, started from what was built and killed without warning.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../build/targets.ts'

export interface HostProcess {
  /** With the token in its fragment. */
  readonly url: string
  /** Resolves with the exit code once the process is gone, whoever ended it; null after a signal. */
  readonly ended: Promise<number | null>
  /** SIGKILL; resolves once the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
}

export interface HostOptions {
  readonly data: string
  readonly settingsFile: string | null
  readonly environment?: Readonly<Record<string, string>>
  /** The program; the built host when left out. */
  readonly program?: readonly string[]
}

const builtHost = [join(root, 'out/host/main.js')]

/** Rejects with what the host wrote on standard error when it ends before it is open. */
export async function startHost(options: HostOptions): Promise<HostProcess> {
  const settings = options.settingsFile === null ? [] : ['--settings', options.settingsFile]
  const child = spawn(
    process.execPath,
    [...(options.program ?? builtHost), '--data', options.data, ...settings, '--json'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.environment } },
  )
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const url = await opened(child, ended)
  return {
    url,
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

async function opened(child: ChildProcess, ended: Promise<number | null>): Promise<string> {
  if (child.stdout === null || child.stderr === null) throw new Error('the host has no output')
  let complaint = ''
  child.stderr.on('data', (bytes: Buffer) => {
    complaint += bytes.toString()
  })
  const lines = createInterface({ input: child.stdout })
  const first = once(lines, 'line').then(([line]) => String(line))
  const line = await Promise.race([
    first,
    ended.then((code) => Promise.reject(new Error(`exit ${code}: ${complaint}`))),
  ])
  return (JSON.parse(line) as { url: string }).url
}
