// The people of the till as a screen may show them.
import type { PersonView, SessionView } from '../api/staff-views.ts'
import { drawerRules } from '../shift/drawer-rules.ts'
import type { Store } from '../store.ts'
import { actions, actionsOf, outsidePractice, practisedApprovals } from './permissions.ts'
import { lockAfterMinutesDefault, type Person } from './person.ts'
import type { Session } from './session.ts'

type Approver = SessionView['people'][number]

export function viewPerson(person: Person): PersonView {
  const { id, name, role, active, badgeHash, wrongPins, createdAtMs } = person
  return { id, name, role, active, hasBadge: badgeHash !== null, wrongPins, createdAtMs }
}

/**
 * `training`: of the shop for practice, where nobody is set up. `approver`: whom whoever practises there asks;
 * null where nobody is asked.
 */
export function viewSession(
  session: Session,
  store: Store,
  { training, approver }: { readonly training: boolean; readonly approver: Approver | null },
): SessionView {
  const at = session.atTill()
  const rules = drawerRules(store)
  const chosen = ({ id, name, role }: Person) => ({ id, name, role, may: actionsOf(role, rules) })
  const person = at.state === 'signedIn' ? at.person : at.state === 'locked' ? at.last : null
  const people = store.people().filter((each) => each.active)
  const asked = [...(training ? outsidePractice : []), ...(approver ? practisedApprovals : [])]
  const unasked = actions.filter((action) => !asked.includes(action))
  const may = at.state === 'open' ? unasked : at.state === 'signedIn' ? actionsOf(at.person.role, rules) : []
  return {
    state: at.state,
    person: person?.active ? chosen(person) : null,
    people: [...people.map(chosen), ...(approver ? [approver] : [])],
    may,
    lockAfterMinutes: store.staffRules()?.lockAfterMinutes ?? lockAfterMinutesDefault,
  }
}
