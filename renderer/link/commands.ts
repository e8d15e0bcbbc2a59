// Commands that act once, however often a button is pressed and however many answers are lost: one
// id for each intent, kept until the counter has answered and used again for every repetition.
import type { CallInput, CallOutput, CommandName } from '../../core/api/contract.ts'
import { AnswerLost, type Caller, Refused } from './caller.ts'

const retryFirstMs = 500
const retryMaxMs = 5_000

/** What a command says, without the id it is given here. */
export type CommandInput<Name extends CommandName> = Omit<CallInput<Name>, 'commandId'>

export interface Commands {
  /**
   * Answers when the counter has: a lost answer is asked for again with the same id, for as long as
   * it takes. Rejects with `Refused` only. The same command while one is under way is that one.
   */
  send<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CallOutput<Name>>
}

interface Intent {
  readonly commandId: string
  flight: Promise<unknown> | null
}

interface Parts {
  readonly caller: Caller
  readonly newId: () => string
  readonly pause: (forMs: number) => Promise<void>
}

export function createCommands({ caller, newId, pause }: Parts): Commands {
  const intents = new Map<string, Intent>()

  async function untilAnswered<Name extends CommandName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutput<Name>> {
    for (let waitMs = retryFirstMs; ; waitMs = Math.min(waitMs * 2, retryMaxMs)) {
      try {
        return await caller(name, input)
      } catch (error) {
        if (!(error instanceof AnswerLost)) throw error
        await pause(waitMs)
      }
    }
  }

  return {
    send(name, input) {
      const key = `${name} ${JSON.stringify(input)}`
      const intent = intents.get(key) ?? { commandId: newId(), flight: null }
      intents.set(key, intent)
      if (intent.flight) return intent.flight as Promise<CallOutput<typeof name>>
      const full = { ...input, commandId: intent.commandId } as CallInput<typeof name>
      const flight = untilAnswered(name, full).then(
        (value) => {
          intents.delete(key)
          return value
        },
        (error: unknown) => {
          // After its own error the counter cannot say whether the step was kept: the same id asks again.
          const undecided = error instanceof Refused && error.problem.code === 'counterFailed'
          if (undecided) intent.flight = null
          else intents.delete(key)
          throw error
        },
      )
      intent.flight = flight
      return flight
    },
  }
}

/** 32 hexadecimal digits of chance. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
