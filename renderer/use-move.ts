// Sends a command that is about no sale, from a dialog: why it was refused is for the dialog to say, since
// nothing behind it can be read.
import { useState } from 'react'
import type { CallOutput } from '../core/api/contract.ts'
import type { ProblemView } from '../core/api/envelope.ts'
import { problemOf, useCounter } from './counter.tsx'
import type { CommandInput } from './link/commands.ts'
import type { OtherCommandName } from './link/counter-link.ts'

export interface Mover {
  /** Null when it was refused. */
  readonly move: <Name extends OtherCommandName>(
    name: Name,
    input: CommandInput<Name>,
  ) => Promise<CallOutput<Name> | null>
  /** True from the press until the counter has answered. */
  readonly busy: boolean
  /** Why the last one was refused; null when it was not. */
  readonly refused: ProblemView | null
}

/** `afterwards` runs however it ended, before `move` answers. */
export function useMove(afterwards: () => Promise<unknown>): Mover {
  const { link } = useCounter()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ProblemView | null>(null)
  return {
    busy,
    refused,
    async move(name, input) {
      setBusy(true)
      setRefused(null)
      try {
        return await link.move(name, input)
      } catch (error) {
        setRefused(problemOf(error))
        return null
      } finally {
        setBusy(false)
        await afterwards()
      }
    },
  }
}
