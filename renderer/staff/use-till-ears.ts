// The ears of the till. With nothing in front of them a badge changes who is there at once: no dialog, no
// touch, and the sale on the desk stays.
import { useState } from 'react'
import type { DeskEvent } from '../desk/desk.ts'
import { Refused } from '../link/caller.ts'
import type { CounterLink } from '../link/counter-link.ts'
import { createEars, type Ears } from './ears.ts'

export function useTillEars(link: CounterLink, happen: (event: DeskEvent) => void): Ears {
  const [ears] = useState(() =>
    createEars((reading) => {
      if (reading.kind !== 'badge') return false
      const proof = { kind: 'ticket' as const, ticket: reading.ticket }
      link.move('signIn', { proof }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
        happen({ type: 'refused', problem: error.problem })
      })
      return true
    }),
  )
  return ears
}
