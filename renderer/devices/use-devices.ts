// What is plugged in, looked at afresh each time it is asked: a cable may have moved since.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCounter } from '../counter.tsx'
import { useMove } from '../use-move.ts'

export function useDevices() {
  const { link } = useCounter()
  return useQuery({
    queryKey: ['devices'],
    queryFn: () => link.ask('readDevices', {}),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Sends a choice, then looks again. */
export function useDeviceChoice() {
  const client = useQueryClient()
  return useMove(() => client.invalidateQueries({ queryKey: ['devices'] }))
}
