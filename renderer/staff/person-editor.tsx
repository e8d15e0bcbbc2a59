// One person of the staff list: their name and role, a new PIN, their badge, and whether they may still
// sign in. Each change is sent by itself and asks the counter, which may refuse it.
import { type SubmitEvent, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { PersonView } from '../../core/api/staff-views.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { BadgeDialog } from './badge-dialog.tsx'
import { FormNote, NameField, RoleChoice } from './person-form.tsx'
import { noPins, PinTwice, pinStands, pinsDiffer } from './pin-twice.tsx'
import { useStaffCommand } from './use-session.ts'

interface EditorProps {
  readonly person: PersonView
  readonly onClose: () => void
}

export function PersonEditor({ person, onClose }: EditorProps) {
  const { say, tell } = useWords()
  const send = useStaffCommand()
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role)
  const [page, setPage] = useState<'facts' | 'pin' | 'badge' | 'leave'>('facts')
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const facts = () => setPage('facts')

  async function change(active: boolean) {
    const input = { personId: person.id, name: name.trim(), role, active }
    const answer = await send('changePerson', input)
    if (answer.ok) return onClose()
    facts()
    setProblem(answer.problem)
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (name.trim() !== '') void change(person.active)
  }

  if (page === 'pin') return <PinDialog person={person} onClose={facts} />
  if (page === 'badge') return <BadgeDialog person={person} onClose={facts} />
  if (page === 'leave') {
    return (
      <Dialog title={say(staffWords.deactivateAsk, { name: person.name })} onClose={facts}>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={facts}>
            {say(staffWords.back)}
          </button>
          <button type="button" className="button urgent" onClick={() => change(false)}>
            {say(staffWords.deactivate)}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={say(staffWords.editOf, { name: person.name })} onClose={onClose}>
      <form className="person-form" onSubmit={submit}>
        <NameField value={name} onChange={setName} />
        <RoleChoice role={role} onChoose={setRole} />
        <FormNote text={problem ? tell(problem) : null} />
        <div className="person-steps">
          {person.active && (
            <>
              <button type="button" className="button" onClick={() => setPage('pin')}>
                {say(staffWords.changePin)}
              </button>
              <button type="button" className="button" onClick={() => setPage('badge')}>
                {say(staffWords.badge)}
              </button>
            </>
          )}
          {person.active ? (
            <button type="button" className="button" onClick={() => setPage('leave')}>
              {say(staffWords.deactivate)}
            </button>
          ) : (
            <button type="button" className="button" onClick={() => change(true)}>
              {say(staffWords.reactivate)}
            </button>
          )}
        </div>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {say(staffWords.back)}
          </button>
          <button type="submit" className="button next" disabled={name.trim() === ''}>
            {say(staffWords.save)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function PinDialog({ person, onClose }: EditorProps) {
  const { say, tell } = useWords()
  const send = useStaffCommand()
  const [pins, setPins] = useState(noPins)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!pinStands(pins) || busy) return
    setBusy(true)
    const answer = await send('changePin', { personId: person.id, pin: pins.pin })
    setBusy(false)
    if (answer.ok) return onClose()
    setPins(noPins)
    setProblem(answer.problem)
  }

  return (
    <Dialog title={say(staffWords.changePinOf, { name: person.name })} onClose={onClose}>
      <form className="person-form" onSubmit={submit}>
        <PinTwice
          pins={pins}
          onChange={(next) => {
            setPins(next)
            setProblem(null)
          }}
        />
        <FormNote text={problem ? tell(problem) : pinsDiffer(pins) ? say(staffWords.pinsDiffer) : null} />
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
