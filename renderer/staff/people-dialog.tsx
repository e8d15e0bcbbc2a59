// The owner's staff list: who works here, as what, and after how long the till locks itself. People are
// added, changed and deactivated, never deleted.
import { useState } from 'react'
import type { PersonView } from '../../core/api/staff-views.ts'
import { roleWords, staffWords } from '../../core/words/staff-words.ts'
import { problemOf, useCounter } from '../counter.tsx'
import { Choice } from '../parts/choice.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../words.tsx'
import { PersonEditor } from './person-editor.tsx'
import { PersonForm } from './person-form.tsx'
import { usePeople, useSession } from './use-session.ts'

export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const people = usePeople().data ?? []
  const [page, setPage] = useState<'list' | 'add' | { readonly edit: string }>('list')
  const list = () => setPage('list')
  if (page === 'add') return <PersonForm title={staffWords.addTitle} first={false} onClose={list} />
  if (page !== 'list') {
    const person = people.find(({ id }) => id === page.edit)
    if (person) return <PersonEditor key={person.id} person={person} onClose={list} />
  }
  const sorted = [...people].sort((one, other) => Number(other.active) - Number(one.active))
  return (
    <Dialog title={say(staffWords.people)} tall={true} onClose={onClose}>
      <ul className="people">
        {sorted.map((person) => (
          <li key={person.id} className={person.active ? undefined : 'inactive'}>
            <PersonRow person={person} onEdit={() => setPage({ edit: person.id })} />
          </li>
        ))}
      </ul>
      <LockMinutes />
      <div className="dialog-buttons spread">
        <button type="button" className="button" onClick={() => setPage('add')}>
          {say(staffWords.addPerson)}
        </button>
        <button type="button" className="button next" onClick={onClose}>
          {say(staffWords.back)}
        </button>
      </div>
    </Dialog>
  )
}

function PersonRow({ person, onEdit }: { person: PersonView; onEdit: () => void }) {
  const { say } = useWords()
  const { name, role, active, hasBadge, wrongPins } = person
  return (
    <>
      <span className="person-name">{name}</span>
      <span className="person-facts">
        <span className="pill tone-quiet">{say(roleWords[role])}</span>
        {!active && <span className="pill tone-waiting">{say(staffWords.inactive)}</span>}
        {hasBadge && <span className="pill tone-good">{say(staffWords.hasBadge)}</span>}
        {wrongPins > 0 && (
          <span className="pill tone-bad">{say(staffWords.wrongPins, { count: wrongPins })}</span>
        )}
      </span>
      <button type="button" className="button" aria-label={say(staffWords.editOf, { name })} onClick={onEdit}>
        {say(staffWords.edit)}
      </button>
    </>
  )
}

const offered = [0, 2, 5, 10, 30]

function LockMinutes() {
  const { say } = useWords()
  const { link, happen } = useCounter()
  const minutes = useSession().data?.lockAfterMinutes
  if (minutes === undefined) return null
  const values = offered.includes(minutes) ? offered : [...offered, minutes]

  function choose(value: string) {
    link
      .move('setLockMinutes', { minutes: Number(value) })
      .catch((error: unknown) => happen({ type: 'refused', problem: problemOf(error) }))
  }

  return (
    <Choice
      legend={say(staffWords.lockAfter)}
      legendShown={true}
      options={values.map((value) => ({
        value: String(value),
        label: value === 0 ? say(staffWords.never) : say(staffWords.minutes, { count: value }),
      }))}
      value={String(minutes)}
      onChoose={choose}
    />
  )
}
