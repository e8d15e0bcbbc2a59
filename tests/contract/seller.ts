// A real second process with the store open: it sells without end and says each sale aloud once it
// is committed, until it is killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Seller {
  readonly process: ChildProcess
  /** Waits for `count` acknowledgements, kills without warning, and returns every one that came out. */
  killAfter(count: number): Promise<readonly string[]>
}

export function startSeller(folder: string): Seller {
  const script = fileURLToPath(new URL('selling-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  return {
    process: child,
    async killAfter(count) {
      const acknowledged: string[] = []
      for await (const line of lines) {
        acknowledged.push(line)
        if (acknowledged.length === count) child.kill('SIGKILL')
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (acknowledged.length < count) throw new Error(`the seller ended after ${acknowledged.length} sales`)
      return acknowledged
    },
  }
}
