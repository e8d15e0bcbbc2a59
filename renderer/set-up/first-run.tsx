// A shop that starts for the first time is led by itself; it may be put away, and comes back at the next
// start until it was finished. Whoever is not the owner is never led.
import { useState } from 'react'
import { useCounter } from '../counter.tsx'
import { useSession } from '../staff/use-session.ts'
import { SetUpDialog } from './set-up-dialog.tsx'
import { useSetUp } from './use-set-up.ts'

export function FirstRun() {
  const practising = useCounter().link.training !== null
  const mayAsOwner = useSession().data?.may.includes('setUpShop') ?? false
  const may = mayAsOwner && !practising
  const leads = useSetUp(may).data?.leads ?? false
  const [closed, setClosed] = useState(false)
  return leads && may && !closed ? <SetUpDialog onClose={() => setClosed(true)} /> : null
}
