// Counts wrong proofs and makes them wait. Counts are on disk; how long is still to wait is not: a
// restart begins the wait again, so that it never shortens one.
import type { PersonId } from '../ids.ts'
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'
import type { Person } from './person.ts'
import { personWaitMs, tillWaitMs } from './waits.ts'

export interface Guard {
  /** Until the next PIN of this person may be tried. */
  waitMs(person: Person): number
  /** Until the next badge, or any proof, may be tried. */
  tillWaitMs(): number
  /** Within the caller's commit: one more; `person` is null for a badge nobody has. Returns the person's count. */
  wrong(person: Person | null): number
  /** Within the caller's commit: it was right. Others' wrong PINs stay counted. */
  right(person: Person): void
}

export function createGuard({ store, clock }: { readonly store: Store; readonly clock: Clock }): Guard {
  const untilMs = new Map<PersonId, number>()
  const startMs = clock.elapsedMs()
  let tillUntilMs = startMs + tillWaitMs(store.staffRules()?.wrongProofs ?? 0)
  for (const { id, wrongPins } of store.people()) untilMs.set(id, startMs + personWaitMs(wrongPins))

  function left(until: number): number {
    return Math.max(0, until - clock.elapsedMs())
  }

  return {
    waitMs: (person) => Math.max(left(untilMs.get(person.id) ?? 0), left(tillUntilMs)),
    tillWaitMs: () => left(tillUntilMs),
    wrong(person) {
      const rules = store.staffRules()
      const wrongProofs = (rules?.wrongProofs ?? 0) + 1
      if (rules) store.keepStaffRules({ ...rules, wrongProofs })
      tillUntilMs = clock.elapsedMs() + tillWaitMs(wrongProofs)
      if (person === null) return 0
      const wrongPins = person.wrongPins + 1
      store.updatePerson({ ...person, wrongPins })
      untilMs.set(person.id, clock.elapsedMs() + personWaitMs(wrongPins))
      return wrongPins
    },
    right(person) {
      const rules = store.staffRules()
      if (rules && rules.wrongProofs > 0) store.keepStaffRules({ ...rules, wrongProofs: 0 })
      if (person.wrongPins > 0) store.updatePerson({ ...person, wrongPins: 0 })
      untilMs.delete(person.id)
      tillUntilMs = 0
    },
  }
}
