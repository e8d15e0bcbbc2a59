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

export interface RememberedEach<Key, T> {
  get(key: Key): T
  forget(key: Key): void
  forgetAll(): void
}

/** More than a counter looks at in a turn. */
const eachMax = 100

/** The same of the few rows that are read again and again; the one kept longest goes first. */
export function rememberedEach<Key, T>(
  connection: Connection,
  read: (key: Key) => T,
): RememberedEach<Key, T> {
  const kept = new Map<Key, T>()
  return {
    get(key) {
      if (connection.inTransaction) return read(key)
      const known = kept.get(key)
      if (known !== undefined) return known
      const answer = read(key)
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
