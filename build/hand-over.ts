// Lets another program take this one's place as far as whoever started it can tell: its streams, the
// signals that ask for an end, and its exit code.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const asking = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const

/** Runs `program` and sets this process's exit code to its own; 128 and the number for a signal. */
export function handOver(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of asking) {
    // Ctrl-C in a terminal reaches the child by itself; handing it on would make it a second one.
    const reachesIt = signal === 'SIGINT' && process.stdin.isTTY
    process.on(signal, () => {
      if (!reachesIt) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
  })
}
