// The books that outlive every counter of a simulated shop, in memory.
import { assert } from '../../core/assert.ts'
import type { Outcome } from '../../core/outcome.ts'
import type { Store } from '../../core/store.ts'
import { openMemory } from '../../native/store/books-file.ts'
import type { Connection } from '../../native/store/connection.ts'
import { migrations } from '../../native/store/migrations/all.ts'
import { storeOver } from '../../native/store/store.ts'

export interface OpenedBooks {
  readonly connection: Connection
  readonly store: Store
}

export interface WorldBooks {
  /** The connection of the present process. */
  readonly connection: Connection
  /** A commit took place. */
  committed(): void
  /** The process died of a power cut, if these books can tell that from any other death. */
  losePower(): boolean
  /** What a new process finds when the old one is gone, whatever it was in the middle of. */
  reopen(clockMs: () => number): OpenedBooks
  close(): void
}

export function opened<T>(outcome: Outcome<T>): T {
  assert(outcome.ok, `the books do not open: ${outcome.ok ? '' : outcome.problem.code}`)
  return outcome.value
}

export class MemoryBooks implements WorldBooks {
  readonly connection: Connection

  constructor() {
    this.connection = opened(openMemory({ migrations, clockMs: () => 0 }))
    keepPlans(this.connection)
  }

  committed(): void {}

  losePower(): boolean {
    return false
  }

  reopen(): OpenedBooks {
    // Memory has no file to recover: what a dead process had begun is undone by hand, as a log would.
    if (this.connection.inTransaction) this.connection.exec('ROLLBACK')
    return { connection: this.connection, store: storeOver(this.connection, () => {}) }
  }

  close(): void {
    this.connection.close()
  }
}

/** Each process prepares the same statements: memory need not plan them anew for each of a thousand lives. */
function keepPlans(connection: Connection): void {
  const plans = new Map<string, ReturnType<Connection['prepare']>>()
  const prepare = connection.prepare.bind(connection)
  connection.prepare = ((sql: string) => {
    const plan = plans.get(sql) ?? prepare(sql)
    plans.set(sql, plan)
    return plan
  }) as Connection['prepare']
}
