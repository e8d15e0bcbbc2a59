// Who stands at the till: one person at a time, in memory only, so that a restart asks again. Locking
// takes nothing from the screen; what was begun is carried on by whoever signs in next.
import type { PersonId } from '../ids.ts'
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'
import type { Person } from './person.ts'
import { lockAfterMinutesDefault } from './person.ts'

export type AtTill =
  /** Nobody is set up yet: the register sells, as it always did. */
  | { readonly state: 'open' }
  /** `last`: who was signed in before; null after a start. */
  | { readonly state: 'locked'; readonly last: Person | null }
  | { readonly state: 'signedIn'; readonly person: Person }

export interface Session {
  atTill(): AtTill
  enter(person: Person): void
  /** Recorded where somebody was signed in. */
  lock(why: 'byHand' | 'idle' | 'leftStaff'): void
  /** Somebody touches the till. */
  touched(): void
  /** Locks a till that nobody touched for the owner's minutes. */
  run(): void
  /** Milliseconds until `run` may have something to do. */
  nextInMs(): number
}

export interface SessionParts {
  readonly store: Store
  readonly clock: Clock
  /** Told after each change of who is at the till. */
  readonly changed: () => void
}

const minuteMs = 60_000

export function createSession({ store, clock, changed }: SessionParts): Session {
  let lastId: PersonId | null = null
  let locked = true
  /** By both clocks: one stands still while the machine sleeps, the other may be set. */
  let touchedAt = instant()

  function instant(): { readonly elapsedMs: number; readonly nowMs: number } {
    return { elapsedMs: clock.elapsedMs(), nowMs: clock.nowMs() }
  }

  function atTill(): AtTill {
    const last = lastId === null ? null : store.person(lastId)
    if (!locked && last?.active) return { state: 'signedIn', person: last }
    return store.people().length === 0 ? { state: 'open' } : { state: 'locked', last }
  }

  function lockAfterMs(): number {
    return (store.staffRules()?.lockAfterMinutes ?? lockAfterMinutesDefault) * minuteMs
  }

  function idleMs(): number {
    return Math.max(clock.elapsedMs() - touchedAt.elapsedMs, clock.nowMs() - touchedAt.nowMs)
  }

  function lock(why: 'byHand' | 'idle' | 'leftStaff'): void {
    const before = locked || lastId === null ? null : store.person(lastId)
    if (before === null) return
    locked = true
    const data = { by: { id: before.id, name: before.name }, why }
    // A disk that refuses must not keep a till open.
    store.commit(() => store.appendEvent({ atMs: clock.nowMs(), saleId: null, type: 'tillLocked', data }))
    changed()
  }

  return {
    atTill,
    lock,
    enter(person) {
      lastId = person.id
      locked = false
      touchedAt = instant()
      changed()
    },
    touched() {
      touchedAt = instant()
    },
    run() {
      if (locked) return
      const afterMs = lockAfterMs()
      if (afterMs > 0 && idleMs() >= afterMs) lock('idle')
    },
    nextInMs() {
      if (locked) return Number.POSITIVE_INFINITY
      const afterMs = lockAfterMs()
      return afterMs === 0 ? Number.POSITIVE_INFINITY : Math.max(0, afterMs - idleMs())
    },
  }
}
