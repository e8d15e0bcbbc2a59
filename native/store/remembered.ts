// An answer that is wanted at every turn of the counter and changed by few commits: kept until something is
// written that could change it. Within a transaction nothing is kept, since it may be undone.
import type { Connection } from './connection.ts'

export interface Remembered<T> {
  /** Read again only after `forget`. */
  get(): T
  /** To be called with every write that could change the answer. */
  forget(): void
}

export function remembered<T>(connection: Connection, read: () => T): Remembered<T> {
  let kept: { readonly answer: T } | null = null
  return {
    get() {
      if (connection.inTransaction) return read()
      kept ??= { answer: read() }
      return kept.answer
    },
    forget() {
      kept = null
    },
  }
}
