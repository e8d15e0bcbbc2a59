// The statement reader of core/ports.ts: each file on a thread of its own, so that twenty thousand rows
// never stall the clerk.
import { Worker } from 'node:worker_threads'
import { type Outcome, refuse } from '../../core/outcome.ts'
import type { StatementHead, StatementReader } from '../../core/ports.ts'
import type { StatementJob, StatementRead } from './statement-job.ts'

// Built, both files are JavaScript in one folder; in the source they are TypeScript.
const program = new URL(
  import.meta.url.endsWith('.ts') ? 'statement-thread.ts' : 'statement-thread.js',
  import.meta.url,
)

export function createStatementReader(): StatementReader & { close(): Promise<void> } {
  const running = new Set<Worker>()

  function run<T>(job: StatementJob): Promise<Outcome<T>> {
    const worker = new Worker(program, { workerData: job })
    worker.unref()
    running.add(worker)
    return new Promise((resolve) => {
      const failed = (reason: string): void => resolve(refuse('statementUnreadable', { reason }))
      // What comes back is what statement-job.ts answers to this very job.
      worker.once('message', (answer) => resolve(answer as Outcome<T>))
      worker.once('error', (error) => failed(error.message))
      worker.once('exit', () => {
        running.delete(worker)
        failed('stopped')
      })
    })
  }

  return {
    look: (file, report) => void run<StatementHead>({ file, mapping: null }).then(report),
    read: (file, mapping, report) => void run<StatementRead>({ file, mapping }).then(report),
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
