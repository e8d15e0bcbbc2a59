// How far the shop is set up, as its pages see it, and the commands that keep what is chosen there.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCounter } from '../counter.tsx'
import { type Mover, useMove } from '../use-move.ts'

const queryKey = ['setUp']

/** Only the owner is answered, and anybody while there is none. */
export function useSetUp(asked: boolean) {
  const { link } = useCounter()
  return useQuery({ queryKey, queryFn: () => link.ask('readSetUp', {}), enabled: asked })
}

/** Sends a choice, then looks again at what is kept. */
export function useSetUpMove(): Mover {
  const client = useQueryClient()
  return useMove(() => client.invalidateQueries({ queryKey }))
}
