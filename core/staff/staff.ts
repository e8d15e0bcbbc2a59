// The people of the till, put together: who is there, what they may do, and the store that signs what
// they did. The counter asks this; the modules it is made of are asked by nobody else.
import type { Answer } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import type { CounterEvent } from '../api/events.ts'
import type { staffCalls } from '../api/staff-calls.ts'
import type { SessionView } from '../api/staff-views.ts'
import { assert, BrokenRule } from '../assert.ts'
import { readScan } from '../card/read-scan.ts'
import type { PersonId } from '../ids.ts'
import { done } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { Shop } from '../shop.ts'
import type { Store } from '../store.ts'
import { createActing, signedStore } from './acting.ts'
import { createApprovals } from './approvals.ts'
import { createDoor, type Door } from './door.ts'
import { createGuard, type Guard } from './guard.ts'
import { createOnce, type Once } from './once.ts'
import { createOwnerPinDesk } from './owner-pin-desk.ts'
import { createPeople } from './people.ts'
import type { PinKeeper } from './pin-keeper.ts'
import { createPracticeApproval } from './practice-approval.ts'
import { createProofs, type Proofs } from './proofs.ts'
import { createSession, type Session } from './session.ts'
import { createSignIn } from './sign-in.ts'
import { createTickets } from './tickets.ts'
import { viewPerson, viewSession } from './view.ts'

type Calls = {
  readonly [Name in keyof typeof staffCalls]: (input: CallInput<Name>) => Answer<CallOutput<Name>>
}

export interface Staff {
  readonly door: Door
  readonly session: Session
  /** Answers what staff-calls.ts offers. */
  readonly calls: Calls
  /** The counter's store, whose events say whose they are. */
  readonly store: Store
  /** The same, signed by whoever acts now, for what is only written when the world has answered. */
  storeOfAsker(): Store
  /** Who is named on what is sold now: whoever is signed in, else the register. */
  clerk(): Clerk
  /** What it takes for somebody else to prove who they are and to stand at the till from then on. */
  readonly takeOver: {
    readonly once: Once
    readonly prove: Proofs['prove']
    readonly right: Guard['right']
    readonly enter: Session['enter']
  }
  /** What somebody may do has changed. */
  changed(): void
  /** A ticket for a text that is somebody's badge, or looks like one; null for any other. */
  badgeTicket(text: string): string | null
  /** A ticket for any text, where it may yet become a badge; null while nobody is set up. */
  ticketFor(text: string): { readonly ticket?: string }
}

/** As a sale remembers it. */
export interface Clerk {
  readonly name: string
  readonly id: PersonId | null
}

export interface StaffParts {
  readonly ports: Ports
  readonly shop: Shop
  readonly publish: (event: CounterEvent) => void
}

export function createStaff({ ports, shop, publish }: StaffParts): Staff {
  const { clock, chance } = ports
  const keeper = ports.pinKeeper ?? nobodysKeeper
  const acting = createActing()
  const store = signedStore(ports.store, acting)
  const view = (): SessionView => {
    return viewSession(session, store, { training: shop.training, approver: practice?.supervisor ?? null })
  }
  const changed = (): void => publish({ type: 'sessionChanged', session: view() })
  const session = createSession({ store, clock, changed })
  const approvals = createApprovals(clock)
  const once = createOnce({ store, acting })
  assert(shop.training || !ports.practisesApproval, 'nobody real is approved by a PIN everybody knows')
  const practice = ports.practisesApproval
    ? createPracticeApproval({ store, clock, once, approvals, language: shop.language })
    : null
  const guard = createGuard({ store, clock })
  const tickets = createTickets({ clock, chance })
  const proofs = createProofs({ store, clock, guard, tickets, keeper })
  const anybody = (): boolean => session.atTill().state !== 'open'

  return {
    door: createDoor({ store, acting, session, approvals, practice: practice !== null }),
    session,
    calls: {
      getSession: () => done(view()),
      stayUnlocked() {
        session.touched()
        return done({})
      },
      listPeople: () => done(store.people().map(viewPerson)),
      ...createSignIn({ store, clock, acting, once, guard, proofs, session, approvals, view }),
      ...(practice ? { approve: practice.approve } : {}),
      ...createOwnerPinDesk({ store, clock, once, guard, keeper, startedForIt: ports.forOwnerPin ?? false }),
      ...createPeople({ store, clock, chance, once, proofs, keeper, session, changed, view }),
    },
    store,
    storeOfAsker() {
      const asker = acting.now()
      return signedStore(ports.store, { now: () => asker })
    },
    clerk() {
      const at = session.atTill()
      if (at.state !== 'signedIn') return { name: shop.store.register, id: null }
      return { name: at.person.name, id: at.person.id }
    },
    takeOver: { once, prove: proofs.prove, right: guard.right, enter: session.enter },
    changed,
    badgeTicket(text) {
      if (readScan(text).kind === 'badge') return tickets.keep(text)
      return anybody() && proofs.holderOf(text) !== null ? tickets.keep(text) : null
    },
    ticketFor: (text) => (anybody() ? { ticket: tickets.keep(text) } : {}),
  }
}

function nobody(): never {
  throw new BrokenRule('nobody can be set up at a counter without a pin keeper')
}
const nobodysKeeper: PinKeeper = { hash: nobody, check: nobody, digest: nobody }
