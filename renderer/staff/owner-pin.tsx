// Before the till of a counter that was started for it: an owner who forgot the PIN sets a new one.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { ownerPinWords } from '../../core/words/owner-pin-words.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { useCounter } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useMove } from '../use-move.ts'
import { useWords } from '../words.tsx'
import { FormNote } from './person-form.tsx'
import { noPins, PinTwice, pinStands, pinsDiffer } from './pin-twice.tsx'

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
  const { say, tell } = useWords()
  const client = useQueryClient()
  const { move, busy, refused } = useMove(() => client.invalidateQueries({ queryKey }))
  const [personId, setPersonId] = useState(owners[0]?.id ?? '')
  const [pins, setPins] = useState(noPins)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!pinStands(pins) || busy) return
    if (await move('resetOwnerPin', { personId, pin: pins.pin })) onClose()
    else setPins(noPins)
  }

  return (
    <Dialog title={say(ownerPinWords.onScreen)} onClose={onClose}>
      <p>{say(ownerPinWords.onScreenExplained)}</p>
      <form className="person-form" onSubmit={submit}>
        <Choice
          legend={say(ownerPinWords.whose)}
          legendShown={true}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          value={personId}
          onChoose={setPersonId}
        />
        <PinTwice pins={pins} onChange={setPins} />
        <FormNote text={refused ? tell(refused) : pinsDiffer(pins) ? say(staffWords.pinsDiffer) : null} />
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {say(staffWords.back)}
          </button>
          <button type="submit" className="button next" disabled={!pinStands(pins) || busy}>
            {say(staffWords.save)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
