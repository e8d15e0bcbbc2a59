// The owner's settings as the screen asks for them: read when it is opened, replaced by each answer.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { OwnerKey } from '../../core/api/owner-settings.ts'
import type { SettingsView } from '../../core/api/settings-calls.ts'
import { problemOf, useCounter } from '../counter.tsx'
import { useMove } from '../use-move.ts'

const queryKey = ['settings']

export function useSettings() {
  const { link } = useCounter()
  const query = useQuery({ queryKey, queryFn: () => link.ask('readSettings', {}), staleTime: 0, gcTime: 0 })
  return { view: query.data ?? null, refused: query.error ? problemOf(query.error) : null }
}

export interface Keeper {
  readonly busy: boolean
  /** Why this field was not kept; null when it was, or when another one is at fault. */
  refusedAt(field: string): ProblemView | null
  /** Why this setting was not kept, where no field says it. */
  refusedOf(key: OwnerKey): ProblemView | null
  keep(key: OwnerKey, value: unknown): void
}

export function useKeeper(): Keeper {
  const client = useQueryClient()
  const mover = useMove(() => Promise.resolve())
  const [tried, setTried] = useState<OwnerKey | null>(null)
  const { refused } = mover
  const field = typeof refused?.details.field === 'string' ? refused.details.field : null
  return {
    busy: mover.busy,
    refusedAt: (asked) => (asked === field ? refused : null),
    refusedOf: (key) => (tried === key && (field === null || field === key) ? refused : null),
    keep(key, value) {
      setTried(key)
      // Plain values of the form: what is wrong with them the counter says.
      const seen = client.getQueryData<SettingsView>(queryKey)?.values[key]
      const input = { key, ...JSON.parse(JSON.stringify({ seen, value })) }
      void mover.move('changeSetting', input).then((view) => {
        if (view) client.setQueryData<SettingsView>(queryKey, view)
        // Refused because somebody else was first: what they chose is what is shown from here on.
        else void client.invalidateQueries({ queryKey })
      })
    },
  }
}

/** A number where one was typed; anything else goes as it is, and is refused in words. */
export function numberIn(text: string): number | string {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text
}
