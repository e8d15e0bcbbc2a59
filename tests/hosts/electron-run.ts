// Starts a built main process under the double of Electron and talks to it, from a test's side.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Command =
  | {
      do:
        | 'waitForWindow'
        | 'look'
        | 'listenAndStop'
        | 'download'
        | 'crashPage'
        | 'secondInstance'
        | 'closeWindow'
        | 'plugDisplay'
        | 'pullDisplay'
        | 'waitForCustomer'
        | 'lookAtCustomer'
    }
  | { do: 'callAsCustomer'; request: unknown }
  | { do: 'call'; request: unknown }
  | { do: 'listen'; after: { run: string; sequence: number } | null }
  | { do: 'forge'; channel: string; args: unknown[]; frame: { url: string; parent: null } | null }
  | { do: 'load'; address: string; method?: string }
  | { do: 'navigate'; event: string; address: string; isMainFrame: boolean }
  | { do: 'openWindow'; address: string }
  | { do: 'permission'; name: string }

export interface Ended {
  readonly code: number | null
  readonly stderr: string
  /** The boxes a person would have had to click away. */
  readonly errors: readonly { title: string; content: string }[]
}

export interface Desktop {
  ask(command: Command): Promise<unknown>
  /** The next event the page hears. */
  hear(): Promise<unknown>
  readonly ended: Promise<Ended>
  kill(): Promise<void>
}

export interface Start {
  /** Folder that holds main.js and preload.cjs. */
  readonly folder: string
  readonly userData: string
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

export function startDesktop(start: Start): Desktop {
  const child = fork(join(start.folder, 'main.js'), [...(start.args ?? [])], {
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(import.meta.dirname, 'electron-hook.ts'),
    ],
    env: { ...process.env, DOUBLE_USER_DATA: start.userData, ...start.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return converse(child)
}

type Answer = { resolve: (value: unknown) => void; reject: (error: Error) => void }

function converse(child: ChildProcess): Desktop {
  const asked = new Map<number, Answer>()
  const heard: unknown[] = []
  let waiting: ((event: unknown) => void) | null = null
  let errors: Ended['errors'] = []
  let stderr = ''
  let nextId = 1

  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  child.on('message', (message: Record<string, unknown>) => {
    if ('heard' in message) {
      if (waiting) waiting(message.heard)
      else heard.push(message.heard)
      waiting = null
    } else if ('errors' in message) {
      errors = message.errors as Ended['errors']
    } else {
      const answer = asked.get(Number(message.id))
      asked.delete(Number(message.id))
      if ('error' in message) answer?.reject(new Error(String(message.error)))
      else answer?.resolve(message.value)
    }
  })
  const ended = once(child, 'close').then(([code]): Ended => {
    for (const answer of asked.values())
      answer.reject(new Error(`the desktop host ended with ${code}: ${stderr}`))
    return { code, stderr, errors }
  })

  return {
    ask(command) {
      const id = nextId++
      return new Promise((resolve, reject) => {
        asked.set(id, { resolve, reject })
        child.send({ id, command }, (error) => error && reject(error))
      })
    },
    hear() {
      if (heard.length > 0) return Promise.resolve(heard.shift())
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    ended,
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}
