// A new PIN for an owner who forgot theirs. Only somebody who has the machine itself gets here, and the
// audit chain says that it was done this way: whoever compares it with paper sees it.
import type { PersonId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Store } from '../store.ts'
import { nameOf, type Person } from './person.ts'

/** Who may be given one. */
export function ownersOf(store: Pick<Store, 'people'>): readonly Person[] {
  return store.people().filter(({ active, role }) => active && role === 'owner')
}

/** One of several must be named; where there is one, no name is needed. Refused: `ownerNobody`, `ownerUnclear`. */
export function ownerNamed(store: Pick<Store, 'people'>, name: string | null): Outcome<Person> {
  const owners = ownersOf(store)
  if (owners.length === 0) return refuse('ownerNobody')
  const meant = owners.filter((owner) => name === null || owner.name === name)
  const [owner] = meant
  if (owner !== undefined && meant.length === 1) return done(owner)
  return refuse('ownerUnclear', { names: owners.map((each) => each.name).join(', ') })
}

export interface NewOwnerPin {
  readonly personId: PersonId
  readonly pinHash: string
  readonly atMs: number
}

/**
 * Answers the place of its event. What was tried wrongly before no longer makes anybody wait. `also` is
 * written with it.
 */
export function setOwnerPin(
  store: Store,
  { personId, pinHash, atMs }: NewOwnerPin,
  also: (event: number) => void = () => {},
): Outcome<number> {
  const owner = ownersOf(store).find(({ id }) => id === personId)
  if (owner === undefined) return refuse('personUnknown')
  return store.commit(() => {
    store.updatePerson({ ...owner, pinHash, wrongPins: 0 })
    const rules = store.staffRules()
    if (rules !== null) store.keepStaffRules({ ...rules, wrongProofs: 0 })
    const data = { person: nameOf(owner), wrongPins: owner.wrongPins }
    const event = store.appendEvent({ atMs, saleId: null, type: 'ownerPinReset', data })
    also(event)
    return event
  })
}
