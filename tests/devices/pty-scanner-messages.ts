// What a test and the process of its emulated scanner say to each other.
import type { PtyScannerOptions, SendOptions } from './pty-scanner.ts'

export type ScannerOrder =
  | { readonly do: 'create'; readonly options: PtyScannerOptions }
  | { readonly do: 'send'; readonly bytes: readonly number[]; readonly options: SendOptions }
  | { readonly do: 'unplug' | 'replug' | 'close' }

export interface ScannerRequest {
  readonly id: number
  readonly order: ScannerOrder
}

/** `error` is null when the order was carried out. */
export interface ScannerReply {
  readonly id: number
  readonly path: string
  readonly error: string | null
}
