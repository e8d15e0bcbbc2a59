// What a page may ask of the desktop host: one call, one ear. The preload script puts it on `window.lowu`;
// nothing of Electron itself ever reaches the page. In a browser there is no bridge and HTTP carries the same.
import type { CallRequest } from './contract.ts'

export interface Bridge {
  /**
   * Carries one call to the counter and brings back its envelope, unread: whoever calls checks it
   * with `envelopeSchema` and the contract. Rejects only when the host itself is gone.
   */
  call(request: CallRequest): Promise<unknown>
  /**
   * Hears every event of the counter, first those missed since `after` (null: none seen before).
   * Each is a `NumberedEvent`, unread. A later `listen` replaces an earlier one. Returns the way to stop.
   */
  listen(after: { run: string; sequence: number } | null, hear: (event: unknown) => void): () => void
}

/** The name of the bridge on the page's `window`. */
export const bridgeName = 'lowu'
