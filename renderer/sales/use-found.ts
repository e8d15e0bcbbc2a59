// Sales that are looked for, page by page. They are read when asked for and not kept fresh by events: a
// list under a finger stays as it is, and the sale itself is fresh once it is opened.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SaleView } from '../../core/api/views.ts'
import type { SaleState } from '../../core/top-up/state.ts'
import { useCounter } from '../counter.tsx'
import { keys } from '../link/cache.ts'

const pageSize = 25
const lookAgainMs = 1_000

export interface Wanted {
  readonly text: string
  readonly states: readonly SaleState[] | null
  readonly fromMs: number | null
}

export function useFound(wanted: Wanted) {
  const { link } = useCounter()
  const client = useQueryClient()
  const everything = wanted.text === '' && wanted.states === null && wanted.fromMs === null
  return useInfiniteQuery({
    // The newest are on screen already: they stand there at once, until the answer comes with the same.
    placeholderData: () => (everything ? newestOf(client.getQueryData<SaleView[]>(keys.sales)) : undefined),
    queryKey: ['found', wanted],
    queryFn: ({ pageParam }) =>
      link.ask('searchSales', { ...asked(wanted), before: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ sales, more }) => (more ? (sales.at(-1)?.id ?? null) : null),
    staleTime: 0,
    gcTime: 0,
  })
}

/** The newest in these states, looked at anew every second for as long as someone looks. */
export function useInStates(states: readonly SaleState[], limit: number): readonly SaleView[] {
  const { link } = useCounter()
  const found = useQuery({
    queryKey: ['inStates', states, limit],
    queryFn: () =>
      link.ask('searchSales', { ...asked({ text: '', states, fromMs: null }), before: null, limit }),
    refetchInterval: lookAgainMs,
    staleTime: 0,
    gcTime: 0,
  })
  return found.data?.sales ?? []
}

/** Credited sales that the distributor is asked to take back, `count` of them, looked at anew as those above. */
export function useTakingBack(count: number, limit: number): readonly SaleView[] {
  const { link } = useCounter()
  const found = useQuery({
    queryKey: ['takingBack', limit],
    queryFn: () => link.ask('listTakingBack', { limit }),
    enabled: count > 0,
    refetchInterval: lookAgainMs,
    staleTime: 0,
    gcTime: 0,
  })
  return count > 0 ? (found.data ?? []) : []
}

/** The first page as the counter would answer: by the time of payment. */
function newestOf(sales: readonly SaleView[] | undefined) {
  if (sales === undefined) return undefined
  const newest = sales.toSorted((first, second) => (second.paidAtMs ?? 0) - (first.paidAtMs ?? 0))
  const page = { sales: newest.slice(0, pageSize), more: newest.length > pageSize }
  return { pages: [page], pageParams: [null] }
}

function asked({ text, states, fromMs }: Wanted) {
  return { text, states: states && [...states], fromMs, untilMs: null }
}
