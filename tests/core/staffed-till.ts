// A simulated shop whose owner has set up people, and a pin keeper under the test's hand: it answers at
// once, or holds what it is asked until it is let go.

import { answerCall } from '../../core/api/answer.ts'
import type { CallInput, CallName, CallOutput } from '../../core/api/contract.ts'
import type { Envelope } from '../../core/api/envelope.ts'
import type { PersonView } from '../../core/api/staff-views.ts'
import type { Exporter } from '../../core/ports.ts'
import type { Shop } from '../../core/shop.ts'
import type { Role } from '../../core/staff/person.ts'
import type { PinKeeper } from '../../core/staff/pin-keeper.ts'
import type { Store } from '../../core/store.ts'
import { newCommandId, SimulatedShop } from '../sim/simulated-shop.ts'

/** Turns PINs into something long that they cannot be read from; no secret, and plenty for a test. */
export class TestPinKeeper implements PinKeeper {
  /** While true, what is asked waits for `letGo`. */
  holds = false
  checked = 0
  readonly #held: (() => void)[] = []

  hash(pin: string, report: (hash: string) => void): void {
    this.#when(() => report(scrambled(pin)))
  }

  check(pin: string, hash: string, report: (right: boolean) => void): void {
    this.checked += 1
    this.#when(() => report(scrambled(pin) === hash))
  }

  digest(text: string, salt: string): string {
    return scrambled(`${salt}${text}`)
  }

  letGo(): void {
    this.holds = false
    for (const answer of this.#held.splice(0)) answer()
  }

  #when(answer: () => void): void {
    if (this.holds) this.#held.push(answer)
    else answer()
  }
}

/** FNV-1a, eight times over. */
function scrambled(text: string): string {
  let hash = 0x811c9dc5
  const words = Array.from({ length: 8 }, (_, round) => {
    for (const character of `${round}${text}`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
    }
    return hash.toString(16).padStart(8, '0')
  })
  return words.join('')
}

export const pins = { owner: '481516', supervisor: '2342', clerk: '7319' } as const

interface TillOptions {
  readonly store?: (real: Store) => Store
  readonly shop?: Partial<Shop>
  readonly exporter?: Exporter
}

export class StaffedTill extends SimulatedShop {
  readonly keeper: TestPinKeeper

  constructor(options: TillOptions = {}) {
    const keeper = new TestPinKeeper()
    super({ ...options, pinKeeper: keeper })
    this.keeper = keeper
  }

  /** Calls of which the answer comes later; `answer` reads it once it is there. */
  send<Name extends CallName>(name: Name, input: CallInput<Name>): () => Envelope<CallOutput<Name>> | null {
    let answered: Envelope<unknown> | null = null
    const failed = (error: unknown): never => {
      throw error
    }
    answerCall(this.counter, { name, input, language: 'en' }, failed, (envelope) => {
      answered = envelope
    })
    return () => answered as Envelope<CallOutput<Name>> | null
  }

  /** The code of a refusal, or `ok`. */
  codeOf<Name extends CallName>(name: Name, input: CallInput<Name>): string {
    const envelope = this.call(name, input)
    return envelope.ok ? 'ok' : envelope.error.code
  }

  add(name: string, role: Role, pin: string): PersonView {
    return this.get('addPerson', { commandId: newCommandId(), name, role, pin })
  }

  signIn(person: PersonView, pin: string): string {
    const proof = { kind: 'pin' as const, personId: person.id, pin }
    return this.codeOf('signIn', { commandId: newCommandId(), proof })
  }

  lock(): void {
    this.get('lock', { commandId: newCommandId() })
  }

  state(): string {
    const { state, person } = this.get('getSession', {})
    return person ? `${state} ${person.name}` : state
  }
}

/** An owner, a supervisor and a clerk; the clerk is signed in. */
export function staffedTill(options: TillOptions = {}) {
  const till = new StaffedTill(options)
  const owner = till.add('Wong', 'owner', pins.owner)
  const supervisor = till.add('Mei', 'supervisor', pins.supervisor)
  const clerk = till.add('Ming', 'clerk', pins.clerk)
  till.signIn(clerk, pins.clerk)
  return { till, owner, supervisor, clerk }
}
