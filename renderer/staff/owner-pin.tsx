// Before the till of a counter that was started for it: an owner who forgot the PIN sets a new one.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ownerPinWords } from '../../core/words/owner-pin-words.ts'
import { useCounter } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { useWords } from '../words.tsx'
import { NewPin } from './new-pin.tsx'
import { useStaffCommand } from './use-session.ts'

const queryKey = ['ownerPin']

export function OwnerPin() {
  const { say } = useWords()
  const { link } = useCounter()
  const owners = useQuery({ queryKey, queryFn: () => link.ask('readOwnerPin', {}) }).data?.owners ?? []
  const [asking, setAsking] = useState(false)
  if (owners.length === 0) return null
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {say(ownerPinWords.onScreen)}
      </button>
      {asking && <OwnerPinDialog owners={owners} onClose={() => setAsking(false)} />}
    </>
  )
}

interface OwnerPinDialogProps {
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  readonly onClose: () => void
}

function OwnerPinDialog({ owners, onClose }: OwnerPinDialogProps) {
  const { say } = useWords()
  const client = useQueryClient()
  const send = useStaffCommand()
  const [personId, setPersonId] = useState(owners[0]?.id ?? '')

  async function keep(pin: string) {
    const answer = await send('resetOwnerPin', { personId, pin })
    await client.invalidateQueries({ queryKey })
    return answer.ok ? null : answer.problem
  }

  return (
    <NewPin title={say(ownerPinWords.onScreen)} onKeep={keep} onClose={onClose}>
      <p>{say(ownerPinWords.onScreenExplained)}</p>
      <Choice
        legend={say(ownerPinWords.whose)}
        legendShown={true}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={personId}
        onChoose={setPersonId}
      />
    </NewPin>
  )
}
