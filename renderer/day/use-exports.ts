// The files for the owner as a screen asks for them: often while one is being written, else once.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCounter } from '../counter.tsx'
import { useMove } from '../use-move.ts'

const key = ['exports'] as const
const whileWritingMs = 400

export function useExports() {
  const { link } = useCounter()
  return useQuery({
    queryKey: key,
    queryFn: () => link.ask('readExports', {}),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.running ? whileWritingMs : false),
  })
}

/** Sends a command about exports, then reads them anew. */
export function useExportCommand() {
  const client = useQueryClient()
  return useMove(() => client.invalidateQueries({ queryKey: key }))
}
