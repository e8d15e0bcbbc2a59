// The owner's questions as components ask them: read afresh whenever the view is opened, and again while it is
// looked at.
import { useQuery } from '@tanstack/react-query'
import { useCounter } from '../counter.tsx'
import { useSession } from '../staff/use-session.ts'

const afresh = { staleTime: 0, gcTime: 0 } as const
const standingEveryMs = 15_000
const figuresEveryMs = 60_000

export interface Days {
  readonly from: string
  readonly to: string
}

/** A supervisor or the owner, or a shop in which nobody signs in. */
export function useSeesFigures(): boolean {
  return useSession().data?.may.includes('seeFigures') ?? false
}

export function useStanding(enabled = true) {
  const { link } = useCounter()
  return useQuery({
    queryKey: ['owner', 'standing'],
    queryFn: () => link.ask('readStanding', {}),
    refetchInterval: standingEveryMs,
    enabled,
    ...afresh,
  })
}

/** What was shown stays until the other days are there, so that nothing jumps. */
export function useFigures(days: Days | null) {
  const { link } = useCounter()
  return useQuery({
    queryKey: ['owner', 'figures', days?.from, days?.to],
    queryFn: () => link.ask('readFigures', days ?? { from: '', to: '' }),
    refetchInterval: figuresEveryMs,
    placeholderData: (before) => before,
    enabled: days !== null,
    ...afresh,
  })
}
