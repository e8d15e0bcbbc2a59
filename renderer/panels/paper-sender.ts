// Sends what a person says about paper and drawer; a refusal is on screen by the time it is answered.
import { useState } from 'react'
import { problemOf, useCounter } from '../counter.tsx'
import type { CommandInput } from '../link/commands.ts'

type PaperCommandName = 'settlePrintJob' | 'dropPrintJob' | 'openDrawer' | 'printTestPage'

export interface PaperSender {
  /** False when it was refused. */
  readonly move: <Name extends PaperCommandName>(name: Name, input: CommandInput<Name>) => Promise<boolean>
  /** True from the press until the counter has answered. */
  readonly busy: boolean
}

export function usePaperSender(): PaperSender {
  const { link, happen } = useCounter()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    async move(name, input) {
      setBusy(true)
      try {
        await link.move(name, input)
        link.cache.readAgain()
        return true
      } catch (error) {
        happen({ type: 'refused', problem: problemOf(error) })
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
