// Everything or nothing, durably. A step that could not be written whole leaves no trace, whatever
// its code does with the exception, and the next step may try again.
import { assert } from '../../core/assert.ts'
import type { Outcome } from '../../core/outcome.ts'
import { done } from '../../core/outcome.ts'
import type { Connection } from './connection.ts'
import { stepProblem } from './sqlite-problem.ts'

export interface Transactions {
  commit<T>(work: () => T): Outcome<T>
  /** Runs one write; outside `commit` that is a broken rule. */
  readonly write: Write
}

export type Write = <T>(action: () => T) => T

export interface Moments {
  /** Within each commit, when its work is done. */
  ending(): void
  /** After each commit, before it is acknowledged; it must not throw. */
  committed(): void
}

export function transactions(connection: Connection, { ending, committed }: Moments): Transactions {
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const end = connection.prepare('COMMIT')
  const undo = connection.prepare('ROLLBACK')
  let committing = false
  /** The first write that failed: `work` may have swallowed it, and must not be half kept for that. */
  let failure: { readonly cause: unknown } | null = null

  function rollBack(): void {
    // A full disk may have rolled back already.
    if (connection.inTransaction) undo.run()
  }

  function run<T>(work: () => T): T {
    const value = work()
    assert(!isPromise(value), 'a commit is synchronous: its work returned a promise')
    if (failure !== null) throw failure.cause
    ending()
    end.run()
    return value
  }

  return {
    commit<T>(work: () => T): Outcome<T> {
      assert(!committing, 'a commit is never nested')
      committing = true
      failure = null
      try {
        begin.run()
        const value = run(work)
        committed()
        return done(value)
      } catch (cause) {
        rollBack()
        return { ok: false, problem: stepProblem(cause, connection) }
      } finally {
        committing = false
      }
    },

    write(action) {
      assert(committing, 'the store is only written inside commit')
      // After a failure SQLite may already have ended the transaction: a write now would stand alone.
      if (failure !== null) throw failure.cause
      try {
        return action()
      } catch (cause) {
        failure = { cause }
        throw cause
      }
    },
  }
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
