// One person of the staff list: their name and role, a new PIN, their badge, and whether they may still
// sign in. Each change is sent by itself and asks the counter, which may refuse it.
import { type SubmitEvent, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { PersonView } from '../../core/api/staff-views.ts'
import { staffWords } from '../../core/words/staff-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { BadgeDialog } from './badge-dialog.tsx'
import { NewPin } from './new-pin.tsx'
import { FormNote, NameField, RoleChoice } from './person-form.tsx'
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
  const { say } = useWords()
  const send = useStaffCommand()

  async function keep(pin: string) {
    const answer = await send('changePin', { personId: person.id, pin })
    return answer.ok ? null : answer.problem
  }

  return <NewPin title={say(staffWords.changePinOf, { name: person.name })} onKeep={keep} onClose={onClose} />
}
