// The reconciliation of the owner's days as a screen asks for it: read when it is opened, and replaced by
// the answer of each command, which is the same view after it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReconciliationView } from '../../core/api/reconcile-view.ts'
import { problemOf, useCounter } from '../counter.tsx'
import type { CommandInput } from '../link/commands.ts'
import { useSession } from '../staff/use-session.ts'
import { useMove } from '../use-move.ts'

export interface Days {
  readonly from: string
  readonly to: string
}

/** Whoever comes to the till asks anew: its figures are for owners. */
function useKey(days: Days | null) {
  const session = useSession().data
  return ['reconciliation', days?.from, days?.to, session?.state, session?.person?.id]
}

/** Null: the business day as it stands. */
export function useReconciliation(days: Days | null) {
  const { link } = useCounter()
  const queryKey = useKey(days)
  const query = useQuery({
    queryKey,
    queryFn: () => link.ask('readReconciliation', { days: days && { ...days } }),
    enabled: days === null || (days.from !== '' && days.to !== ''),
    staleTime: 0,
    gcTime: 0,
  })
  return { view: query.data ?? null, refused: query.error ? problemOf(query.error) : null }
}

type Name = 'reconcile' | 'keepTerminalTotals' | 'resolveDifference'

/** Sends a command about these days; its answer is on screen when this resolves. */
export function useReconcileCommand(days: Days) {
  const client = useQueryClient()
  const queryKey = useKey(days)
  const mover = useMove(() => Promise.resolve())
  return {
    ...mover,
    async send<Each extends Name>(name: Each, input: Omit<CommandInput<Each>, 'from' | 'to'>) {
      // The days are left out above and put back here.
      const view = await mover.move(name, { ...input, ...days } as CommandInput<Each>)
      if (view) client.setQueryData<ReconciliationView>(queryKey, view as ReconciliationView)
      return view !== null
    },
  }
}
