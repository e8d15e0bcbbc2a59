// What was paid in at the distributor, as the owner wrote it down: read when the page is opened, and replaced
// by the answer of each command.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PayInsView } from '../../core/api/pay-in-calls.ts'
import { useCounter } from '../counter.tsx'
import type { CommandInput } from '../link/commands.ts'
import { useSession } from '../staff/use-session.ts'
import { useMove } from '../use-move.ts'

export function usePayIns() {
  const { link } = useCounter()
  const client = useQueryClient()
  const session = useSession().data
  const queryKey = ['payIns', session?.state, session?.person?.id]
  const { data } = useQuery({
    queryKey,
    queryFn: () => link.ask('readPayIns', {}),
    staleTime: 0,
    gcTime: 0,
  })
  const mover = useMove(() => Promise.resolve())
  return {
    view: data ?? null,
    ...mover,
    /** False when nothing was written down. */
    async keep(input: CommandInput<'payIn'>): Promise<boolean> {
      const view = await mover.move('payIn', input)
      if (view) client.setQueryData<PayInsView>(queryKey, view)
      return view !== null
    },
  }
}
