// An answer that is wanted at every turn of the counter and changed by few commits: kept until something is
// written that could change it. What is read within a transaction is not kept, since it may be undone.
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
      if (kept !== null) return kept.answer
      const answer = read()
      if (!connection.inTransaction) kept = { answer }
      return answer
    },
    forget() {
      kept = null
    },
  }
}

export interface RememberedEach<Key, T> {
  get(key: Key): T
  forget(key: Key): void
  forgetAll(): void
}

/** More than are on screen and in doubt at a time, in all but the worst week. */
const eachMax = 500

/** The same of the few rows that are read again and again; the one kept longest goes first. */
export function rememberedEach<Key, T>(
  connection: Connection,
  read: (key: Key) => T,
): RememberedEach<Key, T> {
  const kept = new Map<Key, T>()
  return {
    get(key) {
      const known = kept.get(key)
      if (known !== undefined) return known
      const answer = read(key)
      if (connection.inTransaction) return answer
      for (const oldest of kept.size < eachMax ? [] : kept.keys()) {
        kept.delete(oldest)
        break
      }
      kept.set(key, answer)
      return answer
    },
    forget: (key) => void kept.delete(key),
    forgetAll: () => kept.clear(),
  }
}
