// The day's figures as screens ask for them: read afresh each time they are opened, since a report is
// an instant and not a feed.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallOutput } from '../../core/api/contract.ts'
import { problemOf, useCounter } from '../counter.tsx'
import type { CommandInput } from '../link/commands.ts'
import type { OtherCommandName } from '../link/counter-link.ts'

const afresh = { staleTime: 0, gcTime: 0 } as const
const reportsShown = 31

export function useDay() {
  const { link } = useCounter()
  return useQuery({ queryKey: ['day'], queryFn: () => link.ask('readDay', {}), ...afresh })
}

export function useSettlements() {
  const { link } = useCounter()
  const input = { before: null, limit: reportsShown }
  return useQuery({
    queryKey: ['day', 'closed'],
    queryFn: () => link.ask('listSettlements', input),
    ...afresh,
  })
}

/** The paper of a Z report; null is the X report. */
export function useReportPaper(number: number | null) {
  const { link } = useCounter()
  return useQuery({
    queryKey: ['day', 'paper', number],
    queryFn: () => link.ask('getReportPaper', { number }),
    ...afresh,
  })
}

/** Sends a command of the day; null when it was refused, and the sentence is on screen by then. */
export function useDayCommand() {
  const { link, happen } = useCounter()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)

  async function send<Name extends OtherCommandName>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CallOutput<Name> | null> {
    setBusy(true)
    try {
      return await link.move(name, input)
    } catch (error) {
      happen({ type: 'refused', problem: problemOf(error) })
      return null
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['day'] })
    }
  }

  return { send, busy }
}
