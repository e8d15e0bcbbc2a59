// A new PIN for an owner who forgot theirs, on the screen of a counter that was started for just that: once,
// and then no more until it is started so again.
import type { Answer } from '../api/answer.ts'
import type { CallInput, CallOutput } from '../api/contract.ts'
import type { CommandId, PersonId } from '../ids.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import type { Clock } from '../ports.ts'
import type { Store } from '../store.ts'
import type { Guard } from './guard.ts'
import type { Once } from './once.ts'
import { ownersOf, setOwnerPin } from './owner-pin.ts'
import { weakness } from './pin.ts'
import type { PinKeeper } from './pin-keeper.ts'

export interface OwnerPinDeskParts {
  readonly store: Store
  readonly clock: Clock
  readonly once: Once
  readonly guard: Guard
  readonly keeper: PinKeeper
  /** Whether the counter was started for it. */
  readonly startedForIt: boolean
}

export interface OwnerPinDesk {
  /** Whose PIN may be set; nobody's at a counter that sells. */
  readOwnerPin(): Outcome<CallOutput<'readOwnerPin'>>
  /** Refused: `ownerPinNotNow`, `personUnknown`, `pinWeak`. */
  resetOwnerPin(input: CallInput<'resetOwnerPin'>): Answer<CallOutput<'resetOwnerPin'>>
}

export function createOwnerPinDesk(parts: OwnerPinDeskParts): OwnerPinDesk {
  const { store, clock, once, guard, keeper } = parts
  let open = parts.startedForIt

  function set(
    { commandId, personId }: CallInput<'resetOwnerPin'>,
    pinHash: string,
  ): Outcome<Record<string, never>> {
    const atMs = clock.nowMs()
    const set = setOwnerPin(store, { personId: personId as PersonId, pinHash, atMs }, (event) => {
      // Nobody waits any more for what was tried with the forgotten one.
      const owner = store.person(personId as PersonId)
      if (owner) guard.right(owner)
      store.keepCommandAnswer(commandId as CommandId, 'resetOwnerPin', event, atMs)
    })
    if (!set.ok) return set
    open = false
    return done({})
  }

  return {
    readOwnerPin: () => done({ owners: open ? ownersOf(store).map(({ id, name }) => ({ id, name })) : [] }),
    resetOwnerPin: (input) =>
      once({
        commandId: input.commandId,
        name: 'resetOwnerPin',
        again: () => done({}),
        work: () => {
          if (!open) return refuse('ownerPinNotNow')
          const trouble = weakness(input.pin)
          if (trouble) return { ok: false, problem: trouble }
          if (!ownersOf(store).some(({ id }) => id === input.personId)) return refuse('personUnknown')
          return (decided) => keeper.hash(input.pin, (pinHash) => decided(() => set(input, pinHash)))
        },
      }),
  }
}
