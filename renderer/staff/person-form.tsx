// A new person of the staff, the first one an owner: name, role, and a PIN twice.
import { type SubmitEvent, useId, useState } from 'react'
import type { ProblemView } from '../../core/api/envelope.ts'
import type { PersonView } from '../../core/api/staff-views.ts'
import type { Phrase } from '../../core/words/language.ts'
import { roleExplained, roleWords, staffWords } from '../../core/words/staff-words.ts'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { noPins, PinTwice, pinStands, pinsDiffer } from './pin-twice.tsx'
import { useStaffCommand } from './use-session.ts'

type Role = PersonView['role']
const roles: readonly Role[] = ['clerk', 'supervisor', 'owner']
const nameMax = 24

interface PersonFormProps {
  readonly title: Phrase
  readonly first: boolean
  readonly onClose: () => void
}

export function PersonForm({ title, first, onClose }: PersonFormProps) {
  const { say, tell } = useWords()
  const send = useStaffCommand()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(first ? 'owner' : 'clerk')
  const [pins, setPins] = useState(noPins)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const ready = name.trim() !== '' && pinStands(pins) && !busy

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!ready) return
    setBusy(true)
    const answer = await send('addPerson', { name: name.trim(), role, pin: pins.pin })
    setBusy(false)
    if (answer.ok) return onClose()
    setProblem(answer.problem)
    if (answer.problem.code === 'pinWeak') setPins(noPins)
  }

  return (
    <Dialog title={say(title)} onClose={onClose}>
      {first && <p>{say(staffWords.firstExplained)}</p>}
      <form className="person-form" onSubmit={submit}>
        <NameField value={name} onChange={setName} />
        {!first && <RoleChoice role={role} onChoose={setRole} />}
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
            {say(first ? staffWords.later : staffWords.back)}
          </button>
          <button type="submit" className="button next" disabled={!ready}>
            {say(staffWords.save)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

export function NameField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { say } = useWords()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{say(staffWords.name)}</label>
      <input
        id={id}
        className="text-field"
        autoComplete="off"
        spellCheck={false}
        maxLength={nameMax}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

export function RoleChoice({ role, onChoose }: { role: Role; onChoose: (role: Role) => void }) {
  const { say } = useWords()
  return (
    <div className="role-choice">
      <Choice
        legend={say(staffWords.role)}
        legendShown={true}
        options={roles.map((value) => ({ value, label: say(roleWords[value]) }))}
        value={role}
        onChoose={onChoose}
      />
      <p className="soft">{say(roleExplained[role])}</p>
    </div>
  )
}

/** Keeps its height whatever it says. */
export function FormNote({ text }: { text: string | null }) {
  return (
    <p className="form-note" role={text ? 'alert' : undefined}>
      {text}
    </p>
  )
}
