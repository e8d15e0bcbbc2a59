// Signing in, locking, and a supervisor's approval in place. Each is an audit event before it counts.
import type { Answer } from '../api/answer.ts'
import type { CallInput } from '../api/contract.ts'
import type { ApprovalView, SessionView } from '../api/staff-views.ts'
import type { CommandId, SaleId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import { drawerRules } from '../shift/drawer-rules.ts'
import type { Store } from '../store.ts'
import type { Acting } from './acting.ts'
import type { Approvals } from './approvals.ts'
import type { Guard } from './guard.ts'
import type { Once } from './once.ts'
import { isApprovable, roleMay } from './permissions.ts'
import { nameOf, type Person } from './person.ts'
import type { Proofs } from './proofs.ts'
import type { Session } from './session.ts'

export interface SignInParts {
  readonly store: Store
  readonly clock: Clock
  readonly acting: Acting
  readonly once: Once
  readonly guard: Guard
  readonly proofs: Proofs
  readonly session: Session
  readonly approvals: Approvals
  readonly view: () => SessionView
}

export interface SignIn {
  /** Refused as `Proofs.prove`. */
  signIn(input: CallInput<'signIn'>): Answer<SessionView>
  /** Locks at once, and again when it is locked. */
  lock(): Outcome<SessionView>
  /** Refused as `Proofs.prove`, and: `approverMayNot`, `approvalNotNeeded`. */
  approve(input: CallInput<'approve'>): Answer<ApprovalView>
}

export function createSignIn(parts: SignInParts): SignIn {
  const { store, clock, acting, once, guard, proofs, session, approvals, view } = parts

  function enter(commandId: string, person: Person, how: 'pin' | 'badge'): Outcome<SessionView> {
    const atMs = clock.nowMs()
    const written = store.commit(() => {
      guard.right(person)
      const data = { by: nameOf(person), role: person.role, how }
      const event = store.appendEvent({ atMs, saleId: null, type: 'signedIn', data })
      store.keepCommandAnswer(commandId as CommandId, 'signIn', event, atMs)
    })
    if (!written.ok) return written
    session.enter(person)
    return done(view())
  }

  function approval(input: CallInput<'approve'>, asker: Person, person: Person, how: 'pin' | 'badge') {
    const { commandId, action, subject } = input
    if (!roleMay(person.role, action, drawerRules(store)))
      return refuse('approverMayNot', { name: person.name })
    const id = commandId as CommandId
    const approver = nameOf(person)
    const atMs = clock.nowMs()
    const written = store.commit(() => {
      guard.right(person)
      const data = { by: nameOf(asker), approvedBy: approver, action, subject, how }
      const saleId = store.sale((subject.split(' ')[0] ?? '') as SaleId)?.id ?? null
      const event = store.appendEvent({ atMs, saleId, type: 'approvalGiven', data })
      store.keepCommandAnswer(id, 'approve', event, atMs)
    })
    if (!written.ok) return written
    approvals.give({ id, action, subject, asker: asker.id, approver })
    return done({ approvalId: id, approvedBy: person.name })
  }

  return {
    signIn: ({ commandId, proof }) =>
      once({
        commandId,
        name: 'signIn',
        again: () => done(view()),
        work: () =>
          proofs.prove(proof, {
            commandId,
            name: 'signIn',
            facts: {},
            accept: (person, how) => enter(commandId, person, how),
          }),
      }),

    lock() {
      session.lock('byHand')
      return done(view())
    },

    approve: (input) =>
      once({
        commandId: input.commandId,
        name: 'approve',
        again: (event) => done({ approvalId: input.commandId, approvedBy: approverIn(event.data) }),
        work: () => {
          const asker = acting.now()?.person
          const { action } = input
          if (!asker || roleMay(asker.role, action, drawerRules(store)) || !isApprovable(action))
            return refuse('approvalNotNeeded')
          return proofs.prove(input.proof, {
            commandId: input.commandId,
            name: 'approve',
            facts: { action: input.action, subject: input.subject },
            accept: (person, how) => approval(input, asker, person, how),
          })
        },
      }),
  }
}

function approverIn(data: Readonly<Record<string, unknown>>): string {
  const { approvedBy } = data
  const name: unknown =
    typeof approvedBy === 'object' && approvedBy !== null ? Reflect.get(approvedBy, 'name') : null
  return typeof name === 'string' ? name : ''
}
