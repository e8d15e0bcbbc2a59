// Who is at the till as components see it, and the commands that concern people.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent } from 'react'
import type { CallOutput } from '../../core/api/contract.ts'
import type { ProblemView } from '../../core/api/envelope.ts'
import { problemOf, useCounter } from '../counter.tsx'
import { keys } from '../link/cache.ts'
import type { CommandInput } from '../link/commands.ts'
import type { OtherCommandName } from '../link/counter-link.ts'
import type { Ear } from './ears.ts'

export function useSession() {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.session, queryFn: () => link.ask('getSession', {}) })
}

export function usePeople() {
  const { link } = useCounter()
  return useQuery({ queryKey: keys.people, queryFn: () => link.ask('listPeople', {}) })
}

export type StaffAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemView }

/** A command whose refusal is shown where it was asked, not in the line above the desk. */
export function useStaffCommand() {
  const { link } = useCounter()
  return useCallback(
    async <Name extends OtherCommandName>(
      name: Name,
      input: CommandInput<Name>,
    ): Promise<StaffAnswer<CallOutput<Name>>> => {
      try {
        return { ok: true, value: await link.move(name, input) }
      } catch (error) {
        return { ok: false, problem: problemOf(error) }
      }
    },
    [link],
  )
}

/** Hears scans before the desk does, while the component is there. */
export function useEar(ear: Ear): void {
  const { ears } = useCounter()
  const heard = useEffectEvent(ear)
  useEffect(() => ears.inFront((reading, way) => heard(reading, way)), [ears])
}
