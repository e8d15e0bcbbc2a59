// Whether somebody is who they say: by PIN, which is checked slowly and elsewhere, or by badge. What is
// wrong is counted and recorded, and makes the next try wait; no event ever holds what was tried.
import type { BadgeProof, Proof } from '../api/staff-calls.ts'
import { readScan } from '../card/read-scan.ts'
import type { CommandId, PersonId } from '../ids.ts'
import { type Outcome, type Problem, problem, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'
import { badgeText } from './badge.ts'
import type { Guard } from './guard.ts'
import type { Check } from './once.ts'
import { nameOf, type Person } from './person.ts'
import type { PinKeeper } from './pin-keeper.ts'
import type { Tickets } from './tickets.ts'

/** What the proof is for, as the event of a wrong one says it. */
export interface Purpose<T> {
  readonly commandId: string
  readonly name: 'signIn' | 'approve' | 'handOverShift'
  readonly facts: Readonly<Record<string, unknown>>
  readonly accept: (person: Person, how: 'pin' | 'badge') => Outcome<T>
}

export interface Proofs {
  /** Refused: `personUnknown`, `proofTooSoon`, `pinWrong`, `badgeUnknown`, `ticketGone`. */
  prove<T>(proof: Proof, purpose: Purpose<T>): Outcome<T> | Check<T>
  /** The active person whose badge has this text; null when nobody's has. */
  holderOf(text: string): Person | null
  /** Null when the ticket is no longer kept. */
  textOf(badge: BadgeProof): string | null
  /** What is kept of a badge. */
  badgeHash(text: string): string
}

export interface ProofParts {
  readonly store: Store
  readonly clock: Clock
  readonly guard: Guard
  readonly tickets: Tickets
  readonly keeper: PinKeeper
}

export function createProofs({ store, clock, guard, tickets, keeper }: ProofParts): Proofs {
  function badgeHash(text: string): string {
    return keeper.digest(badgeText(text), store.staffRules()?.badgeSalt ?? '')
  }

  function holderOf(text: string): Person | null {
    return store.personByBadge(badgeHash(text))
  }

  function textOf(badge: BadgeProof): string | null {
    return badge.kind === 'badge' ? badge.text : tickets.textOf(badge.ticket)
  }

  /** Counts and records the wrong proof, then refuses it: a disk that is full changes nothing of the refusal. */
  function wrong(purpose: Purpose<unknown>, person: Person | null, sentence: (waitMs: number) => Problem) {
    let refused = sentence(0)
    const atMs = clock.nowMs()
    store.commit(() => {
      const count = guard.wrong(person)
      refused = sentence(person ? guard.waitMs({ ...person, wrongPins: count }) : guard.tillWaitMs())
      const data = {
        ...purpose.facts,
        ...(person ? { person: nameOf(person), wrongPins: count } : {}),
        problem: refused,
      }
      const event = store.appendEvent({ atMs, saleId: null, type: `${purpose.name}Refused`, data })
      store.keepCommandAnswer(purpose.commandId as CommandId, purpose.name, event, atMs)
    })
    return { ok: false, problem: refused } as const
  }

  return {
    textOf,
    holderOf,
    badgeHash,
    prove<T>(proof: Proof, purpose: Purpose<T>): Outcome<T> | Check<T> {
      if (proof.kind === 'pin') {
        const person = store.person(proof.personId as PersonId)
        if (!person?.active) return refuse('personUnknown')
        const waitMs = guard.waitMs(person)
        if (waitMs > 0) return tooSoon(waitMs)
        return (decided) =>
          keeper.check(proof.pin, person.pinHash, (right) =>
            decided(() => {
              // Who they are now, should the owner have changed it while the PIN was checked.
              const now = store.person(person.id) ?? person
              if (right && now.active) return purpose.accept(now, 'pin')
              return wrong(purpose, now, (ms) =>
                problem('pinWrong', { name: now.name, seconds: seconds(ms) }),
              )
            }),
          )
      }
      const waitMs = guard.tillWaitMs()
      if (waitMs > 0) return tooSoon(waitMs)
      const text = textOf(proof)
      if (text === null) return refuse('ticketGone')
      const holder = holderOf(text)
      if (holder) return purpose.accept(holder, 'badge')
      // A customer's card held before a locked till is nobody's attempt to get in.
      const { kind } = readScan(text)
      if (kind === 'card' || kind === 'receipt') return refuse('badgeUnknown')
      return wrong(purpose, null, () => problem('badgeUnknown'))
    },
  }
}

function tooSoon(waitMs: number): { ok: false; problem: Problem } {
  return refuse('proofTooSoon', { seconds: seconds(waitMs) })
}

function seconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000))
}
