// What the sandbox is to those who hold it: its address, its books and its back door.
import type { Balance, SandboxTransaction } from './books.ts'
import type { SandboxOrder } from './orders.ts'

/** The only key the sandbox knows. It opens nothing but itself. */
export const sandboxCredentials = { apiKey: 'sandbox', apiSecret: 'sandbox' } as const

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Where its books are kept; null: only in memory. */
  readonly booksFile: string | null
  /** Cents of HKD with which new books begin. */
  readonly openingBalanceMinor?: number
  /** From acceptance to credit, so that a clerk sees both. */
  readonly settleAfterMs?: number
  /** As DT One a hundred; less makes many pages of a small catalogue. */
  readonly perPageMax?: number
  readonly nowMs?: () => number
}

export interface SandboxBooks {
  readonly balance: Balance
  readonly transactions: readonly (SandboxTransaction & {
    readonly status: string
    readonly classId: number
  })[]
}

export interface Sandbox {
  /** The base URL an adapter is given. */
  readonly url: string
  /** Orders and books over HTTP, for a sandbox in another process. */
  readonly adminUrl: string
  books(): SandboxBooks
  order(order: SandboxOrder): void
  withdrawOrders(): void
  reverse(externalId: string): void
  fund(amountMinor: number): void
  /** From now on, how long from acceptance to credit. */
  settleAfter(ms: number): void
  /** Nobody listens any more, as if the cable were pulled; the books stay. */
  unplug(): Promise<void>
  plugIn(): Promise<void>
  unplugFor(ms: number): Promise<void>
  close(): Promise<void>
}
