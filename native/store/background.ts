// Sends long reads of the books (checks, copies) to a thread of their own, so that nothing the owner
// does stalls the clerk. Answers come back as values; the thread never writes to the books.
import { Worker } from 'node:worker_threads'
import type { Outcome } from '../../core/outcome.ts'
import { refuse } from '../../core/outcome.ts'
import type { AuditHead } from './audit-chain.ts'

/** `check` reads every page; `copy` writes a verified copy under the name `draft`. */
export type BackgroundJob =
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'copy'; readonly file: string; readonly draft: string }

/** `check` answers with null, `copy` with the last link of the copy's audit chain. */
export type BackgroundAnswer = Outcome<AuditHead | null>

export interface BackgroundWork {
  /** Never rejects. */
  readonly answer: Promise<BackgroundAnswer>
  /** Resolves when the thread is gone; the answer may still be one of failure. */
  stop(): Promise<void>
}

// Built, both files are JavaScript in one folder; in the source they are TypeScript.
const program = new URL(
  import.meta.url.endsWith('.ts') ? 'background-thread.ts' : 'background-thread.js',
  import.meta.url,
)

/** The thread does not keep the process alive. */
export function inBackground(job: BackgroundJob): BackgroundWork {
  const worker = new Worker(program, { workerData: job })
  worker.unref()
  let gone = false
  const answer = new Promise<BackgroundAnswer>((resolve) => {
    const failed = (detail: string): void => resolve(refuse('backgroundFailed', { file: job.file, detail }))
    worker.once('message', resolve)
    worker.once('error', (cause) => failed(cause.message))
    worker.once('exit', () => {
      gone = true
      failed('stopped')
    })
  })
  return {
    answer,
    async stop() {
      if (!gone) await worker.terminate()
    },
  }
}
