// The owner's list of people: who may work at the till, as what, and by which PIN or badge. Nobody is
// ever deleted, there is always an owner, and every change is an audit event.
import type { Answer } from '../api/answer.ts'
import type { CallInput } from '../api/contract.ts'
import type { PersonView, SessionView } from '../api/staff-views.ts'
import { readScan } from '../card/read-scan.ts'
import { type CommandId, type PersonId, sortableId } from '../ids.ts'
import { done, type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Chance, Clock } from '../ports.ts'
import type { Store } from '../store.ts'
import { badgeLengths, badgeText } from './badge.ts'
import type { Once } from './once.ts'
import { lockAfterMinutesDefault, nameOf, type Person } from './person.ts'
import { weakness } from './pin.ts'
import type { PinKeeper } from './pin-keeper.ts'
import type { Proofs } from './proofs.ts'
import type { Session } from './session.ts'
import { viewPerson } from './view.ts'

export interface PeopleParts {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly once: Once
  readonly proofs: Proofs
  readonly keeper: PinKeeper
  readonly session: Session
  /** Told after each change of the list. */
  readonly changed: () => void
  readonly view: () => SessionView
}

export interface People {
  /** Refused: `firstIsOwner`, `personNameTaken`, `peopleTooMany`, `pinWeak`. */
  addPerson(input: CallInput<'addPerson'>): Answer<PersonView>
  /** Refused: `personUnknown`, `personNameTaken`, `lastOwner`. */
  changePerson(input: CallInput<'changePerson'>): Answer<PersonView>
  /** Refused: `personUnknown`, `pinWeak`. */
  changePin(input: CallInput<'changePin'>): Answer<PersonView>
  /** Refused: `personUnknown`, `badgeWrong`, `badgeTaken`, `ticketGone`. */
  assignBadge(input: CallInput<'assignBadge'>): Answer<PersonView>
  setLockMinutes(input: CallInput<'setLockMinutes'>): Answer<SessionView>
}

/** More than ever stood behind one counter, and few enough to choose from. */
const peopleMax = 40
const bytesOfId = 16
const bytesOfSalt = 32

