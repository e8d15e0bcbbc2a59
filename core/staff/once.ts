// Carries out a command about people once, however often it is asked: also while its PIN is still being
// checked, and also when it was refused. One PIN is checked at a time, so that nobody tries many at once.
import type { Answer } from '../api/answer.ts'
import { readProblem } from '../api/envelope.ts'
import { assert } from '../assert.ts'
import type { CommandId } from '../ids.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { KeptAuditEvent, Store } from '../store.ts'
import type { Acting } from './acting.ts'

/** A check that takes its time; `decided` is called once, with what is then to be done. */
export type Check<T> = (decided: (finish: () => Outcome<T>) => void) => void

export interface StaffCommand<T> {
  readonly commandId: string
  readonly name: string
  /** The answer again, from the event that recorded it. */
  readonly again: (event: KeptAuditEvent) => Outcome<T>
  readonly work: () => Outcome<T> | Check<T>
}

/** Refused beside what the command itself refuses: `commandReused`, `pinBusy`. */
export type Once = <T>(command: StaffCommand<T>) => Answer<T>

export function createOnce({ store, acting }: { readonly store: Store; readonly acting: Acting }): Once {
  /** What to tell whoever asked again while a command was on its way. */
  let flight: { readonly commandId: string; readonly landed: (() => void)[] } | null = null

  function answered<T>({ commandId, name, again }: StaffCommand<T>): Outcome<T> | null {
    const before = store.commandAnswer(commandId as CommandId)
    if (before === null) return null
    if (before.name !== name || before.eventSequence === null) return refuse('commandReused')
    const event = store.event(before.eventSequence)
    assert(event !== null, 'an answered command has its event')
    const refused = readProblem(event.data.problem)
    return refused ? { ok: false, problem: refused } : again(event)
  }

  return (command) => {
    const before = answered(command)
    if (before) return before
    if (flight?.commandId === command.commandId) {
      const { landed } = flight
      return (report) => landed.push(() => report(answered(command) ?? refuse('pinBusy')))
    }
    if (flight) return refuse('pinBusy')
    const check = command.work()
    if (typeof check !== 'function') return check
    // Whoever asked signs what is written when the check is done.
    const asker = acting.now()
    return (report) => {
      const landed: (() => void)[] = []
      flight = { commandId: command.commandId, landed }
      check((finish) => {
        flight = null
        report(acting.as(asker, finish))
        for (const tellAlso of landed) tellAlso()
      })
    }
  }
}
