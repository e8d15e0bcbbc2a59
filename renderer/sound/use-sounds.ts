// Lets the counter be heard: each scan as it is read, and each result as it comes in.
import { useCallback, useEffect } from 'react'
import type { ReadingView, SaleView } from '../../core/api/views.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import type { CounterLink } from '../link/counter-link.ts'
import { play } from './beeper.ts'
import { keptSilent, kindOf, type Sound, soundOfReading, soundOfResult } from './sounds.ts'

/** Results older than this many sales are not waited for. */
const followedMax = 500

/** Returns what is to be told of every reading. */
export function useSounds(link: CounterLink): (reading: ReadingView) => void {
  useEffect(() => {
    const states = new Map<string, SaleState>()
    return link.hearSales((sale: SaleView) => {
      const sound = soundOfResult(states.get(sale.id), sale.state)
      states.delete(sale.id)
      states.set(sale.id, sale.state)
      const oldest = states.keys().next().value
      if (states.size > followedMax && oldest !== undefined) states.delete(oldest)
      if (sound) heard(sound)
    })
  }, [link])
  return useCallback((reading) => heard(soundOfReading(reading)), [])
}

function heard(sound: Sound): void {
  if (!keptSilent().has(kindOf(sound))) play(sound)
}
