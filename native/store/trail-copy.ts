// A second trail, on another disk: should the data folder be lost whole, it still has nearly everything.
// It follows from a thread of its own, so that a slow or missing disk never holds up a sale; what was
// sold in the very last moments it may therefore lack, and a restore from it alone says so.
import { Worker } from 'node:worker_threads'
import type { Problem } from '../../core/outcome.ts'
import { problem } from '../../core/outcome.ts'
import type { TrailMark } from './trail-line.ts'

export const trailCopyName = 'trail-copy.jsonl'

export interface TrailCopyOptions {
  /** The books; they stay open elsewhere. */
  readonly books: string
  /** Where the second trail goes; made when it is not there. */
  readonly folder: string
  /** Where one that is not there yet begins: where the books stood when they were opened. */
  readonly begin: TrailMark
  /** Told whenever trouble begins or ends. */
  readonly told: (trouble: Problem | null) => void
}

/** What the thread is asked: to read on, to drop what goes back beyond an event, or to end. */
export type TrailCopyOrder =
  | { readonly do: 'follow' }
  | { readonly do: 'turn'; readonly sequence: number }
  | { readonly do: 'end' }

export interface TrailCopy {
  /** Why it is behind the books; null while it is not. */
  readonly problem: Problem | null
  /** There is something new in the books. */
  follow(): void
  turn(sequence: number): void
  /** Catches up and ends; resolves when nothing of it reads the books any more. */
  close(): Promise<void>
}

// Built, both files are JavaScript in one folder; in the source they are TypeScript.
const program = new URL(
  import.meta.url.endsWith('.ts') ? 'trail-copy-thread.ts' : 'trail-copy-thread.js',
  import.meta.url,
)
/** A disk that does not answer must not keep the counter from closing. */
const closeMaxMs = 5_000

/** The thread does not keep the process alive. */
export function copyTrail({ books, folder, begin, told }: TrailCopyOptions): TrailCopy {
  const worker = new Worker(program, { workerData: { books, folder, begin } })
  worker.unref()
  let trouble: Problem | null = null
  let gone = false
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      gone = true
      resolve()
    })
  })

  function hear(next: Problem | null): void {
    const before = JSON.stringify(trouble)
    trouble = next
    if (JSON.stringify(next) !== before) told(next)
  }

  worker.on('message', hear)
  worker.on('error', (cause) => hear(problem('trailCopyBehind', { folder, detail: cause.name })))

  function ask(order: TrailCopyOrder): void {
    if (!gone) worker.postMessage(order)
  }

  return {
    get problem() {
      return trouble
    },
    follow: () => ask({ do: 'follow' }),
    turn: (sequence) => ask({ do: 'turn', sequence }),
    async close() {
      ask({ do: 'end' })
      const tooLong = setTimeout(() => void worker.terminate(), closeMaxMs)
      await ended
      clearTimeout(tooLong)
    },
  }
}
