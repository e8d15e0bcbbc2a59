// How people use the counter: they press, press twice, press again when nothing happens, and go on only
// when an answer is certain. They know nothing but what the screen tells them.
import type { CallInput, CallName, CallOutput } from '../../../core/api/contract.ts'
import type { Envelope } from '../../../core/api/envelope.ts'
import type { Auditor } from '../auditor/auditor.ts'
import type { ChanceStream } from '../chance-stream.ts'
import type { SimulatedTime } from '../simulated-time.ts'
import type { FaultLog } from '../wild/fault.ts'
import type { Weather } from '../wild/weather.ts'

/** Null: no answer came, and nobody knows what happened. */
export type Call = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Envelope<CallOutput<Name>> | null

export interface ScreenParts {
  readonly time: SimulatedTime
  readonly chance: ChanceStream
  readonly weather: Weather
  readonly faults: FaultLog
  readonly auditor: Auditor
  readonly call: Call
}

/** The calls that change something. */
export type CommandName = {
  [Name in CallName]: CallInput<Name> extends { commandId: string } ? Name : never
}[CallName]

type Then<Name extends CallName> = (envelope: Envelope<CallOutput<Name>>, doubted: boolean) => void

/** Whatever the disk refused may have happened all the same. */
const uncertain: readonly string[] = ['diskFull', 'storeFailed', 'storeRowDamaged']

export class Screen {
  readonly #parts: ScreenParts
  #commands = 0

  constructor(parts: ScreenParts) {
    this.#parts = parts
  }

  newId(): string {
    this.#commands += 1
    return `C${String(this.#commands).padStart(9, '0')}`
  }

  /** A question that changes nothing; null when no answer came or it was refused. */
  ask<Name extends CallName>(name: Name, input: CallInput<Name>): CallOutput<Name> | null {
    const envelope = this.#parts.call(name, input)
    if (envelope === null) return null
    if (envelope.ok) return envelope.value
    this.#parts.auditor.coverage.refusal(envelope.error.code)
    return null
  }

  /** A button that changes something. `then` hears the first certain answer; `doubted` when others came before. */
  press<Name extends CommandName>(name: Name, input: CallInput<Name>, then: Then<Name>): void {
    this.#press(name, input, then, null)
  }

  #press<Name extends CommandName>(
    name: Name,
    input: CallInput<Name>,
    then: Then<Name>,
    doubt: 'noAnswer' | 'disk' | null,
  ): void {
    const { chance, weather, faults, time, auditor } = this.#parts
    const envelope = this.#once(name, input)
    const again = (why: 'noAnswer' | 'disk'): void => {
      faults.add('commandRepeated')
      time.after(chance.waitMs(500, 20_000), () => this.#press(name, input, then, why))
    }
    if (envelope === null) {
      again('noAnswer')
      return
    }
    if (!envelope.ok && uncertain.includes(envelope.error.code)) {
      again('disk')
      return
    }
    if (envelope.ok && doubt !== null)
      auditor.coverage.recovery(
        doubt === 'disk' ? 'commandAnsweredAfterDiskError' : 'commandAnsweredAfterCrash',
      )
    if (chance.happens(weather.rate('people', 0.3))) {
      faults.add('doubleClick')
      this.#once(name, input)
    }
    then(envelope, doubt !== null)
  }

  #once<Name extends CommandName>(name: Name, input: CallInput<Name>): Envelope<CallOutput<Name>> | null {
    const envelope = this.#parts.call(name, input)
    const { commandId } = input as { commandId: string }
    if (envelope !== null) this.#parts.auditor.answered(name, commandId, envelope)
    return envelope
  }
}
