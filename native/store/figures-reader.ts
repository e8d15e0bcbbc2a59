// The figures reader of core/ports.ts: a thread that stays, so that the owner's view opens at once, however long
// the shop has sold, and never stalls the clerk.
import { Worker } from 'node:worker_threads'
import type { OwnerFigures } from '../../core/api/owner-view.ts'
import { type Outcome, refuse } from '../../core/outcome.ts'
import type { FigureTerms } from '../../core/owner/owner-figures.ts'
import type { FiguresReader } from '../../core/ports.ts'

export interface FiguresSource {
  /** The file of the books; it is only read. */
  readonly file: string
}

export interface FiguresQuestion {
  readonly number: number
  /** As they are now: the owner may change a rate at any time. */
  readonly terms: FigureTerms
  readonly days: { readonly from: string; readonly to: string }
}
export type FiguresAnswer = OwnerFigures

type Hear = (answer: Outcome<FiguresAnswer>) => void

// Built, both files are JavaScript in one folder; in the source they are TypeScript.
const program = new URL(
  import.meta.url.endsWith('.ts') ? 'figures-thread.ts' : 'figures-thread.js',
  import.meta.url,
)

/** The thread is started by the first question and does not keep the process alive. */
export function createFiguresReader(source: FiguresSource): FiguresReader & { close(): Promise<void> } {
  const waiting = new Map<number, Hear>()
  let thread: Worker | null = null
  let asked = 0
  let closed = false

  function fail(detail: string): void {
    thread = null
    for (const [number, hear] of [...waiting]) {
      waiting.delete(number)
      hear(refuse('figuresFailed', { detail }))
    }
  }

  function begun(): Worker {
    const worker = new Worker(program, { workerData: source })
    worker.on('message', ({ number, answer }: { number: number; answer: Outcome<FiguresAnswer> }) => {
      const hear = waiting.get(number)
      waiting.delete(number)
      if (waiting.size === 0) worker.unref()
      hear?.(answer)
    })
    worker.once('error', (cause) => fail(cause.message))
    worker.once('exit', () => fail('stopped'))
    return worker
  }

  return {
    readFigures(days, terms, report) {
      if (closed) return void queueMicrotask(() => report(refuse('figuresFailed', { detail: 'closed' })))
      thread ??= begun()
      thread.ref()
      asked += 1
      waiting.set(asked, report)
      thread.postMessage({ number: asked, days, terms } satisfies FiguresQuestion)
    },
    async close() {
      closed = true
      await thread?.terminate()
    },
  }
}
