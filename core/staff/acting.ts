// Whose command is being carried out at this instant, and who approved it. Every audit event written
// meanwhile carries both names, whichever module writes it: none can forget to.
import type { Store } from '../store.ts'
import { type Named, nameOf, type Person } from './person.ts'

export interface Actor {
  /** Null while nobody is set up: the register acts. */
  readonly person: Person | null
  /** The approval that came along with the command. */
  readonly approvalId: string | null
  /** Set once the approval was needed and fits. */
  approvedBy: Named | null
}

export interface Acting {
  /** Null outside a command: then the counter acts by itself. */
  now(): Actor | null
  /** Runs `work`, which is synchronous, as this actor. */
  as<T>(actor: Actor | null, work: () => T): T
}

export function createActing(): Acting {
  let current: Actor | null = null
  return {
    now: () => current,
    as(actor, work) {
      const before = current
      current = actor
      try {
        return work()
      } finally {
        current = before
      }
    },
  }
}

/** What an event says of the people behind it; nothing of who acts where nobody is set up. */
export function signature(actor: Actor | null): { readonly by?: Named; readonly approvedBy?: Named } {
  const approved = actor?.approvedBy ? { approvedBy: actor.approvedBy } : {}
  if (!actor?.person) return approved
  return { by: nameOf(actor.person), ...approved }
}

/** The same store, whose events are signed. */
export function signedStore(store: Store, acting: Pick<Acting, 'now'>): Store {
  return {
    ...store,
    appendEvent: (event) =>
      store.appendEvent({ ...event, data: { ...signature(acting.now()), ...event.data } }),
  }
}