export function createPeople(parts: PeopleParts): People {
  const { store, clock, once, proofs, keeper, session, changed, view } = parts

  /** `write` and its event in one commit; the event is the answer again. */
  function record(
    command: { readonly commandId: string; readonly name: string },
    event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
    write: () => void,
  ): Outcome<null> {
    const atMs = clock.nowMs()
    const written = store.commit(() => {
      write()
      const sequence = store.appendEvent({ atMs, saleId: null, ...event })
      store.keepCommandAnswer(command.commandId as CommandId, command.name, sequence, atMs)
      return null
    })
    if (written.ok) changed()
    return written
  }

  function found(id: string): Outcome<Person> {
    const person = store.person(id as PersonId)
    return person ? done(person) : refuse('personUnknown')
  }

  function viewed(id: string): Outcome<PersonView> {
    const person = found(id)
    return person.ok ? done(viewPerson(person.value)) : person
  }

  function viewedIn(data: Readonly<Record<string, unknown>>): Outcome<PersonView> {
    const { person } = data
    const id: unknown = typeof person === 'object' && person !== null ? Reflect.get(person, 'id') : null
    return viewed(String(id))
  }

  function nameProblem(name: string, id: PersonId | null): Problem | null {
    const same = (other: Person): boolean => other.name.toLowerCase() === name.toLowerCase()
    const taken = store.people().some((other) => other.active && other.id !== id && same(other))
    return taken ? problem('personNameTaken', { name }) : null
  }

  function addProblem({ name, role, pin }: CallInput<'addPerson'>): Problem | null {
    const people = store.people()
    if (people.length === 0 && role !== 'owner') return problem('firstIsOwner')
    if (people.filter((person) => person.active).length >= peopleMax) {
      return problem('peopleTooMany', { max: peopleMax })
    }
    return nameProblem(name, null) ?? weakness(pin)
  }

  function add(input: CallInput<'addPerson'>, pinHash: string): Outcome<PersonView> {
    const trouble = addProblem(input)
    if (trouble) return { ok: false, problem: trouble }
    const atMs = clock.nowMs()
    const first = store.people().length === 0
    const person: Person = {
      id: sortableId(atMs, parts.chance.bytes(bytesOfId)) as PersonId,
      name: input.name,
      role: input.role,
      pinHash,
      badgeHash: null,
      active: true,
      wrongPins: 0,
      createdAtMs: atMs,
    }
    // The first person acts for nobody but themselves.
    const by = first ? { by: nameOf(person) } : {}
    const data = { person: nameOf(person), role: person.role, ...by }
    const written = record({ ...input, name: 'addPerson' }, { type: 'personAdded', data }, () => {
      store.insertPerson(person)
      if (first) store.keepStaffRules(newRules())
    })
    if (!written.ok) return written
    if (first) session.enter(person)
    return done(viewPerson(person))
  }

  function newRules() {
    const salt = [...parts.chance.bytes(bytesOfSalt)].map((byte) => byte.toString(16).padStart(2, '0'))
    return { lockAfterMinutes: lockAfterMinutesDefault, badgeSalt: salt.join(''), wrongProofs: 0 }
  }

  function change(input: CallInput<'changePerson'>): Outcome<PersonView> {
    const before = found(input.personId)
    if (!before.ok) return before
    const { name, role, active } = input
    const taken = active ? nameProblem(name, before.value.id) : null
    if (taken) return { ok: false, problem: taken }
    const isOwner = (person: Person): boolean => person.active && person.role === 'owner'
    const otherOwner = store.people().some((person) => person.id !== before.value.id && isOwner(person))
    if (isOwner(before.value) && !(active && role === 'owner') && !otherOwner) return refuse('lastOwner')
    // Who leaves takes no badge along.
    const badgeHash = active ? before.value.badgeHash : null
    const person: Person = { ...before.value, name, role, active, badgeHash }
    const at = session.atTill()
    const data = {
      person: nameOf(person),
      role,
      active,
      before: { name: before.value.name, role: before.value.role, active: before.value.active },
    }
    const written = record({ ...input, name: 'changePerson' }, { type: 'personChanged', data }, () =>
      store.updatePerson(person),
    )
    if (!written.ok) return written
    if (!active && at.state === 'signedIn' && at.person.id === person.id) session.lock('leftStaff')
    return done(viewPerson(person))
  }

  function setPin(input: CallInput<'changePin'>, pinHash: string): Outcome<PersonView> {
    const person = found(input.personId)
    if (!person.ok) return person
    const data = { person: nameOf(person.value) }
    const written = record({ ...input, name: 'changePin' }, { type: 'pinChanged', data }, () =>
      store.updatePerson({ ...person.value, pinHash, wrongPins: 0 }),
    )
    return written.ok ? viewed(input.personId) : written
  }

  function giveBadge(input: CallInput<'assignBadge'>): Outcome<PersonView> {
    const person = found(input.personId)
    if (!person.ok) return person
    const { badge } = input
    const text = badge && proofs.textOf(badge)
    if (badge && text === null) return refuse('ticketGone')
    if (text !== null && !mayBeBadge(text)) return refuse('badgeWrong', { digits: badgeLengths.min })
    const holder = text === null ? null : proofs.holderOf(text)
    if (holder && holder.id !== person.value.id) return refuse('badgeTaken', { name: holder.name })
    if (!person.value.active) return refuse('personUnknown')
    const badgeHash = text === null ? null : proofs.badgeHash(text)
    const data = { person: nameOf(person.value), badge: badgeHash !== null }
    const written = record({ ...input, name: 'assignBadge' }, { type: 'badgeAssigned', data }, () =>
      store.updatePerson({ ...person.value, badgeHash }),
    )
    return written.ok ? viewed(input.personId) : written
  }

  return {
    addPerson: (input) =>
      once({
        commandId: input.commandId,
        name: 'addPerson',
        again: (event) => viewedIn(event.data),
        work: () => {
          const trouble = addProblem(input)
          if (trouble) return { ok: false, problem: trouble }
          return (decided) => keeper.hash(input.pin, (pinHash) => decided(() => add(input, pinHash)))
        },
      }),
    changePerson: (input) =>
      once({
        commandId: input.commandId,
        name: 'changePerson',
        again: () => viewed(input.personId),
        work: () => change(input),
      }),
    changePin: (input) =>
      once({
        commandId: input.commandId,
        name: 'changePin',
        again: () => viewed(input.personId),
        work: () => {
          const trouble = weakness(input.pin)
          if (trouble) return { ok: false, problem: trouble }
          return (decided) => keeper.hash(input.pin, (pinHash) => decided(() => setPin(input, pinHash)))
        },
      }),
    assignBadge: (input) =>
      once({
        commandId: input.commandId,
        name: 'assignBadge',
        again: () => viewed(input.personId),
        work: () => giveBadge(input),
      }),
    setLockMinutes: ({ commandId, minutes }) =>
      once({
        commandId,
        name: 'setLockMinutes',
        again: () => done(view()),
        work: () => {
          const rules = store.staffRules()
          if (rules === null) return refuse('firstIsOwner')
          const event = { type: 'lockMinutesSet', data: { minutes } }
          const written = record({ commandId, name: 'setLockMinutes' }, event, () =>
            store.keepStaffRules({ ...rules, lockAfterMinutes: minutes }),
          )
          return written.ok ? done(view()) : written
        },
      }),
  }
}

/** Long enough not to be guessed by hand, and nothing that this counter would take for something else. */
function mayBeBadge(text: string): boolean {
  const { length } = badgeText(text)
  if (length < badgeLengths.min || length > badgeLengths.max) return false
  const { kind } = readScan(text)
  return kind === 'badge' || kind === 'refused'
}
