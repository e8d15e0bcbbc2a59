// Whether the counter can be heard at this moment, for everyone who draws it.
// `refused` is final: the key belongs to an earlier start of the counter.
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused'

export interface Connection {
  state(): ConnectionState
  change(next: ConnectionState): void
  /** Returns the way to stop hearing. */
  subscribe(hear: () => void): () => void
}

export function createConnection(): Connection {
  const listeners = new Set<() => void>()
  let state: ConnectionState = 'connecting'
  return {
    state: () => state,
    change(next) {
      if (next === state || state === 'refused') return
      state = next
      for (const hear of [...listeners]) hear()
    },
    subscribe(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
