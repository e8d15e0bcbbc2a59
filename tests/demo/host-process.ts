// The Node host as a process of its own, started from what was built and killed without warning.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../build/targets.ts'

export interface HostProcess {
  readonly processId: number
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

/** A host that may not be open yet, and that can be killed before it is. */
export interface LaunchedHost extends Omit<HostProcess, 'url'> {
  /** Resolves with the address; rejects with what the host wrote on standard error when it ends before. */
  readonly opened: Promise<string>
  /** Everything the host wrote on standard error so far. */
  complaint(): string
}

const builtHost = [join(root, 'out/host/main.js')]

/** Rejects with what the host wrote on standard error when it ends before it is open. */
export async function startHost(options: HostOptions): Promise<HostProcess> {
  const { opened, ...launched } = launchHost(options)
  return { ...launched, url: await opened }
}

/** Starts it and does not wait: `opened` may reject at any time, and the caller must hear it. */
export function launchHost(options: HostOptions): LaunchedHost {
  const settings = options.settingsFile === null ? [] : ['--settings', options.settingsFile]
  const child = spawn(
    process.execPath,
    [...(options.program ?? builtHost), '--data', options.data, ...settings, '--json'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.environment } },
  )
  // Whoever started it may end without a word; a host left behind would hold its folder for ever.
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let complaint = ''
  child.stderr.on('data', (bytes: Buffer) => {
    complaint += bytes.toString()
  })
  const line = once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text))
  // Its last words arrive after its end: 'close' comes when both are in.
  const gone = once(child, 'close').then(([code]) =>
    Promise.reject<string>(new Error(`exit ${code}: ${complaint}`)),
  )
  return {
    opened: Promise.race([line, gone]).then((text) => (JSON.parse(text) as { url: string }).url),
    processId: child.pid ?? 0,
    complaint: () => complaint,
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
