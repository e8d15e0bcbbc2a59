// The day's figures as screens ask for them: read afresh each time they are opened, since a report is
// an instant and not a feed.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCounter } from '../counter.tsx'
import { useMove } from '../use-move.ts'

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

/** Sends a command of the day, then reads the figures anew. */
export function useDayCommand() {
  const client = useQueryClient()
  return useMove(() => client.invalidateQueries({ queryKey: ['day'] }))
}
