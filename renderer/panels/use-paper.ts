// What a person says about paper and drawer, sent; everything on screen is read again afterwards.
import { useCounter } from '../counter.tsx'
import { type Mover, useMove } from '../use-move.ts'

export function usePaper(): Mover {
  const { link } = useCounter()
  return useMove(async () => link.cache.readAgain())
}
