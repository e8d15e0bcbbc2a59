// The drawer and its shift as screens ask for them: the state comes by events, reports are read afresh.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCounter, useStatus } from '../counter.tsx'
import { keys } from '../link/cache.ts'
import { useMove } from '../use-move.ts'

export const shiftsShown = 20

/** Undefined until the counter has told it. */
export function useShift() {
  return useStatus().data?.shift
}

export function useShifts() {
  const { link } = useCounter()
  return useQuery({
    queryKey: ['day', 'shifts'],
    queryFn: () => link.ask('listShifts', { limit: shiftsShown }),
    staleTime: 0,
    gcTime: 0,
  })
}

export function useDrawerRules() {
  const { link } = useCounter()
  return useQuery({
    queryKey: ['day', 'drawerRules'],
    queryFn: () => link.ask('readDrawerRules', {}),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Sends a command of the drawer, then reads anew what it changed. */
export function useShiftCommand() {
  const client = useQueryClient()
  return useMove(async () => {
    await client.invalidateQueries({ queryKey: keys.status })
    await client.invalidateQueries({ queryKey: ['day'] })
  })
}
